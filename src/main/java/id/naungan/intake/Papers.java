package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import id.naungan.sealing.Owner;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Persyaratan dalam basis data. Every saying stays. */
@Repository
class Papers {
    private static final String TABLE = "intake.paper";

    private final JdbcClient jdbc;
    private final Seals seals;
    private final OneTrip trip;

    Papers(JdbcClient jdbc, Seals seals, OneTrip trip) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.trip = trip;
    }

    void add(Actor actor, CaseFile file, String paper, Paper.Said said) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into intake.paper (office_id, id, case_id, paper, at, by_account, sealed) values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        actor.office().value(),
                        id,
                        file.id().value(),
                        paper,
                        Timestamp.from(said.at()),
                        actor.account().value(),
                        seals.seal(owner(file), TABLE, id, said))
                .update();
    }

    /** The last saying of each line, by its key. */
    Map<String, Paper.Said> of(CaseFile file) {
        Map<String, Paper.Said> said = new HashMap<>();
        trip.list(
                asks(file),
                (row, number) -> said.put(
                        row.getString("paper"),
                        seals.open(
                                owner(file),
                                TABLE,
                                row.getObject("id", UUID.class),
                                row.getBytes("sealed"),
                                Paper.Said.class)));
        return said;
    }

    static Query asks(CaseFile file) {
        return Query.of("""
                select distinct on (paper) paper, id, sealed from intake.paper
                where case_id = ? order by paper, written desc""", file.id().value());
    }

    /** How often something was said; a form that saw fewer is told so. */
    int count(CaseFile file) {
        return jdbc.sql("select count(*) from intake.paper where case_id = ?")
                .param(file.id().value())
                .query(Integer.class)
                .single();
    }

    void markMedical(CaseFile file, UUID stored) {
        jdbc.sql("insert into intake.medical_file (office_id, file_id, case_id) values (?, ?, ?)")
                .params(file.office().value(), stored, file.id().value())
                .update();
    }

    boolean isMedical(UUID stored) {
        return jdbc.sql("select exists (select 1 from intake.medical_file where file_id = ?)")
                .param(stored)
                .query(Boolean.class)
                .single();
    }

    private static Owner owner(CaseFile file) {
        return Owner.of(file.office(), file.id());
    }
}
