package id.naungan.simfoni;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.CaseFile;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja pencatatan Simfoni. Who was entered there, who was not yet, and of whom something has changed since; it comes of itself. */
@Component
public class EntryDesk {
    static final int A_PAGE = 40;
    /** So many are looked at for a change; the first of them are the longest known. */
    private static final int CANDIDATES = 200;

    private final Entries entries;
    private final Openings openings;
    private final Standings standings;
    private final CaseDoor door;
    private final Journal journal;
    private final OfficeClock clock;

    /** Which of the clients a list shows. */
    public enum Which {
        NOT_ENTERED,
        NEEDS_UPDATE,
        ENTERED
    }

    /** A page of a list, and whether there is a further one. */
    public record Listed(List<Standing> clients, boolean more) {}

    EntryDesk(
            Entries entries,
            Openings openings,
            Standings standings,
            CaseDoor door,
            Journal journal,
            OfficeClock clock) {
        this.entries = entries;
        this.openings = openings;
        this.standings = standings;
        this.door = door;
        this.journal = journal;
        this.clock = clock;
    }

    /** Clients of the cases that she may see; page counts from 0. */
    public Listed list(Actor actor, Which which, int page) {
        String view = door.visibleCases(actor, SimfoniPermission.LIST);
        if (which == Which.NEEDS_UPDATE) {
            List<Standing> touched =
                    standings.of(actor, entries.listed(actor.office(), view, Entries.TOUCHED, CANDIDATES, 0));
            return new Listed(
                    touched.stream()
                            .filter(one -> one.state() == Standing.State.NEEDS_UPDATE)
                            .toList(),
                    false);
        }
        List<Standing> found = standings.of(
                actor,
                entries.listed(
                        actor.office(),
                        view,
                        which == Which.ENTERED ? Entries.ENTERED : Entries.NOT_ENTERED,
                        A_PAGE + 1,
                        page * A_PAGE));
        return new Listed(found.stream().limit(A_PAGE).toList(), found.size() > A_PAGE);
    }

    /** What she must enter: how many clients not at all yet, and how many of the longest known ones again. */
    record Waiting(int missing, int changed) {}

    Waiting waiting(Actor actor) {
        String view = door.visibleCases(actor, SimfoniPermission.LIST);
        List<Standing> touched = standings.of(actor, entries.listed(actor.office(), view, Entries.TOUCHED, A_PAGE, 0));
        return new Waiting(entries.missing(view), (int) touched.stream()
                .filter(one -> one.state() == Standing.State.NEEDS_UPDATE)
                .count());
    }

    Query asksWaiting(Actor actor) {
        return Entries.asksMissing(door.visibleCases(actor, SimfoniPermission.LIST));
    }

    public List<Standing> of(Actor actor, CaseFile file) {
        return standings.of(actor, entries.of(file.office(), file.id()));
    }

    /** How often somebody of this case was entered; a form that saw fewer is told so. */
    public int version(CaseFile file) {
        return entries.count(file.id());
    }

    /** She was entered in Simfoni as the sheet had her that this officer read last; without one, as she stands now. */
    @Transactional
    public Outcome<UUID> enter(Actor actor, CaseFile file, int seen, UUID client, LocalDate on, String reference) {
        Instant now = clock.now();
        if (on.isAfter(now.atZone(actor.zone()).toLocalDate())) {
            return Outcome.refused(CannotEnter.IN_THE_FUTURE);
        }
        if (on.isBefore(Filed.of(file).reportedOn(actor.zone()))) {
            return Outcome.refused(CannotEnter.BEFORE_THE_INFORMATION);
        }
        if (entries.of(file.office(), file.id()).stream()
                .noneMatch(one -> one.id().equals(client))) {
            return Outcome.refused(CannotEnter.NOT_A_CLIENT);
        }
        Openings.Read read = openings.lastRead(actor, file.id(), client)
                .orElseGet(() -> new Openings.Read(standings.mark(actor, Filed.of(file), client), now));
        UUID id = UUID.randomUUID();
        Entries.Draft draft = new Entries.Draft(client, on, reference, read.mark(), read.at());
        if (entries.count(file.id()) != seen || !entries.add(actor, file.id(), seen + 1, draft, id, now)) {
            return Outcome.refused(CannotEnter.CHANGED_MEANWHILE);
        }
        journal.record(actor, file.id(), SimfoniEvent.ENTERED, Entry.at(now).about(id));
        return Outcome.done(id);
    }
}
