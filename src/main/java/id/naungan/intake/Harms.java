package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import id.naungan.sealing.Owner;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kekerasan per klien dalam basis data. A correction is a further version; people who were merged are told as those who stand. */
@Repository
class Harms {
    private static final String TABLE = "intake.harm";

    private final JdbcClient jdbc;
    private final Seals seals;

    Harms(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /** False when somebody else saved this version a moment before. */
    boolean add(Actor actor, CaseFile file, int version, Harm harm, Instant now) {
        UUID id = UUID.randomUUID();
        return jdbc.sql("""
                insert into intake.harm (office_id, id, case_id, version, at, by_account, sealed)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (case_id, version) do nothing
                """)
                        .params(
                                actor.office().value(),
                                id,
                                file.id().value(),
                                version,
                                Timestamp.from(now),
                                actor.account().value(),
                                seals.seal(Owner.of(file.office(), file.id()), TABLE, id, harm))
                        .update()
                == 1;
    }

    Harm.Version latest(CaseFile file) {
        return latest(file.office(), file.id());
    }

    Harm.Version latest(OfficeId office, CaseId caseId) {
        return jdbc.sql("select id, version, sealed from intake.harm where case_id = ? order by version desc limit 1")
                .param(caseId.value())
                .query((row, number) -> new Harm.Version(
                        row.getInt("version"),
                        standing(
                                caseId,
                                seals.open(
                                        Owner.of(office, caseId),
                                        TABLE,
                                        row.getObject("id", UUID.class),
                                        row.getBytes("sealed"),
                                        Harm.class))))
                .optional()
                .orElse(new Harm.Version(0, Harm.NONE));
    }

    private Harm standing(CaseId caseId, Harm harm) {
        Map<UUID, UUID> kept = new HashMap<>();
        jdbc.sql("""
                select c.person_id, coalesce(p.merged_into, p.id) as kept
                from persons.person_in_case c join persons.person p on p.id = c.person_id where c.case_id = ?
                """).param(caseId.value()).query(row -> {
            kept.put(row.getObject("person_id", UUID.class), row.getObject("kept", UUID.class));
        });
        Map<UUID, Harm.OfClient> clients = new LinkedHashMap<>();
        harm.clients().forEach(one -> {
            UUID client = kept.getOrDefault(one.client(), one.client());
            clients.merge(client, named(client, one, kept), Harms::both);
        });
        return new Harm(List.copyOf(clients.values()));
    }

    private static Harm.OfClient named(UUID client, Harm.OfClient said, Map<UUID, UUID> kept) {
        Map<@Nullable UUID, Set<Violence>> by = new LinkedHashMap<>();
        said.by().forEach(one -> by.computeIfAbsent(
                        one.accused() == null ? null : kept.getOrDefault(one.accused(), one.accused()),
                        any -> new LinkedHashSet<>())
                .addAll(one.kinds()));
        List<Harm.By> told = new ArrayList<>();
        by.forEach((accused, kinds) -> told.add(new Harm.By(accused, List.copyOf(kinds))));
        return new Harm.OfClient(client, told, said.categories(), said.noCategory());
    }

    /** Two records of one client: what was said of either. */
    private static Harm.OfClient both(Harm.OfClient one, Harm.OfClient other) {
        return named(
                one.client(),
                new Harm.OfClient(
                        one.client(),
                        Stream.concat(one.by().stream(), other.by().stream()).toList(),
                        Stream.concat(one.categories().stream(), other.categories().stream())
                                .distinct()
                                .toList(),
                        one.noCategory().isEmpty() ? other.noCategory() : one.noCategory()),
                Map.of());
    }
}
