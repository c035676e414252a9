package id.naungan.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who watches over a case sees who opened it, and that she looked is a line of it too. */
@NaunganTest
class ReadersTest {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    private Cast cast;
    private String at;

    @BeforeEach
    void a_case_with_a_manager() {
        cast = Cast.fresh(program);
        at = CrisisWalk.of(program, cast, field -> "Teks " + field).arrive();
        cast.as("CASE_SUPERVISOR")
                .get(at + "/tim")
                .form("/tim")
                .with("manager", cast.account("CASE_MANAGER").toString())
                .submit();
    }

    @Test
    void a_supervisor_reads_who_opened_the_case_when_and_in_what_manner_and_the_team_does_not() {
        cast.as("CASE_MANAGER").get(at);
        Visitor.Page readers = cast.as("CASE_SUPERVISOR").get(at).click("Lihat siapa membuka kasus ini");
        assertThat(readers.text())
                .contains("Dewi Maharsi", "Manajer kasus", "Lestari Wandansari", "Membaca: pekerjaan kasus")
                .doesNotContain("Di luar jam kantor", "case.read");
        assertThat(cast.as("CASE_MANAGER").get(at + "/pembaca").status()).isEqualTo(404);
        assertThat(cast.as("DIVISION_HEAD").get(at + "/pembaca").status()).isEqualTo(404);
        clock.turnBy(Duration.ofMinutes(1));
        cast.as("CASE_SUPERVISOR").get(at + "/pembaca");
        Visitor.Page again = cast.as("CASE_SUPERVISOR").get(at + "/pembaca");
        assertThat(again.document().select("main .n-list li").size())
                .isGreaterThan(readers.document().select("main .n-list li").size());
        assertThat(again.document().select("main .n-list li").first().text()).contains("Ratna Sekarsari");
        Evidence.note(
                "G4",
                "who opened a case: 3 officers who did stand there for its supervisor, her own look too; 0 others may read it",
                "all who opened it, for nobody but who oversees it",
                true);
    }

    @Test
    void reading_at_night_and_with_broken_glass_and_tries_that_were_denied_are_marked() {
        cast.as("COMPANION").get(at);
        clock.turnBy(Duration.ofHours(12));
        cast.as("CASE_MANAGER").get(at);
        clock.turnBy(Duration.ofHours(12));
        String number = cast.as("CASE_MANAGER").get(at).text().replaceAll("(?s).*?(PPA-26-[0-9A-Z]{5}).*", "$1");
        cast.as("COMPANION")
                .get("/pecah-kaca")
                .form("/pecah-kaca")
                .with("number", number)
                .with("need", "URGENT_CALL")
                .with("reason", "Rumah sakit menelepon")
                .with("current", Cast.PASSWORD)
                .submit();
        Visitor.Page readers = cast.as("UNIT_HEAD").get(at + "/pembaca");
        assertThat(line(readers, "Pecah kaca")).contains("Sinta Larasati").doesNotContain("Di luar jam kantor");
        assertThat(line(readers, "Di luar jam kantor")).contains("Dewi Maharsi");
        assertThat(line(readers, "Ditolak")).contains("Sinta Larasati");
    }

    @Test
    void many_lines_come_page_by_page() {
        for (int i = 0; i < 45; i++) {
            cast.as("CASE_MANAGER").once(at + "/triase");
        }
        Visitor.Page first = cast.as("CASE_SUPERVISOR").get(at + "/pembaca");
        assertThat(first.document().select("main .n-list li")).hasSize(40);
        Visitor.Page second = first.click("Berikutnya");
        assertThat(second.document().select("main .n-list li")).isNotEmpty();
        assertThat(cast.as("CASE_SUPERVISOR").get(at + "/pembaca?hal=x").status())
                .isEqualTo(200);
    }

    private static String line(Visitor.Page page, String words) {
        return page.document().select("main .n-list li").eachText().stream()
                .filter(line -> line.contains(words))
                .findFirst()
                .orElse("");
    }
}
