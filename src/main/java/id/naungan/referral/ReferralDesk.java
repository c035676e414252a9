package id.naungan.referral;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CaseLetters;
import id.naungan.casework.Disclosure;
import id.naungan.documents.LetterId;
import id.naungan.documents.LetterType;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja rujukan. Prepares a referral and drafts its letter (S3.13): what leaves is what the ground, the ticked fields and the
 * partner's agreement all allow.
 */
@Component
public class ReferralDesk {
    private final Referrals referrals;
    private final CaseLetters writing;
    private final Disclosure disclosure;
    private final SharingBounds bounds;
    private final Journal journal;
    private final OfficeClock clock;

    ReferralDesk(
            Referrals referrals,
            CaseLetters writing,
            Disclosure disclosure,
            SharingBounds bounds,
            Journal journal,
            OfficeClock clock) {
        this.referrals = referrals;
        this.writing = writing;
        this.disclosure = disclosure;
        this.bounds = bounds;
        this.journal = journal;
        this.clock = clock;
    }

    /** The referral's number; its letter waits at once for the first of its chain. */
    @Transactional
    public Outcome<UUID> prepare(Actor actor, CaseFile file, ReferralDraft typed) {
        if (file.isClosed()) {
            return Outcome.refused(CannotRefer.CASE_IS_CLOSED);
        }
        if (typed.ground().basis() == Disclosure.Basis.VITAL_INTEREST && typed.urgency() != Urgency.EMERGENCY) {
            return Outcome.refused(CannotRefer.NOT_AN_EMERGENCY);
        }
        Instant now = clock.now();
        ReferralDraft draft = bounds.narrow(actor, typed, now);
        if (!draft.papers().stream()
                .allMatch(paper -> paper.isWithin(draft.ground().fields()))) {
            return Outcome.refused(CannotRefer.PAPER_SHOWS_MORE);
        }
        return disclosure.release(actor, file, request(draft)).then(released -> {
            LetterId letter = writing.draft(
                    actor,
                    file,
                    LetterType.REFERRAL,
                    ReferralLetter.of(
                            file.number(), draft, released.values(), ground(actor, file, draft), actor.displayName()));
            UUID id = referrals.add(actor, file, draft, letter, now);
            journal.record(
                    actor, file.id(), ReferralEvent.PREPARED, Entry.at(now).about(id));
            return Outcome.done(id);
        });
    }

    /** Newest first, their words opened; for pages behind the door. */
    public List<Referral> of(CaseFile file) {
        return referrals.of(file);
    }

    /** To which institution a client was handed over for what (a need's name), and when (UTC). */
    public record HandedOver(String need, String to, Instant at) {}

    /** Every hand-over of a case, oldest first; for whoever counts services, after the door or without telling anybody. */
    public List<HandedOver> handedOver(OfficeId office, CaseId caseId) {
        return referrals.handedOver(office, caseId);
    }

    private static Disclosure.Request request(ReferralDraft draft) {
        return new Disclosure.Request(
                draft.ground().basis(),
                draft.ground().article(),
                LetterType.REFERRAL.code(),
                draft.recipient().partner(),
                draft.recipient().name(),
                draft.ground().fields());
    }

    /** The ground as the letter names it (D21). */
    private String ground(Actor actor, CaseFile file, ReferralDraft draft) {
        return switch (draft.ground().basis()) {
            case VITAL_INTEREST -> "Kepentingan vital klien dalam keadaan darurat";
            case LEGAL_DUTY -> "Kewajiban hukum: " + draft.ground().article();
            case CONSENT ->
                bounds.consent(file)
                        .map(at -> "Persetujuan klien tanggal "
                                + new Moments(Locale.of("id"), actor.zone())
                                        .date(at.atZone(actor.zone()).toLocalDate()))
                        .orElse("Persetujuan klien");
        };
    }
}
