package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.CaseKind;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.RiskLevel;
import id.naungan.standards.StandardVersionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Daftar kasus di basis data. Reads exactly one page, from the place where the page before ended, however many there are.
 * Only what is asked becomes part of the statement, so that PostgreSQL can choose the index that fits.
 */
@Repository
class CaseLists {
    /** As in the index of migration V6. */
    private static final String RANK =
            "(case c.risk when 'HIGH' then 3 when 'MEDIUM' then 2 when 'LOW' then 1 else 0 end)";

    private static final Pattern NOT_IN_NUMBERS = Pattern.compile("[^0-9A-Z-]");
    /** The year of the first case of any office. */
    private static final int FIRST_YEAR = 26;

    private final JdbcClient jdbc;
    private final CaseDoor door;
    private final OfficeClock clock;
    private final List<ClosingObjection> others;

    /** A line of the list: no identity, only codes and times. */
    record Row(
            CaseId id,
            String number,
            CaseState state,
            Instant informationReceivedAt,
            @Nullable CaseKind kind,
            @Nullable RiskLevel risk,
            StandardVersionId standard) {}

    CaseLists(JdbcClient jdbc, CaseDoor door, OfficeClock clock, List<ClosingObjection> others) {
        this.jdbc = jdbc;
        this.door = door;
        this.clock = clock;
        this.others = others;
    }

    /** One more than {@code size} rows, where there are so many; always in the order of the filter. */
    List<Row> page(Actor actor, CaseFilter filter, @Nullable Cursor cursor, int size) {
        var asked = new HashMap<String, Object>();
        boolean back = cursor != null && cursor.back();
        String sql = """
                select c.case_id, c.number, c.state, c.information_received_at, c.kind, c.risk, c.standard_version
                from casework.case_file c join %s v on v.case_id = c.case_id
                where true%s%s order by %s limit :size
                """.formatted(
                        door.visibleCases(actor, CasePermission.LIST, "c.case_id"),
                        narrowed(actor, filter, asked),
                        cursor == null ? "" : beyond(filter.order(), cursor, asked),
                        order(filter.order(), back));
        asked.put("size", size + 1);
        var rows = new ArrayList<>(
                jdbc.sql(sql).params(asked).query((row, count) -> row(row)).list());
        return back ? rows.reversed() : rows;
    }

    /** Cases whose number begins with this, with or without "PPA-26-". */
    List<Row> numbered(Actor actor, String typed, int most) {
        String part = NOT_IN_NUMBERS.matcher(typed.toUpperCase(Locale.ROOT)).replaceAll("");
        return jdbc.sql("""
                select c.case_id, c.number, c.state, c.information_received_at, c.kind, c.risk, c.standard_version
                from generate_series(:first, :last) as year
                join casework.case_file c on c.number >= begin_of(year) and c.number < begin_of(year) || '~'
                join %s v on v.case_id = c.case_id
                order by c.information_received_at desc, c.case_id limit :most
                """.replace(
                                "begin_of(year)", part.startsWith("PPA") ? ":part" : "('PPA-' || year || '-' || :part)")
                        .formatted(door.visibleCases(actor, CasePermission.READ)))
                .param("first", part.startsWith("PPA") ? 0 : FIRST_YEAR)
                .param(
                        "last",
                        part.startsWith("PPA")
                                ? 0
                                : clock.now().atZone(actor.zone()).getYear() % 100)
                .param("part", part)
                .param("most", most)
                .query((row, count) -> row(row))
                .list();
    }

    private String narrowed(Actor actor, CaseFilter filter, Map<String, Object> asked) {
        var sql = new StringBuilder();
        if (filter.number() != null) {
            asked.put("number", "%" + NOT_IN_NUMBERS.matcher(filter.number()).replaceAll("") + "%");
            sql.append(" and c.number like :number");
        }
        narrow(sql, asked, "state", filter.state());
        narrow(sql, asked, "risk", filter.risk());
        narrow(sql, asked, "kind", filter.kind());
        narrow(sql, asked, "channel", filter.channel());
        if (filter.service() != null) {
            asked.put("service", filter.service());
            sql.append(" and c.standard_version in (select a.id from standards.version a where a.code = :service)");
        }
        if (filter.from() != null) {
            asked.put("from", begin(actor, filter.from()));
            sql.append(" and c.information_received_at >= :from");
        }
        if (filter.to() != null) {
            asked.put("to", begin(actor, filter.to().plusDays(1)));
            sql.append(" and c.information_received_at < :to");
        }
        if (filter.untriaged()) {
            sql.append(" and c.risk is null and c.state in ('UNVERIFIED', 'OPEN')");
        }
        return sql.append(nearby(actor, filter, asked)).toString();
    }

    /** What other tables know of the case. */
    private String nearby(Actor actor, CaseFilter filter, Map<String, Object> asked) {
        var sql = new StringBuilder();
        if (filter.whose() != null) {
            asked.put("me", actor.account().value());
            sql.append(" and c.case_id in (select g.case_id from access.case_grant g"
                    + " where g.account_id = :me and g.until is null and g.relation in (%s))"
                            .formatted(
                                    filter.whose() == CaseFilter.Whose.MANAGED
                                            ? "'CASE_MANAGER'"
                                            : "'CASE_MANAGER', 'TEAM', 'SUPERVISOR', 'INTAKE'"));
        }
        if (filter.overdue()) {
            asked.put("now", Timestamp.from(clock.now()));
            sql.append(" and c.case_id in (select d.case_id from deadlines.clock d"
                    + " where d.met_at is null and d.paused_at is null and d.due_at < :now)");
        }
        if (filter.referral()) {
            sql.append(others.stream()
                    .flatMap(other -> other.openCases().stream())
                    .collect(Collectors.joining(" union all ", " and c.case_id in (", ")")));
        }
        return sql.toString();
    }

    private static void narrow(StringBuilder sql, Map<String, Object> asked, String column, @Nullable Object code) {
        if (code != null) {
            asked.put(column, code.toString());
            sql.append(" and c.").append(column).append(" = :").append(column);
        }
    }

    private static String beyond(CaseFilter.Order order, Cursor cursor, Map<String, Object> asked) {
        asked.put("at", Timestamp.from(cursor.at()));
        asked.put("id", cursor.id().value());
        String sign = isDown(order) == cursor.back() ? ">" : "<";
        if (order != CaseFilter.Order.RISK) {
            return " and (c.information_received_at, c.case_id) %s (:at, :id)".formatted(sign);
        }
        asked.put("rank", cursor.rank());
        return " and (%s, c.information_received_at, c.case_id) %s (:rank, :at, :id)".formatted(RANK, sign);
    }

    private static String order(CaseFilter.Order order, boolean back) {
        String way = isDown(order) == back ? "" : " desc";
        return (order == CaseFilter.Order.RISK ? RANK + way + ", " : "")
                + "c.information_received_at%1$s, c.case_id%1$s".formatted(way);
    }

    private static boolean isDown(CaseFilter.Order order) {
        return order != CaseFilter.Order.OLDEST;
    }

    private static Timestamp begin(Actor actor, LocalDate day) {
        return Timestamp.from(day.atStartOfDay(actor.zone()).toInstant());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("number"),
                CaseState.valueOf(row.getString("state")),
                row.getTimestamp("information_received_at").toInstant(),
                nullable(CaseKind.class, row.getString("kind")),
                nullable(RiskLevel.class, row.getString("risk")),
                new StandardVersionId(row.getObject("standard_version", UUID.class)));
    }

    private static <E extends Enum<E>> @Nullable E nullable(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    /**
     * Tempat di daftar. The row after which, or before which, a page begins.
     *
     * @param rank of its risk, for the order by risk
     */
    record Cursor(int rank, Instant at, CaseId id, boolean back) {
        private static final Pattern TEXT = Pattern.compile("([0-3])\\.(-?\\d{1,17})\\.([0-9a-f-]{36})");

        static Cursor at(Row row, boolean back) {
            return new Cursor(rank(row.risk()), row.informationReceivedAt(), row.id(), back);
        }

        /** As it stands in an address; null for what never came from one of ours. */
        static @Nullable Cursor read(@Nullable String text, boolean back) {
            var parts = text == null ? null : TEXT.matcher(text);
            if (parts == null || !parts.matches()) {
                return null;
            }
            try {
                long micros = Long.parseLong(parts.group(2));
                return new Cursor(
                        Integer.parseInt(parts.group(1)),
                        Instant.EPOCH
                                .atOffset(ZoneOffset.UTC)
                                .plus(micros, ChronoUnit.MICROS)
                                .toInstant(),
                        CaseId.of(parts.group(3)),
                        back);
            } catch (IllegalArgumentException notAnId) {
                return null;
            }
        }

        String text() {
            return rank + "." + ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + id;
        }

        private static int rank(@Nullable RiskLevel risk) {
            return switch (risk) {
                case HIGH -> 3;
                case MEDIUM -> 2;
                case LOW -> 1;
                case null -> 0;
            };
        }
    }
}
