package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Buku register laporan. Reports without their words: the tray, the register, and how many there were. */
@Repository
@Transactional(readOnly = true)
public class ReportRegister {
    /** Rows on a page; one more is fetched to know whether another page follows. */
    public static final int SIZE = 25;

    private static final int MOST = 100;
    private static final int MONTHS = 12;
    private static final int ALIKE = 5;
    /** Reports but those of a case that she is kept out of. */
    static final String SEEN = """
            (select * from intake.report q where not exists (
                select 1 from intake.settlement k join access.kept_out o on o.case_id = k.case_id where k.report_id = q.id))
            """;

    private static final String LINE = """
            select r.id, r.channel, r.source, r.received_at, r.recorded_at, a.display_name, s.outcome
            from %s r join access.account a on a.id = r.by_account
            left join lateral (select x.outcome, x.case_id from intake.settlement x where x.report_id = r.id
                               order by x.position desc limit 1) s on true
            """.formatted(SEEN);

    private final JdbcClient jdbc;
    private final CaseDoor door;
    private final OneTrip trip;

    ReportRegister(JdbcClient jdbc, CaseDoor door, OneTrip trip) {
        this.jdbc = jdbc;
        this.door = door;
        this.trip = trip;
    }

    /** Those that wait for an outcome, the oldest first: all of the office, or her own where she does not keep the register. */
    public List<Report.Line> tray(Actor actor) {
        return trip.list(asksTray(actor), (row, number) -> line(row));
    }

    /** What {@link #tray} asks, to travel with others. */
    Query asksTray(Actor actor) {
        UUID own = own(actor);
        String order = " order by r.recorded_at, r.id limit " + MOST;
        return own == null
                ? Query.of(LINE + "where s.outcome is null" + order)
                : Query.of(LINE + "where s.outcome is null and r.by_account = ?" + order, own);
    }

    /** A page of those with an outcome, newest first; page counts from 0, and null means every outcome. */
    public List<Report.Line> settled(Actor actor, @Nullable ReportOutcome outcome, int page) {
        return jdbc.sql(LINE + """
                where s.outcome is not null and (cast(:outcome as text) is null or s.outcome = :outcome)
                  and (cast(:own as uuid) is null or r.by_account = :own)
                order by r.received_at desc, r.id limit :size + 1 offset :skip
                """)
                .param("outcome", outcome == null ? null : outcome.name())
                .param("own", own(actor))
                .param("size", SIZE)
                .param("skip", (long) page * SIZE)
                .query((row, number) -> line(row))
                .list();
    }

    /** Other reports from the same telephone, or with the same number of another system; newest first. */
    public List<Report.Line> alike(UUID report) {
        return jdbc.sql(LINE + """
                join intake.report one on one.id = :report
                where r.id <> one.id and (r.phone_hash = one.phone_hash or r.number_hashes && one.number_hashes)
                order by r.received_at desc, r.id limit %d
                """.formatted(ALIKE))
                .param("report", report)
                .query((row, number) -> line(row))
                .list();
    }

    /** Reports that belong to the case, oldest first; the caller has passed its door. */
    public List<Report.Line> ofCase(CaseId caseId) {
        return trip.list(asksOfCase(caseId), (row, number) -> line(row));
    }

    /** What {@link #ofCase} asks, to travel with others; begins with the case, so that it does not grow with the register. */
    static Query asksOfCase(CaseId caseId) {
        return Query.of(LINE + """
                where r.id in (select report_id from intake.settlement where case_id = ?) and s.case_id = ?
                order by r.received_at, r.id""", caseId.value(), caseId.value());
    }

    /** Letters that came with reports of the case, by their number in the vault; the caller has passed its door. */
    public List<UUID> scans(CaseId caseId) {
        return jdbc.sql("select scan from intake.settlement where case_id = ? and scan is not null order by at")
                .param(caseId.value())
                .query(UUID.class)
                .list();
    }

    /** How many of each outcome came in each of the last months, newest first; the key of those that wait is null. */
    public Map<YearMonth, Map<String, Integer>> months(ZoneId zone, Instant now) {
        YearMonth last = YearMonth.from(now.atZone(zone));
        YearMonth first = last.minusMonths(MONTHS - 1L);
        Map<YearMonth, Map<String, Integer>> months = new LinkedHashMap<>();
        for (YearMonth month = last; !month.isBefore(first); month = month.minusMonths(1)) {
            months.put(month, new LinkedHashMap<>());
        }
        jdbc.sql("""
                select to_char(r.received_at at time zone :zone, 'YYYY-MM') as month, coalesce(s.outcome, '') outcome, count(*) many
                from %s r
                left join lateral (select x.outcome from intake.settlement x where x.report_id = r.id
                                   order by x.position desc limit 1) s on true
                where r.received_at >= :since group by 1, 2
                """.formatted(SEEN))
                .param("zone", zone.getId())
                .param("since", Timestamp.from(first.atDay(1).atStartOfDay(zone).toInstant()))
                .query((row, number) -> months.computeIfAbsent(
                                YearMonth.parse(row.getString("month")), any -> new LinkedHashMap<>())
                        .put(row.getString("outcome"), row.getInt("many")))
                .list();
        return months;
    }

    private @Nullable UUID own(Actor actor) {
        return door.may(actor, IntakePermission.REGISTER)
                ? null
                : actor.account().value();
    }

    private static Report.Line line(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new Report.Line(
                row.getObject("id", UUID.class),
                ReportChannel.valueOf(row.getString("channel")),
                InformationSource.valueOf(row.getString("source")),
                row.getTimestamp("received_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("display_name"),
                outcome == null ? null : ReportOutcome.valueOf(outcome));
    }
}
