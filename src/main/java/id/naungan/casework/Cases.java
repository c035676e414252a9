package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CasePass;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.CaseKind;
import id.naungan.kernel.Jurisdiction;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import id.naungan.kernel.RiskLevel;
import id.naungan.standards.StandardVersionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Berkas kasus dalam basis data. Clear columns only; reading a file takes a pass from the door. */
@Repository
class Cases {
    private final JdbcClient jdbc;
    private final OneTrip trip;

    Cases(JdbcClient jdbc, OneTrip trip) {
        this.jdbc = jdbc;
        this.trip = trip;
    }

    /** The case of that number within a view of the door; empty for what she may not see, as for what does not exist. */
    Optional<CaseId> numbered(String number, String visible) {
        return jdbc.sql("""
                select c.case_id from casework.case_file c join %s v on v.case_id = c.case_id where c.number = ?
                """.formatted(visible))
                .param(number.strip().toUpperCase(Locale.ROOT))
                .query((row, count) -> new CaseId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Whether the number was free; the caller tries another when it was not. */
    boolean insert(CaseFile file, String channel) {
        return jdbc.sql("""
                insert into casework.case_file (office_id, case_id, number, state, standard_version, path, channel,
                                                information_received_at, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (office_id, number) do nothing
                """)
                        .params(
                                file.office().value(),
                                file.id().value(),
                                file.number(),
                                file.state().name(),
                                file.standard().value(),
                                file.path(),
                                channel,
                                Timestamp.from(file.informationReceivedAt()),
                                Timestamp.from(file.openedAt()))
                        .update()
                == 1;
    }

    CaseFile get(CasePass pass) {
        return jdbc.sql("select * from casework.case_file where case_id = ?")
                .param(pass.caseId().value())
                .query((row, number) -> file(pass, row))
                .single();
    }

    /** Takes the next version number if nobody else did since the file was read; false means somebody was quicker. */
    boolean advance(CaseFile file) {
        return jdbc.sql("update casework.case_file set version = version + 1 where case_id = ? and version = ?")
                        .params(file.id().value(), file.version())
                        .update()
                == 1;
    }

    void setTriage(CaseId caseId, Triage triage) {
        jdbc.sql("""
                update casework.case_file
                set kind = ?, risk = ?, jurisdiction = ?, needs_other_institution = needs_other_institution or ?,
                    state = case when state = 'UNVERIFIED' then 'OPEN' else state end
                where case_id = ?
                """)
                .params(
                        triage.kind().name(),
                        triage.risk().name(),
                        triage.jurisdiction().name(),
                        triage.jurisdiction() != Jurisdiction.OWN,
                        caseId.value())
                .update();
    }

    /** Closed, and counted nowhere. */
    void plant(CaseId caseId) {
        jdbc.sql("update casework.case_file set state = 'CLOSED', planted = true where case_id = ?")
                .param(caseId.value())
                .update();
    }

    void setState(CaseId caseId, CaseState state) {
        jdbc.sql("update casework.case_file set state = ? where case_id = ?")
                .params(state.name(), caseId.value())
                .update();
    }

    void setNeedsOtherInstitution(CaseId caseId) {
        jdbc.sql("update casework.case_file set needs_other_institution = true where case_id = ?")
                .param(caseId.value())
                .update();
    }

    /** Numbers of the cases, for a page of rows that other rooms know by id alone. */
    Map<CaseId, String> numbers(Collection<CaseId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<CaseId, String> numbers = new HashMap<>();
        trip.list(
                asksNumbers(ids),
                (row, count) -> numbers.put(new CaseId(row.getObject(1, UUID.class)), row.getString(2)));
        return numbers;
    }

    /** What {@link #numbers} asks, to travel with others. */
    static Query asksNumbers(Collection<CaseId> ids) {
        return Query.of(
                "select case_id, number from casework.case_file where case_id = any(cast(? as uuid[]))",
                ids.stream().map(CaseId::toString).collect(Collectors.joining(",", "{", "}")));
    }

    /** Those among the cases that are open and that she may see, with their numbers; the oldest first. */
    Map<CaseId, String> openAmong(String visible, Collection<CaseId> ids) {
        Map<CaseId, String> numbers = new LinkedHashMap<>();
        jdbc.sql("""
                select c.case_id, c.number from casework.case_file c join %s v on v.case_id = c.case_id
                where c.case_id = any(?) and c.state in ('UNVERIFIED', 'OPEN')
                order by c.information_received_at, c.case_id
                """.formatted(visible))
                .param(ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((row, count) -> numbers.put(new CaseId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
        return numbers;
    }

    /** Cases given to her in the last days that she has not yet written in, newest first. */
    List<CaseId> newlyAssigned(Actor actor, Instant since) {
        return trip.list(asksNewlyAssigned(actor, since), (row, count) -> new CaseId(row.getObject(1, UUID.class)));
    }

    static Query asksNewlyAssigned(Actor actor, Instant since) {
        UUID me = actor.account().value();
        return Query.of("""
                select c.case_id
                from casework.case_file c
                join access.case_grant g on g.case_id = c.case_id
                where g.account_id = ? and g.until is null and g.since >= ?
                  and g.relation in ('CASE_MANAGER', 'TEAM', 'SUPERVISOR')
                  and c.state in ('UNVERIFIED', 'OPEN')
                  and not exists (select 1 from journal.entry e
                                  where e.case_id = c.case_id and e.actor_id = ? and e.recorded_at >= g.since)
                group by c.case_id order by max(g.since) desc limit 40""", me, Timestamp.from(since), me);
    }

    private static CaseFile file(CasePass pass, ResultSet row) throws SQLException {
        return new CaseFile(
                pass,
                pass.caseId(),
                new OfficeId(row.getObject("office_id", UUID.class)),
                row.getString("number"),
                CaseState.valueOf(row.getString("state")),
                new StandardVersionId(row.getObject("standard_version", UUID.class)),
                row.getString("path"),
                row.getTimestamp("information_received_at").toInstant(),
                row.getTimestamp("opened_at").toInstant(),
                nullable(CaseKind.class, row.getString("kind")),
                nullable(RiskLevel.class, row.getString("risk")),
                nullable(Jurisdiction.class, row.getString("jurisdiction")),
                row.getBoolean("needs_other_institution"),
                row.getInt("version"));
    }

    private static <E extends Enum<E>> @Nullable E nullable(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
