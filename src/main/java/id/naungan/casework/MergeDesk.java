package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.PersonId;
import id.naungan.persons.Identity;
import id.naungan.persons.Merges;
import id.naungan.persons.People;
import id.naungan.persons.Person;
import id.naungan.persons.PersonSearch;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja penyatuan. A supervisor makes two records of one person one, and takes it back. The timeline of every case concerned tells that
 * it was done, and never which other case it was about.
 */
@Component
public class MergeDesk {
    private final Merges merges;
    private final People people;
    private final PersonSearch search;
    private final MergeFollowing following;
    private final Journal journal;
    private final CaseDoor door;

    /** The two records, opened; the reading is written down in both cases. */
    public record Pair(Person kept, Person other) {
        @Override
        public String toString() {
            return "Pair[sealed]";
        }
    }

    MergeDesk(
            Merges merges,
            People people,
            PersonSearch search,
            MergeFollowing following,
            Journal journal,
            CaseDoor door) {
        this.merges = merges;
        this.people = people;
        this.search = search;
        this.following = following;
        this.journal = journal;
        this.door = door;
    }

    /** Somebody of this case and somebody of a case that she may compare too; {@link DoorClosed} for anybody else. */
    public Pair compare(Actor actor, CaseFile file, PersonId kept, PersonId other) {
        Map<PersonId, List<PersonSearch.Role>> seen =
                search.roles(actor, CasePermission.COMPARE_PEOPLE, List.of(kept, other));
        boolean isHere = seen.getOrDefault(kept, List.of()).stream()
                .anyMatch(role -> role.caseId().equals(file.id()));
        if (kept.equals(other) || !isHere || !seen.containsKey(other) || !file.may(CasePermission.READ_IDENTITY)) {
            throw new DoorClosed();
        }
        door.note(actor, file.id(), CasePermission.READ_IDENTITY, "person:" + kept, null);
        door.note(actor, seen.get(other).getFirst().caseId(), CasePermission.READ_IDENTITY, "person:" + other, null);
        return new Pair(
                people.find(actor.office(), kept).orElseThrow(DoorClosed::new),
                people.find(actor.office(), other).orElseThrow(DoorClosed::new));
    }

    /** @param pair as she saw it: a version that no longer stands refuses the merge */
    @Transactional
    public Outcome<UUID> merge(Actor actor, Pair pair, Identity chosen, String reason) {
        Set<CaseId> concerned = concerned(pair.kept().id(), pair.other().id());
        return merges.merge(actor, pair.kept(), pair.other(), chosen, reason).then(id -> {
            tell(actor, concerned, CaseEvent.PEOPLE_MERGED, id);
            following.merged(
                    actor,
                    pair.kept().id(),
                    pair.other().id(),
                    seen(actor, pair.kept().id()));
            return Outcome.done(id);
        });
    }

    /** Merges of somebody in this case, latest first; hers alone whose cases she may compare. */
    public List<Merges.Merge> history(Actor actor, CaseFile file, PersonId person) {
        boolean isHere =
                search
                        .roles(actor, CasePermission.COMPARE_PEOPLE, List.of(person))
                        .getOrDefault(person, List.of())
                        .stream()
                        .anyMatch(role -> role.caseId().equals(file.id()));
        if (!isHere) {
            throw new DoorClosed();
        }
        return merges.of(actor.office(), person);
    }

    @Transactional
    public Outcome<UUID> undo(Actor actor, CaseFile file, PersonId person, UUID merge, String reason) {
        if (history(actor, file, person).stream().noneMatch(one -> one.id().equals(merge))) {
            throw new DoorClosed();
        }
        return merges.undo(actor, merge, reason).then(undone -> {
            tell(actor, concerned(undone.kept(), undone.other()), CaseEvent.PEOPLE_PARTED, merge);
            return Outcome.done(merge);
        });
    }

    private Set<CaseId> concerned(PersonId one, PersonId other) {
        Set<CaseId> cases = new TreeSet<>(Comparator.comparing(CaseId::toString));
        cases.addAll(merges.cases(one, other));
        return cases;
    }

    /** The cases concerned that she may compare; of any other she must not learn that it is one. */
    private Set<CaseId> seen(Actor actor, PersonId person) {
        return search
                .roles(actor, CasePermission.COMPARE_PEOPLE, List.of(person))
                .getOrDefault(person, List.of())
                .stream()
                .map(PersonSearch.Role::caseId)
                .collect(Collectors.toSet());
    }

    private void tell(Actor actor, Set<CaseId> cases, CaseEvent event, UUID merge) {
        Instant now = following.now();
        for (CaseId caseId : cases) {
            journal.record(actor, caseId, event, Entry.at(now).about(merge));
            door.note(actor, caseId, CasePermission.COMPARE_PEOPLE, "merge:" + merge, null);
        }
    }
}
