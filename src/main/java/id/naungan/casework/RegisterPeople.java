package id.naungan.casework;

import id.naungan.casework.Disclosure.Bond;
import id.naungan.casework.Disclosure.Field;
import id.naungan.casework.Disclosure.Registered;
import id.naungan.casework.Disclosure.Somebody;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import id.naungan.persons.Identity;
import id.naungan.persons.Kinsfolk;
import id.naungan.persons.Participant;
import id.naungan.persons.People;
import id.naungan.persons.PersonRole;
import id.naungan.sealing.HashPurpose;
import id.naungan.sealing.Sealing;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Orang untuk daftar. Gathers what a register is told of the people of a case; only {@link Disclosure} may give it out. */
@Component
class RegisterPeople {
    private static final UUID UNRELEASED = new UUID(0, 0);
    private static final Set<Field> ALL = EnumSet.allOf(Field.class);

    private final People people;
    private final Kinsfolk kinsfolk;
    private final Sealing sealing;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    RegisterPeople(People people, Kinsfolk kinsfolk, Sealing sealing, JdbcClient jdbc, JsonMapper json) {
        this.people = people;
        this.kinsfolk = kinsfolk;
        this.sealing = sealing;
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Participant> inCase(OfficeId office, CaseId caseId) {
        return people.inCase(office, caseId);
    }

    Registered of(OfficeId office, CaseId caseId, LocalDate on, Set<Field> fields) {
        List<Participant> all = people.inCase(office, caseId);
        return new Registered(
                UNRELEASED,
                in(all, PersonRole.VICTIM, on, fields),
                in(all, PersonRole.ACCUSED, on, fields),
                kinsfolk.inCase(office, caseId).stream()
                        .map(kin -> new Bond(
                                kin.person().value(),
                                kin.victim().value(),
                                kin.kinship().name()))
                        .toList(),
                isDomestic(caseId));
    }

    byte[] mark(OfficeId office, CaseId caseId, UUID client, LocalDate on, String rest) {
        Registered all = of(office, caseId, on, ALL);
        List<Somebody> her =
                all.clients().stream().filter(one -> one.id().equals(client)).toList();
        List<Bond> hers =
                all.bonds().stream().filter(one -> one.client().equals(client)).toList();
        String told = json.writeValueAsString(new Registered(UNRELEASED, her, all.accused(), hers, all.domestic()));
        return sealing.keyedHash(HashPurpose.REGISTER, office + "|" + caseId + "|" + client + "|" + told + "|" + rest);
    }

    private static List<Somebody> in(List<Participant> all, PersonRole role, LocalDate on, Set<Field> fields) {
        return all.stream()
                .filter(one -> one.role() == role)
                .map(one -> somebody(one.person().id().value(), one.person().identity(), on, fields))
                .toList();
    }

    private static Somebody somebody(UUID id, Identity who, LocalDate on, Set<Field> fields) {
        Identity.Address where = fields.contains(Field.ADDRESS) ? who.whereabouts() : null;
        Identity.Background background = who.background();
        return new Somebody(
                id,
                fields.contains(Field.FORMAL_NAME) ? who.formalName() : null,
                fields.contains(Field.NIK) ? who.nik() : null,
                fields.contains(Field.SEX) && who.sex() != null ? who.sex().name() : null,
                fields.contains(Field.BIRTH) ? age(who, on) : null,
                where == null ? null : where.regencyCode() == null ? where.provinceCode() : where.regencyCode(),
                where == null ? null : where.words(),
                background.education(),
                background.occupation(),
                background.maritalStatus(),
                background.nationality(),
                who.condition().disability(),
                who.condition().disabilityTypes());
    }

    private static @Nullable Integer age(Identity who, LocalDate on) {
        return who.birth() == null ? null : who.birth().ageOn(on);
    }

    /** By the last triage. */
    private boolean isDomestic(CaseId caseId) {
        return jdbc.sql("""
                select 'DOMESTIC' = any(flags) from casework.triage where case_id = ? order by at desc, id limit 1
                """)
                .param(caseId.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
