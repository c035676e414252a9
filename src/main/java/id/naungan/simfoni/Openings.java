package id.naungan.simfoni;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.kernel.CaseId;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pembukaan lembar, di basis data. Rows are only added. */
@Repository
class Openings {
    private static final String TABLE = "simfoni.opening";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    /** @param mark of what stood on the sheet then */
    record Opening(UUID id, UUID client, UUID disclosure, Instant at, byte[] mark, String reason) {
        @Override
        public String toString() {
            return "Opening[sealed]";
        }
    }

    Openings(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    void add(Actor actor, CaseFile file, Opening opening) {
        jdbc.sql("""
                insert into simfoni.opening (office_id, id, case_id, person_id, disclosure_id, account_id, at, mark, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        actor.office().value(),
                        opening.id(),
                        file.id().value(),
                        opening.client(),
                        opening.disclosure(),
                        actor.account().value(),
                        Timestamp.from(opening.at()),
                        opening.mark(),
                        sealing.seal(Owner.of(file.office(), file.id()), place(opening.id()), opening.reason()))
                .update();
    }

    /** One that she made herself in this case. */
    Optional<Opening> hers(Actor actor, CaseFile file, UUID id) {
        return jdbc.sql("select * from simfoni.opening where id = ? and case_id = ? and account_id = ?")
                .params(id, file.id().value(), actor.account().value())
                .query((row, number) -> new Opening(
                        id,
                        row.getObject("person_id", UUID.class),
                        row.getObject("disclosure_id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getBytes("mark"),
                        sealing.open(Owner.of(file.office(), file.id()), place(id), row.getBytes("sealed"))))
                .optional();
    }

    /** What she read last of this client, and when: that is what she typed there. */
    Optional<Read> lastRead(Actor actor, CaseId caseId, UUID client) {
        return jdbc.sql("""
                select mark, at from simfoni.opening where case_id = ? and person_id = ? and account_id = ? order by written desc limit 1
                """)
                .params(caseId.value(), client, actor.account().value())
                .query((row, number) ->
                        new Read(row.getBytes("mark"), row.getTimestamp("at").toInstant()))
                .optional();
    }

    record Read(byte[] mark, Instant at) {}

    private static Place place(UUID row) {
        return new Place(TABLE, "sealed", row);
    }
}
