package id.naungan.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** On Monday those who answer for the office read who stood out last week; of herself nobody reads, and no case can be told. */
@NaunganTest
class DigestTest {
    private static final String TASK = "Baca ikhtisar pembacaan tak lazim minggu lalu";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    private Cast cast;
    private CrisisWalk walk;

    @BeforeEach
    void an_office() {
        cast = Cast.fresh(program);
        walk = CrisisWalk.of(program, cast, field -> "Teks " + field);
    }

    @Test
    void reading_outside_the_team_at_night_many_in_a_row_and_denied_tries_stand_out() {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            cases.add(walk.arrive());
        }
        cases.forEach(at -> cast.as("CASE_SUPERVISOR").once(at));
        cast.as("COMPANION").once(cases.getFirst());
        clock.turnBy(Duration.ofHours(12));
        cast.as("INTAKE_OFFICER").once(cases.getFirst());
        assertThat(cast.as("UNIT_HEAD").get("/kerja").text()).doesNotContain(TASK);
        clock.turnBy(Duration.ofDays(7));
        Visitor.Page digest = cast.as("UNIT_HEAD").get("/kerja").click(TASK);
        assertThat(line(digest, "Ratna Sekarsari"))
                .contains("Kasus di luar timnya: 15", "Kasus berbeda dalam satu jam: 15")
                .doesNotContain("ditolak");
        assertThat(line(digest, "Sinta Larasati")).contains("Percobaan yang ditolak: 1");
        assertThat(line(digest, "Lestari Wandansari")).contains("Di luar jam kantor: 1 kali");
        assertThat(digest.text()).doesNotContain("PPA-26-");
        Evidence.note(
                "G4",
                "outside the team, many within an hour, at night, denied: 4 kinds of unusual reading in one week, 4 on the digest of the heads",
                "4 of 4",
                true);
        digest.form("/pengawasan/bacaan").submit();
        assertThat(cast.as("UNIT_HEAD").get("/kerja").text()).doesNotContain(TASK);
        assertThat(cast.as("CASE_SUPERVISOR").get("/kerja").text()).contains(TASK);
        assertThat(cast.as("CASE_SUPERVISOR").get("/pengawasan/bacaan").text()).doesNotContain("di luar timnya: 15");
        assertThat(cast.as("UNIT_HEAD")
                        .get("/pengawasan/bacaan?minggu=2026-10-19")
                        .text())
                .contains("Tidak ada yang menonjol");
        assertThat(cast.as("COMPANION").get("/pengawasan/bacaan").status()).isEqualTo(404);
    }

    @Test
    void of_a_case_that_the_reader_is_kept_out_of_nothing_is_counted() {
        String at = walk.arrive();
        cast.as("UNIT_HEAD").once(at);
        clock.turnBy(Duration.ofDays(7));
        assertThat(cast.as("DIVISION_HEAD").get("/pengawasan/bacaan").text()).contains("Wulan Ariyanti");
        cast.as("CASE_SUPERVISOR")
                .get(at + "/pengecualian")
                .form("/pengecualian")
                .with("officer", cast.account("DIVISION_HEAD").toString())
                .submit();
        assertThat(cast.as("DIVISION_HEAD").get("/pengawasan/bacaan").text()).doesNotContain("Wulan Ariyanti");
    }

    private static String line(Visitor.Page page, String officer) {
        return page.document().select("main .n-list li").eachText().stream()
                .filter(line -> line.contains(officer))
                .findFirst()
                .orElse("");
    }
}
