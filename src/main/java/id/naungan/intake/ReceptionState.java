package id.naungan.intake;

import id.naungan.casework.CaseFile;
import id.naungan.casework.StepDesk;
import id.naungan.kernel.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keadaan penerimaan. What the counter has done for a case and what is left, read from the records themselves. */
@Component
public class ReceptionState {
    private final ReporterDesk reporters;
    private final ComplaintDesk complaints;
    private final InterviewDesk interviews;
    private final PaperDesk papers;
    private final GuestBookDesk guests;
    private final StepDesk steps;

    /** One thing to do, with the page that does it; {@code key} names it in the message files. */
    public record Task(String key, String href, boolean done) {}

    /** How it stands: what to do in the order of the work, and the records behind it. */
    public record Now(
            List<Task> tasks, Optional<Reporter> reporter, Optional<Complaint.Version> form, List<Paper> papers) {}

    ReceptionState(
            ReporterDesk reporters,
            ComplaintDesk complaints,
            InterviewDesk interviews,
            PaperDesk papers,
            GuestBookDesk guests,
            StepDesk steps) {
        this.reporters = reporters;
        this.complaints = complaints;
        this.interviews = interviews;
        this.papers = papers;
        this.guests = guests;
        this.steps = steps;
    }

    /** All of it in one look: the guest book is a task only where the standard has it. */
    public Now look(CaseFile file) {
        boolean signed = guests.isSigned(file);
        Optional<Reporter> reporter = reporters.reporter(file);
        Optional<Complaint.Version> form = complaints.latest(file);
        List<Paper> asked =
                papers.checklist(file).stream().filter(Paper::isPaper).toList();
        List<Task> tasks = new ArrayList<>();
        if (signed || asksForGuestBook(file)) {
            tasks.add(new Task("guest", file.at("buku-tamu"), signed));
        }
        tasks.add(new Task("reporter", file.at("pelapor"), reporter.isPresent()));
        tasks.add(new Task(
                "form",
                file.at("formulir"),
                form.map(Complaint.Version::finished).orElse(false)));
        tasks.add(new Task("interview", file.at("wawancara"), interviews.count(file) > 0));
        if (!asked.isEmpty()) {
            boolean looked = asked.stream().anyMatch(paper -> paper.said() != null);
            tasks.add(new Task("papers", file.at("persyaratan"), looked));
        }
        return new Now(List.copyOf(tasks), reporter, form, asked);
    }

    /** What {@link #look} asks, to travel with others. */
    static List<Query> asks(CaseFile file) {
        return List.of(
                Guests.asksSigned(file),
                Reporters.asks(file),
                Complaints.asks(file, 1),
                Papers.asks(file),
                Interviews.asksCount(file));
    }

    private boolean asksForGuestBook(CaseFile file) {
        return steps.standard(file).path(file.path()).stream()
                .flatMap(path -> path.steps().stream())
                .flatMap(step -> step.parts().stream())
                .anyMatch(part -> part.anyOf().contains(IntakeEvent.GUEST_BOOK_SIGNED.code()));
    }
}
