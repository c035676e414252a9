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
import java.util.regex.Pattern;
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
    private final Standing standing;
    private final CaseDoor door;
    private final Sealing sealing;
    private final JdbcClient jdbc;

    PersonSearch(NameIndex index, People people, Standing standing, CaseDoor door, Sealing sealing, JdbcClient jdbc) {
        this.index = index;
        this.people = people;
        this.standing = standing;
        this.door = door;
        this.sealing = sealing;
        this.jdbc = jdbc;
    }

    /** Yang dicari. What a typed text is taken for; {@code NOTHING} is too short to tell people apart. */
    public enum Sought {
        NIK,
        PHONE,
        NAME,
        NOTHING;

        private static final Pattern DIGITS = Pattern.compile("[+()0-9 ./-]+");

        public static Sought in(String typed) {
            var digits = typed.replaceAll("\\D", "").length();
            if (DIGITS.matcher(typed).matches()) {
                return digits == 16 ? NIK : digits >= PhoneTails.SHORTEST ? PHONE : NOTHING;
            }
            return typed.codePoints().filter(Character::isLetter).limit(2).count() < 2 ? NOTHING : NAME;
        }
    }

    /** Alasan kecocokan. Why somebody is shown. */
    public enum Reason {
        NAME,
        /** The whole date too: the same, with day and month in each other's place, or a year apart. */
        NAME_AND_BIRTH,
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

    /**
     * Hasil.
     *
     * @param knownElsewhere whether another office has this NIK; the page says only "ask"
     * @param stillLoading whether names are still being read, so that somebody may be missing
     */
    public record Answer(List<Hit> hits, boolean more, boolean knownElsewhere, boolean stillLoading) {
        /** Keys of the sentences that belong above the hits. */
        public List<String> notices() {
            return sentences(knownElsewhere, stillLoading);
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
            return sentences(knownElsewhere, stillLoading);
        }
    }

    /** The first page of {@link #find(Actor, Permission, String, int)}. */
    public Answer find(Actor actor, Permission seeing, String typed) {
        return find(actor, seeing, typed, 0);
    }

    /** By name (any order, the last word unfinished, misspelt), by a phone number or its end, or by whole NIK. */
    public Answer find(Actor actor, Permission seeing, String typed, int page) {
        var text = typed.strip();
        var sought = Sought.in(text);
        var matches =
                switch (sought) {
                    case NIK -> withNik(text);
                    case PHONE -> index.withPhone(actor.office(), text, CANDIDATES);
                    case NAME -> index.search(actor.office(), text, CANDIDATES);
                    case NOTHING -> List.<NameMatch>of();
                };
        var found = found(actor, seeing, matches, page);
        return new Answer(
                found.stream().limit(SHOWN).toList(),
                found.size() > SHOWN,
                sought == Sought.NIK && isKnownElsewhere(text),
                !index.isReady(actor.office()));
    }

    /** Asked before somebody is registered: who may she be already? */
    public Hints hints(Actor actor, Permission seeing, Identity identity) {
        var matches = new ArrayList<NameMatch>();
        var nik = Nik.of(identity.nik());
        var isWhole = nik != null && nik.isWhole();
        if (nik != null && isWhole) {
            matches.addAll(withNik(nik.digits()));
        }
        matches.addAll(index.alike(actor.office(), NameEntry.of(PersonId.random(), identity), CANDIDATES));
        var roles = visibleRoles(actor, seeing, matches);
        var hidden = matches.stream()
                .map(NameMatch::person)
                .filter(person -> !roles.containsKey(person))
                .distinct()
                .toList();
        var elsewhere = nik != null && isWhole && isKnownElsewhere(nik.digits());
        var visible = shown(actor, matches, roles, 0).stream().limit(SHOWN).toList();
        return new Hints(visible, hidden, elsewhere, !index.isReady(actor.office()));
    }

    /** Where these people are, in the cases that the searcher may see; whoever is in none of them is missing. */
    public Map<PersonId, List<Role>> roles(Actor actor, Permission seeing, Collection<PersonId> people) {
        return standing.roles(people, door.visibleCases(actor, seeing, "c.case_id"));
    }

    /** The same in every case of the office, for questions that go to supervisors alone; never for a page of hers. */
    public Map<PersonId, List<Role>> rolesAnywhere(Collection<PersonId> people) {
        return standing.roles(people, "access.case_file");
    }

    private List<NameMatch> withNik(String nik) {
        return jdbc.sql("select person_id from persons.nik where nik_hash = ? limit 20")
                .param(hash(nik))
                .query((row, number) ->
                        new NameMatch(new PersonId(row.getObject("person_id", UUID.class)), 2, NameMatch.Why.NIK))
                .list();
    }

    private boolean isKnownElsewhere(String nik) {
        return jdbc.sql("select persons.is_known_elsewhere(?)")
                .param(hash(nik))
                .query(Boolean.class)
                .single();
    }

    private byte[] hash(String nik) {
        return sealing.keyedHash(HashPurpose.NIK, nik.replaceAll("\\D", ""));
    }

    /** The page of hits; asks about no more matches than the page needs, unless many of them turn out to be one merged person. */
    private List<Hit> found(Actor actor, Permission seeing, List<NameMatch> matches, int page) {
        var asked = matches.stream().map(NameMatch::person).distinct().toList();
        String view = door.visibleCases(actor, seeing, "c.case_id");
        int needed = (page + 1) * SHOWN + 1;
        for (int most = needed; ; most *= 4) {
            var seen = standing.firstIn(asked, view, most);
            var hits = shown(actor, matches, roles(actor, seeing, seen), page);
            if (hits.size() > SHOWN || seen.size() < most) {
                return hits;
            }
        }
    }

    /** One more than a page holds, where there are so many. */
    private List<Hit> shown(Actor actor, List<NameMatch> matches, Map<PersonId, List<Role>> roles, int page) {
        var kept = standing.kept(roles.keySet());
        var visible = new LinkedHashMap<PersonId, NameMatch>();
        matches.stream()
                .filter(match -> roles.containsKey(match.person()))
                .forEach(match -> visible.putIfAbsent(kept.getOrDefault(match.person(), match.person()), match));
        var ids = visible.keySet().stream()
                .skip((long) page * SHOWN)
                .limit(SHOWN + 1)
                .toList();
        var opened =
                people.findAll(actor.office(), ids).stream().collect(Collectors.toMap(Person::id, Person::identity));
        var hits = new ArrayList<Hit>();
        for (var id : ids) {
            var identity = opened.get(id);
            var match = visible.get(id);
            if (identity != null && match != null) {
                hits.add(new Hit(
                        id,
                        identity.masked(),
                        Reason.valueOf(match.why().name()),
                        roles.getOrDefault(match.person(), List.of())));
            }
        }
        return hits;
    }

    private Map<PersonId, List<Role>> visibleRoles(Actor actor, Permission seeing, Collection<NameMatch> matches) {
        return roles(actor, seeing, matches.stream().map(NameMatch::person).toList());
    }

    private static List<String> sentences(boolean knownElsewhere, boolean stillLoading) {
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
