package id.naungan.persons;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.Permission;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.PersonId;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Peran yang bertentangan. Somebody who is two things that must not meet; asked once, answered by a supervisor. Ids only. */
@Repository
public class Conflicts {
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final CaseDoor door;
    private final OfficeClock clock;

    /** Which two things: who reports is accused; who speaks for the client is accused (case-data 10, rule 5). */
    public enum Kind {
        REPORTER_IS_ACCUSED,
        GUARDIAN_IS_ACCUSED
    }

    /** An open question about somebody in a case. */
    public record Open(PersonId person, Kind kind) {}

    Conflicts(JdbcClient jdbc, CaseDoor door, OfficeClock clock) {
        this.jdbc = jdbc;
        this.door = door;
        this.clock = clock;
    }

    /** Asks once; what was settled is not asked again. */
    public void ask(Actor actor, CaseId caseId, PersonId person, Kind kind) {
        jdbc.sql("""
                insert into persons.conflict (office_id, case_id, person_id, kind, at) values (?, ?, ?, ?, ?)
                on conflict (case_id, person_id, kind) do nothing""")
                .params(
                        actor.office().value(),
                        caseId.value(),
                        person.value(),
                        kind.name(),
                        Timestamp.from(clock.now()))
                .update();
    }

    /** The open questions of a case, oldest first; the caller has passed the door. */
    public List<Open> open(CaseId caseId) {
        return jdbc.sql("""
                select person_id, kind from persons.conflict
                where case_id = ? and settled_at is null order by at, person_id, kind""")
                .param(caseId.value())
                .query((row, number) -> new Open(
                        new PersonId(row.getObject("person_id", UUID.class)), Kind.valueOf(row.getString("kind"))))
                .list();
    }

    /** The cases with open questions among those she may see with this permission, oldest first. */
    public List<CaseId> asked(Actor actor, Permission seeing) {
        return jdbc.sql("""
                select n.case_id from persons.conflict n join %s v on v.case_id = n.case_id
                where n.settled_at is null group by n.case_id order by min(n.at) limit %d
                """.formatted(door.visibleCases(actor, seeing), MOST))
                .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
                .list();
    }

    /** Whether there was such an open question; it is not asked again. */
    public boolean settle(Actor actor, CaseId caseId, PersonId person, Kind kind) {
        return jdbc.sql("""
                update persons.conflict set settled_at = ?, settled_by = ?
                where case_id = ? and person_id = ? and kind = ? and settled_at is null""")
                        .params(
                                Timestamp.from(clock.now()),
                                actor.account().value(),
                                caseId.value(),
                                person.value(),
                                kind.name())
                        .update()
                == 1;
    }
}
