package id.naungan.persons;

import id.naungan.kernel.CaseId;
import id.naungan.kernel.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Siapa menjadi siapa. Which record stands for a person after records were merged, and in which cases she is under all of them. */
@Repository
class Standing {
    private final JdbcClient jdbc;

    Standing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The record that stands for each of those who were merged; the others are missing. */
    Map<PersonId, PersonId> kept(Collection<PersonId> people) {
        var kept = new HashMap<PersonId, PersonId>();
        if (!people.isEmpty()) {
            jdbc.sql("""
                    select id, merged_into from persons.person
                    where id = any(cast(:people as uuid[])) and merged_into is not null""").param("people", array(people)).query(row -> {
                kept.put(
                        new PersonId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("merged_into", UUID.class)));
            });
        }
        return kept;
    }

    /**
     * The first of these, in their order, who have a running role in a case of this view, under whichever of their records.
     * Reads no further than it must.
     *
     * @param view as {@code CaseDoor.visibleCases} names it for the column {@code c.case_id}
     */
    List<PersonId> firstIn(Collection<PersonId> people, String view, int most) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select asked.id
                from (select i.id, i.n from unnest(cast(:people as uuid[])) with ordinality as i (id, n) order by i.n) asked
                where exists (
                  select 1 from persons.person p
                  join persons.person r on r.id = case when p.merged_into is null then p.id else p.merged_into end
                  join persons.person_in_case c on c.person_id = r.id and c.until is null
                  join %1$s v on v.case_id = c.case_id
                  where p.id = asked.id offset 0)
                or exists (
                  select 1 from persons.person p
                  join persons.person r on r.merged_into = case when p.merged_into is null then p.id else p.merged_into end
                  join persons.person_in_case c on c.person_id = r.id and c.until is null
                  join %1$s v on v.case_id = c.case_id
                  where p.id = asked.id offset 0)
                order by asked.n limit :most""".formatted(view))
                .param("people", array(people))
                .param("most", most)
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    /** The running roles of each, in the cases of this view; whoever is in none of them is missing. */
    Map<PersonId, List<PersonSearch.Role>> roles(Collection<PersonId> people, String view) {
        var found = new LinkedHashMap<PersonId, List<PersonSearch.Role>>();
        if (people.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                with asked as (
                  select id, case when merged_into is null then id else merged_into end as root from persons.person where id = any(cast(:people as uuid[]))),
                record as (
                  select id as asked, root as id from asked
                  union all
                  select a.id, p.id from asked a join persons.person p on p.merged_into = a.root)
                select r.asked, c.case_id, c.role from record r
                join persons.person_in_case c on c.person_id = r.id and c.until is null
                join %s v on v.case_id = c.case_id
                order by c.since desc""".formatted(view)).param("people", array(people)).query(row -> {
            var roles =
                    found.computeIfAbsent(new PersonId(row.getObject("asked", UUID.class)), fresh -> new ArrayList<>());
            var role = new PersonSearch.Role(
                    new CaseId(row.getObject("case_id", UUID.class)), PersonRole.valueOf(row.getString("role")));
            if (!roles.contains(role)) {
                roles.add(role);
            }
        });
        return found;
    }

    private static String array(Collection<PersonId> people) {
        return people.stream().map(PersonId::toString).distinct().collect(Collectors.joining(",", "{", "}"));
    }
}
