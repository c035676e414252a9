package id.naungan.referral.web;

import id.naungan.casework.Assessment;
import id.naungan.casework.CareDesk;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Dated;
import id.naungan.casework.Disclosure.Basis;
import id.naungan.casework.Disclosure.Field;
import id.naungan.casework.Plan;
import id.naungan.partners.Need;
import id.naungan.referral.Urgency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Isian awal. What the case already holds is not asked twice: the needs of the plan first, the state from the last assessment. */
@Component
class Prefill {
    private static final List<String> USUAL_FIELDS = List.of(Field.INITIALS.name(), Field.SEX.name(), Field.BIRTH.name());

    private final CareDesk care;

    Prefill(CareDesk care) {
        this.care = care;
    }

    /** All needs, those that the plan leaves to a partner first. */
    List<Need> needs(CaseFile file) {
        Stream<Need> planned = care.plan(file).items().stream()
                .filter(item -> item.provider() == Plan.Provider.PARTNER)
                .map(item -> Typed.need(item.need()))
                .filter(Objects::nonNull);
        return Stream.concat(planned, Stream.of(Need.values())).distinct().toList();
    }

    ReferralForm form(CaseFile file, Need need) {
        Optional<Assessment> last = care.assessments(file).stream().map(Dated::what).findFirst();
        String service = care.plan(file).items().stream()
                .filter(item -> item.need().equals(need.name()))
                .map(Plan.Item::action)
                .findFirst()
                .orElse("");
        return new ReferralForm(need.name(), null, null, null, service, Urgency.SOON.name(), USUAL_FIELDS, Basis.CONSENT.name(), null, null,
                null, last.map(Assessment::biological).orElse(""), last.map(Assessment::psychological).orElse(""),
                last.map(Assessment::social).orElse(""), null, null, null);
    }
}
