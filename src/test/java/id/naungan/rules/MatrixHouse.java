package id.naungan.rules;

import id.naungan.access.Actor;
import id.naungan.access.CaseGrants;
import id.naungan.access.Relation;
import id.naungan.kernel.CaseId;
import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** A house with one case that has everything in it, and every address of the program made real for it where the pages of the house name one. */
final class MatrixHouse {
    /** Somebody who holds every post; she walks the pages to find their addresses, and is nobody's pattern of rights. */
    static final String EVERYBODY = "EVERYBODY";

    private static final int MOST_PAGES = 400;
    private static final List<String> STARTS = List.of(
            "/kerja",
            "/kasus",
            "/saya",
            "/penerimaan",
            "/krisis",
            "/buku-tamu",
            "/buku-tamu/daftar",
            "/laporan",
            "/admin/pengguna",
            "/admin/mitra",
            "/standar",
            "/kantor",
            "/cari",
            "/peringatan",
            "/jaga");

    final ApplicationContext program;
    final Cast cast;
    final String at;
    final String letter;
    /** The supervisor, who changes the relations of others. */
    final Actor actor;

    private final String file;
    private final List<String> starts = new ArrayList<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();

    /** One handler of the program: how it is called, and by which address here. */
    record Route(String method, String pattern) {
        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    MatrixHouse(ApplicationContext program, Set<String> posts) {
        this.program = program;
        cast = Cast.fresh(program);
        CrisisWalk walk = CrisisWalk.of(program, cast, field -> "Rahasia " + field);
        at = walk.arrive();
        letter = walk.throughTheCounter(at);
        walk.care(at);
        actor = cast.actor("CASE_SUPERVISOR");
        cast.join(EVERYBODY, "Semua Jabatan", posts.toArray(String[]::new));
        relate(EVERYBODY, Relation.CASE_MANAGER);
        relate(EVERYBODY, Relation.HOLDER);
        String paper = paper();
        starts.addAll(List.of(at, letter, report(), paper));
        file = cast.as("CASE_SUPERVISOR")
                .get(paper)
                .document()
                .select("a[href^=/berkas/]")
                .attr("href")
                .replaceAll("(/berkas/[^/]+).*", "$1");
    }

    private String report() {
        return cast.as("INTAKE_OFFICER")
                .get("/laporan/baru")
                .form("/laporan/baru")
                .with("channel", "PHONE")
                .with("told", "Rahasia laporan")
                .submit()
                .path();
    }

    /** A statement, printed, signed and scanned. */
    private String paper() {
        Visitor supervisor = cast.as("CASE_SUPERVISOR");
        supervisor
                .get(at + "/pernyataan")
                .form("/pernyataan")
                .with("words", "Rahasia pernyataan")
                .submit();
        Visitor.Page shelves = supervisor.get(at + "/naskah");
        Visitor.Page paper = shelves.form(shelves.document()
                        .select("form[action*=/naskah/statement/]")
                        .attr("action"))
                .submit();
        paper.form("/tanda")
                .with("fate", "SCANNED")
                .with("witness", "Rahasia saksi")
                .submitWith("scan", "pernyataan.png", picture());
        return paper.path();
    }

    private static byte[] picture() {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return picture.toByteArray();
    }

    CaseId caseId() {
        return CaseId.of(at.substring(at.lastIndexOf('/') + 1));
    }

    void relate(String key, Relation relation) {
        cast.within(() -> {
            program.getBean(CaseGrants.class).grant(actor, caseId(), cast.account(key), relation);
            return true;
        });
    }

    void part(String key, Relation relation) {
        cast.within(() -> {
            program.getBean(CaseGrants.class).end(caseId(), cast.account(key), relation);
            return true;
        });
    }

    /** Every handler of ours, once for each of its verbs and addresses. */
    static Set<Route> routes(ApplicationContext program) {
        Set<Route> routes = new LinkedHashSet<>();
        program.getBean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("id.naungan.")) {
                Set<String> verbs = new TreeSet<>();
                mapping.getMethodsCondition().getMethods().forEach(verb -> verbs.add(verb.name()));
                mapping.getPatternValues().forEach(pattern -> (verbs.isEmpty() ? Set.of("GET", "POST") : verbs)
                        .forEach(verb -> routes.add(new Route(verb, pattern))));
            }
        });
        return routes;
    }

    /** Walks all pages that links and forms lead to, and keeps the first real address of each pattern. */
    void walk() {
        Set<PathPattern> patterns = new LinkedHashSet<>();
        routes(program).forEach(route -> patterns.add(PathPatternParser.defaultInstance.parse(route.pattern())));
        Visitor everybody = cast.as(EVERYBODY);
        Set<String> seen = new LinkedHashSet<>(STARTS);
        seen.addAll(starts);
        starts.forEach(start -> name(patterns, start));
        List<String> open = new ArrayList<>(seen);
        Set<String> shapes = new LinkedHashSet<>();
        for (int i = 0; i < open.size() && shapes.size() < MOST_PAGES; i++) {
            String path = open.get(i);
            if (!shapes.add(FoundForms.shape(path.split("\\?")[0]))) {
                continue;
            }
            var page = everybody.once(path);
            if (page.statusCode() != 200
                    || !page.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
                continue;
            }
            var document = Jsoup.parse(page.body());
            document.select("a[href^=/]").forEach(link -> {
                String href = link.attr("href").split("#")[0];
                name(patterns, href);
                if (!href.startsWith("/assets") && !href.startsWith("/keluar") && seen.add(href)) {
                    open.add(href);
                }
            });
            document.select("form[action^=/]").forEach(form -> name(patterns, form.attr("action")));
        }
    }

    private void name(Set<PathPattern> patterns, String href) {
        String path = href.split("\\?")[0];
        var plain = PathContainer.parsePath(path);
        patterns.stream()
                .filter(pattern -> pattern.matches(plain))
                .sorted()
                .findFirst()
                .ifPresent(pattern -> {
                    String known = addresses.get(pattern.getPatternString());
                    if (known == null || !known.startsWith(at) && path.startsWith(at)) {
                        addresses.put(pattern.getPatternString(), path);
                    }
                });
    }

    /** Whether some page of the house named an address of this kind. */
    boolean isNamed(Route route) {
        return addresses.containsKey(route.pattern()) || !route.pattern().contains("{");
    }

    /** The address a page named, or one made up of this case and things that do not exist. */
    String address(Route route) {
        String named = addresses.get(route.pattern());
        return named != null
                ? named
                : route.pattern()
                        .replaceFirst("^/kasus/\\{[^}]*}", at)
                        .replaceFirst("^/surat/\\{[^}]*}", letter)
                        .replaceFirst("^/berkas/\\{[^}]*}", file)
                        .replaceAll("\\{[^}]*}", UUID.randomUUID().toString())
                        .replace("**", "x");
    }
}
