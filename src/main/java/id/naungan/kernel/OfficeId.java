package id.naungan.kernel;

import java.util.UUID;

/** Kantor layanan. An office (tenant). */
public record OfficeId(UUID value) {

    public static OfficeId random() {
        return new OfficeId(UUID.randomUUID());
    }

    /** Reads the text form; a text that is no UUID is an {@link IllegalArgumentException}. */
    public static OfficeId of(String text) {
        return new OfficeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
