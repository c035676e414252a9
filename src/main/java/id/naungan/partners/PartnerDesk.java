package id.naungan.partners;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja mitra. Changes to the directory, its rules, agreements and numbers; each passes the door. */
@Component
@Transactional
public class PartnerDesk {
    private final CaseDoor door;
    private final Partners partners;
    private final RoutingRules rules;
    private final PublishedRoutes published;
    private final Agreements agreements;
    private final EmergencyNumbers numbers;

    PartnerDesk(
            CaseDoor door,
            Partners partners,
            RoutingRules rules,
            PublishedRoutes published,
            Agreements agreements,
            EmergencyNumbers numbers) {
        this.door = door;
        this.partners = partners;
        this.rules = rules;
        this.published = published;
        this.agreements = agreements;
        this.numbers = numbers;
    }

    public Outcome<UUID> add(Actor actor, Partner.Draft draft) {
        door.enter(actor, PartnerPermission.WRITE);
        return hasSecretAddress(draft)
                ? Outcome.refused(CannotChangePartner.SHELTER_ADDRESS)
                : Outcome.done(partners.add(actor, draft));
    }

    /** Changes a partner if nobody else did since {@code seen}. */
    public Outcome<UUID> change(Actor actor, UUID id, int seen, Partner.Draft draft) {
        door.enter(actor, PartnerPermission.WRITE);
        if (hasSecretAddress(draft)) {
            return Outcome.refused(CannotChangePartner.SHELTER_ADDRESS);
        }
        if (partners.change(actor, id, seen, draft)) {
            return Outcome.done(id);
        }
        Optional<Partner> now = partners.find(actor.office(), id);
        boolean retired = now.isPresent() && now.get().isRetired();
        return Outcome.refused(retired ? CannotChangePartner.RETIRED : CannotChangePartner.CHANGED_MEANWHILE);
    }

    /** Takes a partner out of use; it stays readable for what was sent to it. */
    public void retire(Actor actor, UUID id) {
        door.enter(actor, PartnerPermission.WRITE);
        partners.retire(actor, id);
    }

    /** The office's rules by need and priority, or the program's own until the office has some. */
    @Transactional(readOnly = true)
    public List<RoutingRule> rules(OfficeId office) {
        return rules.of(office);
    }

    /** Adds a rule to a kind or to a partner, exactly one of them. */
    public Outcome<Need> addRule(
            Actor actor, Need need, @Nullable PartnerKind kind, @Nullable UUID partner, int priority) {
        door.enter(actor, PartnerPermission.WRITE);
        boolean known = partner == null
                || partners.find(actor.office(), partner)
                        .filter(found -> !found.isRetired())
                        .isPresent();
        if ((kind == null) == (partner == null) || !known) {
            return Outcome.refused(CannotChangePartner.NOT_ONE_TARGET);
        }
        return rules.add(actor, need, kind, partner, priority)
                ? Outcome.done(need)
                : Outcome.refused(CannotChangePartner.RULE_EXISTS);
    }

    /** Ends a rule of the office. */
    public void endRule(Actor actor, UUID id) {
        door.enter(actor, PartnerPermission.WRITE);
        rules.end(actor, id);
    }

    /** Makes the program's rules the office's own. */
    public void takeOverRules(Actor actor) {
        door.enter(actor, PartnerPermission.WRITE);
        rules.takeOver(actor);
    }

    /** Whether a standard in force names where a need goes. */
    @Transactional(readOnly = true)
    public boolean hasPublishedRoutes(OfficeId office) {
        return published.exist(office);
    }

    /** Fills the office's rules from its standards; what it decided about single partners stays. */
    public void fillRules(Actor actor, LocalDate today) {
        door.enter(actor, PartnerPermission.WRITE);
        rules.fill(actor, published.of(actor, today));
    }

    public Outcome<UUID> addAgreement(
            Actor actor,
            UUID partner,
            String number,
            Set<SharedField> fields,
            LocalDate from,
            @Nullable LocalDate until) {
        door.enter(actor, PartnerPermission.WRITE);
        if (fields.isEmpty()) {
            return Outcome.refused(CannotChangePartner.NO_FIELDS);
        }
        if (until != null && until.isBefore(from)) {
            return Outcome.refused(CannotChangePartner.ENDS_BEFORE_IT_BEGINS);
        }
        agreements.add(actor, partner, number, fields, from, until);
        return Outcome.done(partner);
    }

    public void endAgreement(Actor actor, UUID partner, UUID agreement) {
        door.enter(actor, PartnerPermission.WRITE);
        agreements.end(actor, partner, agreement);
    }

    public void addNumber(Actor actor, String label, String number) {
        door.enter(actor, PartnerPermission.WRITE);
        numbers.add(actor, label, number);
    }

    public void endNumber(Actor actor, UUID number) {
        door.enter(actor, PartnerPermission.WRITE);
        numbers.end(actor, number);
    }

    /** Where a shelter is must be written nowhere but in its own room. */
    private static boolean hasSecretAddress(Partner.Draft draft) {
        return draft.kind() == PartnerKind.SHELTER && !draft.address().isEmpty();
    }
}
