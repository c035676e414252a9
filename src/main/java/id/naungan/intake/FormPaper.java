package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.documents.PaperModel;
import id.naungan.documents.PaperModel.Choice;
import id.naungan.kernel.page.Sentences;
import id.naungan.persons.Kin;
import id.naungan.persons.Kinsfolk;
import id.naungan.persons.Participant;
import id.naungan.persons.PersonRole;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Naskah formulir pengaduan (S2.3, S4.13, S5.8). What was answered stands filled in; what was not has its box or line,
 * so that the same paper is the empty form of the counter.
 */
@Component
class FormPaper {
    private static final int STORY_LINES = 8;
    private static final int HOPE_LINES = 3;

    private final PaperPeople people;
    private final ReporterDesk reporters;
    private final Kinsfolk kinsfolk;
    private final Sentences words;

    FormPaper(PaperPeople people, ReporterDesk reporters, Kinsfolk kinsfolk, MessageSource messages) {
        this.people = people;
        this.reporters = reporters;
        this.kinsfolk = kinsfolk;
        this.words = new Sentences(messages, Locale.of("id"));
    }

    PaperModel of(Actor officer, CaseFile file, Complaint.Version version) {
        List<Participant> all = people.of(file);
        PaperModel paper = PaperModel.under(file.number() + " · "
                        + words.say("intake.form.version", version.number()) + ", "
                        + words.say(version.finished() ? "intake.form.finished" : "intake.form.unfinished"))
                .field(
                        words.say("intake.form.received"),
                        PaperPeople.MOMENT.format(file.informationReceivedAt().atZone(officer.zone())));
        for (Participant client : PaperPeople.in(all, PersonRole.VICTIM)) {
            paper = PaperPeople.client(paper.heading(words.say("intake.form.part.client")), client.person(), words);
        }
        paper = accused(reporter(paper, file, all), file, all);
        paper = answers(paper, version.complaint());
        boolean herself = reporters
                .reporter(file)
                .filter(one -> one.kind() != Reporter.Kind.SELF)
                .isEmpty();
        paper = paper.signedBy("Klien", PaperPeople.signing(all)).signedBy("Petugas penerima", officer.displayName());
        return herself ? paper : paper.signedBy("Pelapor", null);
    }

    PaperModel blank() {
        PaperModel paper = PaperModel.under(null)
                .field(words.say("intake.form.received"), null)
                .choices(words.say("intake.reception.safe"), boxes("intake.answer", List.of("YES", "NO"), List.of()))
                .heading(words.say("intake.form.part.client"));
        paper = PaperPeople.client(paper, null, words)
                .field("Kebutuhan khusus (bahasa, kursi roda, obat)", null)
                .heading(words.say("intake.form.part.reporter"))
                .choices(words.say("intake.reporter.kind"), boxes("intake.reporter.kind", reporterKinds(), List.of()))
                .field("Nama dan telepon", null)
                .field("Hubungan dengan klien", null)
                .heading(words.say("intake.form.part.accused"))
                .field("Nama atau panggilan", null)
                .field("Hubungan dengan klien", null);
        return answers(paper, Complaint.EMPTY)
                .signedBy("Klien", null)
                .signedBy("Petugas penerima", null)
                .signedBy("Pelapor", null);
    }

    private PaperModel reporter(PaperModel paper, CaseFile file, List<Participant> all) {
        PaperModel longer = paper.heading(words.say("intake.form.part.reporter"));
        Reporter said = reporters.reporter(file).orElse(null);
        List<String> kind = said == null ? List.of() : List.of(said.kind().name());
        longer =
                longer.choices(words.say("intake.reporter.kind"), boxes("intake.reporter.kind", reporterKinds(), kind));
        if (said != null && !said.agency().isEmpty()) {
            longer = longer.field("Lembaga", said.agency());
        }
        for (PersonRole role : List.of(PersonRole.REPORTER, PersonRole.ACCOMPANYING)) {
            for (Participant one : PaperPeople.in(all, role)) {
                longer = longer.field(
                        words.say("casework.role." + role),
                        one.person().identity().formalName() + relation(file, one));
            }
        }
        return longer;
    }

    private PaperModel accused(PaperModel paper, CaseFile file, List<Participant> all) {
        PaperModel longer = paper.heading(words.say("intake.form.part.accused"));
        List<Participant> accused = PaperPeople.in(all, PersonRole.ACCUSED);
        for (Participant one : accused) {
            longer = longer.field("Nama", one.person().identity().formalName() + relation(file, one));
        }
        return accused.isEmpty() ? longer.field("Nama atau panggilan", null) : longer;
    }

    private String relation(CaseFile file, Participant one) {
        String kin = kinsfolk.inCase(file.office(), file.id()).stream()
                .filter(each -> each.person().equals(one.person().id()))
                .map(Kin::kinship)
                .distinct()
                .map(each -> words.say(each.key()))
                .collect(Collectors.joining(", "));
        return kin.isEmpty() ? "" : " (" + kin.toLowerCase(Locale.ROOT) + ")";
    }

    private PaperModel answers(PaperModel paper, Complaint said) {
        PaperModel longer = violence(paper.heading(words.say("intake.form.part.violence")), said)
                .heading(words.say("intake.form.part.incident"))
                .field(words.say("intake.form.date"), date(said));
        longer = codes(longer, "intake.form.repeated", "intake.answer", ComplaintCodes.REPEATED, said.repeated());
        longer = longer.field(words.say("intake.form.since"), orLine(said.since()));
        longer = codes(longer, "intake.form.place", "intake.place", ComplaintCodes.PLACE, said.place());
        boolean hidden = said.declined().contains("WHERE");
        longer = longer.field(words.say("intake.form.place-detail"), hidden ? declined() : orLine(said.placeDetail()))
                .field(words.say("intake.form.where"), hidden ? declined() : orLine(said.where()))
                .heading(words.say("intake.form.story"))
                .told(said.declined().contains("STORY") ? declined() : orLine(said.story()), STORY_LINES)
                .heading(words.say("intake.form.hopes"))
                .told(said.declined().contains("HOPES") ? declined() : orLine(said.hopes()), HOPE_LINES);
        return longer.choices(
                        words.say("intake.form.filled-by"),
                        boxes("intake.filled-by", ComplaintCodes.FILLED_BY, said.filledBy()))
                .paragraph(
                        "Semua boleh kosong. Klien boleh tidak menjawab dan boleh tidak menandatangani; pertolongan tidak menunggu "
                                + "formulir ini.");
    }

    private PaperModel violence(PaperModel paper, Complaint said) {
        if (said.declined().contains("VIOLENCE")) {
            return paper.field(words.say("intake.form.violence"), declined());
        }
        List<String> kinds = Arrays.stream(Violence.values()).map(Enum::name).toList();
        List<String> ticked = said.violence().stream().map(Enum::name).toList();
        PaperModel longer = paper.choices(words.say("intake.form.violence"), boxes("intake.violence", kinds, ticked));
        String details = said.details().stream()
                .map(one -> words.say("intake.violence-detail." + one))
                .collect(Collectors.joining(", "));
        longer = longer.field(words.say("intake.form.details.more"), orLine(details));
        if (!said.otherViolence().isEmpty()) {
            longer = longer.field(words.say("intake.form.other-violence"), said.otherViolence());
        }
        if (!said.ampk().isEmpty()) {
            longer = longer.field(
                    words.say("intake.form.ampk"),
                    said.ampk().stream()
                            .map(one -> words.say("intake.ampk." + one))
                            .collect(Collectors.joining(", ")));
        }
        return longer.choices(
                words.say("intake.form.flags"), boxes("casework.flag", ComplaintCodes.FLAGS, said.flags()));
    }

    private @Nullable String date(Complaint said) {
        String certainty = said.dateSaid() == null ? null : words.say("intake.date-said." + said.dateSaid());
        if (said.date() == null) {
            return certainty;
        }
        return PaperPeople.DAY.format(said.date())
                + (certainty == null ? "" : ", " + certainty.toLowerCase(Locale.ROOT));
    }

    private PaperModel codes(
            PaperModel paper, String question, String prefix, List<String> codes, @Nullable String chosen) {
        return paper.choices(words.say(question), boxes(prefix, codes, chosen == null ? List.of() : List.of(chosen)));
    }

    private List<Choice> boxes(String prefix, List<String> codes, List<String> ticked) {
        return codes.stream()
                .map(code -> new Choice(words.say(prefix + "." + code), ticked.contains(code)))
                .toList();
    }

    private String declined() {
        return words.say("intake.answer.DECLINED");
    }

    private static List<String> reporterKinds() {
        return Arrays.stream(Reporter.Kind.values()).map(Enum::name).toList();
    }

    private static @Nullable String orLine(String text) {
        return text.isEmpty() ? null : text;
    }
}
