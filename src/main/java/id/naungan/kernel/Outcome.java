package id.naungan.kernel;

import java.util.function.Function;

/** Hasil tindakan. Either the act is done, or it is refused with a reason; never half of each. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Refusal why) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal why) {
        return new Refused<>(why);
    }

    default boolean isDone() {
        return this instanceof Done;
    }

    /** Carries a refusal on, or continues with the value. */
    default <U> Outcome<U> then(Function<T, Outcome<U>> next) {
        return switch (this) {
            case Done<T> done -> next.apply(done.value());
            case Refused<T> refused -> new Refused<>(refused.why());
        };
    }

    /** The value; calling it on a refusal is a broken promise of the code. */
    default T orThrow() {
        return switch (this) {
            case Done<T> done -> done.value();
            case Refused<T> refused ->
                throw new IllegalStateException("refused: " + refused.why().key());
        };
    }
}
