package id.naungan.journal;

/**
 * Kode peristiwa. One code a fact, declared as an enum constant by the room that owns the fact (D15).
 * Standards name these codes; {@link EventCatalogue} collects them.
 */
public interface EventCode {

    /** For example {@code letter.signed:referral-cover}; stable for ever, since published standards name it. */
    String code();
}
