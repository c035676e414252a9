package id.naungan.documents;

import java.util.UUID;

/** Surat. The key of a letter, random; its number for people is another matter. */
public record LetterId(UUID value) {

    static LetterId random() {
        return new LetterId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
