package id.naungan.casework;

import id.naungan.documents.LetterType;
import id.naungan.documents.Letters;
import id.naungan.journal.Journal;
import id.naungan.kernel.Refusal;
import id.naungan.kernel.RiskLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keberatan penutupan. Gathers what casework itself and every other room know to be still open. */
@Component
class ClosingObjections {
    /** Another authority has taken the case over: the danger and the plan are in its hands now. */
    private static final String TAKEN_OVER = "transfer.accepted";

    private final CareDesk care;
    private final Letters letters;
    private final Journal journal;
    private final ObjectProvider<ClosingObjection> rooms;

    enum StillOpen implements Refusal {
        NOT_TRIAGED,
        HIGH_RISK,
        PLAN_ITEMS,
        NO_FINAL_REPORT,
        UNSIGNED_LETTER;

        @Override
        public String key() {
            return "casework.still-open." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    ClosingObjections(CareDesk care, Letters letters, Journal journal, ObjectProvider<ClosingObjection> rooms) {
        this.care = care;
        this.letters = letters;
        this.journal = journal;
        this.rooms = rooms;
    }

    List<Refusal> of(CaseFile file) {
        List<Refusal> open = new ArrayList<>();
        if (!file.isTriaged()) {
            open.add(StillOpen.NOT_TRIAGED);
        }
        boolean takenOver =
                journal.facts(file.id()).stream().anyMatch(fact -> fact.event().equals(TAKEN_OVER));
        if (file.risk() == RiskLevel.HIGH && !takenOver) {
            open.add(StillOpen.HIGH_RISK);
        }
        if (care.plan(file).open() > 0 && !takenOver) {
            open.add(StillOpen.PLAN_ITEMS);
        }
        var all = letters.ofCase(file.id());
        if (all.stream().anyMatch(letter -> letter.state().isOpen())) {
            open.add(StillOpen.UNSIGNED_LETTER);
        }
        if (all.stream()
                .noneMatch(letter -> letter.type() == LetterType.FINAL_REPORT
                        && letter.state().holds())) {
            open.add(StillOpen.NO_FINAL_REPORT);
        }
        rooms.orderedStream().forEach(room -> open.addAll(room.objections(file)));
        return open;
    }
}
