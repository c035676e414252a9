package id.naungan.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.kernel.AccountId;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@NaunganTest
class AccountsTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    TurnableClock clock;

    @Autowired
    JdbcClient jdbc;

    Cast cast;

    @BeforeEach
    void cast() {
        cast = Cast.fresh(program);
    }

    @Test
    void a_wrong_form_keeps_what_was_typed_and_says_what_is_missing() {
        var admin = cast.as("SYSTEM_ADMIN");
        var form = admin.get("/admin/pengguna/baru")
                .form("/admin/pengguna")
                .with("displayName", "Nadia <b>")
                .with("login", "A b");
        var none = form.submit();
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("Pilih paling sedikit satu jabatan");
        assertThat(none.document().select("input[name=displayName]").val()).isEqualTo("Nadia <b>");
        var taken = none.form("/admin/pengguna")
                .with("posts", "COMPANION")
                .with("login", cast.login("COUNSELLOR"))
                .submit();
        assertThat(taken.text()).contains("sudah dipakai");
    }

    @Test
    void a_form_that_outlived_its_session_is_saved_once_after_signing_in_in_another_tab() {
        var admin = cast.signIn("SYSTEM_ADMIN");
        var typed = admin.get("/admin/pengguna/baru")
                .form("/admin/pengguna")
                .with("displayName", "Nadia \"Dia\" <P>")
                .with("login", "nadia-" + cast.office().code())
                .with("posts", "COMPANION", "COUNSELLOR");
        clock.turnBy(Duration.ofMinutes(30));
        var back = typed.submit();
        assertThat(back.status()).isEqualTo(401);
        assertThat(back.text()).contains("tidak hilang");
        admin.get("/masuk")
                .form("/masuk")
                .with("login", cast.login("SYSTEM_ADMIN"))
                .with("password", Cast.PASSWORD)
                .submit();
        var again = back.form("/admin/pengguna").submit();
        assertThat(again.text()).contains("Anda sudah masuk");
        var saved = again.form("/admin/pengguna").submit();
        assertThat(saved.text()).contains("Nadia \"Dia\" <P>", "Konselor");
        var twice = again.form("/admin/pengguna").submit();
        assertThat(twice.path()).isEqualTo(saved.path());
        assertThat(admin.get("/admin/pengguna").document().select("td").eachText())
                .containsOnlyOnce("nadia-" + cast.office().code());
    }

    @Test
    void closing_an_account_ends_its_sessions_at_once() {
        var counsellor = cast.signIn("COUNSELLOR");
        assertThat(counsellor.get("/saya").path()).isEqualTo("/saya");
        account("COUNSELLOR").form("/status").with("reason", "Pindah tugas").submit();
        assertThat(counsellor.get("/saya").path()).startsWith("/masuk");
        var again = cast.stranger()
                .get("/masuk")
                .form("/masuk")
                .with("login", cast.login("COUNSELLOR"))
                .with("password", Cast.PASSWORD)
                .submit();
        assertThat(again.text()).contains("tidak cocok");
    }

    @Test
    void an_ended_post_counts_at_the_next_click() {
        var admin2 = cast.join("SYSTEM_ADMIN.2", "Joko Prasetya", "SYSTEM_ADMIN", "AUDITOR");
        var visitor = cast.signIn("SYSTEM_ADMIN.2");
        assertThat(visitor.get("/admin/pengguna").status()).isEqualTo(200);
        cast.within(() -> {
            program.getBean(Accounts.class).endPost(cast.officeId(), admin2, "SYSTEM_ADMIN");
            return true;
        });
        assertThat(visitor.get("/admin/pengguna").status()).isEqualTo(404);
    }

    @Test
    void nobody_ends_her_own_post_or_account() {
        var page = account("SYSTEM_ADMIN")
                .form("/jabatan")
                .with("post", "SYSTEM_ADMIN")
                .with("end", "true")
                .submit();
        assertThat(account("SYSTEM_ADMIN")
                        .form("/status")
                        .with("reason", "Coba")
                        .submit()
                        .status())
                .isEqualTo(422);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("tidak oleh diri sendiri");
        assertThat(cast.actor("SYSTEM_ADMIN").posts()).containsExactly("SYSTEM_ADMIN");
    }

    @Test
    void who_is_no_administrator_finds_no_such_page_and_the_attempt_is_logged() {
        assertThat(cast.as("CASE_MANAGER").get("/admin/pengguna").status()).isEqualTo(404);
        assertThat(acts("CASE_MANAGER")).containsExactly("account.manage DENIED");
    }

    @Test
    void a_refused_form_keeps_the_log_of_entering_but_not_of_acts() {
        cast.as("SYSTEM_ADMIN")
                .get("/admin/pengguna/baru")
                .form("/admin/pengguna")
                .with("login", "?")
                .submit();
        assertThat(acts("SYSTEM_ADMIN")).containsExactly("account.manage ALLOWED", "account.manage ALLOWED");
        add("tari-" + cast.office().code(), "Tari Anggraini", "COMPANION");
        assertThat(acts("SYSTEM_ADMIN")).contains("account.add ALLOWED");
    }

    @Test
    void an_account_of_another_office_does_not_exist_here() {
        var other = Cast.fresh(program, Cast.SUMBER_ASIH);
        var admin = cast.as("SYSTEM_ADMIN");
        var page = admin.get("/admin/pengguna/" + other.account("COUNSELLOR"));
        var nobody = admin.get("/admin/pengguna/" + AccountId.random());
        assertThat(page.status()).isEqualTo(404).isEqualTo(nobody.status());
        assertThat(admin.get("/admin/pengguna").text()).doesNotContain(other.login("COUNSELLOR"));
    }

    @Test
    void closing_and_opening_again_need_a_reason_and_stand_in_the_history() {
        var page = account("COUNSELLOR").form("/status").with("reason", " ").submit();
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Tulis alasannya");
        page = page.form("/status").with("reason", "Cuti panjang").submit();
        assertThat(page.text()).contains("Ditutup", "Akun ditutup: Cuti panjang", "Galih Pranata");
        page = page.form("/status").with("reason", "Kembali bertugas").submit();
        assertThat(page.text()).contains("Aktif", "Akun dibuka kembali: Kembali bertugas");
        assertThat(jdbc.sql("select count(*) from access.account_turn where encode(reason, 'escape') like '%Cuti%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void posts_given_and_taken_are_shown_with_their_days_and_who_did_it() {
        account("COUNSELLOR")
                .form("/jabatan")
                .without("end")
                .with("post", "LAWYER")
                .submit();
        clock.turnBy(Duration.ofDays(1));
        var page = account("COUNSELLOR")
                .form("/jabatan")
                .with("post", "LAWYER")
                .with("end", "true")
                .submit();
        assertThat(page.text())
                .contains(
                        "Advokat", "Diberi 2 Nov 2026, 10.00 WITA · Galih Pranata", "Diakhiri 3 Nov 2026, 10.00 WITA");
    }

    @Test
    void an_office_never_loses_its_last_administrator() {
        cast.join("SYSTEM_ADMIN.2", "Joko Prasetya", "SYSTEM_ADMIN");
        var second = cast.as("SYSTEM_ADMIN.2");
        var stale = second.get("/admin/pengguna/" + cast.account("SYSTEM_ADMIN"));
        account("SYSTEM_ADMIN.2")
                .form("/jabatan")
                .with("post", "SYSTEM_ADMIN")
                .with("end", "true")
                .submit();
        assertThat(stale.form("/jabatan")
                        .with("post", "SYSTEM_ADMIN")
                        .with("end", "true")
                        .submit()
                        .status())
                .isEqualTo(404);
        cast.join("DEPUTY", "Kirana Dewi", "ADMIN_HEAD");
        cast.as("UNIT_HEAD", () -> program.getBean(DeputyDesk.class)
                .name(
                        cast.actor("UNIT_HEAD"),
                        new DeputyDesk.Draft(
                                cast.account("DEPUTY"),
                                "SYSTEM_ADMIN",
                                Deputies.Kind.PLH,
                                java.time.LocalDate.of(2026, 11, 2),
                                java.time.LocalDate.of(2026, 11, 2)))
                .orThrow());
        var page = cast.as("DEPUTY")
                .get("/admin/pengguna/" + cast.account("SYSTEM_ADMIN"))
                .form("/jabatan")
                .with("post", "SYSTEM_ADMIN")
                .with("end", "true")
                .submit();
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("admin terakhir kantor ini");
        page = page.form("/status").with("reason", "Coba").submit();
        assertThat(page.text()).contains("admin terakhir kantor ini");
    }

    @Test
    void people_are_found_by_name_login_and_post() {
        var admin = cast.as("SYSTEM_ADMIN");
        assertThat(admin.get("/admin/pengguna?cari=KIRANA").document().select("tbody tr"))
                .hasSize(1);
        assertThat(admin.get("/admin/pengguna?cari=supervisor").text()).contains("Ratna Sekarsari");
        var none = admin.get("/admin/pengguna?cari=tidak-ada");
        assertThat(none.text()).contains("Tidak ada pengguna yang cocok");
        assertThat(none.document().select("input[name=cari]").val()).isEqualTo("tidak-ada");
    }

    @Test
    void somebody_of_another_office_works_here_too_but_only_her_own_office_makes_her_a_password_link() {
        var home = Cast.fresh(program, Cast.SUMBER_ASIH);
        var taken = cast.as("SYSTEM_ADMIN")
                .get("/admin/pengguna/ikut")
                .form("/ikut")
                .with("login", home.login("COUNSELLOR"))
                .with("posts", "PSYCHOLOGIST")
                .submit();
        assertThat(taken.text()).contains("Psikolog", "Akun ini berasal dari kantor lain");
        assertThat(taken.document().select("form[action$=/tautan], form[action$=/status], code"))
                .isEmpty();
        home.as("SYSTEM_ADMIN")
                .get("/admin/pengguna/" + home.account("COUNSELLOR"))
                .form("/tautan")
                .submit();
        var again = cast.as("SYSTEM_ADMIN").get(taken.path());
        assertThat(again.body()).doesNotContain("/mulai/");
        String token = again.document().select("input[name=_csrf]").attr("value");
        for (String end : List.of("/tautan", "/status")) {
            assertThat(cast.as("SYSTEM_ADMIN")
                            .post(
                                    taken.path() + end,
                                    java.util.Map.of(
                                            "_csrf",
                                            token,
                                            "_once",
                                            java.util.UUID.randomUUID().toString(),
                                            "reason",
                                            "Coba",
                                            "closed",
                                            "true"))
                            .statusCode())
                    .isEqualTo(422);
        }
        var visitor = home.signIn("COUNSELLOR");
        assertThat(visitor.get("/kerja").path()).isEqualTo("/sesi/kantor");
        var choice = visitor.get("/sesi/kantor");
        assertThat(choice.text()).contains("Sumber Asih", "Rawa Tirta");
        choice.form("/sesi/kantor").with("office", cast.office().code()).submit();
        assertThat(visitor.get("/saya").text())
                .contains("Rawa Tirta", "Psikolog")
                .doesNotContain("Konselor");
        visitor.get("/sesi/kantor")
                .form("/sesi/kantor")
                .with("office", home.office().code())
                .submit();
        assertThat(visitor.get("/saya").text())
                .contains("Sumber Asih", "Konselor")
                .doesNotContain("Psikolog");
        assertThat(cast.as("SYSTEM_ADMIN")
                        .get("/admin/pengguna/ikut")
                        .form("/ikut")
                        .with("login", "tidak-ada-sama-sekali")
                        .with("posts", "PSYCHOLOGIST")
                        .submit()
                        .text())
                .contains("Tidak ada akun dengan nama masuk ini");
    }

    private Visitor.Page add(String login, String name, String... posts) {
        return cast.as("SYSTEM_ADMIN")
                .get("/admin/pengguna/baru")
                .form("/admin/pengguna")
                .with("displayName", name)
                .with("login", login)
                .with("posts", posts)
                .submit();
    }

    private Visitor.Page account(String key) {
        return cast.as("SYSTEM_ADMIN").get("/admin/pengguna/" + cast.account(key));
    }

    private List<String> acts(String key) {
        return cast.within(() -> jdbc.sql(
                        "select action || ' ' || result from access.audit where actor_id = ? and action like 'account.%' order by seq")
                .params(cast.account(key).value())
                .query(String.class)
                .list());
    }
}
