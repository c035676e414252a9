package id.naungan.intake;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Disposisi. The file, or a report of it, on its way from an officer to a post (S4.17, S4.18, S5.13, S5.15); instants UTC.
 *
 * @param number of the case, to be said aloud
 * @param report whether only a report goes upwards; the file then stays where it lies
 * @param note what the sender wrote; of a report its summary, which names nobody
 */
public record Disposition(
        UUID id,
        CaseId caseId,
        String number,
        boolean report,
        String toPost,
        AccountId from,
        String fromName,
        Instant passedAt,
        @Nullable String note,
        List<Act> acts) {

    public Disposition {
        acts = List.copyOf(acts);
    }

    /** What can be done to it. */
    public enum Kind {
        TAKEN,
        RETURNED,
        DIRECTED
    }

    /**
     * One thing that was done.
     *
     * @param as the post she acted in, which may stand in for the one that was meant
     * @param words reason of a return, or the direction; null when nothing was said
     */
    public record Act(
            Kind kind,
            Instant at,
            AccountId by,
            String name,
            String as,
            @Nullable String words) {}

    public boolean isWaiting() {
        return acts.isEmpty();
    }

    public boolean isReturned() {
        return !acts.isEmpty() && acts.getLast().kind() == Kind.RETURNED;
    }

    public Optional<Act> taken() {
        return acts.stream().filter(act -> act.kind() == Kind.TAKEN).findFirst();
    }

    public Optional<Act> direction() {
        return acts.reversed().stream()
                .filter(act -> act.kind() == Kind.DIRECTED)
                .findFirst();
    }

    /** Whether it lies with her now. */
    public boolean liesWith(AccountId account) {
        return !isReturned() && taken().filter(act -> act.by().equals(account)).isPresent();
    }

    /** For message keys. */
    public String word() {
        return isWaiting() ? "waiting" : isReturned() ? "returned" : direction().isPresent() ? "directed" : "taken";
    }
}
