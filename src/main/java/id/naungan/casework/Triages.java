package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.CaseKind;
import id.naungan.kernel.Jurisdiction;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.RiskLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Riwayat triase. Every triage of a case, the last one first. */
@Repository
class Triages {
    private static final String TABLE = "casework.triage";

    private final JdbcClient jdbc;
    private final SealedRecords records;

    /** What is sealed of a triage: health, disability and threats can be read off the ticks. */
    record Secret(Set<RiskTick> ticks, @Nullable String overrideReason) {}

    Triages(JdbcClient jdbc, SealedRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    UUID add(Actor actor, CaseId caseId, Instant at, Triage triage) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into casework.triage (office_id, id, case_id, at, by_account, kind, proposed_risk, risk, jurisdiction, flags, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        actor.office().value(),
                        id,
                        caseId.value(),
                        Timestamp.from(at),
                        actor.account().value(),
                        triage.kind().name(),
                        triage.proposed() == null ? null : triage.proposed().name(),
                        triage.risk().name(),
                        triage.jurisdiction().name(),
                        triage.flags().stream().map(Enum::name).toArray(String[]::new),
                        records.seal(
                                actor.office(),
                                caseId,
                                TABLE,
                                id,
                                new Secret(triage.ticks(), triage.overrideReason()))))
                .update();
        return id;
    }

    List<PastTriage> of(CaseFile file) {
        return jdbc.sql("""
                select t.*, a.display_name from casework.triage t join access.account a on a.id = t.by_account
                where t.case_id = ? order by t.at desc, t.id
                """)
                .param(file.id().value())
                .query((row, number) -> past(file.office(), row))
                .list();
    }

    Optional<PastTriage> last(CaseFile file) {
        return of(file).stream().findFirst();
    }

    private PastTriage past(OfficeId office, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        CaseId caseId = new CaseId(row.getObject("case_id", UUID.class));
        Secret secret = records.open(office, caseId, TABLE, id, row.getBytes("sealed"), Secret.class);
        String proposed = row.getString("proposed_risk");
        Set<CaseFlag> flags = Arrays.stream((String[]) row.getArray("flags").getArray())
                .map(CaseFlag::valueOf)
                .collect(Collectors.toSet());
        return new PastTriage(
                id,
                row.getTimestamp("at").toInstant(),
                row.getString("display_name"),
                new Triage(
                        CaseKind.valueOf(row.getString("kind")),
                        RiskLevel.valueOf(row.getString("risk")),
                        Jurisdiction.valueOf(row.getString("jurisdiction")),
                        secret.ticks(),
                        flags,
                        proposed == null ? null : RiskLevel.valueOf(proposed),
                        secret.overrideReason()));
    }
}
