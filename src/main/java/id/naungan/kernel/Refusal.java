package id.naungan.kernel;

/**
 * Penolakan. An expected "no", said in one clear sentence.
 * Rooms implement it with enums or records whose names begin with {@code Cannot}.
 */
public interface Refusal {

    /** Key of the sentence in the message files, never null. */
    String key();

    /** Values for the sentence's placeholders; empty by default. Never identity. */
    default Object[] details() {
        return new Object[0];
    }
}
