package id.naungan.casework;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What may not become one, and in which order merges are taken back. */
@NaunganTest
class MergeRulesTest {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    private Cast cast;
    private DirectWalk walk;

    @BeforeEach
    void an_office() {
        cast = Cast.fresh(program);
        walk = new DirectWalk(program, cast).promising("kdrt");
    }

    @Test
    void client_and_accused_of_one_case_never_become_one() {
        String at = arrive("Ibu Melati");
        String client = person(at, "Klien");
        sent(supervisor()
                .get(at + "/orang/baru")
                .form("/orang/baru")
                .with("role", "ACCUSED")
                .with("callName", "Bapak Bara"));
        String accused = person(at, "Terlapor");
        for (String[] pair : new String[][] {{client, accused}, {accused, client}}) {
            Visitor.Page refused = chosen(at, pair[0], pair[1]).submit();
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("sebagai klien dan sebagai terlapor");
        }
        String elsewhere = arrive("Ibu Wening");
        sent(chosen(elsewhere, person(elsewhere, "Klien"), accused));
        Visitor.Page roundabout =
                chosen(elsewhere, person(elsewhere, "Klien"), client).submit();
        assertThat(roundabout.status())
                .as("not by way of a third record either")
                .isEqualTo(422);
        assertThat(supervisor().get(at).text()).contains("Ibu M.");
    }

    @Test
    void of_merges_one_upon_the_other_the_later_is_undone_first() {
        String first = arrive("Ibu Melati");
        String second = arrive("Ibu Wening");
        String third = arrive("Ibu Dahlia");
        String melati = person(first, "Klien");
        String dahlia = person(third, "Klien");
        sent(chosen(first, melati, person(second, "Klien")));
        Visitor.Form undoFirst = supervisor()
                .get(first + "/orang/" + melati + "/penyatuan")
                .form("/penyatuan")
                .with("reason", "Ternyata kakaknya");
        clock.turnBy(Duration.ofMinutes(1));
        sent(chosen(third, dahlia, melati));
        assertThat(supervisor().get(second).text()).contains("Ibu D.");
        Visitor.Page told = undoFirst.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Batalkan penyatuan yang lebih baru dulu");
        assertThat(supervisor().get(second).text()).contains("Ibu D.");
        for (String page : new String[] {third + "/orang/" + dahlia, first + "/orang/" + melati}) {
            clock.turnBy(Duration.ofMinutes(1));
            sent(supervisor().get(page + "/penyatuan").form("/penyatuan").with("reason", "Ternyata kakaknya"));
        }
        assertThat(supervisor().get(first).text()).contains("Ibu M.");
        assertThat(supervisor().get(second).text()).contains("Ibu W.");
        assertThat(supervisor().get(third).text()).contains("Ibu D.");
    }

    private Visitor.Form chosen(String at, String kept, String other) {
        return supervisor()
                .get(at + "/orang/" + kept + "/satukan/" + other)
                .form("/satukan/" + other)
                .with("parts[CALL_NAME]", "KEPT")
                .with("reason", "Orang yang sama");
    }

    private String arrive(String callName) {
        return walk.arrive(supervisor(), callName, "CLIENT");
    }

    private String person(String at, String role) {
        String link = supervisor()
                .get(at)
                .document()
                .select("a[href*=/orang/]:contains(Tampilkan):contains(" + role + ")")
                .attr("href");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private Visitor supervisor() {
        return cast.as("CASE_SUPERVISOR");
    }
}
