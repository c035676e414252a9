package id.naungan.referral.web;

import id.naungan.casework.Disclosure;
import id.naungan.casework.Disclosure.Field;
import id.naungan.kernel.page.Reply;
import id.naungan.partners.Faith;
import id.naungan.partners.Need;
import id.naungan.partners.Partner;
import id.naungan.referral.Paper;
import id.naungan.referral.ReferralDraft;
import id.naungan.referral.Urgency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Formulir rujukan, as typed.
 *
 * @param partner a suggested partner's number, or {@link #OTHER}
 * @param elsewhere another partner's number of the directory; used when {@code partner} is OTHER
 * @param place a recipient in words; used when neither is chosen
 */
record ReferralForm(
        @Nullable String need,
        @Nullable String partner,
        @Nullable String elsewhere,
        @Nullable String place,
        @Nullable String service,
        @Nullable String urgency,
        @Nullable List<String> fields,
        @Nullable String basis,
        @Nullable String article,
        @Nullable String chronology,
        @Nullable String given,
        @Nullable String physical,
        @Nullable String psychological,
        @Nullable String family,
        @Nullable String purpose,
        @Nullable List<String> papers,
        @Nullable String otherPapers,
        @Nullable String faith) {
    static final String OTHER = "OTHER";

    /** The draft, or null when something is wrong; all faults are put at their fields at once. */
    @Nullable
    ReferralDraft read(Need meant, List<Partner> directory, BindingResult faults) {
        ReferralDraft.Recipient recipient = recipient(directory, faults);
        String asked = Typed.needed(service, Typed.SHORT, faults, "service", "referral.service.missing");
        Urgency soon = Typed.one(Urgency.class, urgency, faults, "urgency", "referral.urgency.missing");
        ReferralDraft.Ground ground = ground(faults);
        ReferralDraft.Story story = story(faults);
        String why = Typed.needed(purpose, Typed.LONG, faults, "purpose", "referral.purpose.missing");
        Set<Paper> copies = Typed.many(Paper.class, papers, faults, "papers");
        String others = Typed.text(otherPapers, Typed.SHORT, faults, "otherPapers");
        // Asked for this need alone, whatever is posted for another (S4.22).
        Faith believes = meant == Need.SPIRITUAL
                ? Typed.one(Faith.class, faith, faults, "faith", "referral.faith.missing")
                : null;
        if (believes != null && recipient != null && servesAnother(directory, recipient, believes)) {
            Reply.fault(faults, "partner", "referral.faith.other");
        }
        return recipient == null || soon == null || ground == null || faults.hasErrors()
                ? null
                : new ReferralDraft(
                        meant, recipient, asked, soon, ground, story, why, copies, others, believes, Set.of());
    }

    private ReferralDraft.@Nullable Recipient recipient(List<Partner> directory, BindingResult faults) {
        boolean isOther = OTHER.equals(partner);
        boolean isWritten = isOther && (elsewhere == null || elsewhere.isBlank());
        if (isWritten) {
            String name = Typed.needed(place, Typed.SHORT, faults, "place", "referral.place.missing");
            return new ReferralDraft.Recipient(null, name, "");
        }
        String chosen = isOther ? elsewhere : partner;
        return directory.stream()
                .filter(one -> one.id().toString().equals(chosen))
                .findFirst()
                .map(one -> new ReferralDraft.Recipient(one.id(), one.name(), contact(one)))
                .orElseGet(() -> {
                    Reply.fault(faults, isOther ? "elsewhere" : "partner", "referral.partner.missing");
                    return null;
                });
    }

    private static boolean servesAnother(List<Partner> directory, ReferralDraft.Recipient recipient, Faith faith) {
        return directory.stream()
                .filter(one -> one.id().equals(recipient.partner()))
                .anyMatch(one -> one.faith() != null && one.faith() != faith);
    }

    private static String contact(Partner partner) {
        return partner.contact().isBlank() ? partner.address() : partner.contact();
    }

    private ReferralDraft.@Nullable Ground ground(BindingResult faults) {
        Set<Field> released = Typed.many(Field.class, fields, faults, "fields");
        if (released.isEmpty() && !faults.hasFieldErrors("fields")) {
            Reply.fault(faults, "fields", "referral.fields.missing");
        }
        Disclosure.Basis on = Typed.one(Disclosure.Basis.class, basis, faults, "basis", "referral.basis.missing");
        String law = Typed.text(article, Typed.SHORT, faults, "article");
        if (on == Disclosure.Basis.LEGAL_DUTY && law.isEmpty()) {
            Reply.fault(faults, "article", "referral.article.missing");
        }
        return on == null
                ? null
                : new ReferralDraft.Ground(on, on == Disclosure.Basis.LEGAL_DUTY ? law : null, released);
    }

    private ReferralDraft.Story story(BindingResult faults) {
        return new ReferralDraft.Story(
                Typed.needed(chronology, Typed.LONG, faults, "chronology", "referral.chronology.missing"),
                Typed.text(given, Typed.LONG, faults, "given"),
                Typed.text(physical, Typed.LONG, faults, "physical"),
                Typed.text(psychological, Typed.LONG, faults, "psychological"),
                Typed.text(family, Typed.LONG, faults, "family"));
    }
}
