package id.naungan.persons;

import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.PersonId;
import id.naungan.kernel.Query;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kerabat dan kenalan. Who is what to which victim, one row a pair and case (Simfoni counts the pairs). */
@Repository
public class Kinsfolk {
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final OfficeClock clock;
    private final OneTrip trip;

    Kinsfolk(JdbcClient jdbc, Sealing sealing, OfficeClock clock, OneTrip trip) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
        this.trip = trip;
    }

    /** Says or corrects what one person is to a victim; what was said before is kept. */
    public void say(OfficeId office, CaseId caseId, Kin kin) {
        jdbc.sql("""
                with former as (
                  insert into persons.former_kin
                    (office_id, case_id, person_id, victim_id, kinship, detail, changed_at, replaced_at)
                  select office_id, case_id, person_id, victim_id, kinship, detail, changed_at, :now from persons.kin
                  where case_id = :case and person_id = :person and victim_id = :victim
                  on conflict do nothing)
                insert into persons.kin (office_id, case_id, person_id, victim_id, kinship, detail, changed_at)
                values (:office, :case, :person, :victim, :kinship, :detail, :now)
                on conflict (case_id, person_id, victim_id) do update
                set kinship = excluded.kinship, detail = excluded.detail, changed_at = excluded.changed_at""")
                .param("office", office.value())
                .param("case", caseId.value())
                .param("person", kin.person().value())
                .param("victim", kin.victim().value())
                .param("kinship", kin.kinship().name())
                .param("detail", sealed(office, kin))
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    /**
     * How often something was said of what a person is to the victims of a case; grows with each word.
     * Whoever asks holds her place in the case until the transaction ends, so that two who save at once come one after the other.
     */
    public int version(CaseId caseId, PersonId person) {
        jdbc.sql("""
                select c.person_id from persons.person_in_case c join persons.person p on p.id = c.person_id
                where c.case_id = :case and coalesce(p.merged_into, p.id) = :person order by c.person_id for update of c""")
                .param("case", caseId.value())
                .param("person", person.value())
                .query(UUID.class)
                .list();
        return jdbc.sql("""
                select count(*) from (
                  select person_id from persons.kin where case_id = :case
                  union all select person_id from persons.former_kin where case_id = :case) said
                join persons.person p on p.id = said.person_id where coalesce(p.merged_into, p.id) = :person""")
                .param("case", caseId.value())
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    /** Pairs as they stand; what was said last counts where two records of one person said something. */
    public List<Kin> inCase(OfficeId office, CaseId caseId) {
        return trip.list(asksInCase(caseId), (row, number) -> kin(office, row));
    }

    /** What {@link #inCase} asks, to travel with others. */
    public Query asksInCase(CaseId caseId) {
        return Query.of("""
                select distinct on (victim, person) k.person_id, k.victim_id, k.kinship, k.detail,
                  coalesce(v.merged_into, v.id) as victim, coalesce(p.merged_into, p.id) as person
                from persons.kin k join persons.person p on p.id = k.person_id join persons.person v on v.id = k.victim_id
                where k.case_id = ? order by victim, person, k.changed_at desc""", caseId.value());
    }

    private byte @Nullable [] sealed(OfficeId office, Kin kin) {
        return kin.detail() == null || kin.detail().isBlank()
                ? null
                : sealing.seal(Owner.of(office, kin.person()), place(kin.victim()), kin.detail());
    }

    private Kin kin(OfficeId office, ResultSet row) throws SQLException {
        var person = new PersonId(row.getObject("person_id", UUID.class));
        var victim = new PersonId(row.getObject("victim_id", UUID.class));
        var detail = row.getBytes("detail");
        // Sealed for the pair as it was written, told of those who they are now.
        return new Kin(
                new PersonId(row.getObject("person", UUID.class)),
                new PersonId(row.getObject("victim", UUID.class)),
                Kinship.valueOf(row.getString("kinship")),
                detail == null ? null : sealing.open(Owner.of(office, person), place(victim), detail));
    }

    /** The key is the person's, so the row is named by the other of the pair. */
    private static Place place(PersonId victim) {
        return new Place("persons.kin", "detail", victim.value());
    }
}
