package id.naungan.outreach;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kasus yang dijangkau, without a word of them: where each stands, for lists. Needs the office's scope. */
@Repository
class SoughtCases {
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final CaseDoor door;
    private final OneTrip trip;

    /**
     * One line.
     *
     * @param visit who took the last visit and where it stands; null before the first
     * @param last what happened on it last; null before anybody left
     * @param prepared whether her situation was written down
     * @param untold how many things wait for a supervisor's answer
     * @param withdrawn whether the report was withdrawn and nobody answered yet
     */
    record Line(
            CaseId caseId,
            Instant since,
            boolean open,
            @Nullable AccountId visit,
            String by,
            @Nullable ActKind last,
            boolean met,
            boolean prepared,
            int untold,
            boolean withdrawn) {

        boolean isOnTheWay() {
            return visit != null && (last == null || !last.isEnd());
        }

        /** For message keys. */
        String word() {
            if (!isOnTheWay()) {
                return prepared ? "ready" : "preparing";
            }
            return last == null ? "planned" : met ? "met" : "away";
        }
    }

    SoughtCases(JdbcClient jdbc, CaseDoor door, OneTrip trip) {
        this.jdbc = jdbc;
        this.door = door;
        this.trip = trip;
    }

    /** From now on somebody is to be reached in this case. */
    void begin(OfficeId office, CaseId caseId, Instant now) {
        jdbc.sql("""
                insert into outreach.sought (office_id, case_id, since) values (?, ?, ?)
                on conflict (case_id) do update set open = true where not sought.open
                """)
                .params(office.value(), caseId.value(), Timestamp.from(now))
                .update();
    }

    void end(CaseId caseId) {
        jdbc.sql("update outreach.sought set open = false where case_id = ? and open")
                .param(caseId.value())
                .update();
    }

    /** Those she may see, the longest sought first. */
    List<Line> open(Actor actor) {
        return trip.list(asksOpen(actor), (row, number) -> line(row));
    }

    /** What {@link #open} asks, to travel with others; things unanswered stay on the list after the search. */
    Query asksOpen(Actor actor) {
        return Query.of("""
                select s.case_id, s.since, s.open, v.by_account, a.display_name, t.kind,
                       exists (select 1 from outreach.act m where m.visit_id = v.id and m.kind = 'MET') met,
                       exists (select 1 from outreach.learned l where l.case_id = s.case_id and l.kind = 'SITUATION') prepared,
                       u.untold, u.withdrawn
                from outreach.sought s join %s w on w.case_id = s.case_id
                left join lateral (select id, by_account from outreach.visit x where x.case_id = s.case_id
                                   order by position desc limit 1) v on true
                left join lateral (select kind from outreach.act y where y.visit_id = v.id order by position desc limit 1) t on true
                left join access.account a on a.id = v.by_account
                cross join lateral (
                    select count(*) untold, count(*) filter (where m.kind = 'WITHDRAWN') > 0 withdrawn from (
                        select id, kind from outreach.act where case_id = s.case_id and kind in ('LEFT_IN_EMERGENCY', 'NOT_FOUND')
                        union all select id, kind from outreach.learned where case_id = s.case_id and kind = 'WITHDRAWN') m
                    where not exists (select 1 from outreach.answer n where n.subject_id = m.id)) u
                where s.open or u.untold > 0 order by s.since, s.case_id limit %d""".formatted(door.visibleCases(actor, OutreachPermission.READ), MOST));
    }

    private static Line line(ResultSet row) throws SQLException {
        UUID account = row.getObject("by_account", UUID.class);
        String name = row.getString("display_name");
        String last = row.getString("kind");
        return new Line(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getTimestamp("since").toInstant(),
                row.getBoolean("open"),
                account == null ? null : new AccountId(account),
                name == null ? "" : name,
                last == null ? null : ActKind.valueOf(last),
                row.getBoolean("met"),
                row.getBoolean("prepared"),
                row.getInt("untold"),
                row.getBoolean("withdrawn"));
    }
}
