package id.naungan.oversight;

import id.naungan.access.Actor;
import id.naungan.access.FieldClass;
import id.naungan.casework.CaseFile;
import id.naungan.kernel.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pembacaan kasus dari jejak akses. The log is read here and never written but by the door. */
@Repository
public class Readings {
    static final int A_PAGE = 40;

    private static final int MOST_AT_PLANTED = 200;

    private static final String SELECT = """
            select n.display_name, l.at, l.field_class, l.result, l.action like '%.read%' and l.object is null as is_read,
                   array(select distinct h.post from access.running_post h
                         where h.account_id = l.actor_id and h.office_id = l.office_id order by h.post) as posts,
                   exists (select 1 from oversight.glass g where g.case_id = l.case_id and g.account_id = l.actor_id
                           and l.at between g.at and coalesce(g.ended_at, g.until)) as in_need
            from access.audit l join access.account n on n.id = l.actor_id
            """;

    private final JdbcClient jdbc;
    private final OfficeHours hours;

    Readings(JdbcClient jdbc, OfficeHours hours) {
        this.jdbc = jdbc;
        this.hours = hours;
    }

    /** A page of them, newest first, and one more where there are; the caller has passed the door. Page counts from 0. */
    public List<Reading> of(Actor actor, CaseFile file, int page) {
        Predicate<Instant> odd = hours.outside(actor.office(), actor.zone());
        return jdbc.sql(SELECT + """
                where l.case_id = ? and l.office_id = ? order by l.at desc, l.actor_id, l.seq desc limit ? offset ?""")
                .params(file.id().value(), actor.office().value(), A_PAGE + 1, (long) page * A_PAGE)
                .query((row, number) -> reading(row, odd))
                .list();
    }

    /** What others than the planter, and than she who asks, did at a planted record, newest first. */
    List<Reading> ofPlanted(Actor actor, CaseId caseId) {
        Predicate<Instant> odd = hours.outside(actor.office(), actor.zone());
        return jdbc.sql(SELECT + """
                join oversight.planted p on p.case_id = l.case_id
                where l.case_id = ? and l.office_id = ? and l.actor_id not in (p.planted_by, ?) and l.at >= p.at
                order by l.at desc, l.actor_id, l.seq desc limit ?""")
                .params(caseId.value(), actor.office().value(), actor.account().value(), MOST_AT_PLANTED)
                .query((row, number) -> reading(row, odd))
                .list();
    }

    private static Reading reading(ResultSet row, Predicate<Instant> odd) throws SQLException {
        Instant at = row.getTimestamp("at").toInstant();
        return new Reading(
                row.getString("display_name"),
                Set.of((String[]) row.getArray("posts").getArray()),
                at,
                FieldClass.values()[row.getInt("field_class")],
                row.getBoolean("is_read"),
                row.getString("result").equals("DENIED"),
                odd.test(at),
                row.getBoolean("in_need"));
    }
}
