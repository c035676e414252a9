package id.naungan.referral.web;

import id.naungan.casework.CaseFile;
import id.naungan.casework.CaseLetters;
import id.naungan.casework.Disclosure.Basis;
import id.naungan.casework.Disclosure.Field;
import id.naungan.partners.Need;
import id.naungan.referral.Urgency;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Isian awal. What the case already holds is not asked twice: the needs of the plan first, the state from the last assessment. */
@Component
class Prefill {
    private static final List<String> USUAL_FIELDS =
            List.of(Field.INITIALS.name(), Field.SEX.name(), Field.BIRTH.name());

    private final CaseLetters writing;

    Prefill(CaseLetters writing) {
        this.writing = writing;
    }

    /** All needs, those that the plan leaves to a partner first. */
    List<Need> needs(CaseFile file) {
        Stream<Need> planned =
                writing.known(file).elsewhere().stream().map(Typed::need).filter(Objects::nonNull);
        return Stream.concat(planned, Stream.of(Need.values())).distinct().toList();
    }

    ReferralForm form(CaseFile file, Need need) {
        CaseLetters.Known known = writing.known(file);
        return new ReferralForm(
                need.name(),
                null,
                null,
                null,
                known.planned().getOrDefault(need.name(), ""),
                Urgency.SOON.name(),
                USUAL_FIELDS,
                Basis.CONSENT.name(),
                null,
                null,
                null,
                known.physical(),
                known.psychological(),
                known.social(),
                null,
                null,
                null,
                null);
    }
}
