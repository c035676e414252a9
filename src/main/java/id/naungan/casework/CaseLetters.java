package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.documents.LetterId;
import id.naungan.documents.LetterModel;
import id.naungan.documents.LetterType;
import id.naungan.documents.Letters;
import id.naungan.standards.ProcedureStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Surat kasus. Drafts a letter of a case with the signatories that the pinned standard names for it. */
@Component
public class CaseLetters {
    private static final String CLIENT = "CLIENT";
    private static final List<String> USUAL = List.of("UNIT_HEAD");

    private final Letters letters;
    private final StepDesk steps;

    CaseLetters(Letters letters, StepDesk steps) {
        this.letters = letters;
        this.steps = steps;
    }

    /** The letter waits at once for the first of its chain. */
    public LetterId draft(Actor actor, CaseFile file, LetterType type, LetterModel model) {
        return letters.draft(actor, file.id(), type, model, chain(file, type));
    }

    /** Posts that initial and sign this kind of letter, as the standard says; the head of the unit where it says nothing. */
    private List<String> chain(CaseFile file, LetterType type) {
        return steps.procedure(file).lines().stream()
                .map(line -> line.step().document())
                .filter(Objects::nonNull)
                .filter(document -> document.type().equals(type.code()))
                .map(CaseLetters::posts)
                .filter(posts -> !posts.isEmpty())
                .findFirst()
                .orElse(USUAL);
    }

    private static List<String> posts(ProcedureStep.StepDocument document) {
        List<String> posts = new ArrayList<>(document.initials());
        document.signers().stream().filter(post -> !post.equals(CLIENT)).forEach(posts::add);
        return posts;
    }
}
