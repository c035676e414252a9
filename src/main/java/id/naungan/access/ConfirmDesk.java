package id.naungan.access;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Meja persetujuan jabatan. A post that an administrator asks for herself is given by the head of the unit or above, never by herself (D17);
 * and every post that opens cases is shown to the head, whoever gave it.
 */
@Component
public class ConfirmDesk {
    private static final Duration SHOWN = Duration.ofDays(30);

    private final PostRequests requests;
    private final Accounts accounts;
    private final AccountHistory history;
    private final Posts posts;
    private final AccessLog log;
    private final OfficeClock clock;

    public record Waiting(UUID id, AccountId account, String name, String post, Instant askedAt) {}

    ConfirmDesk(
            PostRequests requests,
            Accounts accounts,
            AccountHistory history,
            Posts posts,
            AccessLog log,
            OfficeClock clock) {
        this.requests = requests;
        this.accounts = accounts;
        this.history = history;
        this.posts = posts;
        this.log = log;
        this.clock = clock;
    }

    public List<Waiting> waiting(Actor actor) {
        return requests.waiting(actor);
    }

    /** Posts that open cases and were given in the last thirty days. */
    public List<AccountHistory.Given> given(Actor actor) {
        List<String> opening = posts.codes().stream().filter(posts::opensCases).toList();
        return history.given(actor, opening, clock.now().minus(SHOWN));
    }

    public Outcome<AccountId> decide(Actor actor, UUID id, boolean given) {
        Waiting request = requests.find(actor, id).orElse(null);
        if (request == null) {
            return Outcome.refused(CannotSaveAccount.REQUEST_GONE);
        }
        if (request.account().equals(actor.account())) {
            return Outcome.refused(CannotSaveAccount.NOT_HER_OWN_REQUEST);
        }
        if (!requests.decide(actor, id, given)) {
            return Outcome.refused(CannotSaveAccount.REQUEST_GONE);
        }
        if (given) {
            accounts.givePost(actor.office(), request.account(), request.post(), actor.account());
        }
        log.write(
                actor,
                new AccessLog.Act(
                        "account." + (given ? "confirm-" : "refuse-") + request.post(),
                        FieldClass.PUBLIC_CODE,
                        null,
                        "account:" + request.account(),
                        null,
                        AccessLog.Result.ALLOWED));
        return Outcome.done(request.account());
    }
}
