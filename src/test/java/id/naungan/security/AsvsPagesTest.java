package id.naungan.security;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import id.naungan.testing.Wire;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Rows of {@code security/asvs.csv} that pages show and no other test does. */
@NaunganTest
class AsvsPagesTest {
    private static final List<String> VERBS = List.of("PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "CONTOH");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    @LocalServerPort
    private int port;

    @Test
    void every_answer_with_words_says_its_kind_and_its_letters() {
        Cast cast = Cast.fresh(program);
        Visitor head = cast.as("UNIT_HEAD");
        for (String path : plainPages()) {
            said(head.once(path));
        }
        said(cast.stranger().once("/tidak-ada"));
        said(cast.stranger().once("/l/tidak-ada"));
        said(cast.stranger().once("/wilayah?induk=63"));
        Jsoup.parse(cast.stranger().get("/masuk").body())
                .select("link[rel=stylesheet], script[src]")
                .forEach(
                        file -> said(cast.stranger().once(file.hasAttr("src") ? file.attr("src") : file.attr("href"))));
    }

    private static void said(HttpResponse<String> answer) {
        if (!answer.body().isEmpty()) {
            String kind = answer.headers().firstValue("Content-Type").orElse("");
            assertThat(kind).as(answer.uri().toString()).isNotEmpty();
            assertThat(!kind.startsWith("text/") || kind.toLowerCase().contains("charset=utf-8"))
                    .as(answer.uri() + " " + kind)
                    .isTrue();
        }
    }

    @Test
    void every_page_of_an_officer_has_the_way_out() {
        Visitor head = Cast.fresh(program).as("UNIT_HEAD");
        int pages = 0;
        for (String path : plainPages()) {
            HttpResponse<String> answer = head.once(path);
            boolean page =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            if (answer.statusCode() == 200 && page && !isOfThePublic(path)) {
                assertThat(Jsoup.parse(answer.body()).select("form[action=/sesi/keluar] button"))
                        .as(path)
                        .hasSize(1);
                pages++;
            }
        }
        assertThat(pages).isGreaterThan(15);
    }

    /** The tablet lies in the hands of guests, who sign nobody out. */
    private static boolean isOfThePublic(String path) {
        return path.equals("/") || path.startsWith("/masuk") || path.startsWith("/mulai") || path.contains("tablet");
    }

    @Test
    void a_password_is_taken_as_typed_to_its_last_sign() {
        Cast cast = Cast.fresh(program);
        String password = "Pasir kering di tepi rawa yang tak pernah surut, ".repeat(3) + "Ψ7";
        cast.signIn("COMPANION")
                .get("/saya")
                .form("/saya/sandi")
                .with("current", Cast.PASSWORD)
                .with("password", password)
                .with("repeated", password)
                .submit();
        assertThat(tries(cast, password)).isEqualTo(303);
        assertThat(tries(cast, password.substring(0, password.length() - 1))).isNotEqualTo(303);
        assertThat(tries(cast, password.replace('P', 'p'))).isNotEqualTo(303);
        assertThat(tries(cast, Cast.PASSWORD)).isNotEqualTo(303);
    }

    private static int tries(Cast cast, String password) {
        return cast.stranger()
                .get("/masuk")
                .form("/masuk")
                .with("login", cast.login("COMPANION"))
                .with("password", password)
                .send()
                .statusCode();
    }

    @Test
    void a_password_does_not_grow_old() {
        Cast cast = Cast.fresh(program);
        clock.turnBy(Duration.ofDays(730));
        assertThat(cast.signIn("COMPANION").get("/saya").status()).isEqualTo(200);
    }

    @Test
    void nobody_is_asked_a_secret_question() {
        Set<String> asked = new TreeSet<>(
                Jsoup.parse(Cast.fresh(program).stranger().get("/masuk").body())
                        .select("form[action=/masuk] input[name]:not([type=hidden])")
                        .eachAttr("name"));
        assertThat(asked).isEqualTo(Set.of("login", "password"));
    }

    @Test
    void a_session_is_opened_by_256_random_bits() {
        Cast cast = Cast.fresh(program);
        Set<String> secrets = new TreeSet<>();
        for (String post : List.of("COMPANION", "COUNSELLOR", "AUDITOR")) {
            String cookie = cast.signIn(post).cookies().get("__Host-S");
            secrets.add(new String(Base64.getDecoder().decode(cookie), StandardCharsets.US_ASCII));
        }
        assertThat(secrets).hasSize(3).allMatch(secret -> secret.matches("[0-9a-f]{64}"));
    }

    @Test
    void only_three_verbs_are_understood() {
        Visitor head = Cast.fresh(program).as("UNIT_HEAD");
        for (String verb : VERBS) {
            for (String path : List.of("/kerja", "/masuk", "/l/x", "/assets/x.css", "/sesi/draf")) {
                assertThat(head.ask(verb, path).statusCode())
                        .as(verb + " " + path)
                        .isEqualTo(405);
            }
        }
        assertThat(head.get("/kerja").status()).isEqualTo(200);
    }

    @Test
    void the_length_that_is_said_is_the_length_that_is_sent() {
        for (String path : List.of("/", "/masuk", "/tidak-ada", "/wilayah?induk=63")) {
            Wire.Answer answer =
                    new Wire(port).say("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            List<String> said = answer.headers().get("content-length");
            if (said != null) {
                assertThat(answer.body().getBytes(StandardCharsets.UTF_8))
                        .as(path)
                        .hasSize(Integer.parseInt(said.getFirst()));
            }
            assertThat(said == null).as(path).isEqualTo(answer.headers().containsKey("transfer-encoding"));
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void nothing_that_was_sent_stands_in_the_log_of_the_program_and_no_line_of_it_is_forged(CapturedOutput log) {
        Visitor head = Cast.fresh(program).as("UNIT_HEAD");
        String forged = "Zirkon%0AERROR%20Zirkon%1B[31m".replace("[", "%5B");
        head.once("/kasus/" + forged);
        head.once("/kasus?hal=" + forged + "&nomor=" + forged + "&dari=" + forged);
        head.once("/kerja/surat?tahun=" + forged);
        String token = Jsoup.parse(head.get("/saya").body())
                .select("input[name=_csrf]")
                .attr("value");
        head.postRaw(
                "/admin/pengguna", "_csrf=" + token + "&_once=" + forged + "&login=" + forged + "&posts=" + forged);
        head.postRaw("/kasus/" + forged + "/triase", "_csrf=" + token + "&_seen=" + forged);
        head.postAs("multipart/form-data", "/krisis", "Zirkon");
        new Wire(port)
                .say(
                        "GET /" + forged
                                + " HTTP/1.1\r\nHost: Zirkon\r\nCookie: __Host-S=Zirkon\r\nUser-Agent: Zirkon\r\nConnection: close\r\n\r\n");
        assertThat(log.getAll()).doesNotContain("Zirkon");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void every_line_of_the_log_of_the_program_tells_its_time_with_its_zone(CapturedOutput log) {
        LoggerFactory.getLogger("id.naungan.contoh").warn("baris contoh");
        assertThat(log.getAll().lines().filter(line -> line.endsWith("baris contoh")))
                .singleElement()
                .asString()
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) .*");
    }

    @Test
    void forms_are_records_and_nothing_else_is_filled() {
        Set<String> wrong = new TreeSet<>();
        mapping().getHandlerMethods().values().stream()
                .filter(method -> method.getBeanType().getName().startsWith("id.naungan."))
                .forEach(method -> List.of(method.getMethodParameters()).stream()
                        .filter(parameter -> parameter.hasParameterAnnotation(ModelAttribute.class))
                        .filter(parameter -> !parameter.getParameterType().isRecord())
                        .forEach(parameter -> wrong.add(method + " " + parameter.getParameterType())));
        assertThat(wrong).isEmpty();
    }

    private RequestMappingHandlerMapping mapping() {
        return program.getBean(RequestMappingHandlerMapping.class);
    }

    private Set<String> plainPages() {
        Set<String> paths = new TreeSet<>();
        mapping().getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(path -> !path.contains("{") && !path.contains("*") && !path.startsWith("/sesi"))
                .forEach(paths::add));
        return paths;
    }
}
