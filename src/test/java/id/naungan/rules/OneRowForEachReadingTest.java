package id.naungan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.access.FieldClass;
import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every page of a full case, by every post: what shows who she is, or what she told, is in the access log once, and a refusal is too. */
@NaunganTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneRowForEachReadingTest {
    private static final List<String> POSTS =
            List.of("CASE_MANAGER", "UNIT_HEAD", "CASE_SUPERVISOR", "INTAKE_OFFICER", "AGENCY_HEAD", "COMPANION");

    /** Within a person's record only. */
    private static final List<String> IDENTITY = List.of(
            "Kencana Widuri Tertanam",
            "0000005505960007",
            "081200007777",
            "0812-0000-7777",
            "Gang Tertanam",
            "Gang Melur");

    private static final String TOLD = "Terungkap";
    /** They need something that this case has not: a further record, another case, a file, a step by hand. */
    private static final List<String> ELSEWHERE = List.of(
            "/kasus/{id}/asal",
            "/kasus/{id}/formulir/versi/{number}",
            "/kasus/{id}/jangan-bertemu",
            "/kasus/{id}/keselamatan/kertas",
            "/kasus/{id}/klarifikasi",
            "/kasus/{id}/kronologi/{entry}/koreksi",
            "/kasus/{id}/langkah/{step}",
            "/kasus/{id}/laporan-perkembangan/masa",
            "/kasus/{id}/mulai-pendampingan",
            "/kasus/{id}/naskah/{type}",
            "/kasus/{id}/orang/{person}/satukan/{other}",
            "/kasus/{id}/orang/{person}/tersimpan",
            "/kasus/{id}/pecah-kaca",
            "/kasus/{id}/pengecualian/{exclusion}",
            "/kasus/{id}/persyaratan/{paper}/salinan",
            "/kasus/{id}/rekomendasi",
            "/kasus/{id}/rujukan/{ref}/{act}",
            "/kasus/{id}/simfoni/lembar/{opening}",
            "/kasus/{id}/simfoni/lembar/{opening}/cetak",
            "/kasus/{id}/terkait/{link}");

    private static final int MOST_PAGES = 140;

    @Autowired
    ApplicationContext program;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private JdbcClient superuser;
    private Walked full;
    private Walked reached;
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> shapes = new TreeSet<>();
    private int shown;
    private int silent;
    private int refused;

    /** A case that is looked at: whose it is, where it lies, where to begin, and what is followed from there besides. */
    record Walked(Cast cast, String at, List<String> pages, Predicate<String> followed) {
        UUID caseId() {
            return UUID.fromString(at.substring(at.lastIndexOf('/') + 1));
        }
    }

    record Row(String action, int fieldClass, String object, String result) {}

    /** Both tests judge one walk. */
    @BeforeEach
    void everybody_has_looked_at_a_full_case_and_at_one_on_the_road() {
        if (shapes.isEmpty()) {
            twoCases();
            for (String post : POSTS) {
                walk(full, post);
                walk(reached, post);
            }
        }
    }

    private void twoCases() {
        superuser = JdbcClient.create(TestDatabase.asSuperuser(program));
        Cast cast = Cast.fresh(program);
        CrisisWalk walk =
                CrisisWalk.of(program, cast, field -> field.equals("callName") ? "Kencana" : TOLD + " " + field);
        String at = walk.arrive();
        walk.throughTheCounter(at);
        walk.care(at);
        Visitor manager = cast.as("CASE_MANAGER");
        String person = manager.get(at).document().select("a[href*=/orang/]").attr("href");
        DirectWalk.sent(manager.get(person + "/ubah")
                .form("/ubah")
                .with("fullName", IDENTITY.get(0))
                .with("nik", IDENTITY.get(1))
                .with("phone.number", "0812 0000 7777")
                .with("phone.mayCall", "MESSAGE_ONLY"));
        walk.agree(at);
        full = new Walked(
                cast,
                at,
                StrangersSeeNothingTest.PAGES,
                link -> link.startsWith(at) || link.startsWith("/surat/") || link.startsWith("/berkas/"));
        Cast road = Cast.fresh(program);
        String there = ReachedCase.of(program, road, IDENTITY.get(0), IDENTITY.get(1), TOLD);
        reached = new Walked(
                road,
                there,
                ReachedCase.PAGES,
                link -> link.startsWith(there + "/penjangkauan") || link.startsWith(there + "/pelimpahan"));
    }

    @Test
    void each_page_that_shows_her_leaves_one_row_and_each_refusal_one_too() {
        assertThat(wrong).as("pages and their rows").isEmpty();
        assertThat(shown).isGreaterThan(60);
        assertThat(refused).isGreaterThan(20);
        Evidence.note(
                "G4",
                "more than 60 answers showed who she is or what she told, more than 20 were refused: one row each, and no reading of a person"
                        + " where none was shown",
                "0 wrong",
                wrong.isEmpty());
    }

    @Test
    void every_page_of_a_case_is_among_them() {
        Set<String> unseen = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/kasus/{id}")
                                && shapes.stream().noneMatch(seen -> fits(path, seen)))
                        .forEach(unseen::add);
            }
        });
        assertThat(unseen).as("pages of a case that nobody looked at here").isSubsetOf(ELSEWHERE);
    }

    private static boolean fits(String pattern, String path) {
        return PathPatternParser.defaultInstance
                .parse(pattern)
                .matches(org.springframework.http.server.PathContainer.parsePath(path));
    }

    private void walk(Walked it, String post) {
        Visitor visitor = it.cast().as(post);
        Set<String> seen = new LinkedHashSet<>(
                it.pages().stream().map(end -> it.at() + end).toList());
        Deque<String> open = new ArrayDeque<>(seen);
        for (int pages = 0; !open.isEmpty() && pages < MOST_PAGES; pages++) {
            String path = open.pop();
            long before = reach(it, post);
            HttpResponse<String> answer = visitor.once(path);
            judge(post + " " + path.replace(it.at(), ""), answer, since(it, post, before));
            if (answer.statusCode() == 200) {
                shapes.add(path.split("[?#]")[0]);
                Jsoup.parse(answer.body()).select("main a[href^=/]").eachAttr("href").stream()
                        .map(link -> link.split("#")[0])
                        .filter(it.followed())
                        .filter(seen::add)
                        .forEach(open::add);
            }
        }
    }

    private void judge(String what, HttpResponse<String> answer, List<Row> rows) {
        String said = what + " " + answer.statusCode() + " " + rows;
        boolean showsHer = IDENTITY.stream().anyMatch(answer.body()::contains);
        boolean showsStory = answer.body().contains(TOLD);
        long people = rows.stream().filter(row -> names(row)).count();
        long told = rows.stream()
                .filter(row -> row.fieldClass() >= FieldClass.NARRATIVE.ordinal() && !isDenied(row))
                .count();
        long entries = rows.stream().filter(row -> row.object() == null).count();
        if (answer.statusCode() == 404) {
            refused++;
            if (rows.isEmpty()
                    || rows.stream().filter(OneRowForEachReadingTest::isDenied).count() > 1
                    || people > 0) {
                wrong.add("refused: " + said);
            }
            return;
        }
        if (showsHer || showsStory) {
            shown++;
        } else {
            silent++;
        }
        long sought = rows.stream().filter(OneRowForEachReadingTest::seeks).count();
        if (showsHer ? people + sought != 1 : people != 0) {
            wrong.add((showsHer ? "her: " : "not her: ") + said);
        }
        if (showsStory
                && told != 1
                && rows.stream().noneMatch(row -> row.action().startsWith("paper."))) {
            wrong.add("story: " + said);
        }
        if (entries != 1) {
            wrong.add("door: " + said);
        }
    }

    /** The row that says whose record was opened; the row before it says that she passed the door to it. */
    private static boolean names(Row row) {
        return row.object() != null && row.object().startsWith("person:");
    }

    /** The row of a team that asked whom it goes to and where, which may be a call name alone. */
    private static boolean seeks(Row row) {
        return row.object() != null && row.object().equals("destination");
    }

    private static boolean isDenied(Row row) {
        return row.result().equals("DENIED");
    }

    private long reach(Walked it, String post) {
        return superuser
                .sql("select coalesce(max(seq), 0) from access.audit_head where office_id = ? and actor_id = ?")
                .params(it.cast().officeId().value(), it.cast().account(post).value())
                .query(Long.class)
                .single();
    }

    private List<Row> since(Walked it, String post, long before) {
        return superuser
                .sql("""
                select action, field_class, object, result from access.audit
                where office_id = ? and actor_id = ? and seq > ? and case_id = ? order by seq
                """)
                .params(it.cast().officeId().value(), it.cast().account(post).value(), before, it.caseId())
                .query((row, number) -> new Row(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)))
                .list();
    }
}
