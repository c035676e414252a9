package id.naungan.referral.web;

import id.naungan.access.Offices;
import id.naungan.casework.Disclosure;
import id.naungan.casework.Disclosure.Chapter;
import id.naungan.casework.Disclosure.Field;
import id.naungan.casework.Disclosure.Going;
import id.naungan.kernel.page.Reply;
import id.naungan.partners.Need;
import id.naungan.partners.Partner;
import id.naungan.referral.ReferralDraft;
import id.naungan.referral.TransferDraft;
import id.naungan.referral.Urgency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Formulir pelimpahan, as typed.
 *
 * @param office an office of this installation; empty for somebody else
 * @param partner of the directory; used where no office is chosen
 * @param place a receiver in words; used where neither is
 * @param papersRead YES where somebody looked through the files that go along
 * @param reporterAsked YES where she who reported agreed to go along by name
 */
record TransferForm(
        @Nullable String office,
        @Nullable String partner,
        @Nullable String place,
        @Nullable List<String> needs,
        @Nullable String urgency,
        @Nullable List<String> fields,
        @Nullable String basis,
        @Nullable String article,
        @Nullable List<String> going,
        @Nullable String reporterAsked,
        @Nullable List<String> chapters,
        @Nullable List<String> papers,
        @Nullable String papersRead,
        @Nullable String chronology,
        @Nullable String given,
        @Nullable String condition,
        @Nullable String asked) {

    private static final String YES = "YES";

    /** What usually goes along; the words begin with what the case holds. */
    static TransferForm first(String condition) {
        return new TransferForm(
                null,
                null,
                null,
                null,
                Urgency.SOON.name(),
                List.of(Field.FORMAL_NAME.name(), Field.BIRTH.name(), Field.SEX.name()),
                Disclosure.Basis.CONSENT.name(),
                null,
                List.of(Going.CHILD.name(), Going.ACCUSED.name()),
                null,
                List.of(
                        Chapter.TRIAGE.name(),
                        Chapter.CHRONOLOGY.name(),
                        Chapter.ASSESSMENT.name(),
                        Chapter.PLAN.name()),
                null,
                null,
                null,
                null,
                condition,
                null);
    }

    /** The draft, or null when something is wrong; all faults are put at their fields at once. */
    @Nullable
    TransferDraft read(
            List<Offices.Office> offices, List<Partner> directory, Set<UUID> readable, BindingResult faults) {
        TransferDraft.Receiver receiver = receiver(offices, directory, faults);
        Set<Need> wanted = Typed.many(Need.class, needs, faults, "needs");
        if (wanted.isEmpty() && !faults.hasFieldErrors("needs")) {
            Reply.fault(faults, "needs", "referral.transfer.needs.missing");
        }
        Urgency soon = Typed.one(Urgency.class, urgency, faults, "urgency", "referral.urgency.missing");
        ReferralDraft.Ground ground = ground(faults);
        TransferDraft.Words words = new TransferDraft.Words(
                Typed.needed(chronology, Typed.LONG, faults, "chronology", "referral.chronology.missing"),
                Typed.text(given, Typed.LONG, faults, "given"),
                Typed.needed(condition, Typed.LONG, faults, "condition", "referral.transfer.condition.missing"),
                Typed.needed(asked, Typed.LONG, faults, "asked", "referral.transfer.asked.missing"));
        Set<Going> along = Typed.many(Going.class, going, faults, "going");
        Set<Chapter> records = Typed.many(Chapter.class, chapters, faults, "chapters");
        Set<UUID> files = files(readable, faults);
        if (!files.isEmpty() && !YES.equals(papersRead)) {
            Reply.fault(faults, "papersRead", "referral.transfer.papers.unread");
        }
        return receiver == null || soon == null || ground == null || faults.hasErrors()
                ? null
                : new TransferDraft(receiver, wanted, soon, ground, words, along, records, files);
    }

    boolean isReporterAsked() {
        return YES.equals(reporterAsked);
    }

    private TransferDraft.@Nullable Receiver receiver(
            List<Offices.Office> offices, List<Partner> directory, BindingResult faults) {
        if (isChosen(office)) {
            return offices.stream()
                    .filter(one -> one.id().toString().equals(office))
                    .findFirst()
                    .map(one -> new TransferDraft.Receiver(one.id().value(), null, one.name(), one.agency()))
                    .orElseGet(() -> unknown("office", faults));
        }
        if (isChosen(partner)) {
            return directory.stream()
                    .filter(one -> one.id().toString().equals(partner))
                    .findFirst()
                    .map(one -> new TransferDraft.Receiver(
                            null, one.id(), one.name(), one.contact().isBlank() ? one.address() : one.contact()))
                    .orElseGet(() -> unknown("partner", faults));
        }
        String name = Typed.needed(place, Typed.SHORT, faults, "place", "referral.transfer.receiver.missing");
        return new TransferDraft.Receiver(null, null, name, "");
    }

    private static boolean isChosen(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static TransferDraft.@Nullable Receiver unknown(String field, BindingResult faults) {
        Reply.fault(faults, field, "casework.form.unknown-choice");
        return null;
    }

    private ReferralDraft.@Nullable Ground ground(BindingResult faults) {
        Set<Field> released = Typed.many(Field.class, fields, faults, "fields");
        Disclosure.Basis on = Typed.one(Disclosure.Basis.class, basis, faults, "basis", "referral.basis.missing");
        String law = Typed.text(article, Typed.SHORT, faults, "article");
        if (on == Disclosure.Basis.LEGAL_DUTY && law.isEmpty()) {
            Reply.fault(faults, "article", "referral.article.missing");
        }
        return on == null
                ? null
                : new ReferralDraft.Ground(on, on == Disclosure.Basis.LEGAL_DUTY ? law : null, released);
    }

    private Set<UUID> files(Set<UUID> readable, BindingResult faults) {
        Set<UUID> chosen = new HashSet<>();
        for (String text : papers == null ? List.<String>of() : papers) {
            readable.stream()
                    .filter(file -> file.toString().equals(text))
                    .findFirst()
                    .ifPresentOrElse(chosen::add, () -> {
                        if (!faults.hasFieldErrors("papers")) {
                            Reply.fault(faults, "papers", "casework.form.unknown-choice");
                        }
                    });
        }
        return chosen;
    }

    @Override
    public String toString() {
        return "TransferForm[sealed]";
    }
}
