package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.FailingDatabase;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TouchedTables;
import id.naungan.testing.Visitor;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The commit arrives and its answer does not: nobody knows whether she acted, and the form sent again finds out. */
@NaunganTest
class LostAnswerTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    FailingDatabase database;

    private Cast cast;
    private TouchedTables touched;

    @BeforeEach
    void tables_that_tell() {
        touched = new TouchedTables(program);
        cast = Cast.fresh(program);
    }

    @AfterEach
    void the_database_is_well_again() {
        database.failAt(0);
        touched.close();
    }

    @Test
    void an_act_whose_answer_is_lost_is_done_with_its_row_and_the_form_sent_again_does_not_do_it_twice() {
        CrisisWalk.of(program, cast, field -> "Rekaan " + field);
        for (int nth = 1; nth <= 3; nth++) {
            touched.forget();
            Visitor.Form form = cast.as("INTAKE_OFFICER")
                    .get("/krisis")
                    .form("/krisis")
                    .with("callName", "Ibu Rekaan")
                    .with("safe", "YES")
                    .with("needs", "CALMING");
            database.loseAnswerOf(nth);
            HttpResponse<String> answer = form.send();
            boolean lost = !database.struck().isEmpty();
            database.failAt(0);
            assertThat(answer.statusCode()).isEqualTo(lost ? 503 : 303);
            assertThat(form.send().statusCode()).isEqualTo(303);
            assertThat(form.send().statusCode()).isEqualTo(303);
            assertThat(touched.committed().values().stream().filter(tables -> tables.contains("casework.case_file")))
                    .hasSize(1)
                    .allMatch(tables -> tables.contains("access.audit"));
            if (!lost) {
                return;
            }
        }
        throw new AssertionError("an arrival commits more than twice");
    }
}
