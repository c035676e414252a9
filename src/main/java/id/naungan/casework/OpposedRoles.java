package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.PersonId;
import id.naungan.persons.PersonRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Peran berseberangan di basis data. Somebody accused in one case who is perhaps client, reporter or companion in another; ids only.
 * Every question joins what she may compare in both cases, so that it is absent where one of them is.
 */
@Repository
class OpposedRoles {
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final CaseDoor door;
    private final SealedRecords sealed;
    private final OfficeClock clock;

    /** Who stands where. */
    record Side(CaseId caseId, PersonId person, PersonRole role) {}

    /** The two sides, and what was decided; null while nobody has. */
    record Pair(UUID id, Side side, Side accused, @Nullable String decision) {}

    private record Reason(String reason) {}

    OpposedRoles(JdbcClient jdbc, CaseDoor door, SealedRecords sealed, OfficeClock clock) {
        this.jdbc = jdbc;
        this.door = door;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Asks once a pair; what was settled is not asked again. */
    void ask(Actor actor, Side side, Side accused) {
        jdbc.sql("""
                insert into casework.role_conflict
                  (office_id, id, case_id, person_id, role, accused_case_id, accused_person_id, at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (case_id, person_id, role, accused_case_id, accused_person_id) do nothing""")
                .params(
                        actor.office().value(),
                        UUID.randomUUID(),
                        side.caseId().value(),
                        side.person().value(),
                        side.role().name(),
                        accused.caseId().value(),
                        accused.person().value(),
                        Timestamp.from(clock.now()))
                .update();
    }

    /** Not settled yet, oldest first. */
    List<Pair> open(Actor actor) {
        return jdbc.sql(select(actor) + "where r.settled_at is null order by r.at, r.id limit " + MOST)
                .query(OpposedRoles::pair)
                .list();
    }

    /** Of one case, on whichever side: not settled, or to be kept apart. */
    List<Pair> of(Actor actor, CaseId caseId) {
        return jdbc.sql(select(actor) + """
                where (r.case_id = :case or r.accused_case_id = :case)
                  and (r.settled_at is null or r.decision = 'KEEP_APART') order by r.at, r.id""")
                .param("case", caseId.value())
                .query(OpposedRoles::pair)
                .list();
    }

    boolean settle(Actor actor, Pair pair, String decision, String reason) {
        return jdbc.sql("""
                update casework.role_conflict set settled_at = ?, settled_by = ?, decision = ?, sealed = ?
                where id = ? and settled_at is null""")
                        .params(
                                Timestamp.from(clock.now()),
                                actor.account().value(),
                                decision,
                                sealed.seal(
                                        actor.office(),
                                        pair.side().caseId(),
                                        "casework.role_conflict",
                                        pair.id(),
                                        new Reason(reason)),
                                pair.id())
                        .update()
                == 1;
    }

    /** Those who work on the case; the supervisor may well watch over both. */
    List<AccountId> workers(CaseId caseId) {
        return jdbc.sql("""
                select distinct account_id from access.case_grant
                where case_id = ? and until is null and relation in ('CASE_MANAGER', 'TEAM')""")
                .param(caseId.value())
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Cases of which somebody works on the opposite one too. */
    List<CaseId> shared(Actor actor) {
        return jdbc.sql("select distinct p.case_id from (" + select(actor) + """
                where r.settled_at is null or r.decision = 'KEEP_APART') p
                join access.case_grant one on one.case_id = p.case_id and one.until is null
                  and one.relation in ('CASE_MANAGER', 'TEAM')
                join access.case_grant other on other.case_id = p.accused_case_id and other.until is null
                  and other.relation in ('CASE_MANAGER', 'TEAM') and other.account_id = one.account_id
                limit %d""".formatted(MOST))
                .query((row, number) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    private String select(Actor actor) {
        return """
                select r.id, r.case_id, r.person_id, r.role, r.accused_case_id, r.accused_person_id, r.decision
                from casework.role_conflict r
                join %1$s v on v.case_id = r.case_id join %1$s w on w.case_id = r.accused_case_id
                """.formatted(door.visibleCases(actor, CasePermission.COMPARE_PEOPLE));
    }

    private static Pair pair(ResultSet row, int number) throws SQLException {
        return new Pair(
                row.getObject("id", UUID.class),
                new Side(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        PersonRole.valueOf(row.getString("role"))),
                new Side(
                        new CaseId(row.getObject("accused_case_id", UUID.class)),
                        new PersonId(row.getObject("accused_person_id", UUID.class)),
                        PersonRole.ACCUSED),
                row.getString("decision"));
    }
}
