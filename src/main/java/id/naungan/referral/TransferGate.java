package id.naungan.referral;

import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.journal.Fact;
import id.naungan.journal.Journal;
import id.naungan.kernel.Jurisdiction;
import id.naungan.kernel.RiskLevel;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Gerbang pelimpahan. Another authority is competent, help was given where the danger is high, and she is safe: only then is a case
 * handed over (S2.11, S2.15). Nothing that is written about it tells where she is.
 */
@Component
class TransferGate {
    private static final String HELPED = "case.emergency-help-given";
    /** Written with the kind of place, by whoever saw it; without the kind nobody could say whether she is hidden where she lives. */
    private static final String SECURED = "case.secured";

    private final Journal journal;
    private final CasePeople people;

    TransferGate(Journal journal, CasePeople people) {
        this.journal = journal;
        this.people = people;
    }

    Optional<CannotTransfer> whyNot(CaseFile file) {
        if (file.isClosed()) {
            return Optional.of(CannotTransfer.CASE_IS_CLOSED);
        }
        if (!file.isTriaged()) {
            return Optional.of(CannotTransfer.NOT_TRIAGED);
        }
        if (file.jurisdiction() == Jurisdiction.OWN) {
            return Optional.of(CannotTransfer.OWN_AUTHORITY);
        }
        Set<String> happened =
                journal.facts(file.id()).stream().map(Fact::event).collect(Collectors.toSet());
        if (file.risk() == RiskLevel.HIGH && !happened.contains(HELPED)) {
            return Optional.of(CannotTransfer.HELP_FIRST);
        }
        return happened.contains(SECURED) ? Optional.empty() : Optional.of(CannotTransfer.NOT_SECURED);
    }

    boolean tellsAddress(CaseFile file, TransferDraft.Words words) {
        return words.all().anyMatch(text -> people.isFoundBy(file, text));
    }
}
