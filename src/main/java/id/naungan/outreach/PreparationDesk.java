package id.naungan.outreach;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.CasePermission;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja persiapan. Writes down what is found out before a visit (S2.6-S2.8); of each kind the last counts, and every earlier one stays. */
@Component
public class PreparationDesk {
    private final Outreaches outreaches;
    private final SoughtCases sought;
    private final CasePeople people;
    private final CasePeople.Disability disability;
    private final Journal journal;
    private final OfficeClock clock;

    PreparationDesk(
            Outreaches outreaches,
            SoughtCases sought,
            CasePeople people,
            CasePeople.Disability disability,
            Journal journal,
            OfficeClock clock) {
        this.outreaches = outreaches;
        this.sought = sought;
        this.people = people;
        this.disability = disability;
        this.journal = journal;
        this.clock = clock;
    }

    public Outreach of(CaseFile file) {
        return outreaches.of(file);
    }

    /** Checked that the case was not reported before; withdrawn reports take the same way, with who said it and what. */
    @Transactional
    public Outcome<UUID> note(Actor actor, CaseFile file, LearnedKind kind, int seen, Instant at, String words) {
        return learn(actor, file, kind, seen, at, Learned.Words.of(words));
    }

    @Transactional
    public Outcome<UUID> verify(
            Actor actor, CaseFile file, int seen, Instant at, Verification verification, String words) {
        return learn(actor, file, LearnedKind.VERIFIED, seen, at, new Learned.Words(words, verification, null));
    }

    /** The address itself goes to the people of the case; here stays how it was traced. */
    @Transactional
    public Outcome<UUID> trace(
            Actor actor, CaseFile file, int seen, Instant at, CasePeople.Traced traced, String words) {
        return people.found(actor, file, traced)
                .then(client -> learn(actor, file, LearnedKind.TRACED, seen, at, Learned.Words.of(words)));
    }

    /**
     * Part by part if need be; the standard hears of it when both her situation and the question of disability are answered.
     *
     * @param said what the client's own data learn from it; null where nobody knows, and where the typist may not write them
     */
    @Transactional
    public Outcome<UUID> know(
            Actor actor, CaseFile file, int seen, Situation situation, CasePeople.Disability.@Nullable Known said) {
        Optional<Refusal> held = whyNot(file, LearnedKind.SITUATION, seen, clock.now());
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        Outcome<Integer> kept = said == null ? Outcome.done(0) : disability.say(actor, file, said);
        return kept.then(client ->
                learn(actor, file, LearnedKind.SITUATION, seen, clock.now(), new Learned.Words("", null, situation)));
    }

    /** What the case knows of it already, of each client; nothing for who may not read who she is. */
    public List<CasePeople.Disability.Known> known(Actor actor, CaseFile file) {
        return file.may(CasePermission.READ_IDENTITY) && !file.pass().isMasked()
                ? disability.of(actor, file)
                : List.of();
    }

    private Outcome<UUID> learn(
            Actor actor, CaseFile file, LearnedKind kind, int seen, Instant at, Learned.Words words) {
        Optional<Refusal> held = whyNot(file, kind, seen, at);
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        UUID id = UUID.randomUUID();
        if (!outreaches.learn(actor, file, kind, seen, at, id, words, clock.now())) {
            return Outcome.refused(CannotReach.CHANGED_MEANWHILE);
        }
        if (!file.isClosed()) {
            sought.begin(actor.office(), file.id(), clock.now());
        }
        if (isWhole(words.situation())) {
            journal.record(actor, file.id(), kind.event(), Entry.at(at).about(id));
        }
        return Outcome.done(id);
    }

    private Optional<Refusal> whyNot(CaseFile file, LearnedKind kind, int seen, Instant at) {
        Instant now = clock.now();
        Optional<Refusal> bar = kind == LearnedKind.WITHDRAWN ? when(file, at, now) : bar(file, at, now);
        return bar.or(() -> outreaches.of(file).of(kind).size() == seen
                ? Optional.empty()
                : Optional.of(CannotReach.CHANGED_MEANWHILE));
    }

    private static boolean isWhole(@Nullable Situation situation) {
        return situation == null || situation.isAnswered();
    }

    static Optional<Refusal> bar(CaseFile file, Instant at, Instant now) {
        return file.isClosed() ? Optional.of(CannotReach.CASE_IS_CLOSED) : when(file, at, now);
    }

    /** A report is taken back when it is, also after the case was closed here because another office has it. */
    private static Optional<Refusal> when(CaseFile file, Instant at, Instant now) {
        if (at.isAfter(now)) {
            return Optional.of(CannotReach.IN_THE_FUTURE);
        }
        return at.isBefore(file.informationReceivedAt())
                ? Optional.of(CannotReach.BEFORE_THE_INFORMATION)
                : Optional.empty();
    }
}
