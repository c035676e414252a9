package id.naungan.rules;

import static id.naungan.rules.HostileTexts.enc;

import id.naungan.testing.Cast;
import id.naungan.testing.Visitor;
import java.net.http.HttpResponse;
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
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The forms of the house as a case with every page shows them to its posts, and those that no page showed. */
final class FoundForms {
    private static final List<String> POSTS =
            List.of("CASE_MANAGER", "UNIT_HEAD", "INTAKE_OFFICER", "CASE_SUPERVISOR", "SYSTEM_ADMIN");

    /** They end her session or change her password; wrong input into them is tried as a stranger. */
    private static final List<String> HER_SESSION =
            List.of("/keluar", "/bahasa", "/saya/sandi", "/masuk", "/masuk/kunci");

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

    private final ApplicationContext program;
    private final Cast cast;
    private final String at;
    private final String letter;
    private final Map<String, Found> forms = new LinkedHashMap<>();
    private final Set<String> onPages = new TreeSet<>();

    /**
     * One form.
     *
     * @param free names the fields into which anything may be written
     * @param counted those that want a number, a day or a time
     * @param seen whether it stood on a page, which told what each field wants
     */
    record Found(
            Visitor visitor,
            String action,
            List<Map.Entry<String, String>> fields,
            Set<String> free,
            Set<String> counted,
            boolean seen) {

        /** What is hostile to this field. */
        Map<String, String> hostileTo(String field) {
            if (!seen) {
                return HostileTexts.ALL;
            }
            return free.contains(field)
                    ? HostileTexts.WRITTEN
                    : counted.contains(field) ? HostileTexts.COUNTED : HostileTexts.CHOSEN;
        }

        Set<String> names() {
            Set<String> names = new LinkedHashSet<>();
            fields.stream()
                    .map(Map.Entry::getKey)
                    .filter(name -> !name.startsWith("_"))
                    .forEach(names::add);
            return names;
        }

        String body(String field, String value) {
            return body(Map.of(), field, value == null ? null : enc(value));
        }

        /** All fields as the page gave them, a new key, and this one otherwise; {@code encoded} null leaves it out. */
        String body(Map<String, String> others, String field, String encoded) {
            StringBuilder body = new StringBuilder("x_=1");
            fields.stream().filter(known -> !known.getKey().equals(field)).forEach(known -> body.append('&')
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
    }

    FoundForms(ApplicationContext program, Cast cast, String at, String letter) {
        this.program = program;
        this.cast = cast;
        this.at = at;
        this.letter = letter;
    }

    Collection<Found> all() {
        return forms.values();
    }

    /** Shapes of the addresses whose form stood on a page. */
    Set<String> onPages() {
        return onPages;
    }

    /** The forms of one more page. */
    void read(Visitor visitor, String path) {
        found(visitor, path, visitor.once(path).body());
    }

    void collect() {
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
                    found(visitor, open.get(i), page.body());
                }
            }
        }
    }

    /** Every handler that takes a form and had none on any page gets one made from what it reads. */
    void makeTheRest() {
        program.getBean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, method) -> {
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
                forms.put(shape(path), new Found(visitor, path, fields, Set.of(), Set.of(), false));
            }
        });
    }

    private void found(Visitor visitor, String path, String body) {
        for (Element form : Jsoup.parse(body, "http://localhost" + path).select("form[method=post]")) {
            String action = form.attr("action").isEmpty() ? path : form.attr("action");
            if (mine(action)) {
                continue;
            }
            List<Map.Entry<String, String>> fields = new ArrayList<>();
            Set<String> free = new LinkedHashSet<>();
            Set<String> counted = new LinkedHashSet<>();
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
                } else if (field.hasAttr("inputmode")
                        || name.endsWith(".time")
                        || field.attr("type").matches("number|date|time")) {
                    counted.add(name);
                }
            }
            forms.putIfAbsent(shape(action), new Found(visitor, action, fields, free, counted, true));
            onPages.add(shape(action));
        }
    }

    private static Collection<String> links(String body) {
        return Jsoup.parse(body).select("a[href^=/]").stream()
                .map(link -> link.attr("href").split("#")[0])
                .filter(href -> !href.startsWith("/assets") && !href.startsWith("/keluar"))
                .toList();
    }

    private static boolean mine(String action) {
        return HER_SESSION.contains(action) || action.startsWith("/sesi") || action.startsWith("/saya/sesi");
    }

    static String shape(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("/langkah/[^/]+", "/langkah/*")
                .replaceAll("(/standar)/[^/?]+$", "$1/*");
    }
}
