package id.naungan.casework.writing;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.documents.LetterModel.Section;
import id.naungan.journal.Fact;
import id.naungan.journal.Journal;
import id.naungan.kernel.CaseKind;
import id.naungan.kernel.RiskLevel;
import id.naungan.kernel.page.Moments;
import id.naungan.kernel.page.Sentences;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Fakta berkas. What reports say from the file and the timeline alone: codes and days, in Indonesian as letters are, nobody's name. */
@Component
class FileFacts {
    private static final Locale INDONESIAN = Locale.of("id");
    private static final Map<CaseKind, String> KINDS = Map.of(
            CaseKind.VAW, "kekerasan terhadap perempuan", CaseKind.AMPK, "anak yang memerlukan perlindungan khusus");
    private static final Map<RiskLevel, String> RISKS =
            Map.of(RiskLevel.HIGH, "tinggi", RiskLevel.MEDIUM, "sedang", RiskLevel.LOW, "rendah");

    /** Keeping of files and the way of papers: no help that she was given. A room that comes later is told about unless it stands here. */
    private static final List<String> OFFICE_WORK = List.of(
            "letter.",
            "deadline.",
            "closure.",
            "people.",
            "consent.",
            "power-of-attorney.",
            "step.",
            "report.",
            "transfer.",
            "chronology.");

    private static final Set<String> OFFICE_ACTS = Set.of(
            "case.opened",
            "case.closed",
            "case.reopened",
            "case.archived",
            "case.team-assigned",
            "case.disclosed",
            "case.final-report-written",
            "case.plan-approved",
            "case.plan-returned",
            "agreement.drafted",
            "agreement.approved",
            "intake.accompaniment-started",
            "intake.clarified",
            "intake.direction-given",
            "intake.escalated",
            "intake.form-filled",
            "intake.guest-book-signed",
            "intake.passed-on",
            "intake.priority-decided",
            "intake.recommendation-refused",
            "intake.recommended",
            "intake.report-noted",
            "intake.reporter-recorded",
            "intake.returned");
    private static final String TAKEN_OVER = "intake.taken-over";
    private static final String REFERRAL = "referral.";
    private static final String TRANSFER = "transfer.";

    private final Journal journal;
    private final Sentences sentences;

    FileFacts(Journal journal, MessageSource messages) {
        this.journal = journal;
        this.sentences = new Sentences(messages, INDONESIAN);
    }

    /** The clear facts of the file. */
    Section file(Actor actor, CaseFile file) {
        return Section.headed("Berkas")
                .field("Nomor registrasi", file.number())
                .field("Informasi diterima", moments(actor).brief(file.informationReceivedAt()))
                .field("Jenis kasus", file.kind() == null ? "belum ditetapkan" : String.valueOf(KINDS.get(file.kind())))
                .field(
                        "Tingkat risiko",
                        file.risk() == null ? "belum ditetapkan" : String.valueOf(RISKS.get(file.risk())));
    }

    /** What was done for her and on which days, from the timeline. */
    Section services(Actor actor, CaseFile file, Predicate<Instant> when) {
        return told(
                actor, file, "Layanan yang diberikan", fact -> isService(fact.event()) && when.test(fact.happenedAt()));
    }

    /** Which referrals were made and answered, without the names of institutions. */
    Section referrals(Actor actor, CaseFile file, Predicate<Instant> when) {
        return told(
                actor,
                file,
                "Rujukan",
                fact -> (fact.event().startsWith(REFERRAL) || fact.event().startsWith(TRANSFER))
                        && when.test(fact.happenedAt()));
    }

    private Section told(Actor actor, CaseFile file, String heading, Predicate<Fact> which) {
        Moments moments = moments(actor);
        Map<String, Set<LocalDate>> days = new LinkedHashMap<>();
        journal.facts(file.id()).stream().filter(which).forEach(fact -> days.computeIfAbsent(
                        fact.label(), any -> new LinkedHashSet<>())
                .add(fact.happenedAt().atZone(actor.zone()).toLocalDate()));
        Section section = Section.headed(heading);
        if (days.isEmpty()) {
            return section.say("Tidak ada.");
        }
        for (Map.Entry<String, Set<LocalDate>> one : days.entrySet()) {
            section = section.field(
                    sentences.say(one.getKey()),
                    one.getValue().stream().map(moments::date).collect(Collectors.joining(", ")));
        }
        return section;
    }

    private static boolean isService(String event) {
        return OFFICE_WORK.stream().noneMatch(event::startsWith)
                && !OFFICE_ACTS.contains(event)
                && !event.startsWith(TAKEN_OVER)
                && !event.startsWith(REFERRAL);
    }

    static Moments moments(Actor actor) {
        return new Moments(INDONESIAN, actor.zone());
    }
}
