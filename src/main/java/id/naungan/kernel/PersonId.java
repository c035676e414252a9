package id.naungan.kernel;

import java.util.UUID;

/** Orang. A person whose identity lies sealed in {@code persons}. */
public record PersonId(UUID value) {

    public static PersonId random() {
        return new PersonId(UUID.randomUUID());
    }

    /** Reads the text form; a text that is no UUID is an {@link IllegalArgumentException}. */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
