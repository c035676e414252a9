package id.naungan.access.factor;

import id.naungan.access.AccessLog;
import id.naungan.access.Accounts;
import id.naungan.access.Actor;
import id.naungan.access.CannotSaveAccount;
import id.naungan.access.FieldClass;
import id.naungan.access.LoginSessions;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Meja faktor hilang. Whoever lost telephone and recovery codes is helped by two others: one asks, another agrees, and nobody does either
 * for herself. All her sessions end, and she is told of both when she signs in next.
 */
@Component
public class FactorResetDesk {
    private final FactorResets resets;
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final LoginSessions sessions;
    private final AccessLog log;
    private final HomeScope home;

    /** What waits for another person's word. */
    public record Waiting(UUID id, AccountId account, String name, AccountId askedBy, String askedByName, Instant at) {}

    /** What its owner is told. */
    public record Told(String askedBy, String agreedBy, Instant at) {}

    FactorResetDesk(
            FactorResets resets,
            SecondFactors factors,
            Passkeys passkeys,
            LoginSessions sessions,
            AccessLog log,
            HomeScope home) {
        this.resets = resets;
        this.factors = factors;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.log = log;
        this.home = home;
    }

    public List<Waiting> waiting(Actor actor) {
        return resets.waiting(actor.office());
    }

    /** Those of the office whose factor could be lost. */
    public Set<AccountId> enrolled(Actor actor) {
        return factors.enrolled(actor.office());
    }

    public Outcome<AccountId> ask(Actor actor, Accounts.Member member) {
        if (actor.account().equals(member.id())) {
            return Outcome.refused(CannotSaveAccount.NOT_HER_OWN_FACTOR);
        }
        if (!member.home()) {
            return Outcome.refused(CannotSaveAccount.OTHER_HOME);
        }
        if (!factors.isEnrolled(member.id())) {
            return Outcome.refused(CannotSaveAccount.NO_FACTOR);
        }
        if (resets.ask(actor, member.id())) {
            note(actor, "factor-ask", member.id());
        }
        return Outcome.done(member.id());
    }

    public Outcome<AccountId> decide(Actor actor, UUID id, boolean given) {
        Waiting asked = waiting(actor).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
        if (asked == null) {
            return Outcome.refused(CannotSaveAccount.REQUEST_GONE);
        }
        if (actor.account().equals(asked.account())) {
            return Outcome.refused(CannotSaveAccount.NOT_HER_OWN_FACTOR);
        }
        if (actor.account().equals(asked.askedBy())) {
            return Outcome.refused(CannotSaveAccount.ANOTHER_AGREES);
        }
        if (!resets.decide(actor, id, given)) {
            return Outcome.refused(CannotSaveAccount.REQUEST_GONE);
        }
        if (given) {
            factors.forget(asked.account());
            passkeys.forget(asked.account());
            sessions.endAll(asked.account());
        }
        note(actor, given ? "factor-reset" : "factor-keep", asked.account());
        return Outcome.done(asked.account());
    }

    /** The latest reset of which she has not said that she read it. */
    public Optional<Told> untold(AccountId account) {
        return home.within(account, office -> resets.untold(account)).flatMap(told -> told);
    }

    public void told(Actor actor) {
        home.within(actor.account(), office -> resets.seen(actor.account()));
        note(actor, "factor-reset-seen", actor.account());
    }

    private void note(Actor actor, String what, AccountId account) {
        log.write(
                actor,
                new AccessLog.Act(
                        "account." + what,
                        FieldClass.PUBLIC_CODE,
                        null,
                        "account:" + account,
                        null,
                        AccessLog.Result.ALLOWED));
    }
}
