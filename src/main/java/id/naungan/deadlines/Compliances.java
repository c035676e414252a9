package id.naungan.deadlines;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.RiskLevel;
import id.naungan.standards.ClockRule;
import id.naungan.standards.Standards;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kepatuhan sebulan, in one query: every limit of the month whose standard promises by risk, all versions of a service together. */
@Repository
public class Compliances {
    private final JdbcClient jdbc;
    private final Standards standards;
    private final CaseDoor door;
    private final OfficeClock clock;

    /** A clock of a service, whatever the version. */
    private record Of(String service, String clock) {}

    private record Counted(UUID version, String clock, Compliance.Level level) {}

    Compliances(JdbcClient jdbc, Standards standards, CaseDoor door, OfficeClock clock) {
        this.jdbc = jdbc;
        this.standards = standards;
        this.door = door;
        this.clock = clock;
    }

    /** By the office's calendar; the highest risk first, what was not triaged last. */
    public List<Compliance> of(Actor actor, YearMonth month) {
        Map<UUID, Of> services = new LinkedHashMap<>();
        Map<Of, Compliance> all = new LinkedHashMap<>();
        List<UUID> versions = new ArrayList<>();
        List<String> clocks = new ArrayList<>();
        for (Standards.Adopted adopted : standards.versions(actor.office())) {
            for (ClockRule rule : adopted.standard().clocks()) {
                if (!rule.byRisk().isEmpty()) {
                    versions.add(adopted.id().value());
                    clocks.add(rule.code());
                    Of of = new Of(adopted.standard().code(), rule.code());
                    services.put(adopted.id().value(), of);
                    all.putIfAbsent(
                            of,
                            new Compliance(
                                    adopted.standard().title().text(),
                                    rule.label(),
                                    rule.clause().source().label(),
                                    new ArrayList<>()));
                }
            }
        }
        for (Counted one : count(actor, month, versions, clocks)) {
            Of of = new Of(Objects.requireNonNull(services.get(one.version())).service(), one.clock());
            merge(Objects.requireNonNull(all.get(of)).levels(), one.level());
        }
        return List.copyOf(all.values());
    }

    private List<Counted> count(Actor actor, YearMonth month, List<UUID> versions, List<String> clocks) {
        Instant now = clock.now();
        return jdbc.sql("""
                select k.standard_version, k.clock_code, k.risk, count(*) as due,
                       count(*) filter (where k.kept) as kept, count(*) filter (where k.broken) as broken,
                       count(*) filter (where not k.kept and not k.broken) as running,
                       count(*) filter (where k.broken and k.breach_entry is null) as unexplained,
                       array_agg(k.id order by k.due_at, k.id) filter (where k.asks) as ids,
                       array_agg(k.case_id order by k.due_at, k.id) filter (where k.asks) as cases,
                       array_agg(k.due_at order by k.due_at, k.id) filter (where k.asks) as limits
                from (
                  select c.*, coalesce(c.met_at <= c.due_at, false) as kept,
                         coalesce(c.met_at > c.due_at, c.due_at < :now and c.paused_at is null) as broken,
                         coalesce(c.met_at > c.due_at, c.due_at < :now and c.paused_at is null)
                           and c.breach_entry is null and v.case_id is not null as asks
                  from deadlines.clock c left join %s v on v.case_id = c.case_id
                  join unnest(cast(:versions as uuid[]), cast(:clocks as text[])) w (version, code)
                    on w.version = c.standard_version and w.code = c.clock_code
                  where c.office_id = :office and c.due_at >= :from and c.due_at < :before) k
                group by k.standard_version, k.clock_code, k.risk order by k.standard_version, k.clock_code
                """.formatted(door.visibleCases(actor, DeadlinePermission.READ)))
                .param("office", actor.office().value())
                .param("now", Timestamp.from(now))
                .param(
                        "from",
                        Timestamp.from(month.atDay(1).atStartOfDay(actor.zone()).toInstant()))
                .param(
                        "before",
                        Timestamp.from(month.plusMonths(1)
                                .atDay(1)
                                .atStartOfDay(actor.zone())
                                .toInstant()))
                .param("versions", versions.toArray(UUID[]::new))
                .param("clocks", clocks.toArray(String[]::new))
                .query((row, number) -> counted(row))
                .list();
    }

    private static Counted counted(ResultSet row) throws SQLException {
        String risk = row.getString("risk");
        List<Compliance.Missing> missing = new ArrayList<>();
        Object[] ids = values(row.getArray("ids"));
        Object[] cases = values(row.getArray("cases"));
        Object[] limits = values(row.getArray("limits"));
        for (int at = 0; at < ids.length; at++) {
            missing.add(new Compliance.Missing(
                    new CaseId((UUID) cases[at]), (UUID) ids[at], ((Timestamp) limits[at]).toInstant()));
        }
        return new Counted(
                row.getObject("standard_version", UUID.class),
                row.getString("clock_code"),
                new Compliance.Level(
                        risk == null ? null : RiskLevel.valueOf(risk),
                        row.getInt("due"),
                        row.getInt("kept"),
                        row.getInt("broken"),
                        row.getInt("running"),
                        row.getInt("unexplained"),
                        missing));
    }

    /** Adds what was counted of one version to that of the others, in the order of the risk. */
    private static void merge(List<Compliance.Level> levels, Compliance.Level more) {
        for (int at = 0; at < levels.size(); at++) {
            Compliance.Level one = levels.get(at);
            if (one.risk() == more.risk()) {
                List<Compliance.Missing> missing = new ArrayList<>(one.missing());
                missing.addAll(more.missing());
                levels.set(
                        at,
                        new Compliance.Level(
                                one.risk(),
                                one.due() + more.due(),
                                one.kept() + more.kept(),
                                one.broken() + more.broken(),
                                one.running() + more.running(),
                                one.unexplained() + more.unexplained(),
                                missing));
                return;
            }
        }
        levels.add(more);
        levels.sort(Comparator.comparing(Compliance.Level::risk, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    private static Object[] values(@Nullable Array array) throws SQLException {
        return array == null ? new Object[0] : (Object[]) array.getArray();
    }
}
