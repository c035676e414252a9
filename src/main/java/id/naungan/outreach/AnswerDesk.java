package id.naungan.outreach;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja jawaban. A supervisor says that she has seen what the team had to do, and whether a search goes on. */
@Component
public class AnswerDesk {
    private final Outreaches outreaches;
    private final SoughtCases sought;
    private final Journal journal;
    private final OfficeClock clock;

    AnswerDesk(Outreaches outreaches, SoughtCases sought, Journal journal, OfficeClock clock) {
        this.outreaches = outreaches;
        this.sought = sought;
        this.journal = journal;
        this.clock = clock;
    }

    /** Ending a search ends its promise too, with the reason; whatever was late stays late. */
    @Transactional
    public Outcome<UUID> answer(Actor actor, CaseFile file, UUID subject, Answer.Kind kind, String words) {
        Outreach.Matter matter = outreaches.of(file).matters().stream()
                .filter(one -> one.subject().equals(subject))
                .findFirst()
                .orElse(null);
        if (matter == null) {
            return Outcome.refused(CannotReach.ANSWERED);
        }
        if (matter.asksWhatNext() == (kind == Answer.Kind.SEEN)) {
            return Outcome.refused(CannotReach.NOT_NOW);
        }
        if (kind == Answer.Kind.STOP && words.isBlank()) {
            return Outcome.refused(CannotReach.REASON_MISSING);
        }
        Instant now = clock.now();
        if (!outreaches.answer(actor, file, subject, kind, words, now)) {
            return Outcome.refused(CannotReach.ANSWERED);
        }
        if (kind == Answer.Kind.STOP) {
            sought.end(file.id());
            journal.record(
                    actor,
                    file.id(),
                    OutreachEvent.NOT_FOUND,
                    Entry.at(now).about(subject).saying(words));
        }
        return Outcome.done(subject);
    }
}
