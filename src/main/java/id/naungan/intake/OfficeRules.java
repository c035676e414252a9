package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Ketentuan kantor tentang laporan. How long one may wait, and which path takes those that no standard promises. */
@Repository
public class OfficeRules {
    private static final OfficeRule USUAL = new OfficeRule(Duration.ofMinutes(60), Duration.ofHours(24), null);

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final OneTrip trip;

    /**
     * Ketentuan.
     *
     * @param report after how long an unfinished report is a task of the supervisor
     * @param handOver after how long a hand-over that nobody took is a task of the sender's supervisor
     * @param route service and path, such as {@code kdrt/datang}; null when the office chose none
     */
    public record OfficeRule(
            Duration report, Duration handOver, @Nullable String route) {}

    OfficeRules(JdbcClient jdbc, OfficeClock clock, OneTrip trip) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trip = trip;
    }

    @Transactional(readOnly = true)
    public OfficeRule of(OfficeId office) {
        return trip
                .list(
                        asks(office),
                        (row, number) -> new OfficeRule(
                                Duration.ofMinutes(row.getInt(1)),
                                Duration.ofHours(row.getInt(2)),
                                row.getString(3) == null ? null : row.getString(3) + "/" + row.getString(4)))
                .stream()
                .findFirst()
                .orElse(USUAL);
    }

    static Query asks(OfficeId office) {
        return Query.of(
                "select report_minutes, hand_over_hours, service, path from intake.office_rule where office_id = ?",
                office.value());
    }

    @Transactional
    public void set(Actor actor, OfficeRule rule) {
        String[] route =
                rule.route() == null ? new String[] {null, null} : rule.route().split("/", 2);
        jdbc.sql("""
                insert into intake.office_rule (office_id, report_minutes, hand_over_hours, service, path, changed_at, by_account)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (office_id) do update set report_minutes = excluded.report_minutes,
                    hand_over_hours = excluded.hand_over_hours, service = excluded.service, path = excluded.path,
                    changed_at = excluded.changed_at, by_account = excluded.by_account
                """)
                .params(Arrays.asList(
                        actor.office().value(),
                        (int) rule.report().toMinutes(),
                        (int) rule.handOver().toHours(),
                        route[0],
                        route[1],
                        Timestamp.from(clock.now()),
                        actor.account().value()))
                .update();
    }
}
