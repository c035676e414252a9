package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.sealing.Owner;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Surat pernyataan dalam basis data. A correction is a further version; none is ever overwritten. */
@Repository
class Statements {
    private static final String TABLE = "intake.statement";

    private final JdbcClient jdbc;
    private final Seals seals;

    Statements(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** False when somebody else saved this version a moment before. */
    boolean add(Actor actor, CaseFile file, int version, Statement statement, Instant now) {
        UUID id = UUID.randomUUID();
        return jdbc.sql("""
                insert into intake.statement (office_id, id, case_id, version, at, by_account, sealed)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (case_id, version) do nothing
                """)
                        .params(
                                actor.office().value(),
                                id,
                                file.id().value(),
                                version,
                                Timestamp.from(now),
                                actor.account().value(),
                                seals.seal(Owner.of(file.office(), file.id()), TABLE, id, statement))
                        .update()
                == 1;
    }

    /** Newest first. */
    List<Statement.Version> of(CaseFile file) {
        return jdbc.sql("""
                select s.id, s.version, s.at, s.sealed, coalesce(a.display_name, '') as by_name
                from intake.statement s left join access.account a on a.id = s.by_account
                where s.case_id = ? order by s.version desc limit 100
                """)
                .param(file.id().value())
                .query((row, number) -> new Statement.Version(
                        row.getInt("version"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name"),
                        seals.open(
                                Owner.of(file.office(), file.id()),
                                TABLE,
                                row.getObject("id", UUID.class),
                                row.getBytes("sealed"),
                                Statement.class)))
                .list();
    }
}
