package id.naungan.casework.writing;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.Actors.Officer;
import id.naungan.access.Posts;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CaseLetters;
import id.naungan.casework.CasePeople;
import id.naungan.casework.StepDesk;
import id.naungan.documents.LetterId;
import id.naungan.documents.LetterModel;
import id.naungan.documents.LetterModel.Section;
import id.naungan.documents.LetterType;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Moments;
import id.naungan.standards.Standard;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja surat tugas. Which officers go, what for, where and when. It is shown at gates and counters and may be seen by anybody:
 * no name of hers, and no address of hers or of a shelter, ever stands on it.
 */
@Component
public class TaskDesk {
    private static final Map<Purpose, String> PURPOSES = Map.of(
            Purpose.ACCOMPANIMENT, "Mendampingi klien",
            Purpose.ESCORT, "Mengantar klien ke tempat layanan",
            Purpose.HOME_VISIT, "Kunjungan rumah",
            Purpose.OUTREACH, "Penjangkauan klien",
            Purpose.COORDINATION, "Koordinasi dengan lembaga lain");

    private final CaseLetters writing;
    private final CasePeople people;
    private final StepDesk steps;
    private final Actors actors;
    private final Posts posts;

    /** What they are sent for. */
    public enum Purpose {
        ACCOMPANIMENT,
        ESCORT,
        HOME_VISIT,
        OUTREACH,
        COORDINATION
    }

    /** Where to: a place that may be named, or one that never is. */
    public enum Where {
        NAMED,
        HOME,
        SAFE_PLACE
    }

    /**
     * Tugas.
     *
     * @param officers account numbers, as the form offered them
     * @param details in words; may be empty
     * @param place only where it may be named
     * @param basis beside the standard; may be empty
     */
    public record Task(
            Set<String> officers,
            Purpose purpose,
            String details,
            Where where,
            String place,
            LocalDate from,
            LocalDate until,
            String basis) {
        public Task {
            officers = Set.copyOf(officers);
        }

        @Override
        public String toString() {
            return "Task[sealed]";
        }
    }

    TaskDesk(CaseLetters writing, CasePeople people, StepDesk steps, Actors actors, Posts posts) {
        this.writing = writing;
        this.people = people;
        this.steps = steps;
        this.actors = actors;
        this.posts = posts;
    }

    /** Those who may be sent: everybody in post. */
    public List<Officer> officers(Actor actor) {
        return actors.officers(actor.office());
    }

    /** Signed by the head; where she is herself among those sent, by the post that stands in for hers. */
    @Transactional
    public Outcome<LetterId> draft(Actor actor, CaseFile file, Task task) {
        if (file.isClosed()) {
            return Outcome.refused(CannotDraft.CASE_IS_CLOSED);
        }
        List<Officer> sent = officers(actor).stream()
                .filter(officer -> task.officers().contains(officer.account().toString()))
                .toList();
        if (sent.isEmpty()) {
            return Outcome.refused(CannotDraft.NOBODY_IS_SENT);
        }
        List<AccountId> named = sent.stream().map(Officer::account).toList();
        if (people.stops(actor, file, named, CasePeople.Seat.TASK)) {
            return Outcome.refused(CannotDraft.KEPT_OUT);
        }
        List<String> typed = List.of(task.details(), task.place(), task.basis());
        if (typed.stream().anyMatch(text -> people.isNamedIn(file, text))) {
            return Outcome.refused(CannotDraft.NAMES_SOMEBODY);
        }
        if (typed.stream().anyMatch(text -> people.isFoundBy(file, text))) {
            return Outcome.refused(CannotDraft.TELLS_WHERE_SHE_IS);
        }
        Set<String> theirs =
                sent.stream().flatMap(officer -> officer.posts().stream()).collect(Collectors.toSet());
        LetterModel model = model(actor, file, task, sent);
        return Outcome.done(writing.draftSignedByNoneOf(actor, file, LetterType.TASK_LETTER, model, theirs));
    }

    private LetterModel model(Actor actor, CaseFile file, Task task, List<Officer> sent) {
        LetterModel model = LetterModel.about(LetterType.TASK_LETTER.heading())
                .with(Section.plain().say("Pejabat yang bertanda tangan di bawah ini menugaskan:"));
        for (Officer officer : sent) {
            model = model.with(
                    Section.plain().field("Nama", officer.displayName()).field("Jabatan", posts(officer)));
        }
        return model.with(what(actor, task))
                .with(basis(file, task))
                .with(
                        Section.plain()
                                .say(
                                        "Petugas wajib menjaga kerahasiaan klien. Mohon bantuan pihak yang dikunjungi agar tugas ini terlaksana."));
    }

    private static Section what(Actor actor, Task task) {
        Moments moments = FileFacts.moments(actor);
        Section what = Section.headed("Tugas").field("Untuk", String.valueOf(PURPOSES.get(task.purpose())));
        what = task.details().isBlank() ? what : what.field("Rincian", task.details());
        String time = task.from().equals(task.until())
                ? moments.date(task.from())
                : moments.date(task.from()) + " sampai " + moments.date(task.until());
        return what.field("Tempat", place(task)).field("Waktu", time);
    }

    private static String place(Task task) {
        return switch (task.where()) {
            case NAMED -> task.place();
            case HOME -> "Tempat tinggal klien; alamatnya tidak dicantumkan";
            case SAFE_PLACE -> "Tempat yang dirahasiakan; alamatnya tidak dicantumkan";
        };
    }

    /** The standard by its decree and not by its title, which tells at any door what it is about. */
    private Section basis(CaseFile file, Task task) {
        String standard = steps.standard(file).decree() instanceof Standard.Decree.Given given
                ? "SK nomor " + given.number()
                : "yang berlaku di kantor ini";
        Section basis =
                Section.headed("Dasar").field("Nomor registrasi", file.number()).field("Standar pelayanan", standard);
        return task.basis().isBlank() ? basis : basis.field("Dasar lain", task.basis());
    }

    private String posts(Officer officer) {
        return officer.posts().stream()
                .sorted()
                .map(post ->
                        officer.acting().containsKey(post) ? officer.acting().get(post) + ":" + post : post)
                .map(post -> posts.name(post).id())
                .collect(Collectors.joining(", "));
    }
}
