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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever is typed into whichever field of whichever form: a calm page with a sentence, never a fault of ours,
 * never markup that came from outside. Forms are found by walking the pages as each post does.
 */
@NaunganTest
class HostileFormsTest {
    private static final String SEEN_AGAIN = "Teks lain <i>tetap</i> ada";
    private static final List<String> POSTS =
            List.of("CASE_MANAGER", "UNIT_HEAD", "INTAKE_OFFICER", "CASE_SUPERVISOR", "SYSTEM_ADMIN");
    /** Sent last, since they end what other forms need. */
    private static final List<String> ENDING =
            List.of("/keputusan", "/arsip", "/batal", "/tim", "/status", "/jabatan", "/akhiri", "/usulan", "/tautan");
    /** They end her session or change her password; wrong input into them is tried as a stranger. */
    private static final List<String> HER_SESSION = List.of("/keluar", "/bahasa", "/saya/sandi", "/masuk");

    private static final int MOST_PAGES = 120;
    private static final List<String> OF_THE_CASE = List.of(
            "/krisis",
            "/krisis/identifikasi",
            "/krisis/prioritas",
            "/krisis/pengantar",
            "/krisis/pengantaran",
            "/krisis/aman-bercerita",
            "/penerimaan",
            "/pelapor",
            "/formulir",
            "/wawancara",
            "/persyaratan",
            "/buku-tamu",
            "/peran-bertentangan",
            "/triase",
            "/darurat",
            "/tim",
            "/penjelasan",
            "/kronologi",
            "/kronologi/baru",
            "/kuasa",
            "/konseling",
            "/kebutuhan",
            "/asesmen",
            "/keselamatan",
            "/instrumen",
            "/instrumen/daftar-risiko",
            "/evaluasi",
            "/rencana/riwayat",
            "/rencana",
            "/persetujuan",
            "/kesepakatan",
            "/pemantauan",
            "/laporan-akhir",
            "/terminasi");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Map<String, Found> forms = new LinkedHashMap<>();
    private final Set<String> onPages = new TreeSet<>();
    private final Set<String> wrong = new TreeSet<>();
    private Cast cast;
    private String at;

    private record Found(Visitor visitor, String action, List<Map.Entry<String, String>> fields, Set<String> free) {}

    @BeforeEach
    void a_case_with_every_page() {
        cast = Cast.fresh(program);
        CrisisWalk walk = CrisisWalk.of(program, cast, field -> "Teks " + field);
        at = walk.arrive();
        walk.throughTheCounter(at);
        walk.care(at);
        clock.turnBy(Duration.ofHours(30));
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
        collect(letter);
        // The form for a cover letter is offered only while none waits for its signature.
        String other = walk.arrive();
        walk.throughTheCounter(other);
        Visitor manager = cast.as("CASE_MANAGER");
        forms(manager, other, manager.once(other + "/krisis/pengantar").body());
        onPages.addAll(forms.keySet());
        madeForms(letter);
    }

    @Test
    void nothing_typed_into_any_form_breaks_it() {
        List<Found> ordered = new ArrayList<>(forms.values());
        ordered.sort((one, other) -> Boolean.compare(ends(one), ends(other)));
        for (Found form : ordered) {
            for (String field : names(form)) {
                HostileTexts.ALL.forEach((what, value) -> send(form, field, what, value));
                sendOnce(form, field, "missing", body(form, field, null));
                sendOnce(form, field, "twice", body(form, field, "TIDAK_ADA") + "&" + enc(field) + "=" + enc("kedua"));
            }
            strange(form);
        }
        assertThat(wrong).isEmpty();
        assertThat(cast.as("CASE_MANAGER").get("/kerja").status()).isEqualTo(200);
    }

    @Test
    void a_text_of_one_million_signs_is_refused_and_what_else_was_typed_is_kept() {
        String large = "x".repeat(1_000_000);
        for (Found form : forms.values()) {
            form.free().stream().limit(3).forEach(field -> {
                HttpResponse<String> answer = sendOnce(form, field, "1 MB", body(form, field, large));
                if (answer.statusCode() < 400) {
                    wrong.add(form.action() + " " + field + " took 1 MB: " + answer.statusCode());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void beside_a_wrong_field_the_other_texts_stand_as_they_were_typed() {
        for (Found form : forms.values()) {
            for (String field : form.free()) {
                Map<String, String> others = new LinkedHashMap<>();
                form.free().stream()
                        .filter(other -> !other.equals(field))
                        .forEach(other -> others.put(other, SEEN_AGAIN));
                HttpResponse<String> answer = form.visitor().postRaw(form.action(), body(form, others, field, "a%00b"));
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
    void the_forms_were_found_on_the_pages_of_the_case() {
        assertThat(onPages)
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

    /** Every handler that takes a form and had none on any page just now gets one made from what it reads. */
    private void madeForms(String letter) {
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            boolean posts = mapping.getMethodsCondition().getMethods().stream()
                    .anyMatch(verb -> verb.name().equals("POST"));
            if (!posts || !method.getBeanType().getName().startsWith("id.naungan.")) {
                return;
            }
            for (String pattern : mapping.getPatternValues()) {
                String path = pattern.replaceFirst("^/kasus/\\{[^}]*}", at)
                        .replaceFirst("^/surat/\\{[^}]*}", letter)
                        .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
                if (forms.containsKey(shape(path)) || mine(path)) {
                    continue;
                }
                Visitor visitor = cast.as(
                        path.startsWith("/admin/pengguna")
                                ? "SYSTEM_ADMIN"
                                : path.startsWith("/kasus") ? "CASE_MANAGER" : "UNIT_HEAD");
                String token = Jsoup.parse(visitor.get("/saya").body())
                        .select("input[name=_csrf]")
                        .attr("value");
                List<Map.Entry<String, String>> fields =
                        new ArrayList<>(List.of(Map.entry("_csrf", token), Map.entry("_once", "")));
                for (var parameter : method.getMethodParameters()) {
                    if (parameter.hasParameterAnnotation(ModelAttribute.class)) {
                        for (var component : parameter.getParameterType().getRecordComponents()) {
                            fields.add(Map.entry(component.getName(), ""));
                        }
                    } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                        fields.add(Map.entry(parameter.getParameter().getName(), ""));
                    }
                }
                forms.put(shape(path), new Found(visitor, path, fields, Set.of()));
            }
        });
    }

    private void send(Found form, String field, String what, String encoded) {
        sendOnce(form, field, what, body(form, Map.of(), field, encoded));
    }

    private HttpResponse<String> sendOnce(Found form, String field, String what, String body) {
        HttpResponse<String> answer = form.visitor().postRaw(form.action(), body);
        String where = shape(form.action()) + " " + field + " (" + what + ")";
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
        if (status >= 400 && Jsoup.parse(answer.body()).select("main").text().length() < 20) {
            wrong.add(where + ": no sentence");
        }
        return answer;
    }

    /** Wrong key, wrong version, wrong names of fields. */
    private void strange(Found form) {
        String rest = body(form, Map.of(), "", null);
        sendOnce(form, "_once", "abc", rest.replaceAll("_once=[^&]*", "_once=abc"));
        sendOnce(form, "_once", "missing", rest.replaceAll("_once=[^&]*", "x=1"));
        sendOnce(form, "_seen", "abc", rest.replaceAll("_seen=[^&]*", "_seen=abc"));
        sendOnce(form, "_seen", "missing", rest.replaceAll("_seen=[^&]*", "x=1"));
        sendOnce(form, "_seen", "huge", rest.replaceAll("_seen=[^&]*", "_seen=99999999999"));
        for (String name : List.of(
                "items[abc].need",
                "items[-1].need",
                "items[999999].need",
                "items[0",
                "items[%00]",
                "at.day.x",
                "class.module",
                "%00",
                "[]",
                ".",
                "values[x",
                "team[0]",
                "needs[5]")) {
            sendOnce(form, name, "name", rest + "&" + name + "=1");
        }
    }

    private void collect(String letter) {
        for (String post : POSTS) {
            Visitor visitor = cast.as(post);
            Set<String> seen = new LinkedHashSet<>(List.of(
                    "/kerja",
                    "/saya",
                    "/peringatan",
                    "/penerimaan",
                    "/buku-tamu",
                    "/buku-tamu/daftar",
                    "/buku-tamu/tablet",
                    "/admin/pengguna",
                    "/admin/pengguna/baru",
                    "/admin/pengguna/ikut",
                    "/admin/plt-plh",
                    at,
                    letter));
            OF_THE_CASE.forEach(page -> seen.add(at + page));
            List<String> open = new ArrayList<>(seen);
            Set<String> shapes = new LinkedHashSet<>();
            for (int i = 0; i < open.size() && shapes.size() < MOST_PAGES; i++) {
                if (!shapes.add(shape(open.get(i).split("\\?")[0]))) {
                    continue;
                }
                HttpResponse<String> page = visitor.once(open.get(i));
                if (page.statusCode() == 200
                        && page.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
                    links(page.body()).stream().filter(seen::add).forEach(open::add);
                    forms(visitor, open.get(i), page.body());
                }
            }
        }
    }

    private static Collection<String> links(String body) {
        return Jsoup.parse(body).select("a[href^=/]").stream()
                .map(link -> link.attr("href").split("#")[0])
                .filter(href -> !href.startsWith("/assets") && !href.startsWith("/keluar"))
                .toList();
    }

    private void forms(Visitor visitor, String path, String body) {
        for (Element form : Jsoup.parse(body, "http://localhost" + path).select("form[method=post]")) {
            String action = form.attr("action").isEmpty() ? path : form.attr("action");
            if (mine(action)) {
                continue;
            }
            List<Map.Entry<String, String>> fields = new ArrayList<>();
            Set<String> free = new LinkedHashSet<>();
            for (Element field : form.select("input[name], textarea[name], select[name]")) {
                String name = field.attr("name");
                fields.removeIf(known -> known.getKey().equals(name));
                fields.add(Map.entry(
                        name,
                        field.is("select") ? field.select("option[selected]").attr("value") : field.val()));
                if ((field.is("textarea") || field.attr("type").equals("text"))
                        && !field.hasAttr("inputmode")
                        && !name.endsWith(".time")) {
                    free.add(name);
                }
            }
            forms.putIfAbsent(shape(action), new Found(visitor, action, fields, free));
        }
    }

    private static Set<String> names(Found form) {
        Set<String> names = new LinkedHashSet<>();
        form.fields().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.startsWith("_"))
                .forEach(names::add);
        return names;
    }

    private static String body(Found form, String field, String value) {
        return body(form, Map.of(), field, value == null ? null : enc(value));
    }

    /** All fields as the page gave them, a new key, and this one otherwise; {@code encoded} null leaves it out. */
    private static String body(Found form, Map<String, String> others, String field, String encoded) {
        StringBuilder body = new StringBuilder("x_=1");
        form.fields().stream().filter(known -> !known.getKey().equals(field)).forEach(known -> body.append('&')
                .append(enc(known.getKey()))
                .append('=')
                .append(enc(
                        known.getKey().equals("_once")
                                ? UUID.randomUUID().toString()
                                : others.getOrDefault(known.getKey(), known.getValue()))));
        return encoded == null
                ? body.toString()
                : body.append('&')
                        .append(enc(field))
                        .append('=')
                        .append(encoded)
                        .toString();
    }

    private static boolean mine(String action) {
        return HER_SESSION.contains(action) || action.startsWith("/sesi") || action.startsWith("/saya/sesi");
    }

    private static boolean ends(Found form) {
        return ENDING.stream().anyMatch(form.action()::endsWith);
    }

    private static String shape(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("/langkah/[^/]+", "/langkah/*")
                .replaceAll("(/standar)/[^/?]+$", "$1/*");
    }

    private static String typed(Element field) {
        return field.is("textarea") ? field.wholeText().stripLeading() : field.val();
    }
}
