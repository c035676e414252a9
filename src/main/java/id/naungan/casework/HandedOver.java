package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.casework.Company.Soul;
import id.naungan.casework.Company.Tie;
import id.naungan.casework.Disclosure.Chapter;
import id.naungan.casework.Disclosure.Field;
import id.naungan.casework.Disclosure.Going;
import id.naungan.casework.Disclosure.Leaf;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.PersonId;
import id.naungan.persons.Identity;
import id.naungan.persons.Kin;
import id.naungan.persons.Kinsfolk;
import id.naungan.persons.Participant;
import id.naungan.persons.People;
import id.naungan.persons.PersonRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Isi pelimpahan. Gathers who and what goes along when another authority takes a case over; only {@link Disclosure} may give it out.
 * Who reported stays behind unless she was chosen, and the place where the client is hidden stays behind always.
 */
@Component
class HandedOver {
    private final People people;
    private final Kinsfolk kinsfolk;
    private final Securing securing;
    private final JsonMapper json;
    private final OfficeClock clock;
    private final ObjectProvider<Disclosure.Source> sources;

    HandedOver(
            People people,
            Kinsfolk kinsfolk,
            Securing securing,
            JsonMapper json,
            OfficeClock clock,
            ObjectProvider<Disclosure.Source> sources) {
        this.people = people;
        this.kinsfolk = kinsfolk;
        this.securing = securing;
        this.json = json;
        this.clock = clock;
        this.sources = sources;
    }

    /** What may be known of the client before anybody has taken the case over. */
    record Clear(
            String ageBand,
            @Nullable String province,
            @Nullable String regency) {}

    Clear clear(Actor actor, Identity client) {
        LocalDate today = clock.now().atZone(actor.zone()).toLocalDate();
        Identity.Address where = client.ktpAddress() != null ? client.ktpAddress() : client.domicile();
        return new Clear(
                client.ageBandOn(today),
                where == null ? null : where.provinceCode(),
                where == null ? null : where.regencyCode());
    }

    String people(CaseFile file, Set<Field> fields, Set<Going> going) {
        boolean hidden = keepsBack(file);
        Map<PersonId, Soul> souls = new LinkedHashMap<>();
        travelling(file, going)
                .forEach((id, soul) -> souls.put(id, new Soul(soul.roles(), shown(soul, fields, hidden))));
        List<PersonId> order = new ArrayList<>(souls.keySet());
        List<Tie> ties = kinsfolk.inCase(file.office(), file.id()).stream()
                .filter(kin -> order.contains(kin.person()) && order.contains(kin.victim()))
                .map(kin -> tie(kin, order))
                .toList();
        return json.writeValueAsString(new Company(List.copyOf(souls.values()), ties));
    }

    Company company(String people) {
        return json.readValue(people, Company.class);
    }

    /** In the order of the chapters. */
    List<Leaf> story(CaseFile file, Set<Chapter> chapters) {
        return chapters.stream()
                .sorted()
                .flatMap(chapter -> sources.orderedStream().flatMap(source -> source.leaves(file, chapter).stream()))
                .toList();
    }

    /** The first of the records in which stands where she may be hidden; none while nothing of that is kept back. */
    Optional<Chapter> tellsWhere(CaseFile file, Set<Chapter> chapters) {
        if (!keepsBack(file)) {
            return Optional.empty();
        }
        List<Participant> all = people.inCase(file.office(), file.id());
        return chapters.stream()
                .sorted()
                .filter(chapter -> story(file, Set.of(chapter)).stream()
                        .anyMatch(leaf -> NamelessText.tellsHiding(all, leaf.text())))
                .findFirst();
    }

    /** Nobody is handed over before she is secured; where the kind of place is not known, it may be one that hides her. */
    private boolean keepsBack(CaseFile file) {
        return !securing.isKnown(file) || hides(file);
    }

    boolean hides(CaseFile file) {
        return securing.hides(file);
    }

    private Map<PersonId, Soul> travelling(CaseFile file, Set<Going> going) {
        Map<PersonId, Set<PersonRole>> roles = new LinkedHashMap<>();
        Map<PersonId, Identity> identities = new LinkedHashMap<>();
        people.inCase(file.office(), file.id()).stream()
                .sorted(Comparator.comparing((Participant one) -> one.role() != PersonRole.VICTIM))
                .forEach(one -> {
                    roles.computeIfAbsent(one.person().id(), any -> EnumSet.noneOf(PersonRole.class))
                            .add(one.role());
                    identities.put(one.person().id(), one.person().identity());
                });
        Map<PersonId, Soul> souls = new LinkedHashMap<>();
        roles.forEach((id, held) -> {
            Set<PersonRole> shown = shown(held, going);
            if (!shown.isEmpty()) {
                souls.put(id, new Soul(shown, Objects.requireNonNull(identities.get(id))));
            }
        });
        return souls;
    }

    /** Who reported, and did so for somebody else, goes in no other role either unless she was chosen. */
    private static Set<PersonRole> shown(Set<PersonRole> held, Set<Going> going) {
        boolean reporterStays = held.contains(PersonRole.REPORTER) && !going.contains(Going.REPORTER);
        if (reporterStays && !held.contains(PersonRole.VICTIM)) {
            return Set.of();
        }
        Set<PersonRole> shown = EnumSet.noneOf(PersonRole.class);
        held.stream()
                .filter(role -> role == PersonRole.VICTIM || going.contains(Going.valueOf(role.name())))
                .forEach(shown::add);
        return shown;
    }

    private static Tie tie(Kin kin, List<PersonId> order) {
        return new Tie(order.indexOf(kin.person()), order.indexOf(kin.victim()), kin.kinship(), kin.detail());
    }

    /** Of the client the fields that were released; of others what is known, but no place where she may be hidden with them. */
    private static Identity shown(Soul soul, Set<Field> fields, boolean hidden) {
        Identity known = soul.identity();
        boolean stays = hidden && !soul.roles().contains(PersonRole.ACCUSED);
        Identity.Address domicile = stays ? null : known.domicile();
        if (soul.roles().contains(PersonRole.VICTIM)) {
            return with(known, fields, domicile);
        }
        Set<Field> told = EnumSet.allOf(Field.class);
        if (stays && !soul.roles().contains(PersonRole.CHILD)) {
            told.remove(Field.ADDRESS);
        }
        return with(known, told, domicile);
    }

    private static Identity with(Identity known, Set<Field> fields, Identity.@Nullable Address domicile) {
        boolean named = fields.contains(Field.FORMAL_NAME);
        boolean born = fields.contains(Field.BIRTH);
        boolean placed = fields.contains(Field.ADDRESS);
        return new Identity(
                named ? known.callName() : known.masked(),
                named ? known.fullName() : null,
                named ? known.alias() : null,
                fields.contains(Field.NIK) ? known.nik() : null,
                born ? known.birthPlace() : null,
                born ? known.birth() : null,
                fields.contains(Field.SEX) ? known.sex() : null,
                fields.contains(Field.PHONE) ? known.phones() : List.of(),
                placed ? known.ktpAddress() : null,
                placed ? domicile : null,
                known.background(),
                known.condition());
    }
}
