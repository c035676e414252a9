package id.naungan.oversight;

import id.naungan.access.Actor;
import id.naungan.access.FieldClass;
import id.naungan.casework.CaseFile;
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

    private final JdbcClient jdbc;
    private final OfficeHours hours;

    Readings(JdbcClient jdbc, OfficeHours hours) {
        this.jdbc = jdbc;
        this.hours = hours;
    }

    /** A page of them, newest first, and one more where there are; the caller has passed the door. Page counts from 0. */
    public List<Reading> of(Actor actor, CaseFile file, int page) {
        Predicate<Instant> odd = hours.outside(actor.office(), actor.zone());
        return jdbc.sql("""
                select n.display_name, l.at, l.field_class, l.result, l.action like '%.read%' and l.object is null as is_read,
                       array(select distinct p.post from access.running_post p
                             where p.account_id = l.actor_id and p.office_id = l.office_id order by p.post) as posts,
                       exists (select 1 from oversight.glass g where g.case_id = l.case_id and g.account_id = l.actor_id
                               and l.at between g.at and coalesce(g.ended_at, g.until)) as in_need
                from access.audit l join access.account n on n.id = l.actor_id
                where l.case_id = ? and l.office_id = ? order by l.at desc, l.actor_id, l.seq desc limit ? offset ?""")
                .params(file.id().value(), actor.office().value(), A_PAGE + 1, (long) page * A_PAGE)
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
