package id.naungan.access;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Meja Plt. dan Plh. Names somebody to hold a post for a time; she may what the post may, between the dates and not a minute longer.
 * Nobody names herself (D17), and a deputy is never a way around it: see the chain of letters.
 */
@Component
public class DeputyDesk {
    /** Longer than a year is no deputy but a post to be given. */
    private static final int LONGEST_DAYS = 366;

    private static final Duration SHOWN = Duration.ofDays(90);

    private final Deputies deputies;
    private final Actors actors;
    private final Posts posts;
    private final AccessLog log;
    private final OfficeClock clock;

    /** As typed; both days are within the term. */
    public record Draft(
            @Nullable AccountId account,
            String post,
            Deputies.@Nullable Kind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    DeputyDesk(Deputies deputies, Actors actors, Posts posts, AccessLog log, OfficeClock clock) {
        this.deputies = deputies;
        this.actors = actors;
        this.posts = posts;
        this.log = log;
        this.clock = clock;
    }

    /** Present, coming, and past ones of the last three months. */
    public List<Deputies.Deputy> all(Actor actor) {
        return deputies.since(actor, clock.now().minus(SHOWN));
    }

    public Outcome<AccountId> name(Actor actor, Draft draft) {
        Optional<CannotSaveAccount> wrong = refuse(actor, draft);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        Deputies.Term term = term(actor, draft);
        if (deputies.overlaps(actor, term)) {
            return Outcome.refused(CannotSaveAccount.DEPUTY_ALREADY);
        }
        deputies.add(actor, term);
        note(actor, "name-" + term.kind() + "-" + term.post(), "account:" + term.account());
        return Outcome.done(term.account());
    }

    public boolean end(Actor actor, UUID id) {
        boolean ended = deputies.end(actor, id);
        if (ended) {
            note(actor, "end", "deputy:" + id);
        }
        return ended;
    }

    private Optional<CannotSaveAccount> refuse(Actor actor, Draft draft) {
        LocalDate today = clock.now().atZone(actor.zone()).toLocalDate();
        LocalDate from = draft.from();
        LocalDate to = draft.to();
        if (draft.account() == null || !isOfficer(actor, draft.account())) {
            return Optional.of(CannotSaveAccount.NO_OFFICER);
        }
        if (draft.account().equals(actor.account())) {
            return Optional.of(CannotSaveAccount.NOT_HER_OWN_DEPUTY);
        }
        if (!posts.codes().contains(draft.post())) {
            return Optional.of(CannotSaveAccount.NO_POST_CHOSEN);
        }
        if (draft.kind() == null) {
            return Optional.of(CannotSaveAccount.NO_KIND);
        }
        if (from == null || to == null) {
            return Optional.of(CannotSaveAccount.DAYS_MISSING);
        }
        if (from.isBefore(today)) {
            return Optional.of(CannotSaveAccount.IN_THE_PAST);
        }
        if (to.isBefore(from)) {
            return Optional.of(CannotSaveAccount.DAYS_REVERSED);
        }
        return to.isAfter(from.plusDays(LONGEST_DAYS - 1)) ? Optional.of(CannotSaveAccount.TOO_LONG) : Optional.empty();
    }

    /** Of a draft that was not refused. A term that begins today begins now: nothing is allowed for the past. */
    private Deputies.Term term(Actor actor, Draft draft) {
        Instant begins =
                Objects.requireNonNull(draft.from()).atStartOfDay(actor.zone()).toInstant();
        Instant now = clock.now();
        return new Deputies.Term(
                Objects.requireNonNull(draft.account()),
                draft.post(),
                Objects.requireNonNull(draft.kind()),
                begins.isBefore(now) ? now : begins,
                Objects.requireNonNull(draft.to())
                        .plusDays(1)
                        .atStartOfDay(actor.zone())
                        .toInstant());
    }

    /** Somebody with a post of her own: a deputy cannot live on being one. */
    private boolean isOfficer(Actor actor, AccountId account) {
        return actors.officers(actor.office()).stream()
                .anyMatch(officer -> officer.account().equals(account)
                        && officer.posts().stream().anyMatch(officer::holdsHerself));
    }

    private void note(Actor actor, String what, String object) {
        log.write(
                actor,
                new AccessLog.Act(
                        "deputy." + what, FieldClass.PUBLIC_CODE, null, object, null, AccessLog.Result.ALLOWED));
    }
}
