package id.naungan.accompaniment;

import java.time.Instant;

/**
 * Kegiatan. Negotiation or investigation as it was done; {@code at} is UTC.
 *
 * @param by name of the officer who wrote it down; empty as typed
 */
public record Activity(ActivityKind kind, Instant at, Words words, String by) {

    /** With whom, and the note; sealed at rest. */
    public record Words(String with, String note) {}
}
