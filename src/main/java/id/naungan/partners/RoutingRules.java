package id.naungan.partners;

import id.naungan.access.Actor;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Aturan rujukan di basis data. Until an office writes its first rule, those of the program hold, taken from the
 * destinations of S4.19-S4.25; with its first change it gets them as rows of its own.
 */
@Repository
class RoutingRules {
    private static final Map<Need, List<PartnerKind>> USUAL = usual();

    private final JdbcClient jdbc;
    private final OfficeClock clock;

    RoutingRules(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<RoutingRule> of(OfficeId office, Need need) {
        return of(office).stream().filter(rule -> rule.need() == need).toList();
    }

    /** The running rules by need, then priority. */
    List<RoutingRule> of(OfficeId office) {
        return hasOwn(office) ? own(office) : usualRules();
    }

    /** Whether there was no such rule yet. */
    boolean add(Actor actor, Need need, @Nullable PartnerKind kind, @Nullable UUID partner, int priority) {
        takeOver(actor);
        return insert(actor, new RoutingRule(null, need, kind, null, priority, null), partner) == 1;
    }

    void end(Actor actor, UUID id) {
        jdbc.sql(
                        "update partners.routing_rule set until = ?, by_account = ? where office_id = ? and id = ? and until is null")
                .params(
                        Timestamp.from(clock.now()),
                        actor.account().value(),
                        actor.office().value(),
                        id)
                .update();
    }

    /** Makes the program's rules the office's own, so that each of them can be ended. */
    void takeOver(Actor actor) {
        if (!hasOwn(actor.office())) {
            usualRules().forEach(rule -> insert(actor, rule, null));
        }
    }

    /** Puts the rules of a standard in the place of what held for its needs by kind; rules to a named partner stay. */
    void fill(Actor actor, List<RoutingRule> published) {
        takeOver(actor);
        published.stream().map(RoutingRule::need).distinct().forEach(need -> jdbc.sql("""
                update partners.routing_rule set until = ?, by_account = ?
                where office_id = ? and need = ? and partner_id is null and until is null
                """)
                .params(
                        Timestamp.from(clock.now()),
                        actor.account().value(),
                        actor.office().value(),
                        need.name())
                .update());
        published.forEach(rule -> insert(actor, rule, null));
    }

    private int insert(Actor actor, RoutingRule rule, @Nullable UUID partner) {
        return jdbc.sql("""
                insert into partners.routing_rule (office_id, id, need, kind, partner_id, priority, statement, since, by_account)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
                .params(Arrays.asList(
                        actor.office().value(),
                        UUID.randomUUID(),
                        rule.need().name(),
                        rule.kind() == null ? null : rule.kind().name(),
                        partner,
                        rule.priority(),
                        rule.statement(),
                        Timestamp.from(clock.now()),
                        actor.account().value()))
                .update();
    }

    private boolean hasOwn(OfficeId office) {
        return jdbc.sql("select exists (select 1 from partners.routing_rule where office_id = ?)")
                .params(office.value())
                .query(Boolean.class)
                .single();
    }

    private List<RoutingRule> own(OfficeId office) {
        return jdbc.sql("""
                select r.id rule_id, r.need, r.kind rule_kind, r.priority, r.statement, p.id, p.kind, p.name, p.address, p.phone, p.contact,
                       p.open_24h, p.emergency, p.faith, p.area_code, p.version, p.retired_at
                from partners.routing_rule r left join partners.partner p on p.id = r.partner_id
                where r.office_id = ? and r.until is null
                """).params(office.value()).query((row, number) -> rule(row)).list().stream()
                .sorted(java.util.Comparator.comparing(RoutingRule::need).thenComparingInt(RoutingRule::priority))
                .toList();
    }

    private static RoutingRule rule(ResultSet row) throws SQLException {
        String kind = row.getString("rule_kind");
        return new RoutingRule(
                row.getObject("rule_id", UUID.class),
                Need.valueOf(row.getString("need")),
                kind == null ? null : PartnerKind.valueOf(kind),
                row.getObject("id") == null ? null : Partners.partner(row),
                row.getInt("priority"),
                row.getString("statement"));
    }

    private static List<RoutingRule> usualRules() {
        List<RoutingRule> rules = new ArrayList<>();
        USUAL.forEach((need, kinds) -> {
            for (int i = 0; i < kinds.size(); i++) {
                rules.add(new RoutingRule(null, need, kinds.get(i), null, i + 1, null));
            }
        });
        return rules;
    }

    private static Map<Need, List<PartnerKind>> usual() {
        Map<Need, List<PartnerKind>> usual = new EnumMap<>(Need.class);
        usual.put(Need.SAFETY, List.of(PartnerKind.POLICE, PartnerKind.SHELTER));
        usual.put(Need.HEALTH, List.of(PartnerKind.HEALTH, PartnerKind.HOSPITAL));
        usual.put(Need.MENTAL_HEALTH, List.of(PartnerKind.HOSPITAL, PartnerKind.HEALTH));
        usual.put(Need.PSYCHOLOGICAL, List.of(PartnerKind.PSYCHOLOGY, PartnerKind.HEALTH, PartnerKind.HOSPITAL));
        usual.put(Need.LEGAL, List.of(PartnerKind.POLICE, PartnerKind.LEGAL_AID));
        usual.put(Need.SOCIAL, List.of(PartnerKind.SOCIAL));
        usual.put(Need.SOCIAL_REHABILITATION, List.of(PartnerKind.SOCIAL));
        usual.put(Need.SPIRITUAL, List.of(PartnerKind.CLERGY));
        usual.put(Need.ECONOMIC, List.of(PartnerKind.GOVERNMENT, PartnerKind.SOCIAL));
        usual.put(Need.SHELTER, List.of(PartnerKind.SHELTER, PartnerKind.SOCIAL));
        usual.put(Need.EDUCATION, List.of(PartnerKind.EDUCATION));
        usual.put(Need.RETURN, List.of(PartnerKind.SOCIAL, PartnerKind.GOVERNMENT));
        usual.put(Need.REINTEGRATION, List.of(PartnerKind.SOCIAL));
        usual.put(Need.DOCUMENTS, List.of(PartnerKind.GOVERNMENT));
        return usual;
    }
}
