package id.naungan.rules;

import static id.naungan.rules.HostileTexts.enc;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Whatever is typed into whichever field of whichever form: a calm page with a sentence, never a fault of ours,
 * never markup that came from outside. Forms are found by walking the pages as each post does.
 */
@NaunganTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileFormsTest {
    private static final Duration LATER = Duration.ofHours(30);
    private static final String LARGE = "x".repeat(1_000_000);
    private static final String SEEN_AGAIN = "Teks lain <i>tetap</i> ada";
    /** Sent last, since they end what other forms need. */
    private static final List<String> ENDING =
            List.of("/keputusan", "/arsip", "/batal", "/tim", "/status", "/jabatan", "/akhiri", "/usulan", "/tautan");

    private static final List<String> LINES =
            List.of("[abc].need", "[-1].need", "[999999].need", "[0", "[\u0000]", "[0]");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    private FoundForms forms;
    private final Set<String> wrong = new TreeSet<>();
    private Cast cast;
    private String at;

    /** Made once: all but the last test leave everything as it was. */
    @BeforeEach
    void a_case_with_every_page() {
        wrong.clear();
        if (forms != null) {
            clock.turnBy(LATER);
            return;
        }
        cast = Cast.fresh(program);
        CrisisWalk walk = CrisisWalk.of(program, cast, field -> "Teks " + field);
        at = walk.arrive();
        walk.throughTheCounter(at);
        walk.care(at);
        clock.turnBy(LATER);
        String letter = cast.as("CASE_MANAGER")
                .get(at + "/krisis/pengantar")
                .form("/pengantar")
                .with("condition", "Sadar")
                .with("asked", "Perawatan")
                .submit()
                .path();
        cast.as("UNIT_HEAD")
                .get("/admin/mitra/baru")
                .form("/baru")
                .with("name", "Klinik Contoh")
                .with("kind", "HEALTH")
                .submit();
        forms = new FoundForms(program, cast, at, letter);
        forms.collect();
        // The form for a cover letter is offered only while none waits for its signature.
        String other = walk.arrive();
        walk.throughTheCounter(other);
        Visitor manager = cast.as("CASE_MANAGER");
        forms.read(manager, other + "/krisis/pengantar");
        forms.makeTheRest();
    }

    @Test
    @Order(2)
    void nothing_typed_into_any_form_breaks_it() {
        List<FoundForms.Found> ordered = new ArrayList<>(forms.all());
        ordered.sort((one, other) -> Boolean.compare(ends(one), ends(other)));
        for (FoundForms.Found form : ordered) {
            for (String field : form.names()) {
                form.hostileTo(field).forEach((what, value) -> send(form, field, what, value));
                sendOnce(form, field, "missing", form.body(field, null));
                sendOnce(form, field, "twice", form.body(field, "TIDAK_ADA") + "&" + enc(field) + "=" + enc("kedua"));
            }
            strange(form);
        }
        assertThat(wrong).isEmpty();
        assertThat(cast.as("CASE_MANAGER").get("/kerja").status()).isEqualTo(200);
    }

    @Test
    @Order(1)
    void a_text_of_one_million_signs_is_refused_and_what_else_was_typed_is_kept() {
        for (FoundForms.Found form : forms.all()) {
            form.free().stream().limit(3).forEach(field -> {
                HttpResponse<String> answer = sendOnce(form, field, "1 MB", form.body(Map.of(), field, LARGE));
                if (answer.statusCode() < 400) {
                    wrong.add(form.action() + " " + field + " took 1 MB: " + answer.statusCode());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    @Order(1)
    void beside_a_wrong_field_the_other_texts_stand_as_they_were_typed() {
        for (FoundForms.Found form : forms.all()) {
            for (String field : form.free()) {
                Map<String, String> others = new LinkedHashMap<>();
                form.free().stream()
                        .filter(other -> !other.equals(field))
                        .forEach(other -> others.put(other, SEEN_AGAIN));
                HttpResponse<String> answer = form.visitor().postRaw(form.action(), form.body(others, field, "a%00b"));
                assertThat(answer.statusCode()).as(form.action() + " " + field).isEqualTo(422);
                var page = Jsoup.parse(answer.body());
                assertThat(page.select(".govuk-error-message").text())
                        .as(form.action() + " " + field)
                        .contains("tidak terlihat");
                others.keySet().forEach(other -> assertThat(
                                page.select("[name=\"" + other + "\"]").stream().map(HostileFormsTest::typed))
                        .as(form.action() + " " + other)
                        .contains(SEEN_AGAIN));
            }
        }
    }

    @Test
    @Order(1)
    void the_forms_were_found_on_the_pages_of_the_case() {
        assertThat(forms.onPages())
                .contains(
                        "/krisis",
                        "/penerimaan",
                        "/buku-tamu",
                        "/kasus/*/pelapor",
                        "/kasus/*/formulir",
                        "/kasus/*/wawancara",
                        "/kasus/*/triase",
                        "/kasus/*/rencana",
                        "/kasus/*/asesmen",
                        "/kasus/*/krisis/pengantar",
                        "/kasus/*/krisis/identifikasi",
                        "/surat/*/tanda-tangan",
                        "/surat/*/kembalikan",
                        "/kantor/kop-surat",
                        "/admin/mitra/baru",
                        "/admin/pengguna",
                        "/kasus/*/terminasi/usulan",
                        "/kasus/*/batas/*/alasan",
                        "/admin/standar/*");
    }

    @Test
    @Order(1)
    void a_stranger_with_nonsense_gets_a_page_too() {
        Visitor stranger = cast.stranger();
        String token = enc(Jsoup.parse(stranger.get("/masuk").body())
                .select("input[name=_csrf]")
                .attr("value"));
        for (String value : HostileTexts.ALL.values()) {
            assertThat(stranger.postRaw("/masuk", "_csrf=" + token + "&login=" + value + "&password=" + value)
                            .statusCode())
                    .isBetween(300, 499);
            for (String path : List.of("/masuk?lang=", "/?lang=", "/s/x?y=", "/l/x?lang=")) {
                assertThat(stranger.once(path + value).statusCode())
                        .as(path + value)
                        .isLessThan(500);
            }
            for (String path : List.of(
                    "/kasus?hal=1&nomor=",
                    "/kasus?hal=",
                    "/kerja/surat?tahun=",
                    "/kerja/surat?hal=",
                    at + "/krisis/prioritas?kebutuhan=")) {
                assertThat(cast.as("UNIT_HEAD").once(path + value).statusCode())
                        .as(path + value)
                        .isLessThan(500);
            }
        }
    }

    private void send(FoundForms.Found form, String field, String what, String encoded) {
        sendOnce(form, field, what, form.body(Map.of(), field, encoded));
    }

    private HttpResponse<String> sendOnce(FoundForms.Found form, String field, String what, String body) {
        HttpResponse<String> answer = form.visitor().postRaw(form.action(), body);
        String where = FoundForms.shape(form.action()) + " " + field + " (" + what + ")";
        int status = answer.statusCode();
        if (!List.of(303, 302, 400, 403, 404, 409, 413, 422, 200).contains(status)) {
            wrong.add(where + ": " + status);
        }
        if (status == 200 && !answer.body().contains("govuk-error")) {
            wrong.add(where + ": 200 without a sentence");
        }
        if (answer.body().contains(HostileTexts.SCRIPT) || answer.body().contains("??")) {
            wrong.add(where + ": unescaped or without words");
        }
        // What comes back of a large text is no sentence, and takes long to read.
        String told = answer.body().replace(LARGE, "");
        if (status >= 400 && Jsoup.parse(told).select("main").text().length() < 20) {
            wrong.add(where + ": no sentence");
        }
        return answer;
    }

    /** Wrong key, wrong version, wrong names of fields; names of lines only where a form has lines. */
    private void strange(FoundForms.Found form) {
        String rest = form.body(Map.of(), "", null);
        sendOnce(form, "_once", "abc", rest.replaceAll("_once=[^&]*", "_once=abc"));
        sendOnce(form, "_once", "missing", rest.replaceAll("_once=[^&]*", "x=1"));
        if (rest.contains("_seen=")) {
            sendOnce(form, "_seen", "abc", rest.replaceAll("_seen=[^&]*", "_seen=abc"));
            sendOnce(form, "_seen", "missing", rest.replaceAll("_seen=[^&]*", "x=1"));
            sendOnce(form, "_seen", "huge", rest.replaceAll("_seen=[^&]*", "_seen=99999999999"));
        }
        sendOnce(form, "many", "names", rest + "&at.day.x=1&class.module=1&%00=1&[]=1&.=1&needs[5]=1&values[x=1");
        form.names().stream()
                .filter(name -> name.contains("[") || !form.seen())
                .map(name -> name.replaceAll("\\[.*", ""))
                .distinct()
                .forEach(list -> LINES.forEach(
                        line -> sendOnce(form, list + line, "name", rest + "&" + enc(list + line) + "=1")));
    }

    private static boolean ends(FoundForms.Found form) {
        return ENDING.stream().anyMatch(form.action()::endsWith);
    }

    private static String typed(Element field) {
        return field.is("textarea") ? field.wholeText().stripLeading() : field.val();
    }
}
