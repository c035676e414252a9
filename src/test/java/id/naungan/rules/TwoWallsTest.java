package id.naungan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.access.DoorProbe;
import id.naungan.testing.Cast;
import id.naungan.testing.DryCommits;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two walls stand between offices, the rules in the program and those in the database, and each holds when the other has fallen (G1). */
@NaunganTest
class TwoWallsTest {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private DoorProbe door;

    @Autowired
    private DryCommits dry;

    private final WhoMay truth = WhoMay.read();
    private MatrixHouse house;
    private Cast other;
    private JdbcClient boss;

    @BeforeEach
    void two_offices() {
        house = new MatrixHouse(program, truth.posts());
        house.walk();
        other = Cast.fresh(program, Cast.SUMBER_ASIH);
        boss = JdbcClient.create(
                TestDatabase.superuserOf(program.getEnvironment().getRequiredProperty("spring.datasource.url")));
    }

    @Test
    void with_every_rule_of_the_program_broken_the_database_shows_nothing_of_another_office() {
        Visitor stranger = other.as("UNIT_HEAD");
        Visitor outsider = house.cast.as(Cast.SECOND_COMPANION);
        Set<String> leaked = new TreeSet<>();
        Set<String> control = new TreeSet<>();
        List<MatrixHouse.Route> pages = pages(false).toList();
        for (MatrixHouse.Route page : pages) {
            String address = house.address(page);
            if (tells(
                    door.heldOpen(() -> dry.without(() -> stranger.once(address).body())))) {
                leaked.add(address);
            }
            if (tells(
                    door.heldOpen(() -> dry.without(() -> outsider.once(address).body())))) {
                control.add(address);
            }
        }
        assertThat(leaked).isEmpty();
        assertThat(control).as("the same pages in her own office, held open").hasSizeGreaterThan(15);
        Evidence.note(
                "G1",
                "program's rules replaced by allow-all: every page read from another office, 0 of them told anything",
                "0 cross-office reads by row-level security alone",
                leaked.isEmpty());
    }

    @Test
    void with_row_level_security_off_the_program_shows_nothing_of_another_office() {
        List<String> tables = boss.sql("""
                select c.oid::regclass::text from pg_class c where c.relrowsecurity and c.relkind in ('r', 'p') order by 1""").query(String.class).list();
        Visitor stranger = other.as("UNIT_HEAD");
        String token = Jsoup.parse(stranger.get("/saya").body())
                .select("input[name=_csrf]")
                .attr("value");
        Set<String> leaked = new TreeSet<>();
        each(tables, "alter table %s disable row level security");
        try {
            assertThat(seenByOther()).as("the wall is down").isEqualTo(1);
            pages(false).forEach(page -> {
                String address = house.address(page);
                var answer = dry.without(() -> stranger.once(address));
                if (tells(answer.body()) || WhoMay.isOfCase(truth.gates().get(page)) && answer.statusCode() != 404) {
                    leaked.add(address + " " + answer.statusCode());
                }
            });
            pages(true).forEach(page -> {
                var answer = dry.without(() -> stranger.post(
                        house.address(page),
                        Map.of("_csrf", token, "_once", UUID.randomUUID().toString(), "_seen", "1")));
                if (answer.statusCode() != 404 || tells(answer.body())) {
                    leaked.add("POST " + house.address(page) + " " + answer.statusCode());
                }
            });
        } finally {
            each(tables, "alter table %s enable row level security");
        }
        assertThat(seenByOther()).as("the wall stands again").isZero();
        assertThat(leaked).isEmpty();
        Evidence.note(
                "G1",
                "row-level security off: every page and form of a case tried from another office, 0 opened",
                "0 cross-office reads by the program alone",
                leaked.isEmpty());
    }

    private Stream<MatrixHouse.Route> pages(boolean posts) {
        return truth.gates().entrySet().stream()
                .filter(entry -> WhoMay.isGuarded(entry.getValue()))
                .filter(entry -> !posts || WhoMay.isOfCase(entry.getValue()))
                .map(Map.Entry::getKey)
                .filter(route -> route.method().equals(posts ? "POST" : "GET"));
    }

    private boolean tells(String body) {
        return body.contains("Rahasia");
    }

    private void each(List<String> tables, String statement) {
        tables.forEach(table -> boss.sql(statement.formatted(table)).update());
    }

    /** How many of our case's rows a transaction of the other office sees. */
    private int seenByOther() {
        return other.within(() -> program.getBean(JdbcClient.class)
                .sql("select count(*) from casework.case_file where case_id = ?")
                .param(house.caseId().value())
                .query(Integer.class)
                .single());
    }
}
