package id.naungan.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.naungan.access.Actor;
import id.naungan.access.CaseGrants;
import id.naungan.access.FieldClass;
import id.naungan.access.OfficeScope;
import id.naungan.access.Offices;
import id.naungan.access.Permission;
import id.naungan.access.Relation;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.PersonId;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Sealing;
import id.naungan.testing.NaunganTest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@NaunganTest
class PersonSearchTest {
    /** As casework declares it; held by the clerk with the reach "own" and by the head with the reach "unit". */
    private static final Permission SEEING = new Permission() {
        @Override
        public String code() {
            return "case.read-identity";
        }

        @Override
        public FieldClass fieldClass() {
            return FieldClass.IDENTITY;
        }
    };

    @Autowired
    private PersonSearch search;

    @Autowired
    private People people;

    @Autowired
    private NameIndex index;

    @Autowired
    private NameRows rows;

    @Autowired
    private Offices offices;

    @Autowired
    private CaseGrants grants;

    @Autowired
    private IdentityDocuments documents;

    @Autowired
    private Sealing sealing;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private PlatformTransactionManager transactions;

    private Actor clerk;
    private Actor otherClerk;
    private Actor head;
    private CaseId caseId;
    private PersonId melati;

    @BeforeEach
    void registerMelati() {
        var office = Cast.office(sql);
        clerk = actor(office, "INTAKE_OFFICER");
        otherClerk = actor(office, "INTAKE_OFFICER");
        head = actor(office, "UNIT_HEAD");
        caseId = CaseId.random();
        melati = as(clerk, () -> {
            grants.open(clerk, caseId, Relation.INTAKE);
            return people.register(office, caseId, PersonRole.VICTIM, Cast.melati());
        });
        eventually(() -> index.isReady(office));
    }

    @Test
    void who_may_see_the_case_finds_its_people_by_name_phone_and_nik_with_their_initials_only() {
        for (var actor : List.of(clerk, head)) {
            for (var typed :
                    List.of("melati", "Contoh Kus", "Kusoema Tjontoh", "+62 812 0000 1234", "00.0000.570590.0001")) {
                var answer = as(actor, () -> search.find(actor, SEEING, typed));
                assertThat(answer.hits()).as(typed).hasSize(1);
                assertThat(answer.hits().getFirst().person()).isEqualTo(melati);
                assertThat(answer.hits().getFirst().masked()).isEqualTo("M.");
                assertThat(answer.hits().getFirst().roles())
                        .containsExactly(new PersonSearch.Role(caseId, PersonRole.VICTIM));
                assertThat(answer.stillLoading()).isFalse();
            }
        }
    }

    @Test
    void who_may_not_see_the_case_gets_the_same_answers_as_if_it_did_not_exist() {
        var nobody = Identity.named("Zubaedah Tidakada");
        for (var typed : List.of("melati", "0812-0000-1234", "1234")) {
            assertThat(as(otherClerk, () -> search.find(otherClerk, SEEING, typed)))
                    .isEqualTo(as(otherClerk, () -> search.find(otherClerk, SEEING, nobody.formalName())));
        }
        assertThat(as(otherClerk, () -> search.find(otherClerk, SEEING, "0000005705900001"))
                        .hits())
                .isEmpty();
        var hints = as(otherClerk, () -> search.hints(otherClerk, SEEING, Cast.melati()));
        assertThat(hints.visible()).isEmpty();
        assertThat(hints.forSupervisor()).containsExactly(melati);
    }

    @Test
    void who_is_excluded_from_a_case_is_not_hinted_at_it_even_as_head() {
        as(clerk, () -> {
            grants.grant(clerk, caseId, head.account(), Relation.EXCLUDED);
            return null;
        });
        assertThat(as(head, () -> search.find(head, SEEING, "melati")).hits()).isEmpty();
        assertThat(as(head, () -> search.hints(head, SEEING, Cast.melati())).visible())
                .isEmpty();
    }

    @Test
    void a_post_without_the_permission_finds_nobody() {
        var admin = actor(clerk.office(), "SYSTEM_ADMIN");
        assertThat(as(admin, () -> search.find(admin, SEEING, "melati")).hits()).isEmpty();
    }

    @Test
    void of_two_cases_of_a_person_only_the_visible_one_is_shown() {
        var other = CaseId.random();
        as(otherClerk, () -> {
            grants.open(otherClerk, other, Relation.INTAKE);
            people.join(otherClerk.office(), melati, other, PersonRole.WITNESS);
            return null;
        });
        assertThat(as(otherClerk, () -> search.find(otherClerk, SEEING, "melati"))
                        .hits()
                        .getFirst()
                        .roles())
                .containsExactly(new PersonSearch.Role(other, PersonRole.WITNESS));
    }

    @Test
    void another_office_learns_only_that_the_nik_is_known_somewhere() {
        var office = Cast.office(sql);
        var stranger = actor(office, "UNIT_HEAD");
        var hints = as(stranger, () -> search.hints(stranger, SEEING, Cast.melati()));
        assertThat(hints.knownElsewhere()).isTrue();
        assertThat(hints.visible()).isEmpty();
        assertThat(hints.forSupervisor()).isEmpty();
        assertThat(as(stranger, () -> search.find(stranger, SEEING, "0000005705900001"))
                        .hits())
                .isEmpty();
        assertThat(as(stranger, () -> search.hints(stranger, SEEING, Cast.withNik("0000005705909999")))
                        .knownElsewhere())
                .isFalse();
    }

    @Test
    void hints_of_a_second_registration_say_why() {
        var again = Identity.named("Mellati Koesoema Tjontoh");
        assertThat(as(clerk, () -> search.hints(clerk, SEEING, again)).visible())
                .extracting(PersonSearch.Hit::person, PersonSearch.Hit::reason)
                .containsExactly(tuple(melati, PersonSearch.Reason.NAME));
        assertThat(as(clerk, () -> search.hints(clerk, SEEING, Cast.withNik("0000005705900001")))
                        .visible())
                .extracting(PersonSearch.Hit::reason)
                .containsExactly(PersonSearch.Reason.NIK);
    }

    @Test
    void a_node_that_starts_later_reads_all_names_from_their_sealed_form_and_hears_of_changes() {
        var node = new NameIndex(rows, offices);
        eventually(() -> node.isReady(clerk.office()));
        assertThat(node.search(clerk.office(), "melati", 10)).hasSize(1);
        as(clerk, () -> people.update(clerk.office(), new Person(melati, Identity.called("Anggrek"), 1)));
        node.refresh(clerk.office(), melati);
        assertThat(node.search(clerk.office(), "melati", 10)).isEmpty();
        assertThat(node.search(clerk.office(), "anggrek", 10)).hasSize(1);
        node.destroy();
    }

    @Test
    void a_notice_from_another_node_reaches_this_one() {
        var unheard = PersonId.random();
        as(clerk, () -> {
            // Written as another node would: past this node's index.
            sql.sql("""
                    insert into persons.person (office_id, id, identity, age_band, created_at, changed_at)
                    values (?, ?, ?, 'NA', now(), now())""")
                    .params(
                            clerk.office().value(),
                            unheard.value(),
                            sealedElsewhere(unheard, Identity.called("Cempaka")))
                    .update();
            return null;
        });
        assertThat(index.search(clerk.office(), "cempaka", 10)).isEmpty();
        eventually(() -> {
            sql.sql("select cast(pg_notify('persons', ?) as text)")
                    .param("another-node " + clerk.office() + " " + unheard)
                    .query()
                    .listOfRows();
            return !index.search(clerk.office(), "cempaka", 10).isEmpty();
        });
    }

    private byte[] sealedElsewhere(PersonId person, Identity identity) {
        sealing.makeKey(Owner.of(clerk.office(), person));
        return documents.seal(clerk.office(), person, identity);
    }

    private Actor actor(OfficeId office, String post) {
        var account = AccountId.random();
        sql.sql(
                        "insert into access.account (id, login, display_name, created_at) values (?, ?, 'Petugas Contoh', now())")
                .params(account.value(), account.toString())
                .update();
        return new Actor(account, office, "Petugas Contoh", "Kantor Contoh", Set.of(post), ZoneId.of("Asia/Jakarta"));
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return OfficeScope.call(actor.office(), actor.account(), () -> new TransactionTemplate(transactions)
                .execute(status -> work.get()));
    }

    private static void eventually(BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited 20 s").isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
