package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.PersonId;
import id.naungan.kernel.Query;
import id.naungan.sealing.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pelapor dalam basis data. Every saying stays, the last one counts; who she is lies with the people of the case. */
@Repository
class Reporters {
    private static final String TABLE = "intake.reporter";

    private final JdbcClient jdbc;
    private final Seals seals;
    private final OneTrip trip;

    Reporters(JdbcClient jdbc, Seals seals, OneTrip trip) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.trip = trip;
    }

    UUID add(Actor actor, CaseFile file, Reporter reporter, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into intake.reporter (office_id, id, case_id, kind, person_id, partner_id, at, by_account, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        actor.office().value(),
                        id,
                        file.id().value(),
                        reporter.kind().name(),
                        reporter.person() == null ? null : reporter.person().value(),
                        reporter.partner(),
                        Timestamp.from(now),
                        actor.account().value(),
                        reporter.agency().isEmpty() ? null : seals.seal(owner(file), TABLE, id, reporter.agency())))
                .update();
        return id;
    }

    Optional<Reporter> find(CaseFile file) {
        return trip.list(asks(file), (row, number) -> reporter(file, row)).stream()
                .findFirst();
    }

    static Query asks(CaseFile file) {
        return Query.of("""
                select id, kind, person_id, partner_id, sealed from intake.reporter
                where case_id = ? order by written desc limit 1""", file.id().value());
    }

    private Reporter reporter(CaseFile file, ResultSet row) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        byte[] sealed = row.getBytes("sealed");
        return new Reporter(
                Reporter.Kind.valueOf(row.getString("kind")),
                person == null ? null : new PersonId(person),
                row.getObject("partner_id", UUID.class),
                sealed == null
                        ? ""
                        : seals.open(owner(file), TABLE, row.getObject("id", UUID.class), sealed, String.class));
    }

    private static Owner owner(CaseFile file) {
        return Owner.of(file.office(), file.id());
    }
}
