package id.naungan.casework.writing;

import id.naungan.access.Actor;
import id.naungan.casework.CareDesk;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CaseLetters;
import id.naungan.casework.CasePeople;
import id.naungan.casework.CaseState;
import id.naungan.casework.Plan;
import id.naungan.casework.StepDesk;
import id.naungan.documents.LetterId;
import id.naungan.documents.LetterModel;
import id.naungan.documents.LetterModel.Section;
import id.naungan.documents.LetterType;
import id.naungan.kernel.Jurisdiction;
import id.naungan.kernel.Outcome;
import id.naungan.persons.PersonRole;
import id.naungan.standards.Standard;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja laporan kasus. The whole of a case in one writing, for the file and the head of the unit (S1.9): facts of the file, story,
 * condition, plan, services, referrals, result. The client is her initials, as on lists that heads see.
 */
@Component
public class CaseReportDesk {
    private static final Map<Jurisdiction, String> AUTHORITIES = Map.of(
            Jurisdiction.OWN, "kantor ini",
            Jurisdiction.OTHER_REGION, "daerah lain",
            Jurisdiction.PROVINCE, "provinsi",
            Jurisdiction.CENTRAL, "pusat");
    private static final Map<Plan.Status, String> STATUSES = Map.of(
            Plan.Status.PLANNED, "direncanakan",
            Plan.Status.DONE, "dilaksanakan",
            Plan.Status.CANCELLED, "dibatalkan");

    private final CaseLetters writing;
    private final FileFacts facts;
    private final CareDesk care;
    private final CasePeople people;
    private final StepDesk steps;

    /** What the officer says of the case. */
    public record Words(String story, String condition, String plan, String result, String advice) {
        Stream<String> all() {
            return Stream.of(story, condition, plan, result, advice);
        }

        @Override
        public String toString() {
            return "Words[sealed]";
        }
    }

    CaseReportDesk(CaseLetters writing, FileFacts facts, CareDesk care, CasePeople people, StepDesk steps) {
        this.writing = writing;
        this.facts = facts;
        this.care = care;
        this.people = people;
        this.steps = steps;
    }

    /** What the plan holds already, a line each with how it stands. */
    public String knownPlan(CaseFile file) {
        return care.plan(file).items().stream()
                .map(item -> item.action() + " (" + STATUSES.get(item.status()) + ")"
                        + (item.result().isBlank() ? "" : ": " + item.result()))
                .collect(Collectors.joining("\n"));
    }

    /** Of a closed case too, until it is archived. */
    @Transactional
    public Outcome<LetterId> draft(Actor actor, CaseFile file, Words words) {
        if (file.state() == CaseState.ARCHIVED) {
            return Outcome.refused(CannotDraft.CASE_IS_ARCHIVED);
        }
        if (words.all().anyMatch(text -> people.isNamedIn(file, text))) {
            return Outcome.refused(CannotDraft.NAMES_SOMEBODY);
        }
        LetterModel model = LetterModel.about("Laporan kasus " + file.number())
                .with(file(actor, file))
                .with(Section.headed("Ringkasan kejadian").say(words.story()))
                .with(Section.headed("Keadaan klien dan hasil asesmen")
                        .say(words.condition().isBlank() ? "Tidak dicatat." : words.condition()))
                .with(ProgressDesk.said("Rencana dan pelaksanaannya", words.plan()))
                .with(facts.services(actor, file, at -> true))
                .with(facts.referrals(actor, file, at -> true))
                .with(Section.headed("Hasil").say(words.result()))
                .with(ProgressDesk.said("Rekomendasi", words.advice()));
        return Outcome.done(writing.draft(actor, file, LetterType.CASE_REPORT, model));
    }

    private Section file(Actor actor, CaseFile file) {
        Standard standard = steps.standard(file);
        String initials = people.masked(file).stream()
                .filter(one -> one.role() == PersonRole.VICTIM)
                .map(CasePeople.Masked::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return facts.file(actor, file)
                .field("Inisial klien", initials.isEmpty() ? "-" : initials)
                .field(
                        "Kewenangan layanan",
                        file.jurisdiction() == null
                                ? "belum ditetapkan"
                                : String.valueOf(AUTHORITIES.get(file.jurisdiction())))
                .field("Standar pelayanan", standard.title().text().id());
    }
}
