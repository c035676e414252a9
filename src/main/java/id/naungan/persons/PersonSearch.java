package id.naungan.persons;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.Permission;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.PersonId;
import id.naungan.sealing.HashPurpose;
import id.naungan.sealing.Sealing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Pencarian orang. Search, and hints that somebody may be registered already, both within what the door shows the searcher:
 * a match in a case that she may not see answers her exactly like no match (security.md 3.2).
 */
@Component
public class PersonSearch {
    private static final String STILL_LOADING = "persons.search.still-loading";
    private static final int CANDIDATES = 500;
    private static final int SHOWN = 20;

    private final NameIndex index;
    private final People people;
    private final CaseDoor door;
    private final Sealing sealing;
    private final JdbcClient jdbc;

    PersonSearch(NameIndex index, People people, CaseDoor door, Sealing sealing, JdbcClient jdbc) {
        this.index = index;
        this.people = people;
        this.door = door;
        this.sealing = sealing;
        this.jdbc = jdbc;
    }

    /** Alasan kecocokan. Why somebody is shown. */
    public enum Reason {
        NAME,
        PHONE,
        NIK;

        /** Key of its name in the message files. */
        public String key() {
            return "persons.search.reason." + name();
        }
    }

    /** Peran yang terlihat. A case the searcher may see, and what the person is in it. */
    public record Role(CaseId caseId, PersonRole role) {}

    /** Temuan. Somebody found, masked, with the cases that the searcher may see; never without one. */
    public record Hit(PersonId person, String masked, Reason reason, List<Role> roles) {}

    /** Hasil. @param stillLoading whether names are still being read, so that somebody may be missing */
    public record Answer(List<Hit> hits, boolean stillLoading) {
        /** Keys of the sentences that belong above the hits. */
        public List<String> notices() {
            return stillLoading ? List.of(STILL_LOADING) : List.of();
        }
    }

    /**
     * Petunjuk orang yang sama.
     *
     * @param visible for the clerk
     * @param forSupervisor matches the clerk may not see: for a task of the supervisors, never for her page
     * @param knownElsewhere whether another office has this NIK; the page says only "ask"
     */
    public record Hints(List<Hit> visible, List<PersonId> forSupervisor, boolean knownElsewhere, boolean stillLoading) {
        /** Keys of the sentences that belong above the hits. */
        public List<String> notices() {
            var keys = new ArrayList<String>();
            if (knownElsewhere) {
                keys.add("persons.search.known-elsewhere");
            }
            if (stillLoading) {
                keys.add(STILL_LOADING);
            }
            return keys;
        }
    }

    /** By name (any order, the last word unfinished, misspelt), by whole phone number, or by whole NIK. */
    public Answer find(Actor actor, Permission seeing, String typed) {
        var text = typed.strip();
        var matches = new ArrayList<NameMatch>();
        var nik = Nik.of(text);
        var phone = NameEntry.phoneNumber(text);
        if (nik != null && nik.isWhole()) {
            matches.addAll(withNik(nik));
        } else if (phone != null) {
            matches.addAll(index.withPhone(actor.office(), phone));
        } else {
            matches.addAll(index.search(actor.office(), text, CANDIDATES));
        }
        return new Answer(shown(actor, seeing, matches), !index.isReady(actor.office()));
    }

    /** Asked before somebody is registered: who may she be already? */
    public Hints hints(Actor actor, Permission seeing, Identity identity) {
        var matches = new ArrayList<NameMatch>();
        var nik = Nik.of(identity.nik());
        var isWhole = nik != null && nik.isWhole();
        if (nik != null && isWhole) {
            matches.addAll(withNik(nik));
        }
        matches.addAll(index.alike(actor.office(), NameEntry.of(PersonId.random(), identity), CANDIDATES));
        var roles = visibleRoles(actor, seeing, matches);
        var hidden = matches.stream()
                .map(NameMatch::person)
                .filter(person -> !roles.containsKey(person))
                .distinct()
                .toList();
        var elsewhere = nik != null && isWhole && isKnownElsewhere(nik);
        return new Hints(shown(actor, matches, roles), hidden, elsewhere, !index.isReady(actor.office()));
    }

    /** Where these people are, in the cases that the searcher may see; whoever is in none of them is missing. */
    public Map<PersonId, List<Role>> roles(Actor actor, Permission seeing, Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var found = new LinkedHashMap<PersonId, List<Role>>();
        jdbc.sql("""
                select c.person_id, c.case_id, c.role from persons.person_in_case c
                join %s v on v.case_id = c.case_id
                where c.person_id = any(cast(:people as uuid[])) and c.until is null
                order by c.since desc""".formatted(door.visibleCases(actor, seeing)))
                .param(
                        "people",
                        people.stream().map(PersonId::toString).distinct().collect(Collectors.joining(",", "{", "}")))
                .query(row -> {
                    found.computeIfAbsent(
                                    new PersonId(row.getObject("person_id", UUID.class)), fresh -> new ArrayList<>())
                            .add(new Role(
                                    new CaseId(row.getObject("case_id", UUID.class)),
                                    PersonRole.valueOf(row.getString("role"))));
                });
        return found;
    }

    private List<NameMatch> withNik(Nik nik) {
        return jdbc.sql("select person_id from persons.nik where nik_hash = ? limit 20")
                .param(sealing.keyedHash(HashPurpose.NIK, nik.digits()))
                .query((row, number) ->
                        new NameMatch(new PersonId(row.getObject("person_id", UUID.class)), 2, NameMatch.Why.NIK))
                .list();
    }

    private boolean isKnownElsewhere(Nik nik) {
        return jdbc.sql("select persons.is_known_elsewhere(?)")
                .param(sealing.keyedHash(HashPurpose.NIK, nik.digits()))
                .query(Boolean.class)
                .single();
    }

    private List<Hit> shown(Actor actor, Permission seeing, List<NameMatch> matches) {
        return shown(actor, matches, visibleRoles(actor, seeing, matches));
    }

    private List<Hit> shown(Actor actor, List<NameMatch> matches, Map<PersonId, List<Role>> roles) {
        var visible = new LinkedHashMap<PersonId, NameMatch>();
        for (var match : matches) {
            if (roles.containsKey(match.person()) && visible.size() < SHOWN) {
                visible.putIfAbsent(match.person(), match);
            }
        }
        var opened = people.findAll(actor.office(), visible.keySet()).stream()
                .collect(Collectors.toMap(Person::id, Person::identity));
        var hits = new ArrayList<Hit>();
        visible.forEach((id, match) -> {
            var identity = opened.get(id);
            if (identity != null) {
                hits.add(new Hit(
                        id, identity.masked(), Reason.valueOf(match.why().name()), roles.getOrDefault(id, List.of())));
            }
        });
        return hits;
    }

    private Map<PersonId, List<Role>> visibleRoles(Actor actor, Permission seeing, Collection<NameMatch> matches) {
        return roles(actor, seeing, matches.stream().map(NameMatch::person).toList());
    }
}
