package id.naungan.deadlines;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Peringatan di basis data. The alarms that rang, and who has seen them; kept as history. */
@Repository
@Transactional
public class Alarms {
    private static final String COLUMNS = """
            a.id, a.clock_id, a.case_id, c.label_id, c.label_en, c.link, a.kind, a.ring_at, a.limit_at, a.raised_at, a.to_workers, a.posts
            """;

    private final JdbcClient jdbc;
    private final CaseDoor door;
    private final OfficeClock clock;

    Alarms(JdbcClient jdbc, CaseDoor door, OfficeClock clock) {
        this.jdbc = jdbc;
        this.door = door;
        this.clock = clock;
    }

    /**
     * What she has not seen, newest first: alarms of cases she works on or is on call for (a supervisor too, where nobody is there), and those for the posts she holds, only in cases
     * that the door would open to her. An alarm goes by itself when its clock was stopped in time, its breach was explained, or its review was done.
     */
    @Transactional(readOnly = true)
    public List<Alarm> unread(Actor actor, int most) {
        return jdbc.sql("select " + COLUMNS + """
                from deadlines.alarm a
                join deadlines.clock c on c.id = a.clock_id
                join %s v on v.case_id = a.case_id
                where a.office_id = :office
                  and (a.posts && :posts::text[]
                       or a.to_workers and exists (select 1 from access.near_case g where g.case_id = a.case_id
                              and g.account_id = :account and g.relation in ('INTAKE', 'TEAM', 'CASE_MANAGER'))
                       or a.to_workers and :supervises and exists (select 1 from access.unattended_case u where u.case_id = a.case_id))
                  and (c.met_at is null or c.met_at > c.due_at) and c.breach_entry is null
                  and (a.kind <> 'REVIEW' or c.reviewed_at is null or c.reviewed_at < a.ring_at)
                  and not exists (select 1 from deadlines.alarm_seen s where s.alarm_id = a.id and s.account_id = :account)
                order by a.raised_at desc, a.ring_at desc, a.id limit :most
                """.formatted(door.visibleCases(actor, DeadlinePermission.READ)))
                .param("office", actor.office().value())
                .param("posts", actor.posts().toArray(String[]::new))
                .param("account", actor.account().value())
                .param("supervises", actor.holds(AlarmPlan.SUPERVISOR))
                .param("most", most)
                .query((row, number) -> alarm(row))
                .list();
    }

    /** Marks alarms as seen by her; those that are not hers to see stay as they are. */
    public void seen(Actor actor, List<UUID> alarms) {
        jdbc.sql("""
                insert into deadlines.alarm_seen (office_id, alarm_id, account_id, seen_at)
                select a.office_id, a.id, :account, :now from deadlines.alarm a
                join %s v on v.case_id = a.case_id
                where a.id = any(:alarms) on conflict do nothing
                """.formatted(door.visibleCases(actor, DeadlinePermission.READ)))
                .param("account", actor.account().value())
                .param("now", Timestamp.from(clock.now()))
                .param("alarms", alarms.toArray(UUID[]::new))
                .update();
    }

    /** Every alarm of a clock, in the order in which they were due; for pages behind the door. */
    @Transactional(readOnly = true)
    public List<Alarm> of(CaseClock clock) {
        return jdbc.sql("select " + COLUMNS + """
                from deadlines.alarm a join deadlines.clock c on c.id = a.clock_id
                where a.clock_id = :clock order by a.ring_at, a.kind
                """)
                .param("clock", clock.id())
                .query((row, number) -> alarm(row))
                .list();
    }

    private static Alarm alarm(ResultSet row) throws SQLException {
        return new Alarm(
                row.getObject("id", UUID.class),
                row.getObject("clock_id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                new Words(row.getString("label_id"), row.getString("label_en")),
                row.getString("link"),
                Alarm.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("ring_at").toInstant(),
                row.getTimestamp("limit_at").toInstant(),
                row.getTimestamp("raised_at").toInstant(),
                row.getBoolean("to_workers"),
                List.of((String[]) row.getArray("posts").getArray()));
    }
}
