package id.naungan.kernel;

import java.util.UUID;

/** Berkas kasus. A case file; the key in URLs, random, says nothing about the person. */
public record CaseId(UUID value) {

    public static CaseId random() {
        return new CaseId(UUID.randomUUID());
    }

    /** Reads the text form; a text that is no UUID is an {@link IllegalArgumentException}. */
    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
