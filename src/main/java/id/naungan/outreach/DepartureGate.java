package id.naungan.outreach;

import id.naungan.casework.CaseFile;
import id.naungan.documents.Letter;
import id.naungan.documents.LetterType;
import id.naungan.documents.Letters;
import id.naungan.kernel.RiskLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Gerbang berangkat. Nobody sets out before her situation and any disability are answered (S2.8). What else is missing can be set aside
 * in an emergency: no paper is ever a condition for helping somebody in danger.
 */
@Component
public class DepartureGate {
    private final Letters letters;

    DepartureGate(Letters letters) {
        this.letters = letters;
    }

    /** All that is missing, in the order in which it is best done. */
    public List<Missing> missing(CaseFile file, Outreach outreach) {
        List<Missing> missing = new ArrayList<>(missingInAnyCase(outreach));
        if (outreach.of(LearnedKind.VERIFIED).isEmpty()) {
            missing.add(Missing.VERIFICATION);
        }
        if (outreach.of(LearnedKind.TRACED).isEmpty()) {
            missing.add(Missing.ADDRESS);
        }
        if (letter(file).filter(letter -> letter.state().holds()).isEmpty()) {
            missing.add(Missing.TASK_LETTER);
        }
        return missing;
    }

    List<Missing> missingInAnyCase(Outreach outreach) {
        Situation situation = outreach.situation();
        List<Missing> missing = new ArrayList<>();
        if (situation == null || situation.words().isBlank()) {
            missing.add(Missing.SITUATION);
        }
        if (situation == null || situation.disability() == null) {
            missing.add(Missing.DISABILITY);
        }
        return missing;
    }

    /** The newest task letter of the case that was not taken back. */
    public Optional<Letter> letter(CaseFile file) {
        return letters.ofCase(file.id()).stream()
                .filter(letter -> letter.type() == LetterType.TASK_LETTER)
                .filter(letter -> letter.state().holds() || letter.state().isOpen())
                .max(Comparator.comparing((Letter letter) -> letter.state().holds())
                        .thenComparing(Letter::draftedAt));
    }

    /** Whether an emergency departure needs no reason: high risk, or a risk that nobody has judged yet. */
    public boolean isUrgent(CaseFile file) {
        return file.risk() == null || file.risk() == RiskLevel.HIGH;
    }
}
