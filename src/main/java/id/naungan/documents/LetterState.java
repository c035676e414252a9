package id.naungan.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tahap surat. Konsep, paraf, tanda tangan, terkirim, or void; all instants UTC. */
public sealed interface LetterState {

    /** Konsep. Waits for the first of its chain, or went back to its writer. */
    record Draft(boolean returned) implements LetterState {}

    /** Paraf. At least one of the chain has initialled this revision. */
    record Initialled() implements LetterState {}

    record Signed(Instant at, @Nullable String number) implements LetterState {}

    record Sent(Instant at, Instant signedAt, @Nullable String number) implements LetterState {}

    /** Batal. Was signed once, and no longer holds; its number is never used again. */
    record Voided(Instant at, Instant signedAt, @Nullable String number) implements LetterState {}

    /** Disisihkan. A draft that nobody will sign; never had force, so it is not void. */
    record Discarded(Instant at) implements LetterState {}

    /** The number, once signed and where one was given. */
    default @Nullable String numberOrNull() {
        return switch (this) {
            case Draft draft -> null;
            case Initialled initialled -> null;
            case Signed signed -> signed.number();
            case Sent sent -> sent.number();
            case Voided voided -> voided.number();
            case Discarded aside -> null;
        };
    }

    /** Signed and not void. */
    default boolean holds() {
        return this instanceof Signed || this instanceof Sent;
    }

    /** Not signed yet, so its words may still change. */
    default boolean isOpen() {
        return this instanceof Draft || this instanceof Initialled;
    }

    /** For message keys and style: draft, returned, initialled, signed, sent, voided, discarded. */
    default String word() {
        return switch (this) {
            case Draft draft -> draft.returned() ? "returned" : "draft";
            case Initialled initialled -> "initialled";
            case Signed signed -> "signed";
            case Sent sent -> "sent";
            case Voided voided -> "voided";
            case Discarded aside -> "discarded";
        };
    }
}
