package id.naungan.simfoni;

import id.naungan.access.Actor;
import id.naungan.kernel.CaseId;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ekspor di basis data: which cases lie in a period, and what was exported by whom. Rows are only added. */
@Repository
class Exports {
    private static final String TABLE = "simfoni.export";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    /** @param disclosures of each case, by its number */
    record Export(UUID id, Instant at, LocalDate from, LocalDate to, Map<CaseId, UUID> disclosures, String reason) {
        @Override
        public String toString() {
            return "Export[sealed]";
        }
    }

    Exports(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** Cases in a view of the door that were reported from one moment to before another, and found to be cases. */
    List<Filed> reported(String view, Instant from, Instant before, int most) {
        return jdbc.sql("""
                select f.case_id, f.number, f.information_received_at, f.opened_at from casework.case_file f
                join %s v on v.case_id = f.case_id
                where f.risk is not null and f.state in ('OPEN', 'CLOSED') and f.information_received_at >= ? and f.information_received_at < ?
                order by f.information_received_at, f.case_id limit ?
                """.formatted(view))
                .params(Timestamp.from(from), Timestamp.from(before), most)
                .query((row, number) -> new Filed(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("number"),
                        row.getTimestamp("information_received_at").toInstant(),
                        row.getTimestamp("opened_at").toInstant()))
                .list();
    }

    void add(Actor actor, Export export) {
        jdbc.sql("""
                insert into simfoni.export (office_id, id, account_id, at, from_on, to_on, cases, disclosures, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        actor.office().value(),
                        export.id(),
                        actor.account().value(),
                        Timestamp.from(export.at()),
                        Date.valueOf(export.from()),
                        Date.valueOf(export.to()),
                        export.disclosures().keySet().stream()
                                .map(CaseId::value)
                                .toArray(UUID[]::new),
                        export.disclosures().values().toArray(UUID[]::new),
                        sealing.seal(Owner.of(actor.office()), place(export.id()), export.reason()))
                .update();
    }

    /** One that she made herself since then. */
    Optional<Export> hers(Actor actor, UUID id, Instant since) {
        return jdbc.sql("select * from simfoni.export where id = ? and account_id = ? and at > ?")
                .params(id, actor.account().value(), Timestamp.from(since))
                .query((row, number) -> new Export(
                        id,
                        row.getTimestamp("at").toInstant(),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class),
                        disclosures(uuids(row.getArray("cases")), uuids(row.getArray("disclosures"))),
                        sealing.open(Owner.of(actor.office()), place(id), row.getBytes("sealed"))))
                .optional();
    }

    private static Map<CaseId, UUID> disclosures(List<UUID> cases, List<UUID> disclosures) {
        Map<CaseId, UUID> all = new LinkedHashMap<>();
        for (int at = 0; at < cases.size(); at++) {
            all.put(new CaseId(cases.get(at)), disclosures.get(at));
        }
        return all;
    }

    private static List<UUID> uuids(Array array) throws SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }

    private static Place place(UUID row) {
        return new Place(TABLE, "sealed", row);
    }
}
