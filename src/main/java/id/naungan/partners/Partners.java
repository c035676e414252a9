package id.naungan.partners;

import id.naungan.access.Actor;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Direktori mitra. The partners of an office, and which of them fit a need. Needs the office's scope. */
@Repository
@Transactional
public class Partners {
    private static final String COLUMNS =
            "p.id, p.kind, p.name, p.address, p.phone, p.contact, p.open_24h, p.emergency, p.faith, p.area_code, p.version, p.retired_at";

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final RoutingRules rules;

    /** What fits a need: partners, the most fitting first, and the kinds of institution that are meant even if none is listed yet. */
    public record Suggestion(List<Partner> partners, List<PartnerKind> kinds) {}

    Partners(JdbcClient jdbc, OfficeClock clock, RoutingRules rules) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.rules = rules;
    }

    /** The partners for a need by the office's rules; empty when the office has listed none of those kinds. */
    @Transactional(readOnly = true)
    public Suggestion suggest(OfficeId office, Need need) {
        Map<UUID, Partner> fitting = new LinkedHashMap<>();
        List<PartnerKind> kinds = new ArrayList<>();
        List<Partner> all = inUse(office);
        for (RoutingRule rule : rules.of(office, need)) {
            if (rule.partner() != null) {
                if (!rule.partner().isRetired()) {
                    fitting.putIfAbsent(rule.partner().id(), rule.partner());
                }
                continue;
            }
            kinds.add(rule.kind());
            all.stream()
                    .filter(partner -> partner.kind() == rule.kind())
                    .forEach(partner -> fitting.putIfAbsent(partner.id(), partner));
        }
        return new Suggestion(List.copyOf(fitting.values()), List.copyOf(kinds));
    }

    /** Partners in use, emergency help first, then by name. */
    @Transactional(readOnly = true)
    public List<Partner> inUse(OfficeId office) {
        return list(office, "and p.retired_at is null");
    }

    /** Also those that left the directory. */
    @Transactional(readOnly = true)
    public List<Partner> all(OfficeId office) {
        return list(office, "");
    }

    @Transactional(readOnly = true)
    public Optional<Partner> find(OfficeId office, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from partners.partner p where p.office_id = ? and p.id = ?")
                .params(office.value(), id)
                .query((row, number) -> partner(row))
                .optional();
    }

    UUID add(Actor actor, Partner.Draft draft) {
        UUID id = UUID.randomUUID();
        Timestamp now = Timestamp.from(clock.now());
        jdbc.sql("""
                insert into partners.partner (office_id, id, kind, name, address, phone, contact, open_24h, emergency, faith,
                                              area_code, created_at, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        actor.office().value(),
                        id,
                        draft.kind().name(),
                        draft.name(),
                        draft.address(),
                        draft.phone(),
                        draft.contact(),
                        draft.open24h(),
                        draft.emergency(),
                        faith(draft),
                        draft.area(),
                        now,
                        actor.account().value(),
                        now))
                .update();
        return id;
    }

    /** Whether the version was still the one that was seen. */
    boolean change(Actor actor, UUID id, int seen, Partner.Draft draft) {
        return jdbc.sql("""
                update partners.partner set kind = ?, name = ?, address = ?, phone = ?, contact = ?, open_24h = ?, emergency = ?, faith = ?,
                       area_code = ?, version = version + 1, changed_by = ?, changed_at = ?
                where office_id = ? and id = ? and version = ? and retired_at is null
                """)
                        .params(Arrays.asList(
                                draft.kind().name(),
                                draft.name(),
                                draft.address(),
                                draft.phone(),
                                draft.contact(),
                                draft.open24h(),
                                draft.emergency(),
                                faith(draft),
                                draft.area(),
                                actor.account().value(),
                                Timestamp.from(clock.now()),
                                actor.office().value(),
                                id,
                                seen))
                        .update()
                == 1;
    }

    void retire(Actor actor, UUID id) {
        Timestamp now = Timestamp.from(clock.now());
        jdbc.sql("""
                update partners.partner set retired_at = ?, version = version + 1, changed_by = ?, changed_at = ?
                where office_id = ? and id = ? and retired_at is null
                """)
                .params(now, actor.account().value(), now, actor.office().value(), id)
                .update();
    }

    private List<Partner> list(OfficeId office, String which) {
        return jdbc.sql("select " + COLUMNS + " from partners.partner p where p.office_id = ? " + which
                        + " order by p.emergency desc, p.open_24h desc, p.name, p.id")
                .params(office.value())
                .query((row, number) -> partner(row))
                .list();
    }

    private static @Nullable String faith(Partner.Draft draft) {
        return draft.faith() == null ? null : draft.faith().name();
    }

    static Partner partner(ResultSet row) throws SQLException {
        Timestamp retired = row.getTimestamp("retired_at");
        return new Partner(
                row.getObject("id", UUID.class),
                PartnerKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("address"),
                row.getString("phone"),
                row.getString("contact"),
                row.getBoolean("open_24h"),
                row.getBoolean("emergency"),
                row.getString("faith") == null ? null : Faith.valueOf(row.getString("faith")),
                row.getString("area_code"),
                row.getInt("version"),
                retired == null ? null : retired.toInstant());
    }
}
