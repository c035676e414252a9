package id.naungan.outreach;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.CaseDoor;
import id.naungan.access.Posts;
import id.naungan.casework.CaseFile;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja konsultasi. The companion does not decide alone: she asks the social worker, who supervises her, and the step is done only
 * when the social worker has confirmed what she advised, or has written it herself (S2.10).
 */
@Component
public class ConsultationDesk {
    private final Consultations consultations;
    private final NoteGate gate;
    private final Actors actors;
    private final Posts posts;
    private final CaseDoor door;
    private final Journal journal;

    ConsultationDesk(
            Consultations consultations, NoteGate gate, Actors actors, Posts posts, CaseDoor door, Journal journal) {
        this.consultations = consultations;
        this.gate = gate;
        this.actors = actors;
        this.posts = posts;
        this.door = door;
        this.journal = journal;
    }

    /** Who may be asked: the officers who may advise. */
    public List<Actors.Officer> advisers(Actor actor) {
        return actors.officers(actor.office()).stream()
                .filter(officer -> posts.anyMay(officer.posts(), OutreachPermission.ADVISE))
                .toList();
    }

    @Transactional
    public Outcome<UUID> record(Actor actor, CaseFile file, Instant at, AccountId adviser, Consultation.Words words) {
        Optional<CannotNote> held = gate.whyNot(file, at);
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        if (advisers(actor).stream().noneMatch(one -> one.account().equals(adviser))) {
            return Outcome.refused(CannotNote.NO_ADVISER);
        }
        UUID id = consultations.add(actor, file, at, adviser, words, gate.now());
        journal.record(
                actor, file.id(), OutreachEvent.CONSULTATION_NOTED, Entry.at(at).about(id));
        return adviser.equals(actor.account()) ? confirmed(actor, file, id, at, "") : Outcome.done(id);
    }

    /** Only by her who was asked; {@code addition} may be empty. */
    @Transactional
    public Outcome<UUID> confirm(Actor actor, CaseFile file, Consultation consultation, String addition) {
        if (file.isClosed()) {
            return Outcome.refused(CannotNote.CASE_IS_CLOSED);
        }
        if (!consultation.adviser().equals(actor.account())) {
            return Outcome.refused(CannotNote.NOT_ASKED);
        }
        return confirmed(actor, file, consultation.id(), consultation.at(), addition);
    }

    /** Newest first, words opened; for pages behind the door. */
    public List<Consultation> of(CaseFile file) {
        return consultations.of(file);
    }

    public Optional<Consultation> find(CaseFile file, UUID id) {
        return of(file).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private Outcome<UUID> confirmed(Actor actor, CaseFile file, UUID id, Instant at, String addition) {
        if (!consultations.confirm(actor, file, id, addition, gate.now())) {
            return Outcome.refused(CannotNote.CONFIRMED_ALREADY);
        }
        door.note(actor, file.id(), OutreachPermission.ADVISE, "consultation:" + id, null);
        journal.record(actor, file.id(), OutreachEvent.CONSULTED, Entry.at(at).about(id));
        return Outcome.done(id);
    }
}
