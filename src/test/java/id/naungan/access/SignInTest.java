package id.naungan.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@NaunganTest
class SignInTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    TurnableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AuditVerifier verifier;

    Cast cast;

    @BeforeEach
    void cast() {
        cast = Cast.fresh(program);
    }

    @Test
    void an_officer_signs_in_and_sees_her_name_and_office() {
        var page = cast.signIn("CASE_MANAGER").get("/saya");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Dewi Maharsi", "Kabupaten Rawa Tirta");
    }

    @Test
    void every_post_lands_on_a_page_that_opens() {
        for (var post : new Posts().codes()) {
            var key = post + ".first";
            cast.join(key, "Orang " + post.toLowerCase(java.util.Locale.ROOT).replace('_', ' '), post);
            var page = cast.signIn(key).get("/sesi/mulai");
            assertThat(page.status()).as(post + " at " + page.path()).isEqualTo(200);
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_answered_alike_and_the_name_stays_typed() {
        var wrong = tryToSignIn(cast.login("CASE_MANAGER"), "bukan-sandi-yang-benar");
        var unknown = tryToSignIn("tak-dikenal", "bukan-sandi-yang-benar");
        assertThat(wrong.status()).isEqualTo(422).isEqualTo(unknown.status());
        assertThat(wrong.text()).contains("tidak cocok").isEqualTo(unknown.text());
        assertThat(wrong.document().select("input[name=login]").val()).isEqualTo(cast.login("CASE_MANAGER"));
        assertThat(wrong.document().select("input[name=password]").val()).isEmpty();
    }

    @Test
    void a_reader_without_session_is_led_to_the_sign_in_page_and_on_to_where_she_wanted() {
        var visitor = cast.stranger();
        var page = visitor.get("/saya?x=1");
        assertThat(page.path()).startsWith("/masuk?lanjut=");
        var after = page.form("/masuk")
                .with("login", cast.login("COUNSELLOR"))
                .with("password", Cast.PASSWORD)
                .submit();
        assertThat(after.path()).isEqualTo("/saya?x=1");
    }

    @Test
    void a_sign_in_link_never_leads_to_another_site() {
        for (var elsewhere : new String[] {"https://jahat.example/", "//jahat.example", "/\\jahat.example"}) {
            var page = cast.stranger()
                    .get("/masuk?lanjut="
                            + java.net.URLEncoder.encode(elsewhere, java.nio.charset.StandardCharsets.UTF_8));
            var answer = page.form("/masuk")
                    .with("login", cast.login("COUNSELLOR"))
                    .with("password", Cast.PASSWORD)
                    .send();
            assertThat(answer.headers().firstValue("location")).contains("/sesi/mulai");
        }
    }

    @Test
    void signing_in_gives_the_session_a_new_number_and_a_host_cookie() {
        var visitor = cast.stranger();
        var page = visitor.get("/masuk");
        var before = visitor.cookies().get("__Host-S");
        var answer = page.form("/masuk")
                .with("login", cast.login("COUNSELLOR"))
                .with("password", Cast.PASSWORD)
                .send();
        assertThat(visitor.cookies().get("__Host-S")).isNotNull().isNotEqualTo(before);
        assertThat(answer.headers().firstValue("set-cookie").orElseThrow())
                .contains("Secure", "HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void every_beginning_of_a_session_is_in_the_access_log() {
        cast.signIn("COUNSELLOR");
        tryToSignIn(cast.login("COUNSELLOR"), "bukan-sandi-yang-benar");
        cast.signIn("COUNSELLOR");
        assertThat(cast.within(() -> jdbc.sql("select action from access.audit where actor_id = ? order by seq")
                        .params(cast.account("COUNSELLOR").value())
                        .query(String.class)
                        .list()))
                .containsExactly("session.begin", "session.begin");
    }

    @Test
    void a_refused_try_is_in_the_log_for_a_known_and_for_an_unknown_name_alike_and_what_was_typed_is_not() {
        jdbc.sql("delete from access.attempt").update();
        var typed = "sandi-di-kolom-salah-" + cast.office().code();
        var known = cast.account("COUNSELLOR");
        var before = atTheDoor();
        tryToSignIn(cast.login("COUNSELLOR"), "bukan-sandi-yang-benar");
        tryToSignIn(typed, "bukan-sandi-yang-benar");
        var rows = since(before);
        assertThat(rows).hasSize(2).allMatch(row -> row.startsWith("session.refused DENIED 0 true "));
        assertThat(rows).anyMatch(row -> row.contains(" account:" + known + " " + cast.officeId()));
        assertThat(rows).anyMatch(row -> row.matches(".* login:[0-9a-f]{64} .*"));
        assertThat(superuser()
                        .sql("select count(*) from access.audit a where a::text like '%' || ? || '%'")
                        .params(typed)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(verifier.verify().broken()).isNull();
    }

    @Test
    void of_many_tries_that_are_turned_away_the_log_tells_of_the_first_and_the_tenth() {
        jdbc.sql("delete from access.attempt").update();
        var login = "banyak-" + cast.office().code();
        for (int i = 0; i < 5; i++) {
            tryToSignIn(login, "bukan-sandi-yang-benar");
        }
        var before = atTheDoor();
        for (int i = 0; i < 30; i++) {
            tryToSignIn(login, "bukan-sandi-yang-benar");
        }
        assertThat(since(before)).hasSize(2).allMatch(row -> row.startsWith("session.turned-away DENIED"));
        jdbc.sql("delete from access.attempt").update();
    }

    @Test
    void session_rows_hold_ids_as_plain_texts_only() {
        cast.signIn("COUNSELLOR");
        var values = jdbc.sql("""
                        select t.key || '=' || t.value from web.session s, jsonb_each_text(s.texts) t where s.account_id = ?
                        """)
                .params(cast.account("COUNSELLOR").value())
                .query(String.class)
                .list();
        assertThat(values)
                .isNotEmpty()
                .allMatch(value -> value.matches("[A-Za-z_.]+=[0-9a-f-]+"), "an id, a number or a token");
    }

    @Test
    void the_table_of_sessions_does_not_hold_what_opens_them() {
        var cookie = cast.signIn("COUNSELLOR").cookies().get("__Host-S");
        var secret = new String(java.util.Base64.getDecoder().decode(cookie), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(jdbc.sql("select to_jsonb(s)::text from web.session s")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(cookie) || row.contains(secret));
    }

    @Test
    void reading_pages_does_not_write_the_session_again_and_again() {
        var visitor = cast.signIn("COUNSELLOR");
        visitor.get("/saya");
        var before = versionOfRow();
        visitor.get("/saya");
        visitor.get("/kerja");
        assertThat(versionOfRow()).isEqualTo(before);
        clock.turnBy(Duration.ofSeconds(30));
        visitor.get("/saya");
        assertThat(versionOfRow()).isNotEqualTo(before);
    }

    @Test
    void a_session_ended_from_another_browser_ends_at_once() {
        var visitor = cast.signIn("COUNSELLOR");
        assertThat(visitor.get("/saya").path()).isEqualTo("/saya");
        cast.signIn("COUNSELLOR");
        program.getBean(LoginSessions.class).endAll(cast.account("COUNSELLOR"));
        // Late enough that the page would write the session: it must not come back by that.
        clock.turnBy(Duration.ofSeconds(30));
        assertThat(visitor.get("/saya").path()).startsWith("/masuk");
        assertThat(program.getBean(LoginSessions.class).of(cast.account("COUNSELLOR"), ""))
                .isEmpty();
    }

    private String versionOfRow() {
        return jdbc.sql("select xmin::text from web.session where account_id = ?")
                .params(cast.account("COUNSELLOR").value())
                .query(String.class)
                .single();
    }

    @Test
    void a_session_ends_after_ten_minutes_without_work() {
        var visitor = cast.signIn("COUNSELLOR");
        clock.turnBy(Duration.ofMinutes(9));
        assertThat(visitor.get("/saya").path()).isEqualTo("/saya");
        clock.turnBy(Duration.ofMinutes(9));
        assertThat(visitor.get("/saya").path()).isEqualTo("/saya");
        clock.turnBy(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(visitor.get("/saya").path()).startsWith("/masuk");
    }

    @Test
    void a_session_ends_after_ten_hours_however_busy() {
        var visitor = cast.signIn("COUNSELLOR");
        for (int i = 0; i < 75; i++) {
            clock.turnBy(Duration.ofMinutes(8));
            assertThat(visitor.get("/saya").path()).isEqualTo("/saya");
        }
        clock.turnBy(Duration.ofMinutes(1));
        assertThat(visitor.get("/saya").path()).startsWith("/masuk");
    }

    @Test
    void signing_out_ends_the_session_and_clears_the_browser() {
        var visitor = cast.signIn("COUNSELLOR");
        var answer = visitor.get("/saya").form("/sesi/keluar").send();
        assertThat(answer.headers().firstValue("Clear-Site-Data")).contains("\"cache\", \"storage\"");
        assertThat(visitor.get("/saya").path()).startsWith("/masuk");
    }

    @Test
    void a_form_sent_after_the_session_ended_gets_its_fields_back_and_is_sent_again_with_the_same_key() {
        var visitor = cast.signIn("COUNSELLOR");
        var key = visitor.get("/saya").form("/sesi/keluar").fields().stream()
                .filter(field -> field.getKey().equals("_once"))
                .findFirst()
                .orElseThrow()
                .getValue();
        clock.turnBy(Duration.ofHours(1));
        var answer = visitor.get("/saya"); // now signed out
        assertThat(answer.path()).startsWith("/masuk");
        var page = org.jsoup.Jsoup.parse(visitor.post(
                        "/sesi/bahasa-uji",
                        java.util.Map.of(
                                "_csrf",
                                "lama",
                                "_once",
                                key,
                                "words",
                                "<b>\"ucapan\" & 'catatan'</b>",
                                "password",
                                "rahasia"))
                .body());
        assertThat(page.select("form[action=/sesi/bahasa-uji] input[name=words]")
                        .val())
                .isEqualTo("<b>\"ucapan\" & 'catatan'</b>");
        assertThat(page.select("input[name=_once]").val()).isEqualTo(key);
        assertThat(page.select("input[name=password]")).isEmpty();
        assertThat(page.select("a[target=_blank]").attr("href")).isEqualTo("/masuk");
        assertThat(page.text()).contains("tidak hilang");
    }

    @Test
    void somebody_with_posts_in_two_offices_chooses_one_for_the_session() {
        var other = Cast.fresh(program, Cast.SUMBER_ASIH);
        other.within(() -> {
            program.getBean(Accounts.class).givePost(other.officeId(), cast.account("DIVISION_HEAD"), "DIVISION_HEAD");
            return true;
        });
        var visitor = cast.signIn("DIVISION_HEAD");
        var choice = visitor.get("/saya");
        assertThat(choice.path()).isEqualTo("/sesi/kantor");
        assertThat(choice.text()).contains("Rawa Tirta", "Sumber Asih");
        choice.form("/sesi/kantor").with("office", other.office().code()).send();
        var after = visitor.get("/saya");
        assertThat(after.text()).contains("Sumber Asih").doesNotContain("Rawa Tirta");
        visitor.get("/sesi/kantor")
                .form("/sesi/kantor")
                .with("office", cast.office().code())
                .send();
        assertThat(visitor.get("/saya").text()).contains("Rawa Tirta").doesNotContain("Sumber Asih");
    }

    @Test
    void a_filled_form_sent_from_another_site_is_not_laid_before_anybody() throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://localhost:"
                        + program.getEnvironment().getRequiredProperty("local.server.port") + "/admin/pengguna"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("login=jahat"))
                .build();
        var answer = java.net.http.HttpClient.newHttpClient()
                .send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("jahat");
    }

    /** What stands in the chains of the front doors: the account is nobody's. */
    private java.util.List<String> atTheDoor() {
        return superuser().sql("""
                        select action || ' ' || result || ' ' || field_class || ' ' || (reason is not null) || ' ' || object || ' ' || office_id || ' ' || seq
                        from access.audit where actor_id = '00000000-0000-0000-0000-000000000000'
                        """).query(String.class).list();
    }

    private java.util.List<String> since(java.util.List<String> before) {
        var rows = new java.util.ArrayList<>(atTheDoor());
        rows.removeAll(before);
        return rows;
    }

    private JdbcClient superuser() {
        return JdbcClient.create(TestDatabase.asSuperuser(program));
    }

    private Visitor.Page tryToSignIn(String login, String password) {
        return cast.stranger()
                .get("/masuk")
                .form("/masuk")
                .with("login", login)
                .with("password", password)
                .submit();
    }
}
