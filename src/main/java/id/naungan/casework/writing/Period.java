package id.naungan.casework.writing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Masa laporan. Both days belong to it, by the office's calendar. */
public record Period(LocalDate from, LocalDate until) {

    boolean holds(Instant at, ZoneId zone) {
        LocalDate day = at.atZone(zone).toLocalDate();
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
