package id.naungan.standards;

import org.jspecify.annotations.Nullable;

/** Janji waktu: what a standard promises about time. */
public sealed interface Promise {

    /** Paling lama {@code limit}; {@code promptly} when the text also says "at once". */
    record Within(Span limit, boolean promptly, @Nullable Extension extension) implements Promise {}

    /** Paling cepat {@code least}, paling lama {@code most}. The least is a standard, not a bar: leaving earlier only warns. */
    record Between(Span least, Span most, @Nullable Extension extension) implements Promise {}

    /** How often the office looks at it again; null when the promise says nothing of it. */
    default @Nullable Span review() {
        return null;
    }

    /** Sampai selesai: no limit; the office looks at it again each {@code review}, if it says so. */
    record UntilResolved(@Nullable Span review) implements Promise {}

    /** Menurut keadaan: as the situation demands. */
    record AsSituationDemands(@Nullable Span review) implements Promise {}

    /** Tanpa batas waktu: nothing is promised. */
    record None() implements Promise {}

    /**
     * Perpanjangan.
     *
     * @param approver post code of who approves; never the person who asks (D17)
     * @param step     the longest single extension, null when the standard sets none
     * @param times    how often at most, null when the standard does not say
     */
    record Extension(
            String approver, @Nullable Span step, @Nullable Integer times) {}

    /** The limit itself; null when the promise has none. */
    default @Nullable Span limit() {
        return switch (this) {
            case Within within -> within.limit();
            case Between between -> between.most();
            case UntilResolved _, AsSituationDemands _, None _ -> null;
        };
    }
}
