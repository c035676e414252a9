package id.naungan.access.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naungan.testing.Cast;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.TurnableDemand;
import id.naungan.testing.Visitor;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lost second factor is a matter of two other people. */
@NaunganTest
class FactorResetTest {
    private static final String WAITING = "/admin/faktor";

    @Autowired
    ApplicationContext program;

    @Autowired
    TurnableClock clock;

    @Autowired
    TurnableDemand demand;

    @Autowired
    JdbcClient jdbc;

    Cast cast;
    Phones phones;

    @BeforeEach
    void cast() {
        cast = Cast.fresh(program);
        phones = new Phones(cast, clock);
        demand.begin(cast.officeId());
    }

    @Test
    void one_asks_and_another_agrees_and_then_she_sets_up_a_new_one_and_is_told_by_whom() {
        var hers = phones.visitor("COUNSELLOR");
        var admin = phones.visitor("SYSTEM_ADMIN");
        var head = phones.visitor("UNIT_HEAD");
        ask(admin, "COUNSELLOR");
        assertThat(hers.get("/saya").path())
                .as("nothing happens before somebody agrees")
                .isEqualTo("/saya");
        assertThat(head.get("/kerja").text()).contains("Faktor kedua menunggu persetujuan: 1");
        assertThat(decide(head, "YES")).isEqualTo(303);
        assertThat(hers.get("/saya").path()).as("her sessions end").startsWith("/masuk");
        var page = phones.password(cast.stranger(), "COUNSELLOR");
        assertThat(page.path()).startsWith("/masuk/faktor");
        assertThat(page.text()).contains("diminta Galih Pranata, disetujui Wulan Ariyanti");
        var again = phones.visitor("COUNSELLOR");
        assertThat(again.get("/saya").text()).contains("diminta Galih Pranata");
        again.get("/saya").form("/saya/faktor/dibaca").submit();
        assertThat(again.get("/saya").text()).doesNotContain("diminta Galih Pranata");
        assertThat(acts()).contains("account.factor-ask", "account.factor-reset", "account.factor-reset-seen");
    }

    @Test
    void nobody_resets_her_own_and_who_asked_does_not_agree() {
        cast.join("BOTH", "Endah Palupi", "SYSTEM_ADMIN", "UNIT_HEAD");
        var both = phones.visitor("BOTH");
        var admin = phones.visitor("SYSTEM_ADMIN");
        phones.enrol("COUNSELLOR");
        int refused = 0;
        refused += ask(both, "BOTH").status() == 422 ? 1 : 0;
        assertThat(waiting()).as("asked for herself").isZero();
        ask(both, "COUNSELLOR");
        refused += decide(both, "YES") == 422 ? 1 : 0;
        assertThat(isEnrolled("COUNSELLOR")).as("agreed to by who asked").isTrue();
        decide(phones.visitor("UNIT_HEAD"), "NO");
        assertThat(isEnrolled("COUNSELLOR")).as("refused").isTrue();
        ask(admin, "BOTH");
        refused += decide(both, "YES") == 422 ? 1 : 0;
        assertThat(isEnrolled("BOTH")).as("agreed to by its owner").isTrue();
        Evidence.note("G11", "3 ways to reset a factor alone tried, " + refused + " refused", "3 of 3", refused == 3);
        assertThat(refused).isEqualTo(3);
    }

    @Test
    void the_table_itself_takes_no_reset_by_one_person() {
        phones.enrol("COUNSELLOR");
        var hers = cast.account("COUNSELLOR").value();
        var head = cast.account("UNIT_HEAD").value();
        var insert =
                "insert into access.factor_reset (office_id, id, account_id, asked_by, asked_at, decided_by) values (?, ?, ?, ?, now(), ?)";
        for (var pair : new UUID[][] {{hers, head}, {head, head}, {head, hers}}) {
            assertThatThrownBy(() -> cast.within(() -> jdbc.sql(insert)
                            .params(cast.officeId().value(), UUID.randomUUID(), hers, pair[0], pair[1])
                            .update()))
                    .hasMessageContaining("factor_reset");
        }
    }

    @Test
    void a_head_may_ask_too_so_that_an_only_administrator_is_helped() {
        phones.enrol("SYSTEM_ADMIN");
        var head = phones.visitor("UNIT_HEAD");
        head.get(WAITING)
                .form(WAITING)
                .with("account", cast.account("SYSTEM_ADMIN").toString())
                .submit();
        assertThat(decide(head, "YES")).isEqualTo(422);
        decide(phones.visitor("DIVISION_HEAD"), "YES");
        assertThat(isEnrolled("SYSTEM_ADMIN")).isFalse();
    }

    @Test
    void another_office_sees_and_decides_nothing_of_it() {
        phones.enrol("COUNSELLOR");
        ask(phones.visitor("SYSTEM_ADMIN"), "COUNSELLOR");
        var id = cast.within(() -> jdbc.sql("select id from access.factor_reset where decided_at is null")
                .query(UUID.class)
                .single());
        var other = Cast.fresh(program, Cast.SUMBER_ASIH);
        var head = other.signIn("UNIT_HEAD");
        var page = head.get(WAITING);
        assertThat(page.text()).contains("Tidak ada permintaan").doesNotContain("Intan Kirana");
        var tried = head.post(
                WAITING + "/" + id,
                java.util.Map.of(
                        "_csrf",
                        page.document().select("input[name=_csrf]").first().val(),
                        "_once",
                        UUID.randomUUID().toString(),
                        "decision",
                        "YES"));
        assertThat(tried.statusCode()).isEqualTo(404);
        assertThat(isEnrolled("COUNSELLOR")).isTrue();
    }

    @Test
    void a_new_telephone_takes_the_place_of_the_old_one_and_new_codes_that_of_the_old_ones() {
        var phone = phones.enrol("COUNSELLOR");
        var old = phones.codes();
        var visitor = cast.stranger();
        phones.password(visitor, "COUNSELLOR")
                .form("/masuk/kode")
                .with("code", phone.next())
                .submit();
        clock.turnBy(Duration.ofSeconds(90));
        var page = visitor.get("/saya/faktor");
        var fresh = phones.scanned(page);
        var codes = page.form("/saya/faktor")
                .with("fresh", fresh.code())
                .with("current", Cast.PASSWORD)
                .with("code", phone.code())
                .submit();
        assertThat(codes.document().select("ol code").eachText()).hasSize(10).doesNotContainAnyElementsOf(old);
        assertThat(phones.signIn("COUNSELLOR", phone.next()).status()).isEqualTo(422);
        assertThat(phones.signIn("COUNSELLOR", old.getFirst()).status()).isEqualTo(422);
        assertThat(phones.signIn("COUNSELLOR", fresh.next()).status()).isEqualTo(200);
        clock.turnBy(Duration.ofSeconds(90));
        var renewed = visitor.get("/saya/faktor/kode")
                .form("/saya/faktor/kode")
                .with("current", Cast.PASSWORD)
                .with("code", fresh.code())
                .submit();
        assertThat(renewed.document().select("ol code").eachText())
                .hasSize(10)
                .doesNotContainAnyElementsOf(codes.document().select("ol code").eachText());
    }

    private Visitor.Page ask(Visitor admin, String key) {
        var page = admin.get("/admin/pengguna/" + cast.account(key));
        return page.form("/faktor").submit();
    }

    private int decide(Visitor head, String decision) {
        var page = head.get(WAITING);
        var id = cast.within(() -> jdbc.sql("select id from access.factor_reset where decided_at is null")
                .query(UUID.class)
                .single());
        // Also where the page offers no button: whoever knows the address could send it.
        var answer = head.post(
                WAITING + "/" + id,
                java.util.Map.of(
                        "_csrf",
                        page.document().select("input[name=_csrf]").first().val(),
                        "_once",
                        UUID.randomUUID().toString(),
                        "decision",
                        decision));
        return answer.statusCode();
    }

    private int waiting() {
        return cast.within(() -> jdbc.sql("select count(*) from access.factor_reset where decided_at is null")
                .query(Integer.class)
                .single());
    }

    private boolean isEnrolled(String key) {
        return program.getBean(SecondFactors.class).isEnrolled(cast.account(key));
    }

    private java.util.List<String> acts() {
        return cast.within(() -> jdbc.sql("select action from access.audit where object = ?")
                .params("account:" + cast.account("COUNSELLOR"))
                .query(String.class)
                .list());
    }
}
