package id.naungan.referral;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Disclosure;
import id.naungan.documents.Letter;
import id.naungan.documents.LetterState;
import id.naungan.documents.Letters;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja tindak lanjut. What happens to a referral after it was prepared: handed over, answered, followed, ended (S3.14, S3.15). */
@Component
public class FollowUpDesk {
    private final Referrals referrals;
    private final Letters letters;
    private final SharingBounds bounds;
    private final Journal journal;
    private final OfficeClock clock;

    FollowUpDesk(Referrals referrals, Letters letters, SharingBounds bounds, Journal journal, OfficeClock clock) {
        this.referrals = referrals;
        this.letters = letters;
        this.bounds = bounds;
        this.journal = journal;
        this.clock = clock;
    }

    /** Writes down what happened; refused when somebody else wrote since {@code seen}, keeping what was typed for the form. */
    @Transactional
    public Outcome<ActKind> record(Actor actor, CaseFile file, Referral referral, int seen, ReferralAct.Draft act) {
        Optional<CannotRefer> why = whyNot(file, referral, seen, act);
        if (why.isPresent()) {
            return Outcome.refused(why.get());
        }
        if (!referrals.add(actor, file, referral, act, clock.now())) {
            return Outcome.refused(CannotRefer.CHANGED_MEANWHILE);
        }
        journal.record(
                actor,
                file.id(),
                act.kind().event(),
                Entry.at(act.happenedAt()).about(referral.id()).saying(act.words()));
        if (act.kind() == ActKind.HANDED_OVER) {
            journal.record(
                    actor,
                    file.id(),
                    ReferralEvent.handedOver(referral.draft().need()),
                    Entry.at(act.happenedAt()).about(referral.id()));
        }
        if (act.kind() == ActKind.HANDED_OVER && letter(file, referral).state() instanceof LetterState.Signed) {
            return letters.markSent(actor, referral.letter(), act.words()).then(sent -> Outcome.done(act.kind()));
        }
        return Outcome.done(act.kind());
    }

    /** The letter as it stands now. */
    public Letter letter(CaseFile file, Referral referral) {
        return letters.ofCase(file.id()).stream()
                .filter(letter -> letter.id().equals(referral.letter()))
                .findFirst()
                .orElseThrow();
    }

    private Optional<CannotRefer> whyNot(CaseFile file, Referral referral, int seen, ReferralAct.Draft act) {
        // Typed to the minute: what happened in the same minute is not before it.
        Instant last = referral.lastAt().truncatedTo(ChronoUnit.MINUTES);
        if (file.isClosed()) {
            return Optional.of(CannotRefer.CASE_IS_CLOSED);
        }
        if (seen != referral.version()) {
            return Optional.of(CannotRefer.CHANGED_MEANWHILE);
        }
        if (!referral.state().next().contains(act.kind())) {
            return Optional.of(CannotRefer.NOT_NOW);
        }
        if (act.happenedAt().isAfter(clock.now())) {
            return Optional.of(CannotRefer.IN_THE_FUTURE);
        }
        if (act.happenedAt().isBefore(last)) {
            return Optional.of(CannotRefer.BEFORE_THE_LAST_ACT);
        }
        return act.kind() == ActKind.HANDED_OVER ? whyNotHandOver(file, referral) : Optional.empty();
    }

    /** A letter goes out signed, and not after she took back the consent it rests on. */
    private Optional<CannotRefer> whyNotHandOver(CaseFile file, Referral referral) {
        LetterState state = letter(file, referral).state();
        if (state.isOpen()) {
            return Optional.of(CannotRefer.LETTER_NOT_SIGNED);
        }
        if (state instanceof LetterState.Discarded) {
            return Optional.of(CannotRefer.LETTER_DISCARDED);
        }
        if (!state.holds()) {
            return Optional.of(CannotRefer.LETTER_VOID);
        }
        boolean onConsent = referral.draft().ground().basis() == Disclosure.Basis.CONSENT;
        return onConsent && bounds.consent(file).isEmpty()
                ? Optional.of(CannotRefer.CONSENT_WITHDRAWN)
                : Optional.empty();
    }
}
