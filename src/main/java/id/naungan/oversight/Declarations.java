package id.naungan.oversight;

import id.naungan.access.Actor;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeId;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Pernyataan hubungan di basis data. Rows are added and lifted, never changed. */
@Repository
class Declarations {
    private static final String TABLE = "oversight.declaration";
    private static final String SELECT = """
            select d.id, d.account_id, d.at, d.sealed, a.display_name from oversight.declaration d
            join access.account a on a.id = d.account_id where d.office_id = ? and d.lifted_at is null""";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;

    Declarations(JdbcClient jdbc, Sealing sealing, JsonMapper json) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
    }

    void add(Actor actor, Declaration.Someone about, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into oversight.declaration (office_id, id, account_id, at, sealed) values (?, ?, ?, ?, ?)")
                .params(
                        actor.office().value(),
                        id,
                        actor.account().value(),
                        Timestamp.from(now),
                        sealing.seal(Owner.of(actor.office()), place("sealed", id), json.writeValueAsString(about)))
                .update();
    }

    /** All that count now, newest first. */
    List<Declaration> running(OfficeId office) {
        return jdbc.sql(SELECT + " order by d.at desc, d.id")
                .param(office.value())
                .query((row, number) -> declaration(office, row))
                .list();
    }

    List<Declaration> of(Actor actor) {
        return jdbc.sql(SELECT + " and d.account_id = ? order by d.at desc, d.id")
                .params(actor.office().value(), actor.account().value())
                .query((row, number) -> declaration(actor.office(), row))
                .list();
    }

    /** False when it is her own, or does not count any more. */
    boolean lift(Actor actor, UUID id, String why, Instant now) {
        return jdbc.sql("""
                update oversight.declaration set lifted_at = ?, lifted_by = ?, lifted_why = ?
                where office_id = ? and id = ? and account_id <> ? and lifted_at is null""")
                        .params(
                                Timestamp.from(now),
                                actor.account().value(),
                                sealing.seal(Owner.of(actor.office()), place("lifted_why", id), why),
                                actor.office().value(),
                                id,
                                actor.account().value())
                        .update()
                == 1;
    }

    private Declaration declaration(OfficeId office, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Declaration(
                id,
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("display_name"),
                row.getTimestamp("at").toInstant(),
                json.readValue(
                        sealing.open(Owner.of(office), place("sealed", id), row.getBytes("sealed")),
                        Declaration.Someone.class));
    }

    private static Place place(String column, UUID row) {
        return new Place(TABLE, column, row);
    }
}
