package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.Outcome;
import id.naungan.persons.Participant;
import id.naungan.persons.People;
import id.naungan.persons.PersonRole;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja kekerasan per klien. Each client with the accused who did it, since Simfoni counts people and not cases. */
@Component
public class HarmDesk {
    private static final int OF_AGE = 18;

    private final Harms harms;
    private final People people;
    private final ComplaintDesk complaints;
    private final OfficeClock clock;

    /**
     * A client or an accused, masked.
     *
     * @param child null where her age is not known
     */
    public record Somebody(UUID id, String name, @Nullable Boolean child) {}

    HarmDesk(Harms harms, People people, ComplaintDesk complaints, OfficeClock clock) {
        this.harms = harms;
        this.people = people;
        this.complaints = complaints;
        this.clock = clock;
    }

    public List<Somebody> clients(Actor actor, CaseFile file) {
        return all(actor, file, PersonRole.VICTIM);
    }

    public List<Somebody> accused(Actor actor, CaseFile file) {
        return all(actor, file, PersonRole.ACCUSED);
    }

    public Harm.Version latest(CaseFile file) {
        return harms.latest(file);
    }

    /** As {@link #latest(CaseFile)}, for whoever counts many cases and opens none. */
    public Harm.Version latest(OfficeId office, CaseId caseId) {
        return harms.latest(office, caseId);
    }

    /** What was said last; before that, what the form says of the whole case, where there is one client to whom it can belong. */
    public Harm begun(Actor actor, CaseFile file) {
        Harm.Version last = harms.latest(file);
        List<Somebody> clients = clients(actor, file);
        if (last.number() > 0 || clients.size() != 1) {
            return last.harm();
        }
        Complaint form =
                complaints.latest(file).map(Complaint.Version::complaint).orElse(Complaint.EMPTY);
        List<Somebody> accused = accused(actor, file);
        UUID by = accused.size() == 1 ? accused.getFirst().id() : null;
        return new Harm(List.of(new Harm.OfClient(
                clients.getFirst().id(), List.of(new Harm.By(by, form.violence())), form.ampk(), "")));
    }

    /** Saves the next version; refused where somebody else saved since {@code seen}. */
    @Transactional
    public Outcome<Integer> save(Actor actor, CaseFile file, int seen, Harm harm) {
        if (file.isClosed()) {
            return Outcome.refused(CannotReceive.CASE_IS_CLOSED);
        }
        if (harms.latest(file).number() != seen || !harms.add(actor, file, seen + 1, harm, clock.now())) {
            return Outcome.refused(CannotReceive.CHANGED_MEANWHILE);
        }
        return Outcome.done(seen + 1);
    }

    private List<Somebody> all(Actor actor, CaseFile file, PersonRole role) {
        LocalDate today = clock.now().atZone(actor.zone()).toLocalDate();
        return people.inCase(file.office(), file.id()).stream()
                .filter(one -> one.role() == role)
                .map(one -> somebody(one, today))
                .toList();
    }

    private static Somebody somebody(Participant one, LocalDate today) {
        var who = one.person().identity();
        Integer age = who.birth() == null ? null : who.birth().ageOn(today);
        return new Somebody(
                one.person().id().value(), who.masked(), age == null ? null : Boolean.valueOf(age < OF_AGE));
    }
}
