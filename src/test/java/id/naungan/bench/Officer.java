package id.naungan.bench;

import id.naungan.access.Offices;
import java.util.UUID;

/** One officer of one office, who runs all cases of that office. */
record Officer(Offices.Office office, UUID account, UUID standard, String login) {}
