package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.CaseId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pengungkapan dalam basis data. Rows are never changed, but for who was told of an emergency and when. */
@Repository
class Disclosures {
    private static final String TABLE = "casework.disclosure";

    private final JdbcClient jdbc;
    private final SealedRecords records;
    private final CaseDoor door;

    /** A past disclosure, its recipient opened; for pages behind the door. */
    record Past(
            UUID id,
            Disclosure.Basis basis,
            String purpose,
            List<String> fields,
            Instant at,
            String by,
            boolean supervisorTold,
            String recipient) {}

    /** An emergency disclosure of which no supervisor has been told yet. */
    record Untold(UUID id, CaseId caseId, Instant at) {}

    Disclosures(JdbcClient jdbc, SealedRecords records, CaseDoor door) {
        this.jdbc = jdbc;
        this.records = records;
        this.door = door;
    }

    UUID add(Actor actor, CaseId caseId, Disclosure.Request request, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into casework.disclosure (office_id, id, case_id, basis, article, purpose, partner_id, fields, at, by_account, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        actor.office().value(),
                        id,
                        caseId.value(),
                        request.basis().name(),
                        request.basis() == Disclosure.Basis.LEGAL_DUTY ? request.article() : null,
                        request.purpose(),
                        request.partner(),
                        request.fields().stream().map(Enum::name).sorted().toArray(String[]::new),
                        Timestamp.from(now),
                        actor.account().value(),
                        records.seal(actor.office(), caseId, TABLE, id, request.recipient())))
                .update();
        return id;
    }

    /** The fields of a release that she made herself since then; empty when there is none. */
    Optional<Set<Disclosure.Field>> hers(Actor actor, CaseId caseId, UUID id, Instant since) {
        return jdbc.sql("""
                select fields from casework.disclosure where id = ? and case_id = ? and by_account = ? and at > ?
                """)
                .params(id, caseId.value(), actor.account().value(), Timestamp.from(since))
                .query((row, number) -> Arrays.stream(
                                (String[]) row.getArray("fields").getArray())
                        .map(Disclosure.Field::valueOf)
                        .collect(Collectors.toSet()))
                .optional();
    }

    List<Past> of(CaseFile file) {
        return jdbc.sql("""
                select d.*, a.display_name from casework.disclosure d join access.account a on a.id = d.by_account
                where d.case_id = ? order by d.at desc, d.id
                """)
                .param(file.id().value())
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Past(
                            id,
                            Disclosure.Basis.valueOf(row.getString("basis")),
                            row.getString("purpose"),
                            Arrays.asList((String[]) row.getArray("fields").getArray()),
                            row.getTimestamp("at").toInstant(),
                            row.getString("display_name"),
                            row.getTimestamp("informed_at") != null,
                            records.open(file.office(), file.id(), TABLE, id, row.getBytes("sealed"), String.class));
                })
                .list();
    }

    /** Emergency disclosures of cases she supervises that nobody has been told of, oldest first; never her own. */
    List<Untold> untold(Actor actor) {
        return jdbc.sql("""
                select d.id, d.case_id, d.at from casework.disclosure d join %s v on v.case_id = d.case_id
                where d.basis = 'VITAL_INTEREST' and d.informed_at is null and d.by_account <> ?
                order by d.at limit 40
                """.formatted(door.visibleCases(actor, CasePermission.DECIDE_CLOSURE)))
                .param(actor.account().value())
                .query((row, number) -> new Untold(
                        row.getObject("id", UUID.class),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** Marks the case's emergency disclosures as told to her; those she made herself stay open for somebody else. */
    int told(Actor actor, CaseFile file, Instant now) {
        return jdbc.sql("""
                update casework.disclosure set informed_at = ?, informed_account = ?
                where case_id = ? and basis = 'VITAL_INTEREST' and informed_at is null and by_account <> ?
                """)
                .params(
                        Timestamp.from(now),
                        actor.account().value(),
                        file.id().value(),
                        actor.account().value())
                .update();
    }
}
