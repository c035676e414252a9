package id.naungan.oversight;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.casework.CaseFile;
import id.naungan.intake.GuestBookDesk;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.PersonId;
import id.naungan.persons.Identity;
import id.naungan.persons.Nik;
import id.naungan.persons.Participant;
import id.naungan.persons.People;
import id.naungan.persons.Person;
import id.naungan.persons.PersonRole;
import id.naungan.persons.PersonSearch;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hari yang sama. Looks, whenever somebody comes to the office or is known better, whether the client and the accused of one case are
 * both there today. Names are compared within the house; the counter is told nothing but to ask first.
 */
@Component
class SameDay {
    private static final Set<PersonRole> HELPED =
            EnumSet.of(PersonRole.VICTIM, PersonRole.REPORTER, PersonRole.ACCOMPANYING);

    private final GuestBookDesk guests;
    private final People people;
    private final PersonSearch search;
    private final Meetings meetings;
    private final Actors actors;

    SameDay(GuestBookDesk guests, People people, PersonSearch search, Meetings meetings, Actors actors) {
        this.guests = guests;
        this.people = people;
        this.search = search;
        this.meetings = meetings;
        this.actors = actors;
    }

    /** A guest wrote herself down: in which cases is somebody of that name? */
    @EventListener
    void came(GuestBookDesk.Came came) {
        Actor actor = actors.find(came.by(), came.office()).orElse(null);
        if (actor == null) {
            return;
        }
        List<GuestBookDesk.Here> here = guests.here(actor);
        here.stream()
                .filter(one -> one.id().equals(came.guest()))
                .map(GuestBookDesk.Here::name)
                .flatMap(name -> roles(actor, Identity.named(name), one -> isNamed(one, name)).stream())
                .map(PersonSearch.Role::caseId)
                .distinct()
                .forEach(caseId -> look(actor, caseId, here, false));
    }

    /** People of a case are known better: is the accused here, or is a client accused in a case whose client is here? */
    void known(Actor actor, CaseFile file) {
        List<Participant> all = people.inCase(file.office(), file.id());
        boolean accuses = all.stream().anyMatch(one -> one.role() == PersonRole.ACCUSED);
        List<Identity> helped = all.stream()
                .filter(one -> HELPED.contains(one.role()))
                .map(one -> one.person().identity())
                .filter(one -> one.fullName() != null || one.nik() != null)
                .toList();
        if (!accuses && helped.isEmpty()) {
            return;
        }
        List<GuestBookDesk.Here> here = guests.here(actor);
        if (accuses) {
            look(actor, file.id(), here, false);
        }
        boolean came = !meetings.arrived(actor, List.of(file.id())).isEmpty();
        helped.stream()
                .flatMap(one -> roles(actor, one, other -> isSame(one, other)).stream())
                .filter(role -> role.role() == PersonRole.ACCUSED)
                .map(PersonSearch.Role::caseId)
                .distinct()
                .forEach(caseId -> look(actor, caseId, here, came));
    }

    /** @param came whether it is known already that the accused came today, to report herself */
    private void look(Actor actor, CaseId caseId, List<GuestBookDesk.Here> here, boolean came) {
        List<Participant> all = people.inCase(actor.office(), caseId);
        List<Identity> accused = identities(all, role -> role == PersonRole.ACCUSED);
        if (accused.isEmpty()) {
            return;
        }
        boolean isClientHere = here.stream().anyMatch(one -> caseId.equals(one.caseId()))
                || isAmong(identities(all, HELPED::contains), here)
                || !meetings.arrived(actor, List.of(caseId)).isEmpty();
        if (isClientHere && (came || isAmong(accused, here) || isHelpedHere(actor, caseId, accused))) {
            meetings.add(actor, caseId);
        }
    }

    /** Whether one of the accused came today as somebody who asks for help herself. */
    private boolean isHelpedHere(Actor actor, CaseId caseId, List<Identity> accused) {
        List<CaseId> others = accused.stream()
                .flatMap(one -> roles(actor, one, other -> isSame(one, other)).stream())
                .filter(role -> HELPED.contains(role.role()) && !role.caseId().equals(caseId))
                .map(PersonSearch.Role::caseId)
                .distinct()
                .toList();
        return !others.isEmpty() && !meetings.arrived(actor, others).isEmpty();
    }

    /** What those who fit are in all cases of the office. */
    private List<PersonSearch.Role> roles(Actor actor, Identity sought, Predicate<Identity> fits) {
        PersonSearch.Hints hints = search.hints(actor, OversightPermission.DECLARE, sought);
        List<PersonId> alike = new ArrayList<>(hints.forSupervisor());
        hints.visible().forEach(hit -> alike.add(hit.person()));
        if (alike.isEmpty()) {
            return List.of();
        }
        List<PersonId> same = people.findAll(actor.office(), alike).stream()
                .filter(one -> fits.test(one.identity()))
                .map(Person::id)
                .toList();
        return search.rolesAnywhere(same).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Identity> identities(List<Participant> all, Predicate<PersonRole> role) {
        return all.stream()
                .filter(one -> role.test(one.role()))
                .map(one -> one.person().identity())
                .toList();
    }

    private static boolean isAmong(List<Identity> sought, List<GuestBookDesk.Here> here) {
        return here.stream().anyMatch(guest -> sought.stream().anyMatch(one -> isNamed(one, guest.name())));
    }

    private static boolean isNamed(Identity one, String name) {
        return isEqual(one.fullName(), name) || isEqual(one.callName(), name);
    }

    private static boolean isSame(Identity one, Identity other) {
        Nik first = Nik.of(one.nik());
        Nik second = Nik.of(other.nik());
        return (first != null && first.isWhole() && first.equals(second)) || isEqual(one.fullName(), other.fullName());
    }

    private static boolean isEqual(@Nullable String one, @Nullable String other) {
        return one != null && other != null && one.strip().equalsIgnoreCase(other.strip());
    }
}
