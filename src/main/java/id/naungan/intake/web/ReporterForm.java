package id.naungan.intake.web;

import id.naungan.access.DoorClosed;
import id.naungan.intake.Reporter;
import id.naungan.intake.ReporterDesk;
import id.naungan.kernel.PersonId;
import id.naungan.kernel.page.Reply;
import id.naungan.partners.Partner;
import id.naungan.persons.Identity;
import id.naungan.persons.Kinship;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Isian pelapor. Texts as posted.
 *
 * @param person number of somebody in the case already
 * @param checked YES once those who are alike were looked at
 */
record ReporterForm(
        @Nullable String kind,
        @Nullable String person,
        @Nullable String callName,
        @Nullable String fullName,
        @Nullable String kinship,
        @Nullable String detail,
        @Nullable String partner,
        @Nullable String agency,
        @Nullable List<String> checked) {
    static final ReporterForm EMPTY = new ReporterForm(null, null, null, null, null, null, null, null, null);
    private static final int NAME = 200;
    private static final int WORDS = 400;

    /** How she stands to the client and for whom she speaks; null with a fault where nobody was chosen. */
    ReporterDesk.@Nullable Draft draft(BindingResult faults, List<Partner> partners) {
        Reporter.Kind who = Choices.one(Reporter.Kind.class, kind, "kind", "intake.reporter.kind.missing", faults);
        Kinship how = kinship == null || kinship.isBlank()
                ? null
                : Choices.one(Kinship.class, kinship, "kinship", "casework.form.unknown-choice", faults);
        String relation = Choices.words(detail, WORDS, "detail", faults);
        String institution = Choices.words(agency, WORDS, "agency", faults);
        UUID listed = listed(partners);
        if (who == Reporter.Kind.AGENCY && listed == null && institution.isEmpty()) {
            Reply.fault(faults, "agency", "intake.reporter.agency.missing");
        }
        if (who == null) {
            return null;
        }
        boolean isAgency = who == Reporter.Kind.AGENCY;
        return new ReporterDesk.Draft(
                who,
                isAgency ? Kinship.AGENCY : how,
                relation.isEmpty() ? null : relation,
                isAgency ? listed : null,
                isAgency ? institution : "");
    }

    /** An institution may send somebody without a name; a person who reports has one or stays anonymous. */
    ReporterDesk.Who who(Reporter.Kind reporter, BindingResult faults) {
        String call = Choices.words(callName, NAME, "callName", faults);
        String full = Choices.words(fullName, NAME, "fullName", faults);
        if (reporter == Reporter.Kind.SELF || reporter == Reporter.Kind.ANONYMOUS) {
            return ReporterDesk.Who.NOBODY;
        }
        if (person != null && !person.isBlank()) {
            return new ReporterDesk.Who(known(person), null);
        }
        if (call.isEmpty() && full.isEmpty()) {
            if (reporter == Reporter.Kind.SOMEBODY) {
                Reply.fault(faults, "callName", "intake.reporter.name.missing");
            }
            return ReporterDesk.Who.NOBODY;
        }
        return new ReporterDesk.Who(
                null, Identity.called(call.isEmpty() ? full : call).with(call, full));
    }

    private @Nullable UUID listed(List<Partner> partners) {
        return partners.stream()
                .map(Partner::id)
                .filter(id -> id.toString().equals(partner))
                .findFirst()
                .orElse(null);
    }

    boolean hasLooked() {
        return checked != null && !checked.isEmpty();
    }

    private static PersonId known(String text) {
        try {
            return PersonId.of(text);
        } catch (IllegalArgumentException notAnId) {
            throw new DoorClosed();
        }
    }

    @Override
    public String toString() {
        return "ReporterForm[sealed]";
    }
}
