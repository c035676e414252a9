package id.naungan.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naungan.access.OfficeScope;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.PersonId;
import id.naungan.sealing.KeyShredded;
import id.naungan.testing.NaunganTest;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@NaunganTest
class PeopleTest {
    @Autowired
    private People people;

    @Autowired
    private Kinsfolk kinsfolk;

    @Autowired
    private NameIndex index;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    private OfficeId office;
    private CaseId caseId;

    @BeforeEach
    void open() {
        office = Cast.office(sql);
        caseId = within(() -> Cast.caseIn(sql, office));
    }

    @Test
    void a_call_name_is_enough_and_comes_back() {
        var id = within(() -> people.register(office, caseId, PersonRole.VICTIM, Identity.called("Ibu Mawar")));
        var found = within(() -> people.inCase(office, caseId));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().role()).isEqualTo(PersonRole.VICTIM);
        assertThat(found.getFirst().person()).isEqualTo(new Person(id, Identity.called("Ibu Mawar"), 1));
        assertThat(within(() -> people.maskedClients(office, List.of(caseId)))).containsEntry(caseId, "Ibu M.");
    }

    @Test
    void everything_that_is_known_comes_back() {
        var id = within(() -> people.register(office, caseId, PersonRole.VICTIM, Cast.melati()));
        assertThat(within(() -> people.find(office, id).orElseThrow().identity()))
                .isEqualTo(Cast.melati());
        assertThat(within(() -> sql.sql(
                                "select sex || age_band || province_code || regency_code from persons.person where id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single()))
                .isEqualTo("FEMALE25-4435" + "35.78");
    }

    @Test
    void the_second_of_two_who_change_a_person_is_told_and_the_former_identity_is_kept() {
        var id = within(() -> people.register(office, caseId, PersonRole.VICTIM, Identity.called("Mawar")));
        var drawn = within(() -> people.find(office, id).orElseThrow());
        var first = new Person(id, drawn.identity().with("Mawar", "Mawar Contoh"), drawn.version());
        var second = new Person(id, drawn.identity().with("Mawar", "Mawar Lain"), drawn.version());
        assertThat(within(() -> people.update(office, first))).isEqualTo(Outcome.done(2));
        assertThat(within(() -> people.update(office, second)))
                .isEqualTo(Outcome.refused(CannotChangePerson.CHANGED_MEANWHILE));
        var unknown = new Person(PersonId.random(), drawn.identity(), 1);
        assertThat(within(() -> people.update(office, unknown))).isEqualTo(Outcome.refused(CannotChangePerson.UNKNOWN));
        assertThat(within(() -> people.find(office, id).orElseThrow())
                        .identity()
                        .fullName())
                .isEqualTo("Mawar Contoh");
        assertThat(within(() -> sql.sql("select version from persons.former_identity where person_id = ?")
                        .param(id.value())
                        .query(Integer.class)
                        .list()))
                .containsExactly(1);
    }

    @Test
    void a_changed_nik_changes_its_hash_and_a_removed_one_removes_it() {
        var id = within(() -> people.register(office, caseId, PersonRole.VICTIM, Cast.melati()));
        assertThat(hashes(id)).isEqualTo(1);
        within(() -> people.update(office, new Person(id, Identity.called("Melati"), 1)));
        assertThat(hashes(id)).isZero();
        within(() -> people.update(office, new Person(id, Cast.melati(), 2)));
        assertThat(hashes(id)).isEqualTo(1);
    }

    @Test
    void another_office_sees_neither_person_nor_role_nor_kin() {
        var id = within(() -> people.register(office, caseId, PersonRole.VICTIM, Cast.melati()));
        var other = Cast.office(sql);
        for (var table : List.of("person", "former_identity", "nik", "person_in_case", "kin")) {
            assertThat(within(other, () -> sql.sql("select count(*) from persons." + table)
                            .query(Integer.class)
                            .single()))
                    .as(table)
                    .isZero();
        }
        assertThat(within(other, () -> people.find(other, id))).isEmpty();
    }

    @Test
    void kin_of_a_pair_is_kept_and_corrected() {
        var melati = within(() -> people.register(office, caseId, PersonRole.VICTIM, Cast.melati()));
        var accused = within(() -> people.register(office, caseId, PersonRole.ACCUSED, Identity.named("Budi Contoh")));
        within(() -> {
            kinsfolk.say(office, caseId, new Kin(accused, melati, Kinship.OTHER, null));
            kinsfolk.say(office, caseId, new Kin(accused, melati, Kinship.PARENT, "ayah tiri"));
            return null;
        });
        assertThat(within(() -> kinsfolk.inCase(office, caseId)))
                .containsExactly(new Kin(accused, melati, Kinship.PARENT, "ayah tiri"));
    }

    @Test
    void shredding_a_case_destroys_those_who_are_in_no_other() {
        var other = within(() -> Cast.caseIn(sql, office));
        var lonely = within(() -> people.register(office, caseId, PersonRole.VICTIM, Cast.melati()));
        var shared = within(() -> people.register(office, caseId, PersonRole.ACCUSED, Identity.named("Budi Contoh")));
        within(() -> {
            people.join(office, shared, other, PersonRole.ACCUSED);
            return null;
        });
        assertThat(within(() -> people.shredThoseOnlyIn(office, caseId))).containsExactly(lonely);
        assertThatThrownBy(() -> within(() -> people.find(office, lonely))).isInstanceOf(KeyShredded.class);
        assertThat(within(() -> people.find(office, shared))).isPresent();
        assertThat(index.search(office, "Melati", 10)).isEmpty();
        assertThat(hashes(lonely)).isZero();
    }

    @Test
    void the_index_learns_of_a_person_after_the_commit_and_not_of_one_rolled_back() {
        within(() -> people.register(office, caseId, PersonRole.VICTIM, Cast.melati()));
        assertThat(index.search(office, "melati", 10)).hasSize(1);
        assertThatThrownBy(() -> within(() -> {
                    people.register(office, caseId, PersonRole.VICTIM, Identity.called("Kenanga"));
                    throw new IllegalStateException("planned");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(index.search(office, "kenanga", 10)).isEmpty();
    }

    @Test
    void no_text_form_tells_an_identity() {
        var id = within(() -> people.register(office, caseId, PersonRole.VICTIM, Cast.melati()));
        var told = within(() -> people.inCase(office, caseId)).toString()
                + Cast.melati()
                + new Kin(id, id, Kinship.SELF, "rahasia")
                + Cast.melati().birth()
                + Cast.melati().phones()
                + Cast.melati().ktpAddress()
                + Cast.melati().condition()
                + Nik.of(Cast.melati().nik());
        assertThat(told).doesNotContain("Melati", "1990", "0812", "Mawar", "kursi roda", "rahasia", "0000005705900001");
    }

    @Test
    void a_nik_is_hinted_at_and_never_refused() {
        var birth = Identity.Birth.on(LocalDate.of(1990, 5, 17));
        assertThat(Nik.of("00.0000-570590 0001").hints(birth, Sex.FEMALE)).isEmpty();
        assertThat(Nik.of("0000001705900001").hints(birth, Sex.FEMALE)).containsExactly(Nik.Hint.OTHER_SEX);
        assertThat(Nik.of("0000005805900001").hints(birth, Sex.FEMALE)).containsExactly(Nik.Hint.OTHER_BIRTH_DATE);
        assertThat(Nik.of("0000009913900001").hints(null, null)).containsExactly(Nik.Hint.NO_SUCH_DATE);
        assertThat(Nik.of("12").hints(null, null)).containsExactly(Nik.Hint.NOT_16_DIGITS);
        assertThat(Nik.of("tidak tahu")).isNull();
        within(() -> people.register(office, caseId, PersonRole.VICTIM, Cast.withNik("12")));
    }

    private int hashes(PersonId person) {
        return within(() -> sql.sql("select count(*) from persons.nik where person_id = ?")
                .param(person.value())
                .query(Integer.class)
                .single());
    }

    private <T> T within(Supplier<T> work) {
        return within(office, work);
    }

    private <T> T within(OfficeId scope, Supplier<T> work) {
        return OfficeScope.call(
                scope, AccountId.random(), () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
