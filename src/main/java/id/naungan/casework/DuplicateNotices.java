package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pemberitahuan orang ganda. Who may be whom, for supervisors alone; ids only, since names stay with the people. */
@Repository
class DuplicateNotices {
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final CaseDoor door;
    private final OfficeClock clock;

    /**
     * One open question.
     *
     * @param other null where only another office knows the NIK
     */
    record Notice(
            UUID id,
            CaseId caseId,
            PersonId person,
            @Nullable PersonId other) {}

    DuplicateNotices(JdbcClient jdbc, CaseDoor door, OfficeClock clock) {
        this.jdbc = jdbc;
        this.door = door;
        this.clock = clock;
    }

    /** Asks once a pair; a pair that was settled is not asked again. */
    void ask(Actor actor, CaseId caseId, PersonId person, @Nullable PersonId other) {
        jdbc.sql("""
                insert into casework.duplicate_notice (office_id, id, case_id, person_id, other_person_id, at)
                values (:office, :id, :case, :person, :other, :now)
                on conflict (case_id, person_id, other_person_id) do nothing""")
                .param("office", actor.office().value())
                .param("id", UUID.randomUUID())
                .param("case", caseId.value())
                .param("person", person.value())
                .param("other", other == null ? null : other.value(), java.sql.Types.OTHER)
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    /** The open ones in the cases that she may compare, oldest first. */
    List<Notice> open(Actor actor) {
        return jdbc.sql("""
                select n.id, n.case_id, n.person_id, n.other_person_id from casework.duplicate_notice n
                join %s v on v.case_id = n.case_id
                where n.settled_at is null order by n.at, n.id limit %d
                """.formatted(door.visibleCases(actor, CasePermission.COMPARE_PEOPLE), MOST))
                .query(DuplicateNotices::notice)
                .list();
    }

    List<Notice> open(CaseFile file) {
        return jdbc.sql("""
                select id, case_id, person_id, other_person_id from casework.duplicate_notice
                where case_id = ? and settled_at is null order by at, id""")
                .param(file.id().value())
                .query(DuplicateNotices::notice)
                .list();
    }

    /** Answers whether there was such an open question in the case. */
    boolean settle(Actor actor, CaseFile file, UUID notice, boolean samePerson) {
        return jdbc.sql("""
                update casework.duplicate_notice set settled_at = ?, settled_by = ?, same_person = ?
                where id = ? and case_id = ? and settled_at is null""")
                        .params(
                                Timestamp.from(clock.now()),
                                actor.account().value(),
                                samePerson,
                                notice,
                                file.id().value())
                        .update()
                == 1;
    }

    /** Answers whatever was asked about these two, in whichever case. */
    void settlePair(Actor actor, PersonId one, PersonId other) {
        jdbc.sql("""
                update casework.duplicate_notice set settled_at = :now, settled_by = :by, same_person = true
                where settled_at is null
                  and ((person_id = :one and other_person_id = :other) or (person_id = :other and other_person_id = :one))""")
                .param("now", Timestamp.from(clock.now()))
                .param("by", actor.account().value())
                .param("one", one.value())
                .param("other", other.value())
                .update();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        UUID other = row.getObject("other_person_id", UUID.class);
        return new Notice(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                other == null ? null : new PersonId(other));
    }
}
