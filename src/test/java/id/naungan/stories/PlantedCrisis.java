package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.RawScan;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The crisis story with a text in every field that nobody else could have written, and then the look at the disk. */
final class PlantedCrisis {
    private final ApplicationContext program;
    private final Random random;
    private final List<String> planted = new ArrayList<>();

    PlantedCrisis(ApplicationContext program, long seed) {
        this.program = program;
        this.random = new Random(seed);
    }

    /** Every planted text, after the story was played. */
    List<String> planted() {
        return planted;
    }

    /** Plays the story and says where planted texts lie readable in data directory, WAL, temporary files and log. */
    Set<RawScan.Find> play() throws SQLException, IOException {
        Path log = Files.createTempFile(TestDatabase.home(), "program-", ".log");
        FileAppender<ILoggingEvent> writes = writingTo(log);
        try {
            story();
        } finally {
            ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(writes);
            writes.stop();
        }
        try (var connection = TestDatabase.asSuperuser(program).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
        Set<RawScan.Find> found = new RawScan(planted).scan(places());
        assertThat(Files.size(log)).as("the log that was looked at").isPositive();
        Files.delete(log);
        return found;
    }

    private void story() {
        Cast cast = Cast.fresh(program);
        CrisisWalk walk = CrisisWalk.of(program, cast, this::plant);
        String at = walk.arrive();
        walk.throughTheCounter(at);
        walk.care(at);
        tellAndCounsel(cast, at);
        explainBreach(cast, at);
        walk.agree(at);
        walk.finish(at);
        takeBack(cast, walk);
        leaveUnsaved(cast, walk.arrive());
        find(cast, walk, at);
        LoggerFactory.getLogger(PlantedCrisis.class).warn("the story is at its end");
    }

    /** What she told, what she chose, whom she authorised and what was said in confidence. */
    private void tellAndCounsel(Cast cast, String at) {
        Visitor supervisor = cast.as("CASE_SUPERVISOR");
        sent(supervisor
                .get(at + "/kronologi/baru")
                .form("/baru")
                .with("toldBy", "OTHER")
                .with("time", plant("time"))
                .with("about", plant("about"))
                .with("text", plant("story"))
                .with("cause", plant("cause")));
        sent(supervisor
                .get(at + "/konseling")
                .form("/konseling")
                .with("topics", "FEELINGS")
                .with("with", plant("counselledWith"))
                .with("text", plant("counselling"))
                .with("followUp", plant("followUp")));
        Visitor.Form safety = supervisor.get(at + "/keselamatan").form("/keselamatan");
        for (String part : List.of("signs", "places", "people", "bag", "children", "codeWord", "phone")) {
            safety.with(part, plant(part));
        }
        sent(safety.with("paper", "YES"));
        assertThat(supervisor.get(at + "/keselamatan/kertas").status()).isEqualTo(200);
        sent(supervisor
                .get(at + "/instrumen/daftar-risiko")
                .form("/daftar-risiko")
                .with("answers[serumah]", "ya")
                .with("decided", "tanpa-tanda")
                .with("reason", plant("bandReason")));
        sent(supervisor
                .get(at + "/kebutuhan")
                .form("/kebutuhan")
                .with("said[LEGAL]", "DECLINED")
                .with("words[LEGAL]", plant("herWords")));
        signed(supervisor, at);
    }

    /** A statement, printed and kept in the cabinet before a witness. */
    private void signed(Visitor supervisor, String at) {
        sent(supervisor.get(at + "/pernyataan").form("/pernyataan").with("words", plant("statement")));
        Visitor.Page shelves = supervisor.get(at + "/naskah");
        String print =
                shelves.document().select("form[action*=/naskah/statement/]").attr("action");
        Visitor.Page paper = shelves.form(print).submit();
        assertThat(supervisor.get(paper.path() + "/pdf").status()).isEqualTo(200);
        sent(paper.form("/tanda")
                .with("fate", "IN_CABINET")
                .with("witness", plant("paperWitness"))
                .with("words", plant("cabinet")));
    }

    private static void sent(Visitor.Form form) {
        Visitor.Page after = form.submit();
        assertThat(after.status()).as(after.path() + " " + after.text()).isEqualTo(200);
    }

    private void explainBreach(Cast cast, String at) {
        program.getBean(TurnableClock.class).turnBy(Duration.ofHours(30));
        Visitor manager = cast.as("CASE_MANAGER");
        Visitor.Page file = manager.get(at);
        List<String> clocks = file.document().select("a[href*=/batas/]").eachAttr("href").stream()
                .distinct()
                .toList();
        for (String clock : clocks) {
            Visitor.Page page = manager.get(clock);
            if (page.document().select("form[action$=/alasan]").isEmpty()) {
                continue;
            }
            assertThat(page.form("/alasan")
                            .with("reason", plant("breach"))
                            .submit()
                            .status())
                    .isEqualTo(200);
            return;
        }
        throw new AssertionError("no clock of the story asks for the reason of its breach: " + clocks);
    }

    /** In a second case: one letter is void, another comes back unsigned. */
    private void takeBack(Cast cast, CrisisWalk walk) {
        String at = walk.arrive();
        String signed = walk.throughTheCounter(at);
        assertThat(cast.as("UNIT_HEAD")
                        .get(signed)
                        .form("/batal")
                        .with("voidReason", plant("void"))
                        .submit()
                        .status())
                .isEqualTo(200);
        Visitor.Page letter = cast.as("CASE_MANAGER")
                .get(at + "/krisis/pengantar")
                .form("/pengantar")
                .with("condition", plant("condition"))
                .with("asked", plant("asked"))
                .submit();
        assertThat(cast.as("UNIT_HEAD")
                        .get(letter.path())
                        .form("/kembalikan")
                        .with("returnReason", plant("returned"))
                        .submit()
                        .status())
                .isEqualTo(200);
    }

    /** In a third case: a form that was never saved, and lies there as a draft. */
    private void leaveUnsaved(Cast cast, String at) {
        Visitor officer = cast.as("INTAKE_OFFICER");
        Map<String, String> fields = new HashMap<>();
        officer.get(at + "/krisis/identifikasi")
                .form("/identifikasi")
                .with("seen", plant("draft"))
                .with("relaxation", plant("draft"))
                .fields()
                .forEach(field -> fields.put(field.getKey(), field.getValue()));
        assertThat(officer.post("/sesi/draf", fields).statusCode()).isEqualTo(303);
    }

    /** Looked for, kept as a filter, linked and unlinked, merged and parted. */
    private void find(Cast cast, CrisisWalk walk, String at) {
        String other = walk.arrive();
        Visitor supervisor = cast.as("CASE_SUPERVISOR");
        went(supervisor.get("/cari").form("/cari").with("cari", plant("search")));
        went(supervisor.get("/kasus?status=OPEN").form("/saringan").with("nama", plant("filter")));
        String number = supervisor.get(other).text().replaceAll("(?s).*?(PPA-26-[0-9A-Z]{5}).*", "$1");
        Visitor.Page link = went(supervisor
                        .get(at + "/terkait")
                        .form("/terkait")
                        .with("number", number)
                        .with("kind", "SAME_HOUSEHOLD"))
                .click("Lepas");
        went(link.form(link.path()).with("reason", plant("unlinked")));
        String person = at + "/orang/" + person(supervisor, at);
        Visitor.Page merged = went(supervisor
                .get(person + "/satukan/" + person(supervisor, other))
                .form("/satukan/" + person(supervisor, other))
                .with("parts[CALL_NAME]", "KEPT")
                .with("reason", plant("merged")));
        went(merged.form("/penyatuan").with("reason", plant("parted")));
    }

    private static String person(Visitor who, String at) {
        return who.get(at).document().select("a[href*=/orang/]").attr("href").replaceAll(".*/orang/([^/]+).*", "$1");
    }

    private static Visitor.Page went(Visitor.Form form) {
        Visitor.Page after = form.submit();
        assertThat(after.status()).as(after.path() + " " + after.text()).isEqualTo(200);
        return after;
    }

    private String plant(String field) {
        String text = "Tanda " + (char) ('A' + random.nextInt(26)) + Long.toString(random.nextLong(Long.MAX_VALUE), 36);
        planted.add(text);
        return text;
    }

    private static FileAppender<ILoggingEvent> writingTo(Path log) {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(root.getLoggerContext());
        lines.setPattern("%d %level %logger %mdc %msg%n%ex");
        lines.start();
        FileAppender<ILoggingEvent> writes = new FileAppender<>();
        writes.setContext(root.getLoggerContext());
        writes.setEncoder(lines);
        writes.setFile(log.toString());
        writes.start();
        root.addAppender(writes);
        return writes;
    }

    /** All of the test server's home but other tests' databases and PostgreSQL's own programs; and what the web server put aside. */
    private Path[] places() throws IOException {
        Path home = TestDatabase.home();
        long own = JdbcClient.create(TestDatabase.asSuperuser(program))
                .sql("select oid::bigint from pg_database where datname = current_database()")
                .query(Long.class)
                .single();
        Path base = home.resolve("database/base");
        Path work = Path.of(System.getProperty("java.io.tmpdir"));
        return Stream.of(
                        children(home).filter(path -> !List.of("database", "postgres")
                                .contains(path.getFileName().toString())),
                        children(home.resolve("database")).filter(path -> !path.equals(base)),
                        children(base).filter(path -> List.of(Long.toString(own), "pgsql_tmp")
                                .contains(path.getFileName().toString())),
                        children(work)
                                .filter(path -> path.getFileName().toString().startsWith("tomcat.")))
                .flatMap(paths -> paths)
                .toArray(Path[]::new);
    }

    private static Stream<Path> children(Path directory) {
        try (var all = Files.list(directory)) {
            return all.toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
