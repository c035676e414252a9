package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.StepDesk;
import id.naungan.documents.LetterId;
import id.naungan.documents.LetterModel;
import id.naungan.documents.LetterModel.Section;
import id.naungan.documents.LetterType;
import id.naungan.documents.Letters;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import id.naungan.kernel.page.Moments;
import id.naungan.standards.ProcedureStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja naskah ke atas. The report of a clarification, the notice of a case and the recommendation: a number and a summary go
 * upwards, nobody's name (S4.18, S5.15, S5.16).
 */
@Component
public class UpwardLetterDesk {
    /** As it stands over the summary, by which it is found again when the letter is signed. */
    static final String SUMMARY = "Ringkasan";

    private final Letters letters;
    private final StepDesk steps;
    private final ClarificationDesk clarifications;
    private final CasePeople people;

    UpwardLetterDesk(Letters letters, StepDesk steps, ClarificationDesk clarifications, CasePeople people) {
        this.letters = letters;
        this.steps = steps;
        this.clarifications = clarifications;
        this.people = people;
    }

    /** The letter waits at once for the first of its chain. Refused before what it reports is known. */
    @Transactional
    public Outcome<LetterId> draft(Actor actor, CaseFile file, LetterType type, String summary, String proposed) {
        Optional<Refusal> held = held(file, type, summary, proposed);
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        LetterModel model = LetterModel.about(type.heading())
                .to(recipient(type))
                .with(Section.plain()
                        .field("Nomor registrasi", file.number())
                        .field(
                                "Informasi diterima",
                                new Moments(Locale.of("id"), actor.zone()).full(file.informationReceivedAt())))
                .with(Section.headed(SUMMARY).say(summary))
                .with(Section.headed(
                                type == LetterType.SERVICE_RECOMMENDATION ? "Pelayanan yang direkomendasikan" : "Usul")
                        .say(proposed));
        return Outcome.done(letters.draft(actor, file.id(), type, model, chain(actor, file, type)));
    }

    private Optional<Refusal> held(CaseFile file, LetterType type, String summary, String proposed) {
        if (file.isClosed()) {
            return Optional.of(CannotHandOn.CASE_IS_CLOSED);
        }
        if (type == LetterType.CLARIFICATION_REPORT && !file.isTriaged()) {
            return Optional.of(CannotHandOn.NOT_TRIAGED);
        }
        if (type == LetterType.CLARIFICATION_REPORT && clarifications.last(file).isEmpty()) {
            return Optional.of(CannotHandOn.NOT_CLARIFIED);
        }
        return people.isNamedIn(file, summary) || people.isNamedIn(file, proposed)
                ? Optional.of(CannotHandOn.SUMMARY_NAMES_SOMEBODY)
                : Optional.empty();
    }

    private static String[] recipient(LetterType type) {
        return switch (type) {
            case CLARIFICATION_REPORT -> new String[] {"Kepala Bidang"};
            case CASE_NOTICE -> new String[] {"Kepala Dinas", "melalui Kepala Bidang"};
            default -> new String[] {};
        };
    }

    /** As the standard's own step says; whose post initials first and who writes it herself has initialled by writing. */
    private List<String> chain(Actor actor, CaseFile file, LetterType type) {
        List<String> posts = new ArrayList<>(steps.procedure(file).lines().stream()
                .map(line -> line.step().document())
                .filter(document -> document != null && document.type().equals(type.code()))
                .findFirst()
                .map(UpwardLetterDesk::posts)
                .orElse(usual(type)));
        while (posts.size() > 1 && actor.holds(posts.getFirst())) {
            posts.removeFirst();
        }
        return posts;
    }

    private static List<String> posts(ProcedureStep.StepDocument document) {
        return Stream.concat(document.initials().stream(), document.signers().stream())
                .toList();
    }

    private static List<String> usual(LetterType type) {
        return switch (type) {
            case CLARIFICATION_REPORT -> List.of("SECTION_HEAD");
            case CASE_NOTICE -> List.of("DIVISION_HEAD", "UNIT_HEAD");
            default -> List.of("DIVISION_HEAD", "AGENCY_HEAD");
        };
    }
}
