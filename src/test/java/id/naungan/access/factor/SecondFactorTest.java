package id.naungan.access.factor;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.access.sign.PublicPaths;
import id.naungan.testing.Cast;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.TurnableDemand;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Signing in where a second factor is asked for. */
@NaunganTest
class SecondFactorTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    TurnableClock clock;

    @Autowired
    TurnableDemand demand;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecondFactors factors;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    Cast cast;
    Phones phones;

    @BeforeEach
    void cast() {
        cast = Cast.fresh(program);
        demand.begin(cast.officeId());
        phones = new Phones(cast, clock);
    }

    @Test
    void who_has_none_is_led_to_set_one_up_before_anything_else_and_gets_ten_codes_once() {
        var visitor = cast.stranger();
        var page = phones.password(visitor, "CASE_MANAGER");
        assertThat(page.path()).startsWith("/masuk/faktor");
        assertThat(visitor.get("/saya").path()).startsWith("/masuk?lanjut=");
        var phone = phones.scanned(page);
        var wrong = page.form("/masuk/faktor").with("code", phone.wrong()).submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(phones.scanned(wrong).code()).as("the same secret").isEqualTo(phone.code());
        var before = visitor.cookies().get("__Host-S");
        var codes = wrong.form("/masuk/faktor").with("code", phone.code()).submit();
        assertThat(codes.document().select("ol code").eachText())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(one -> one.matches("[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}"), "fifty bits");
        assertThat(visitor.cookies().get("__Host-S")).isNotEqualTo(before);
        assertThat(visitor.get("/saya").text()).contains("Dewi Maharsi");
        assertThat(visitor.get("/masuk/faktor").path()).isEqualTo("/masuk");
    }

    @Test
    void after_the_right_password_no_page_opens_but_that_of_the_code_and_the_way_out() {
        phones.enrol("UNIT_HEAD");
        var visitor = cast.stranger();
        assertThat(phones.password(visitor, "UNIT_HEAD").path()).isEqualTo("/masuk/kode");
        var tried = pages();
        var opened = tried.stream()
                .filter(path -> {
                    var answer = visitor.once(path);
                    return answer.statusCode() != 303
                            || !answer.headers()
                                    .firstValue("location")
                                    .orElse("")
                                    .startsWith("/masuk");
                })
                .toList();
        assertThat(opened).as("pages that a password alone opens").isEmpty();
        Evidence.note(
                "G11",
                tried.size() + " pages tried with the password alone, " + opened.size() + " opened",
                "0 opened",
                tried.size() > 50 && opened.isEmpty());
        assertThat(visitor.get("/masuk/kode").form("/sesi/keluar").submit().path())
                .isEqualTo("/masuk?keluar");
        assertThat(visitor.get("/masuk/kode").path()).isEqualTo("/masuk");
    }

    @Test
    void the_code_opens_the_session_under_a_new_number_and_leads_where_she_wanted() {
        var phone = phones.enrol("UNIT_HEAD");
        var visitor = cast.stranger();
        var page = phones.password(visitor, "UNIT_HEAD", "/saya?x=1");
        var before = visitor.cookies().get("__Host-S");
        var after = page.form("/masuk/kode").with("code", phone.next()).submit();
        assertThat(after.path()).isEqualTo("/saya?x=1");
        assertThat(after.text()).contains("Wulan Ariyanti");
        assertThat(visitor.cookies().get("__Host-S")).isNotNull().isNotEqualTo(before);
    }

    @Test
    void a_new_password_set_by_a_link_opens_nothing_without_the_code_of_her_phone() {
        var phone = phones.enrol("COUNSELLOR");
        var link = phones.visitor("SYSTEM_ADMIN")
                .get("/admin/pengguna/" + cast.account("COUNSELLOR"))
                .form("/tautan")
                .submit()
                .document()
                .select("code")
                .text();
        var visitor = cast.stranger();
        var done = visitor.get(link)
                .form(link)
                .with("password", "hujan sore di kebun teh")
                .with("repeated", "hujan sore di kebun teh")
                .submit();
        assertThat(done.path()).isEqualTo("/masuk");
        assertThat(visitor.get("/saya").path()).startsWith("/masuk?lanjut=");
        var asked = visitor.get("/masuk")
                .form("/masuk")
                .with("login", cast.login("COUNSELLOR"))
                .with("password", "hujan sore di kebun teh")
                .submit();
        assertThat(asked.path()).isEqualTo("/masuk/kode");
        assertThat(visitor.get("/saya").path()).startsWith("/masuk");
        asked.form("/masuk/kode").with("code", phone.next()).submit();
        assertThat(visitor.get("/saya").path()).isEqualTo("/saya");
    }

    @Test
    void no_code_of_either_kind_opens_twice() {
        var phone = phones.enrol("UNIT_HEAD");
        var code = phone.next();
        assertThat(phones.signIn("UNIT_HEAD", code).status()).isEqualTo(200);
        assertThat(phones.signIn("UNIT_HEAD", code).status()).isEqualTo(422);
        var recovery = phones.codes().getFirst();
        assertThat(phones.signIn("UNIT_HEAD", recovery.toLowerCase(java.util.Locale.ROOT))
                        .status())
                .isEqualTo(200);
        assertThat(phones.signIn("UNIT_HEAD", recovery).status()).isEqualTo(422);
        assertThat(factors.codesLeft(cast.account("UNIT_HEAD"))).isEqualTo(9);
        clock.turnBy(Duration.ofSeconds(60));
        assertThat(phones.signIn("UNIT_HEAD", phone.code()).status()).isEqualTo(200);
    }

    @Test
    void everything_that_is_wrong_is_answered_with_the_same_page() {
        var phone = phones.enrol("UNIT_HEAD");
        phones.signIn("UNIT_HEAD", phone.next());
        var others = phones.codesOf("CASE_MANAGER");
        var answers = Stream.of(phone.next(), phone.wrong(), "", "ABCDE-FGHJK", others.getFirst())
                .map(typed -> phones.signIn("UNIT_HEAD", typed))
                .toList();
        assertThat(answers).allMatch(page -> page.status() == 422);
        assertThat(answers.stream().map(Phones::bare).distinct()).hasSize(1);
    }

    @Test
    void after_five_wrong_codes_the_right_one_waits_too_and_another_account_does_not() {
        var phone = phones.enrol("UNIT_HEAD");
        var other = phones.enrol("CASE_MANAGER");
        for (int i = 0; i < 5; i++) {
            assertThat(phones.signIn("UNIT_HEAD", phone.wrong()).status()).isEqualTo(422);
        }
        var waits = phones.signIn("UNIT_HEAD", phone.next());
        assertThat(waits.status()).isEqualTo(429);
        assertThat(waits.text()).contains("Terlalu banyak percobaan");
        assertThat(phones.signIn("CASE_MANAGER", other.next()).status()).isEqualTo(200);
        clock.turnBy(Duration.ofMinutes(2));
        assertThat(phones.signIn("UNIT_HEAD", phone.code()).status()).isEqualTo(200);
    }

    @Test
    void a_half_open_session_is_over_after_ten_minutes() {
        var phone = phones.enrol("UNIT_HEAD");
        var visitor = cast.stranger();
        var page = phones.password(visitor, "UNIT_HEAD");
        clock.turnBy(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(page.form("/masuk/kode").with("code", phone.code()).submit().path())
                .isEqualTo("/masuk");
    }

    @Test
    void whoever_was_signed_in_at_this_browser_before_is_out_as_soon_as_another_password_is_right() {
        phones.enrol("UNIT_HEAD");
        var visitor = phones.visitor("COUNSELLOR");
        phones.password(visitor, "UNIT_HEAD");
        assertThat(visitor.get("/saya").path()).startsWith("/masuk");
    }

    @Test
    void codes_and_secrets_lie_nowhere_as_they_are_and_what_happened_stands_in_the_log() {
        var phone = phones.enrol("UNIT_HEAD");
        phones.signIn("UNIT_HEAD", phone.wrong());
        var rows = cast.within(() -> jdbc.sql("""
                        select to_jsonb(a)::text from access.authenticator a union all
                        select to_jsonb(r)::text from access.recovery_code r union all
                        select to_jsonb(s)::text from web.session s
                        """).query(String.class).list());
        assertThat(rows)
                .hasSizeGreaterThan(11)
                .noneMatch(row -> row.contains(phones.secretHex()) || row.contains(phones.secret()))
                .noneMatch(row -> phones.codes().stream().anyMatch(row::contains));
        assertThat(cast.within(() -> jdbc.sql("select action from access.audit where object = ? order by at")
                        .params("account:" + cast.account("UNIT_HEAD"))
                        .query(String.class)
                        .list()))
                .containsExactlyInAnyOrder("factor.enrol", "session.code-refused");
    }

    /** Every page with an address of its own that is not for the public. */
    private List<String> pages() {
        var open = Stream.of(PublicPaths.PATTERNS)
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        var paths = new ArrayList<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("id.naungan.")) {
                mapping.getPatternValues().stream()
                        .map(path -> path.replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000000"))
                        .filter(path -> open.stream().noneMatch(one -> one.matches(PathContainer.parsePath(path))))
                        .forEach(paths::add);
            }
        });
        return paths.stream().distinct().sorted().toList();
    }
}
