package id.naungan.access;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Kantor yang sedang dilayani. The office (and the officer) on whose behalf this thread works.
 * Each transaction tells it to PostgreSQL, whose row-level security then shows the rows of that office alone.
 * Without a scope no tenant row is visible at all.
 */
public final class OfficeScope {
    private static final ThreadLocal<@Nullable Scope> CURRENT = new ThreadLocal<>();

    record Scope(OfficeId office, @Nullable AccountId actor) {}

    private OfficeScope() {}

    /** Runs the work within the office's scope, for an officer or, with {@code null}, for the program itself. */
    public static <T> T call(OfficeId office, @Nullable AccountId actor, Supplier<T> work) {
        Scope before = CURRENT.get();
        CURRENT.set(new Scope(office, actor));
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    public static void run(OfficeId office, @Nullable AccountId actor, Runnable work) {
        call(office, actor, () -> {
            work.run();
            return true;
        });
    }

    /** The office being served, if any: for public pages, which have no {@link Actor}. */
    public static Optional<OfficeId> office() {
        return Optional.ofNullable(CURRENT.get()).map(Scope::office);
    }

    static @Nullable Scope current() {
        return CURRENT.get();
    }

    private static void restore(@Nullable Scope before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
