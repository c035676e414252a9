package id.naungan.referral.web;

import id.naungan.casework.CaseFile;
import id.naungan.casework.CaseLetters;
import id.naungan.casework.Disclosure.Basis;
import id.naungan.casework.Disclosure.Field;
import id.naungan.partners.Need;
import id.naungan.referral.Referral;
import id.naungan.referral.ReferralDesk;
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
    private final ReferralDesk desk;

    Prefill(CaseLetters writing, ReferralDesk desk) {
        this.writing = writing;
        this.desk = desk;
    }

    /** Every need once: first those that the standard of the case refers, then the others; what the plan says comes first in each. */
    NeedList needs(CaseFile file) {
        CaseLetters.Known known = writing.known(file);
        List<Referral> referrals = desk.of(file);
        List<Need> published = needs(known.published());
        Stream<Need> planned = Stream.concat(
                needs(known.elsewhere()).stream(),
                needs(List.copyOf(known.planned().keySet())).stream());
        List<NeedList.Row> rows = Stream.concat(planned, Stream.concat(published.stream(), Stream.of(Need.values())))
                .distinct()
                .map(need -> row(need, known, referrals))
                .toList();
        return new NeedList(
                rows.stream().filter(row -> published.contains(row.need())).toList(),
                rows.stream().filter(row -> !published.contains(row.need())).toList());
    }

    private static NeedList.Row row(Need need, CaseLetters.Known known, List<Referral> referrals) {
        return new NeedList.Row(
                need,
                known.planned().getOrDefault(need.name(), ""),
                referrals.stream()
                        .filter(referral -> referral.draft().need() == need)
                        .findFirst()
                        .orElse(null));
    }

    private static List<Need> needs(List<String> codes) {
        return codes.stream().map(Typed::need).filter(Objects::nonNull).toList();
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
