package id.naungan.referral;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Disclosure;
import id.naungan.partners.Agreement;
import id.naungan.partners.Agreements;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Batas berbagi. What the client said about sharing, and what the agreement with a partner allows. */
@Component
class SharingBounds {
    private final Agreements agreements;
    private final Disclosure disclosure;

    SharingBounds(Agreements agreements, Disclosure disclosure) {
        this.agreements = agreements;
        this.disclosure = disclosure;
    }

    /** The draft, narrowed where an agreement with the partner is in force; its absence narrows nothing (D21). */
    ReferralDraft narrow(Actor actor, ReferralDraft draft, Instant now) {
        UUID partner = draft.recipient().partner();
        Optional<Agreement> agreement = partner == null
                ? Optional.empty()
                : agreements.inForce(
                        actor.office(), partner, now.atZone(actor.zone()).toLocalDate());
        return agreement.map(bounds -> draft.within(bounds.fields())).orElse(draft);
    }

    /** Since when her yes to sharing stands. */
    Optional<Instant> consent(CaseFile file) {
        return disclosure.consentSince(file);
    }
}
