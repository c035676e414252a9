package id.naungan.deadlines;

import id.naungan.kernel.OfficeId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Batas waktu untuk daftar kerja. Running clocks over the cases somebody may see, the most pressing first, page by page. */
@Repository
class DueLists {
    /** The views that the door hands out; nothing else may become part of a statement. */
    private static final UUID NONE = new UUID(0, 0);

    private static final String ONE_BEFORE = "lateral (select w.case_id from ";

    private static final String ONE_AFTER = " w where w.case_id = c.case_id offset 0)";

    private static final Set<String> VIEWS =
            Set.of("access.own_case", "access.near_own_case", "access.unit_case", "access.no_case");

    private final JdbcClient jdbc;
    private final OneTrip trip;

    DueLists(JdbcClient jdbc, OneTrip trip) {
        this.jdbc = jdbc;
        this.trip = trip;
    }

    /** Due at or after {@code from} and before {@code until}; starts after the last clock of the page before. */
    record Range(Instant from, Instant until, CaseClocks.@Nullable After after, int most) {
        /** Where the index is entered. */
        Instant start() {
            return after == null || after.dueAt().isBefore(from) ? from : after.dueAt();
        }

        UUID last() {
            return after == null ? NONE : after.clock();
        }
    }

    List<CaseClock> due(OfficeId office, String view, Range range) {
        return trip.list(asks(office, view, range), (row, number) -> Clocks.clock(row));
    }

    static Query asks(OfficeId office, String view, Range range) {
        return Query.of(
                "select " + Clocks.COLUMNS + """
                from deadlines.clock c join %s v on v.case_id = c.case_id
                where c.office_id = ? and c.met_at is null and c.paused_at is null and c.due_at is not null
                  and c.due_at >= ? and c.due_at < ? and (c.due_at > ? or c.id > ?)
                order by c.due_at, c.id limit ?""".formatted(known(view)),
                office.value(),
                Timestamp.from(range.start()),
                Timestamp.from(range.until()),
                Timestamp.from(range.start()),
                range.last(),
                range.most());
    }

    /** Running clocks without a limit whose review is owed, the longest owed first. */
    List<CaseClock> reviews(OfficeId office, String view, Instant now, int most) {
        return trip.list(asksReviews(office, view, now, most), (row, number) -> Clocks.clock(row));
    }

    static Query asksReviews(OfficeId office, String view, Instant now, int most) {
        return Query.of(
                "select " + Clocks.COLUMNS + """
                from deadlines.clock c join %s v on v.case_id = c.case_id
                where c.office_id = ? and c.met_at is null and c.due_at is null and c.review_at <= ?
                order by c.review_at, c.id limit ?""".formatted(known(view)), office.value(), Timestamp.from(now), most);
    }

    long count(OfficeId office, String view, Instant from, Instant until) {
        return jdbc.sql("""
                select count(*) from deadlines.clock c join %s v on v.case_id = c.case_id
                where c.office_id = :office and c.met_at is null and c.paused_at is null and c.due_at is not null
                  and c.due_at >= :from and c.due_at < :until
                """.formatted(known(view)))
                .param("office", office.value())
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(Long.class)
                .single();
    }

    private static String known(String view) {
        // Also as the door names them for a list in an order of its own: one row at a time.
        if (!VIEWS.contains(view.replace(ONE_BEFORE, "").replace(ONE_AFTER, ""))) {
            throw new IllegalArgumentException("not a view of visible cases: " + view);
        }
        return view;
    }
}
