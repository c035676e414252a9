package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import id.naungan.sealing.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Formulir dalam basis data. A correction is a further version; none is ever overwritten. */
@Repository
class Complaints {
    private static final String TABLE = "intake.complaint_form";

    private final JdbcClient jdbc;
    private final Seals seals;
    private final OneTrip trip;

    Complaints(JdbcClient jdbc, Seals seals, OneTrip trip) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.trip = trip;
    }

    /** False when somebody else saved this version a moment before. */
    boolean add(Actor actor, CaseFile file, int version, boolean finished, Complaint complaint, Instant now) {
        UUID id = UUID.randomUUID();
        String area = complaint.regency();
        return jdbc.sql("""
                insert into intake.complaint_form (office_id, id, case_id, version, finished, place_category, province_code,
                    regency_code, violence, ampk, flags, at, by_account, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (case_id, version) do nothing
                """)
                        .params(Arrays.asList(
                                actor.office().value(),
                                id,
                                file.id().value(),
                                version,
                                finished,
                                complaint.place(),
                                area == null ? null : area.substring(0, 2),
                                area == null || area.length() < 4 ? null : area,
                                complaint.violence().stream().map(Enum::name).toArray(String[]::new),
                                complaint.ampk().toArray(String[]::new),
                                complaint.flags().toArray(String[]::new),
                                Timestamp.from(now),
                                actor.account().value(),
                                seals.seal(owner(file), TABLE, id, complaint)))
                        .update()
                == 1;
    }

    /** The newest versions first, so many at most. */
    List<Complaint.Version> of(CaseFile file, int most) {
        return of(file.office(), file.id(), most);
    }

    List<Complaint.Version> of(OfficeId office, CaseId caseId, int most) {
        return trip.list(asks(caseId, most), (row, number) -> version(Owner.of(office, caseId), row));
    }

    static Query asks(CaseFile file, int most) {
        return asks(file.id(), most);
    }

    private static Query asks(CaseId caseId, int most) {
        return Query.of("""
                select f.id, f.version, f.finished, f.at, f.sealed, coalesce(a.display_name, '') as by_name
                from intake.complaint_form f left join access.account a on a.id = f.by_account
                where f.case_id = ? order by f.version desc limit %d""".formatted(most), caseId.value());
    }

    private Complaint.Version version(Owner owner, ResultSet row) throws SQLException {
        return new Complaint.Version(
                row.getInt("version"),
                row.getBoolean("finished"),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"),
                seals.open(owner, TABLE, row.getObject("id", UUID.class), row.getBytes("sealed"), Complaint.class));
    }

    private static Owner owner(CaseFile file) {
        return Owner.of(file.office(), file.id());
    }
}
