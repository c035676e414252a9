package id.naungan.deadlines;

import id.naungan.kernel.OfficeId;
import id.naungan.standards.KeptPromises;
import id.naungan.standards.StandardVersionId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Janji yang ditepati di basis data: counted at night, asked for by the public page. */
@Repository
class KeptCounts implements KeptPromises {
    /** Below it a share would tell of single cases. */
    static final int FEWEST = 20;

    /** What never ended took longer than anything that did; an aggregate passes over nulls. */
    private static final long NEVER = Long.MAX_VALUE;

    private static final int STEP = 5;
    private static final int WHOLE = 100;

    private final JdbcClient jdbc;

    KeptCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Kept> of(OfficeId office, String service) {
        var kept = new HashMap<String, Kept>();
        jdbc.sql("select clock_code, percent, median_seconds from deadlines.kept where office_id = ? and service = ?")
                .params(office.value(), service)
                .query(row -> {
                    Long seconds = row.getObject("median_seconds", Long.class);
                    kept.put(
                            row.getString("clock_code"),
                            new Kept(row.getInt("percent"), seconds == null ? null : Duration.ofSeconds(seconds)));
                });
        return Map.copyOf(kept);
    }

    /** What became of a limit, before it is made coarse. */
    record Count(
            String clock, int cases, int kept, @Nullable Duration median) {}

    /** Limits that were met or missed since then, of all versions of one service together. */
    List<Count> count(OfficeId office, List<StandardVersionId> versions, Instant since, Instant now) {
        return jdbc.sql("""
                with decided as (
                    select clock_code, case_id, met_at is not null and met_at <= due_at as kept,
                        case when met_at is null then :never else extract(epoch from met_at - started_at)::bigint - paused_for end as took
                    from deadlines.clock
                    where office_id = :office and standard_version = any(:versions) and due_at is not null
                        and coalesce(met_at, due_at) > :since and coalesce(met_at, due_at) <= :now)
                select clock_code, count(distinct case_id) as cases, count(distinct case_id) filter (where kept) as kept,
                    nullif(percentile_disc(0.5) within group (order by took), :never) as median
                from decided group by clock_code having count(distinct case_id) >= :fewest""")
                .param("office", office.value())
                .param(
                        "versions",
                        versions.stream().map(StandardVersionId::value).toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now))
                .param("fewest", FEWEST)
                .param("never", NEVER)
                .query((row, number) -> {
                    Long median = row.getObject("median", Long.class);
                    return new Count(
                            row.getString("clock_code"),
                            row.getInt("cases"),
                            row.getInt("kept"),
                            median == null ? null : Duration.ofSeconds(median));
                })
                .list();
    }

    void forget(OfficeId office) {
        jdbc.sql("delete from deadlines.kept where office_id = ?")
                .params(office.value())
                .update();
    }

    void keep(OfficeId office, String service, Count count, Instant at) {
        Duration median = count.median();
        jdbc.sql("""
                insert into deadlines.kept (office_id, service, clock_code, percent, median_seconds, counted_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        office.value(),
                        service,
                        count.clock(),
                        percent(count.kept(), count.cases()),
                        median == null ? null : coarse(median).toSeconds(),
                        Timestamp.from(at)))
                .update();
    }

    /** To the nearest five; "all" and "none" are said only where they are true. */
    static int percent(int kept, int of) {
        int rounded = Math.round((float) WHOLE * kept / of / STEP) * STEP;
        if (kept < of && rounded == WHOLE) {
            return WHOLE - STEP;
        }
        return kept > 0 && rounded == 0 ? STEP : rounded;
    }

    /** To five minutes within an hour or two, to an hour within two days, else to a day; never less than the smallest. */
    static Duration coarse(Duration median) {
        Duration unit = median.compareTo(Duration.ofHours(2)) <= 0
                ? Duration.ofMinutes(STEP)
                : median.compareTo(Duration.ofDays(2)) <= 0 ? Duration.ofHours(1) : Duration.ofDays(1);
        long parts = Math.round((double) median.toSeconds() / unit.toSeconds());
        return unit.multipliedBy(Math.max(1, parts));
    }
}
