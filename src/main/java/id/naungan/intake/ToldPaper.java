package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.documents.PaperModel;
import id.naungan.documents.PaperModel.Choice;
import id.naungan.kernel.page.Sentences;
import id.naungan.persons.Identity;
import id.naungan.persons.Participant;
import id.naungan.persons.Person;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Naskah keterangan. What somebody declares (S5.6) or told in an interview (S4.14), as it was written down, to be signed or not. */
@Component
class ToldPaper {
    private static final Locale INDONESIAN = Locale.of("id", "ID");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", INDONESIAN);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm", INDONESIAN);
    private static final String SENTENCE = "intake.statement.sentence.";
    private static final int OWN_LINES = 9;

    private final PaperPeople people;
    private final Sentences words;

    ToldPaper(PaperPeople people, MessageSource messages) {
        this.people = people;
        this.words = new Sentences(messages, Locale.of("id"));
    }

    PaperModel statement(Actor officer, CaseFile file, Statement.Version version) {
        Statement said = version.statement();
        List<Participant> hers = people.of(file).stream()
                .filter(one -> one.person().id().equals(said.by()))
                .toList();
        Person person = hers.isEmpty() ? null : hers.getFirst().person();
        String role = hers.stream()
                .map(one -> words.say("casework.role." + one.role()).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        PaperModel paper = declarer(
                        PaperModel.under(file.number()).paragraph("Yang bertanda tangan di bawah ini:"), person, role)
                .paragraph("menyatakan:");
        if (!said.sentences().isEmpty()) {
            paper = paper.items(said.sentences().stream()
                    .map(one -> words.say(SENTENCE + one))
                    .toList());
        }
        if (!said.words().isEmpty()) {
            paper = paper.heading(words.say("intake.statement.words")).paragraph(said.words());
        }
        return ending(paper, person == null ? null : person.identity().formalName(), officer.displayName());
    }

    PaperModel blankStatement() {
        PaperModel paper = declarer(PaperModel.under(null).paragraph("Yang bertanda tangan di bawah ini:"), null, null);
        paper = paper.choices(
                "menyatakan (beri tanda silang yang berlaku):",
                Arrays.stream(Statement.Sentence.values())
                        .map(sentence -> new Choice(words.say(SENTENCE + sentence), false))
                        .toList());
        return ending(paper.heading(words.say("intake.statement.words")).told(null, OWN_LINES), null, null);
    }

    PaperModel interview(Actor officer, CaseFile file, Interview.Kept kept) {
        Interview held = kept.interview();
        ZonedDateTime began = held.began().atZone(officer.zone());
        ZonedDateTime ended = held.ended().atZone(officer.zone());
        String until = began.toLocalDate().equals(ended.toLocalDate()) ? "" : DAY.format(ended) + " pukul ";
        return PaperModel.under(file.number())
                .field("Hari dan tanggal", DAY.format(began))
                .field("Pukul", HOUR.format(began) + " sampai " + until + HOUR.format(ended))
                .field(words.say("intake.interview.place"), orDash(held.place()))
                .field(words.say("intake.interview.interviewer"), held.interviewer())
                .field("Klien", people.clients(file))
                .field("Yang diwawancarai dan hadir", orDash(held.present()))
                .field(words.say("intake.interview.interpreter"), orDash(held.interpreter()))
                .field(words.say("intake.interview.recording"), words.say("intake.recording." + held.recording()))
                .field("Dicatat oleh", kept.by())
                .heading("Hasil wawancara")
                .paragraph(held.notes())
                .heading("Pembacaan kembali")
                .paragraph(
                        "Catatan ini dibacakan kembali kepada yang diwawancarai. Ia boleh meminta perbaikan, tidak menjawab, dan tidak "
                                + "menandatangani; layanan tidak bergantung pada tanda tangan.")
                .choices(
                        "Bila tidak ditandatangani:",
                        List.of(new Choice("tidak bersedia", false), new Choice("belum dapat", false)))
                .field("Tambahan atau perbaikan", null)
                .signedBy("Yang diwawancarai", null)
                .signedBy("Pewawancara", held.interviewer());
    }

    private static PaperModel declarer(PaperModel paper, @Nullable Person person, @Nullable String role) {
        Identity who = person == null ? null : person.identity();
        return paper.field("Nama", who == null ? null : who.formalName())
                .field("Tanggal lahir atau umur", who == null ? null : PaperPeople.born(who))
                .field("Alamat menurut KTP", who == null ? null : PaperPeople.address(who))
                .field("Sebagai (klien, pendamping, pelapor)", role);
    }

    private static PaperModel ending(PaperModel paper, @Nullable String name, @Nullable String officer) {
        return paper.paragraph(
                        "Pernyataan ini dibuat tanpa paksaan, sudah dibaca atau dibacakan, dan boleh ditarik. Pertolongan tidak "
                                + "menunggu surat ini.")
                .signedBy("Yang menyatakan", name)
                .signedBy("Petugas", officer);
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
