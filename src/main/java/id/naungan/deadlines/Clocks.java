package id.naungan.deadlines;

import id.naungan.access.Actor;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.CaseKind;
import id.naungan.kernel.Jurisdiction;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import id.naungan.kernel.RiskLevel;
import id.naungan.kernel.Words;
import id.naungan.standards.ClockRule;
import id.naungan.standards.ProcedureStep;
import id.naungan.standards.StandardVersionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Batas waktu di basis data. The clocks of cases, the standards they follow, and each change of a limit. */
@Repository
class Clocks {
    static final String COLUMNS = """
            c.id, c.case_id, c.standard_version, c.clock_code, c.label_id, c.label_en, c.link, c.started_at, c.least_at, c.due_at,
            c.review_at, c.provisional, c.risk, c.paused_at, c.paused_for, c.met_at, c.met_event, c.breach_entry
            """;

    private final JdbcClient jdbc;
    private final OneTrip trip;
    private final FollowedNow now = new FollowedNow();

    /** A standard that a case follows, by one of its paths; the path is null for cases older than this knowledge. */
    record Followed(
            CaseId caseId,
            StandardVersionId standard,
            @Nullable String path,
            Instant informationReceivedAt,
            @Nullable Instant arrivedAt,
            ProcedureStep.Facts facts,
            String link) {
        @Nullable
        RiskLevel risk() {
            return facts.risk();
        }

        boolean isConcernedBy(ClockRule rule) {
            return rule.isFor(path, facts);
        }
    }

    Clocks(JdbcClient jdbc, OneTrip trip) {
        this.jdbc = jdbc;
        this.trip = trip;
    }

    /** Whether the case did not follow the standard before. */
    boolean follow(Actor actor, Followed followed) {
        boolean added = jdbc.sql("""
                insert into deadlines.followed (office_id, case_id, standard_version, path, information_received_at, arrived_at, risk, kind,
                                                jurisdiction, link)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                        .params(Arrays.asList(
                                actor.office().value(),
                                followed.caseId().value(),
                                followed.standard().value(),
                                followed.path(),
                                Timestamp.from(followed.informationReceivedAt()),
                                time(followed.arrivedAt()),
                                name(followed.risk()),
                                name(followed.facts().kind()),
                                name(followed.facts().jurisdiction()),
                                followed.link()))
                        .update()
                == 1;
        if (added) {
            now.add(followed);
        }
        return added;
    }

    List<Followed> followed(CaseId caseId) {
        return now.of(caseId, this::readFollowed);
    }

    private List<Followed> readFollowed(CaseId caseId) {
        return jdbc.sql("""
                select standard_version, path, information_received_at, arrived_at, risk, kind, jurisdiction, link from deadlines.followed
                where case_id = ? order by information_received_at, standard_version
                """)
                .params(caseId.value())
                .query((row, number) -> new Followed(
                        caseId,
                        new StandardVersionId(row.getObject(1, UUID.class)),
                        row.getString("path"),
                        row.getTimestamp("information_received_at").toInstant(),
                        instant(row, "arrived_at"),
                        facts(row),
                        row.getString("link")))
                .list();
    }

    void setFacts(CaseId caseId, ProcedureStep.Facts facts) {
        jdbc.sql("update deadlines.followed set risk = ?, kind = ?, jurisdiction = ? where case_id = ?")
                .params(Arrays.asList(
                        name(facts.risk()), name(facts.kind()), name(facts.jurisdiction()), caseId.value()))
                .update();
        now.forget(caseId);
    }

    /** Starts a clock; one of the same code that runs already stays as it is. */
    void start(Actor actor, CaseClock clock, @Nullable Instant nextAlarmAt) {
        jdbc.sql("""
                insert into deadlines.clock (office_id, id, case_id, standard_version, clock_code, label_id, label_en, link,
                                             started_at, least_at, due_at, review_at, provisional, risk, next_alarm_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (case_id, standard_version, clock_code) where met_at is null do nothing
                """)
                .params(Arrays.asList(
                        actor.office().value(),
                        clock.id(),
                        clock.caseId().value(),
                        clock.standard().value(),
                        clock.code(),
                        clock.label().id(),
                        clock.label().en(),
                        clock.link(),
                        Timestamp.from(clock.startedAt()),
                        time(clock.leastAt()),
                        time(clock.dueAt()),
                        time(clock.reviewAt()),
                        clock.provisional(),
                        name(clock.risk()),
                        time(nextAlarmAt)))
                .update();
    }

    List<CaseClock> of(CaseId caseId) {
        return trip.list(asksOf(caseId), (row, number) -> clock(row));
    }

    static Query asksOf(CaseId caseId) {
        return Query.of("select " + COLUMNS + """
                from deadlines.clock c where c.case_id = ?
                order by c.met_at is not null, c.due_at nulls last, c.started_at, c.clock_code""", caseId.value());
    }

    Optional<CaseClock> find(CaseId caseId, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from deadlines.clock c where c.case_id = ? and c.id = ?")
                .params(caseId.value(), id)
                .query((row, number) -> clock(row))
                .optional();
    }

    /** Like {@link #find}, held until the transaction ends. */
    Optional<CaseClock> hold(CaseId caseId, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from deadlines.clock c where c.case_id = ? and c.id = ? for update")
                .params(caseId.value(), id)
                .query((row, number) -> clock(row))
                .optional();
    }

    /** The running clocks of a case, held until the transaction ends, always in the same order. */
    List<CaseClock> holdRunning(CaseId caseId) {
        return jdbc.sql("select " + COLUMNS
                        + " from deadlines.clock c where c.case_id = ? and c.met_at is null order by c.id for update")
                .params(caseId.value())
                .query((row, number) -> clock(row))
                .list();
    }

    /** Writes a clock's limits, pause and risk anew. */
    void set(CaseClock clock, @Nullable Instant nextAlarmAt) {
        jdbc.sql("""
                update deadlines.clock set least_at = ?, due_at = ?, review_at = ?, provisional = ?, risk = ?, paused_at = ?,
                       paused_for = ?, next_alarm_at = ?
                where id = ?
                """)
                .params(Arrays.asList(
                        time(clock.leastAt()),
                        time(clock.dueAt()),
                        time(clock.reviewAt()),
                        clock.provisional(),
                        name(clock.risk()),
                        time(clock.pausedAt()),
                        clock.pausedFor().toSeconds(),
                        time(nextAlarmAt),
                        clock.id()))
                .update();
    }

    /** Notes the risk for which the limit was kept. */
    void keep(UUID id, RiskLevel risk) {
        jdbc.sql("update deadlines.clock set risk = ? where id = ?")
                .params(risk.name(), id)
                .update();
    }

    /** Stops a clock; alarms that were due before that moment and have not rung yet will still ring. */
    void stop(UUID id, Instant at, String event) {
        jdbc.sql("""
                update deadlines.clock set met_at = :at, met_event = :event, paused_at = null,
                       next_alarm_at = case when next_alarm_at < :at then next_alarm_at end
                where id = :id and met_at is null
                """)
                .param("at", Timestamp.from(at))
                .param("event", event)
                .param("id", id)
                .update();
    }

    /** Takes a review that was done; one typed late never brings the next one nearer. */
    void reviewed(UUID id, Instant at, Instant next) {
        jdbc.sql("""
                update deadlines.clock set reviewed_at = greatest(reviewed_at, :at), review_at = :next, next_alarm_at = :next
                where id = :id and met_at is null and review_at < :next
                """)
                .param("at", Timestamp.from(at))
                .param("next", Timestamp.from(next))
                .param("id", id)
                .update();
    }

    void explained(UUID id, UUID entry) {
        jdbc.sql("update deadlines.clock set breach_entry = ? where id = ?")
                .params(entry, id)
                .update();
    }

    void changed(Actor actor, UUID clock, LimitChange change) {
        jdbc.sql("""
                insert into deadlines.due_change (office_id, id, clock_id, from_due, to_due, why, risk, at, by_account)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        actor.office().value(),
                        UUID.randomUUID(),
                        clock,
                        time(change.from()),
                        time(change.to()),
                        change.why().name(),
                        name(change.risk()),
                        Timestamp.from(change.at()),
                        actor.account().value()))
                .update();
    }

    List<LimitChange> changes(UUID clock) {
        return jdbc.sql("""
                select d.from_due, d.to_due, d.why, d.risk, d.at, a.display_name
                from deadlines.due_change d join access.account a on a.id = d.by_account where d.clock_id = ? order by d.at, d.id
                """)
                .params(clock)
                .query((row, number) -> new LimitChange(
                        instant(row, "from_due"),
                        instant(row, "to_due"),
                        LimitChange.Why.valueOf(row.getString("why")),
                        risk(row),
                        row.getTimestamp("at").toInstant(),
                        row.getString("display_name")))
                .list();
    }

    static CaseClock clock(ResultSet row) throws SQLException {
        return new CaseClock(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                new StandardVersionId(row.getObject("standard_version", UUID.class)),
                row.getString("clock_code"),
                new Words(row.getString("label_id"), row.getString("label_en")),
                row.getString("link"),
                row.getTimestamp("started_at").toInstant(),
                instant(row, "least_at"),
                instant(row, "due_at"),
                instant(row, "review_at"),
                row.getBoolean("provisional"),
                risk(row),
                instant(row, "paused_at"),
                Duration.ofSeconds(row.getLong("paused_for")),
                instant(row, "met_at"),
                row.getString("met_event"),
                row.getObject("breach_entry", UUID.class));
    }

    static @Nullable Timestamp time(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable RiskLevel risk(ResultSet row) throws SQLException {
        String risk = row.getString("risk");
        return risk == null ? null : RiskLevel.valueOf(risk);
    }

    private static ProcedureStep.Facts facts(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String jurisdiction = row.getString("jurisdiction");
        return new ProcedureStep.Facts(
                risk(row),
                jurisdiction == null ? null : Jurisdiction.valueOf(jurisdiction),
                kind == null ? null : CaseKind.valueOf(kind),
                false);
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }
}
