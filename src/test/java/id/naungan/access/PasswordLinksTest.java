package id.naungan.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One-time links, passwords, and the sessions that they begin and end. */
@NaunganTest
class PasswordLinksTest {
    private static final String NEW_PASSWORD = "hujan sore di kebun teh";

    @Autowired
    ApplicationContext program;

    @Autowired
    OfficeDesk desk;

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
    void an_administrator_makes_an_account_and_its_person_sets_her_own_password_once() {
        var page = add("nadia-" + cast.office().code(), "Nadia Paramita", "COMPANION");
        assertThat(page.text()).contains("Nadia Paramita", "Pendamping PPA", "Menunggu sandi pertama");
        var link = page.document().select("code").text();
        assertThat(link).matches("/mulai/[A-Za-z0-9_-]{43}");

        var setup = cast.stranger().get(link);
        assertThat(setup.text())
                .contains("Nadia Paramita", "nadia-" + cast.office().code());
        var short1 = setup.form(link)
                .with("password", "pendek")
                .with("repeated", "pendek")
                .submit();
        assertThat(short1.status()).isEqualTo(422);
        assertThat(short1.text()).contains("paling sedikit 12 karakter");
        var done = short1.form(link)
                .with("password", NEW_PASSWORD)
                .with("repeated", NEW_PASSWORD)
                .submit();
        assertThat(done.path()).isEqualTo("/masuk");
        var nadia = cast.stranger();
        nadia.get("/masuk")
                .form("/masuk")
                .with("login", "nadia-" + cast.office().code())
                .with("password", NEW_PASSWORD)
                .send();
        assertThat(nadia.get("/saya").text()).contains("Nadia Paramita");
        assertThat(cast.stranger().get(link).status()).isEqualTo(404);
    }

    @Test
    void a_link_dies_after_72_hours() {
        var link = add("rani-" + cast.office().code(), "Rani Kusuma", "COMPANION")
                .document()
                .select("code")
                .text();
        clock.turnBy(Duration.ofHours(72).minusSeconds(1));
        assertThat(cast.stranger().get(link).status()).isEqualTo(200);
        clock.turnBy(Duration.ofSeconds(1));
        assertThat(cast.stranger().get(link).text()).contains("sudah lewat waktunya");
    }

    @Test
    void the_token_of_a_link_is_nowhere_in_the_database() {
        var link = add("sari-" + cast.office().code(), "Sari Melati", "COMPANION")
                .document()
                .select("code")
                .text();
        var token = link.substring("/mulai/".length());
        var rows = jdbc.sql("select setup_link::text || encode(token_hash, 'escape') from access.setup_link")
                .query(String.class)
                .list();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(token));
    }

    @Test
    void somebody_for_whose_account_a_link_was_made_is_told_at_her_next_sign_in_until_she_has_read_it() {
        var counsellor = cast.account("COUNSELLOR");
        assertThat(cast.signIn("COUNSELLOR").get("/saya").text()).doesNotContain("Tautan sandi dibuat");
        cast.as("SYSTEM_ADMIN")
                .get("/admin/pengguna/" + counsellor)
                .form("/tautan")
                .submit();
        assertThat(cast.within(() -> jdbc.sql(
                                "select count(*) from access.audit where action = 'account.link' and object = ? and office_id = ?")
                        .params("account:" + counsellor, cast.officeId().value())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
        var hers = cast.signIn("COUNSELLOR");
        assertThat(hers.get("/kerja").text()).contains("Tautan sandi baru dibuat untuk akun Anda pada");
        var told = hers.get("/saya");
        assertThat(told.text()).contains("Galih Pranata membuat tautan sandi baru untuk akun Anda");
        assertThat(told.form("/saya/tautan").submit().text()).doesNotContain("Galih Pranata membuat");
        assertThat(hers.get("/kerja").text()).doesNotContain("Tautan sandi baru");
    }

    @Test
    void changing_her_password_needs_the_present_one_and_ends_her_other_sessions() {
        var here = cast.signIn("COUNSELLOR");
        var there = cast.signIn("COUNSELLOR");
        var wrong = here.get("/saya")
                .form("/saya/sandi")
                .with("current", "salah-sama-sekali")
                .with("password", NEW_PASSWORD)
                .with("repeated", NEW_PASSWORD)
                .submit();
        assertThat(wrong.text()).contains("Sandi atau kodenya tidak cocok");
        var done = wrong.form("/saya/sandi")
                .with("current", Cast.PASSWORD)
                .with("password", NEW_PASSWORD)
                .with("repeated", NEW_PASSWORD)
                .submit();
        assertThat(done.text()).contains("Sandi sudah diganti");
        assertThat(there.get("/saya").path()).startsWith("/masuk");
        assertThat(here.get("/saya").path()).isEqualTo("/saya");
    }

    @Test
    void a_new_office_begins_with_a_link_for_its_administrator() {
        var code = "muara-jernih-" + cast.office().code();
        var added = desk.add(new Offices.Draft(code, "UPTD PPA Muara Jernih", "", ZoneId.of("Asia/Jayapura"), false))
                .orThrow();
        var page = cast.stranger().get(added.setupPath());
        assertThat(page.text()).contains("admin pertama");
        var done = page.form(added.setupPath())
                .with("displayName", "Agus Rahardian")
                .with("login", "agus-" + cast.office().code())
                .with("password", NEW_PASSWORD)
                .with("repeated", NEW_PASSWORD)
                .submit();
        assertThat(done.path()).as(done.text()).isEqualTo("/masuk");
        assertThat(desk.add(new Offices.Draft(code, "Lain", "", ZoneId.of("Asia/Jakarta"), false))
                        .isDone())
                .isFalse();
    }

    @Test
    void she_sees_her_own_sessions_and_ends_one_and_nobody_elses() {
        var here = cast.signIn("COUNSELLOR");
        var there = cast.signIn("COUNSELLOR");
        var other = cast.signIn("COMPANION");
        var form = here.get("/saya/sesi");
        assertThat(form.document().select("input[name=which]")).hasSize(1);
        String session = form.document().select("input[name=which]").attr("value");
        assertThat(other.get("/saya/sesi").body()).doesNotContain(session);
        String token = other.get("/saya").document().select("input[name=_csrf]").attr("value");
        var refused = other.post(
                "/saya/sesi",
                java.util.Map.of(
                        "_csrf",
                        token,
                        "_once",
                        java.util.UUID.randomUUID().toString(),
                        "which",
                        session,
                        "current",
                        Cast.PASSWORD));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(there.get("/saya").path()).isEqualTo("/saya");
        form.form("/saya/sesi")
                .with("which", session)
                .with("current", Cast.PASSWORD)
                .submit();
        assertThat(there.get("/saya").path()).startsWith("/masuk");
        assertThat(here.get("/saya").path()).isEqualTo("/saya");
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
}
