package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.Posts;
import id.naungan.documents.LetterId;
import id.naungan.documents.LetterModel;
import id.naungan.documents.LetterType;
import id.naungan.documents.Letters;
import id.naungan.standards.ProcedureStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Surat kasus. Drafts a letter of a case with the signatories that the pinned standard names for it. */
@Component
public class CaseLetters {
    private static final String CLIENT = "CLIENT";
    private static final List<String> USUAL = List.of("UNIT_HEAD");

    private final Letters letters;
    private final StepDesk steps;
    private final CareDesk care;
    private final Cases cases;
    private final Posts posts;

    /**
     * What the case already holds for the words of a letter, so that it is not asked twice; texts are empty where it holds nothing.
     *
     * @param planned what the plan says for each need, in its order
     * @param elsewhere needs that the plan leaves to a partner
     * @param published needs that the standard of the case refers, in the order of its text
     */
    public record Known(
            Map<String, String> planned,
            List<String> elsewhere,
            List<String> published,
            String physical,
            String psychological,
            String social) {}

    CaseLetters(Letters letters, StepDesk steps, CareDesk care, Cases cases, Posts posts) {
        this.letters = letters;
        this.steps = steps;
        this.care = care;
        this.cases = cases;
        this.posts = posts;
    }

    /** The letter waits at once for the first of its chain. Whoever refers says thereby that another institution is needed. */
    public LetterId draft(Actor actor, CaseFile file, LetterType type, LetterModel model) {
        if (type == LetterType.REFERRAL && !file.needsOtherInstitution()) {
            cases.setNeedsOtherInstitution(file.id());
        }
        return letters.draft(actor, file.id(), type, model, chain(file, type));
    }

    /** As {@link #draft}, but none of these posts signs: the one that stands in for it does, where there is one (D17). */
    public LetterId draftSignedByNoneOf(
            Actor actor, CaseFile file, LetterType type, LetterModel model, Set<String> barred) {
        List<String> chain = new ArrayList<>(chain(file, type));
        String signatory = chain.getLast();
        while (signatory != null && barred.contains(signatory)) {
            signatory = posts.fallback(signatory);
        }
        if (signatory != null) {
            chain.removeLast();
            chain.remove(signatory);
            chain.add(signatory);
        }
        return letters.draft(actor, file.id(), type, model, chain);
    }

    public Known known(CaseFile file) {
        Map<String, String> planned = new LinkedHashMap<>();
        care.plan(file).items().forEach(item -> planned.putIfAbsent(item.need(), item.action()));
        List<String> elsewhere = care.plan(file).items().stream()
                .filter(item -> item.provider() == Plan.Provider.PARTNER)
                .map(Plan.Item::need)
                .toList();
        return care.assessments(file).stream()
                .map(Dated::what)
                .findFirst()
                .map(last -> new Known(
                        planned, elsewhere, published(file), last.biological(), last.psychological(), last.social()))
                .orElse(new Known(planned, elsewhere, published(file), "", "", ""));
    }

    private List<String> published(CaseFile file) {
        return steps.procedure(file).lines().stream()
                .flatMap(line -> line.step().routings().stream())
                .flatMap(routing -> routing.needs().stream())
                .distinct()
                .map(code -> code.toUpperCase(Locale.ROOT).replace('-', '_'))
                .toList();
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
