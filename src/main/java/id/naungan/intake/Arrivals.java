package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.kernel.CaseId;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import id.naungan.sealing.Subject;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Kedatangan krisis dalam basis data, with the priority that was decided and the way she was taken. */
@Repository
class Arrivals {
    private static final String ARRIVAL = "intake.crisis_arrival";
    private static final String PRIORITY = "intake.priority";
    private static final String ESCORT = "intake.escort";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;

    Arrivals(JdbcClient jdbc, Sealing sealing, JsonMapper json) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
    }

    void add(Actor actor, CaseId caseId, CrisisArrival arrival, Instant now) {
        String note = arrival.note();
        jdbc.sql("""
                insert into intake.crisis_arrival (office_id, case_id, safe_now, needs, recorded_at, by_account, sealed)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        actor.office().value(),
                        caseId.value(),
                        arrival.safeNow(),
                        arrival.needs().stream().map(Enum::name).toArray(String[]::new),
                        Timestamp.from(now),
                        actor.account().value(),
                        note == null
                                ? null
                                : sealing.seal(
                                        owner(actor, caseId), new Place(ARRIVAL, "sealed", caseId.value()), note)))
                .update();
    }

    /** What the counter saw: safe or not, and the needs; empty for a case that did not come by crisis. */
    Optional<CrisisArrival> find(Actor actor, CaseFile file) {
        return jdbc.sql("select safe_now, needs, sealed from intake.crisis_arrival where case_id = ?")
                .param(file.id().value())
                .query((row, number) -> {
                    byte[] sealed = row.getBytes("sealed");
                    Set<Need> needs = Arrays.stream(
                                    (String[]) row.getArray("needs").getArray())
                            .map(Need::valueOf)
                            .collect(Collectors.toSet());
                    return new CrisisArrival(
                            "",
                            row.getBoolean("safe_now"),
                            needs,
                            file.informationReceivedAt(),
                            sealed == null
                                    ? null
                                    : sealing.open(
                                            owner(actor, file.id()),
                                            new Place(
                                                    ARRIVAL, "sealed", file.id().value()),
                                            sealed));
                })
                .optional();
    }

    UUID add(Actor actor, CaseId caseId, Priority priority, Instant now) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into intake.priority (office_id, id, case_id, level, need, partner_id, decided_at, by_account, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        actor.office().value(),
                        id,
                        caseId.value(),
                        priority.level().name(),
                        priority.need(),
                        priority.partner(),
                        Timestamp.from(now),
                        actor.account().value(),
                        seal(actor, caseId, PRIORITY, id, priority)))
                .update();
        return id;
    }

    Optional<Priority> priority(Actor actor, CaseId caseId) {
        return jdbc.sql("select id, sealed from intake.priority where case_id = ? order by decided_at desc limit 1")
                .param(caseId.value())
                .query((row, number) -> json.readValue(
                        sealing.open(
                                owner(actor, caseId),
                                new Place(PRIORITY, "sealed", row.getObject("id", UUID.class)),
                                row.getBytes("sealed")),
                        Priority.class))
                .optional();
    }

    UUID add(Actor actor, CaseId caseId, Escort escort) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into intake.escort (office_id, id, case_id, left_at, arrived_at, police, by_account, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        actor.office().value(),
                        id,
                        caseId.value(),
                        Timestamp.from(escort.leftAt()),
                        Timestamp.from(escort.arrivedAt()),
                        escort.police().name(),
                        actor.account().value(),
                        seal(actor, caseId, ESCORT, id, escort))
                .update();
        return id;
    }

    private byte[] seal(Actor actor, CaseId caseId, String table, UUID row, Object content) {
        return sealing.seal(owner(actor, caseId), new Place(table, "sealed", row), json.writeValueAsString(content));
    }

    private static Owner owner(Actor actor, CaseId caseId) {
        return new Owner(actor.office(), Subject.CASE, caseId.value());
    }
}
