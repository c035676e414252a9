package id.naungan.deadlines;

import id.naungan.access.CaseGrants;
import id.naungan.kernel.CaseId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Peringatan yang jatuh tempo. Takes clocks that must ring, writes their alarms, sets the next time; three statements a batch. */
@Repository
class DueAlarms {
    private final JdbcClient jdbc;
    private final CaseGrants grants;

    /** When a clock rings again; null for never. */
    record Next(
            UUID clock, @Nullable Instant alarmAt, @Nullable Instant reviewAt) {}

    /** A clock that this transaction holds, and from when its alarms have not rung. */
    record Taken(CaseClock clock, Instant alarmAt) {}

    DueAlarms(JdbcClient jdbc, CaseGrants grants) {
        this.jdbc = jdbc;
        this.grants = grants;
    }

    /** The clocks that have waited longest; those that another node holds are passed over. */
    List<Taken> take(Instant now, int most) {
        return jdbc.sql("select " + Clocks.COLUMNS + ", c.next_alarm_at " + """
                from deadlines.clock c
                where c.office_id = nullif(current_setting('naungan.office', true), '')::uuid and c.next_alarm_at <= :now
                order by c.next_alarm_at limit :most for update skip locked
                """)
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query((row, number) -> new Taken(
                        Clocks.clock(row), row.getTimestamp("next_alarm_at").toInstant()))
                .list();
    }

    /** Writes alarms that are not there yet; answers the clocks whose limit passed with one of them. */
    List<UUID> write(AlarmBatch.Turn turn, List<AlarmBatch.Rung> rung) {
        int size = rung.size();
        UUID[] ids = new UUID[size];
        UUID[] clocks = new UUID[size];
        UUID[] cases = new UUID[size];
        String[] kinds = new String[size];
        Timestamp[] rings = new Timestamp[size];
        Timestamp[] limits = new Timestamp[size];
        Boolean[] workers = new Boolean[size];
        String[] posts = new String[size];
        for (int i = 0; i < size; i++) {
            AlarmBatch.Rung one = rung.get(i);
            ids[i] = UUID.randomUUID();
            clocks[i] = one.clock().id();
            cases[i] = one.clock().caseId().value();
            kinds[i] = one.ring().kind().name();
            rings[i] = Timestamp.from(one.ring().at());
            limits[i] = Timestamp.from(one.ring().limit());
            workers[i] = one.ring().toWorkers();
            posts[i] = String.join(",", one.ring().posts());
        }
        call(turn, rung);
        return jdbc.sql("""
                with rung as (
                    insert into deadlines.alarm (office_id, id, clock_id, case_id, kind, ring_at, limit_at, raised_at, to_workers, posts)
                    select ?, r.id, r.clock, r.file, r.kind, r.ring, r.due, ?, r.workers, string_to_array(r.posts, ',')
                    from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::boolean[], ?::text[])
                         as r (id, clock, file, kind, ring, due, workers, posts)
                    on conflict (clock_id, kind, ring_at) do nothing
                    returning clock_id, kind)
                select clock_id from rung where kind = 'LIMIT'
                """)
                .params(
                        turn.office().value(),
                        Timestamp.from(turn.now()),
                        ids,
                        clocks,
                        cases,
                        kinds,
                        rings,
                        limits,
                        workers,
                        posts)
                .query(UUID.class)
                .list();
    }

    /** Somebody hears it even where none of the case's own people is there. */
    private void call(AlarmBatch.Turn turn, List<AlarmBatch.Rung> rung) {
        List<CaseId> calling = rung.stream()
                .filter(one -> one.ring().toWorkers())
                .map(one -> one.clock().caseId())
                .toList();
        if (!calling.isEmpty()) {
            grants.call(turn.office(), calling);
        }
    }

    void next(List<Next> next) {
        jdbc.sql("""
                update deadlines.clock c set next_alarm_at = n.alarm, review_at = n.review
                from unnest(?::uuid[], ?::timestamptz[], ?::timestamptz[]) as n (id, alarm, review)
                where c.id = n.id
                """)
                .params(
                        next.stream().map(Next::clock).toArray(UUID[]::new),
                        next.stream().map(one -> Clocks.time(one.alarmAt())).toArray(Timestamp[]::new),
                        next.stream().map(one -> Clocks.time(one.reviewAt())).toArray(Timestamp[]::new))
                .update();
    }
}
