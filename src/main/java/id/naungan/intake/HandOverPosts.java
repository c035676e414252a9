package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.access.Posts;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.Procedure;
import id.naungan.casework.StepDesk;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Choice;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Jabatan tujuan. To whom the file may go: those whom the standard's open steps wait for first, then the other posts. */
@Component
public class HandOverPosts {
    private final StepDesk steps;
    private final DispositionDesk desk;
    private final CasePeople people;
    private final Seats seats;
    private final Posts posts;

    HandOverPosts(StepDesk steps, DispositionDesk desk, CasePeople people, Seats seats, Posts posts) {
        this.steps = steps;
        this.desk = desk;
        this.people = people;
        this.seats = seats;
        this.posts = posts;
    }

    /** Codes of posts, the one that the standard asks for first; never her own alone. */
    public List<String> of(Actor actor, CaseFile file) {
        Set<String> ordered = new LinkedHashSet<>();
        List<Procedure.Line> lines = steps.procedure(file).lines();
        lines.stream()
                .filter(Procedure.Line::isOpen)
                .flatMap(line -> line.step().parts().stream())
                .flatMap(part -> part.anyOf().stream())
                .forEach(code -> IntakeEvent.receivers().stream()
                        .filter(post -> code.equals(takenOver(post)))
                        .forEach(ordered::add));
        ordered.addAll(IntakeEvent.receivers());
        return List.copyOf(ordered);
    }

    /** With the names of the posts, and a word where only a report goes. */
    public List<Choice> choices(Actor actor, CaseFile file, Locale locale) {
        return of(actor, file).stream()
                .map(post -> Choice.of(post, posts.name(post).in(locale)))
                .toList();
    }

    /** Passes it on; to a head who sees cases masked goes a summary that names nobody. */
    @Transactional
    public Outcome<UUID> pass(Actor actor, CaseFile file, String toPost, @Nullable String note) {
        if (seats.isMasked(toPost)) {
            if (note == null || note.isBlank()) {
                return Outcome.refused(CannotHandOn.SUMMARY_MISSING);
            }
            if (people.isNamedIn(file, note)) {
                return Outcome.refused(CannotHandOn.SUMMARY_NAMES_SOMEBODY);
            }
        }
        return desk.pass(actor, file, toPost, note);
    }

    private static String takenOver(String post) {
        return java.util.Objects.requireNonNull(IntakeEvent.takenOver(post)).code();
    }
}
