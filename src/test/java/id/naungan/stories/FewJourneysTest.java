package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.kernel.OneTrip;
import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.SentStatements;
import id.naungan.testing.Visitor;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * How often a page goes to the database, and with how many statements. Whoever adds a room to a page adds her statement to the one
 * journey ({@code asks} of the section, action or source) and may raise the number of statements by it; the journeys stay.
 */
@NaunganTest
class FewJourneysTest {
    /** Session, office, officer, door, case, all rooms, log, commit; one to spare for a key that must be fetched. */
    private static final int JOURNEYS_OF_A_CASE_PAGE = 9;

    private static final int STATEMENTS_OF_A_CASE_PAGE = 32;

    /** Session, office, officer, all rooms, names, who is on call, log, commit; one to spare for a key that must be fetched. */
    private static final int JOURNEYS_OF_THE_WORKLIST = 9;

    private static final int STATEMENTS_OF_THE_WORKLIST = 30;

    /** The page of the form is not counted, the notice to other nodes is. */
    private static final int JOURNEYS_OF_A_REGISTRATION = 19;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private SentStatements sent;

    private Cast cast;
    private CrisisWalk walk;
    private String at;

    @BeforeEach
    void a_case_under_way() {
        cast = Cast.fresh(program);
        walk = CrisisWalk.of(program, cast, field -> "Teks " + field);
        at = walk.arrive();
        walk.throughTheCounter(at);
        walk.care(at);
    }

    @Test
    void a_case_page_goes_to_the_database_nine_times_at_most() {
        List<String> journeys = journeys("CASE_MANAGER", at);
        assertThat(journeys).as(said(journeys)).hasSizeLessThanOrEqualTo(JOURNEYS_OF_A_CASE_PAGE);
        assertThat(statements(journeys)).as(said(journeys)).isLessThanOrEqualTo(STATEMENTS_OF_A_CASE_PAGE);
    }

    @Test
    void the_same_page_with_masked_names_does_not_go_more_often() {
        List<String> journeys = journeys("DIVISION_HEAD", at);
        assertThat(journeys).as(said(journeys)).hasSizeLessThanOrEqualTo(JOURNEYS_OF_A_CASE_PAGE);
    }

    @Test
    void the_worklist_goes_to_the_database_nine_times_at_most() {
        List<String> journeys = journeys("CASE_MANAGER", "/kerja");
        assertThat(journeys).as(said(journeys)).hasSizeLessThanOrEqualTo(JOURNEYS_OF_THE_WORKLIST);
        assertThat(statements(journeys)).as(said(journeys)).isLessThanOrEqualTo(STATEMENTS_OF_THE_WORKLIST);
    }

    @Test
    void a_registration_goes_to_the_database_nineteen_times_at_most() {
        Visitor officer = cast.as("INTAKE_OFFICER");
        walk.arrive();
        Visitor.Form form = officer.get("/krisis")
                .form("/krisis")
                .with("callName", "Ibu Kenanga")
                .with("safe", "YES")
                .with("needs", "CALMING");
        List<String> journeys =
                sent.during(() -> assertThat(form.send().statusCode()).isEqualTo(303));
        assertThat(journeys).as(said(journeys)).hasSizeLessThanOrEqualTo(JOURNEYS_OF_A_REGISTRATION);
    }

    /** The second time, when nothing is new to the program. */
    private List<String> journeys(String who, String path) {
        Visitor officer = cast.as(who);
        officer.get(path);
        List<String> journeys =
                sent.during(() -> assertThat(officer.get(path).status()).isEqualTo(200));
        System.out.printf(
                "journeys: %s as %s: %d with %d statements%n",
                path.replaceAll("[0-9a-f-]{36}", "*"), who, journeys.size(), statements(journeys));
        return journeys;
    }

    private static long statements(List<String> journeys) {
        return journeys.stream()
                .filter(one -> !one.equals("commit"))
                .mapToLong(one -> one.split(Pattern.quote(OneTrip.NEXT), -1).length)
                .sum();
    }

    private static String said(List<String> journeys) {
        return String.join("\n", journeys).replace(OneTrip.NEXT, "   + ");
    }
}
