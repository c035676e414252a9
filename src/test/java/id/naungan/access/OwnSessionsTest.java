package id.naungan.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Each sees where she is signed in, and ends what is not hers. */
@NaunganTest
class OwnSessionsTest {
    private static final String WINDOWS =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36";

    @Autowired
    ApplicationContext program;

    @Test
    void she_sees_her_sessions_with_their_devices_and_ends_one_or_all_others_at_once() {
        var cast = Cast.fresh(program);
        var colleague = cast.signIn("UNIT_HEAD");
        var first = cast.signIn("COUNSELLOR");
        var second = cast.signIn("COUNSELLOR");
        var third = cast.signIn("COUNSELLOR");
        var page = third.get("/saya");
        assertThat(page.document().select("dt:contains(Sesi lain)")).hasSize(2);
        assertThat(page.document().select("dt:contains(Sesi ini)")).hasSize(1);
        assertThat(page.text()).contains("Peramban tidak dikenal", "Terakhir dipakai");
        var form = page.click("Akhiri sesi lain");
        var choices = form.document().select("input[name=which]").eachAttr("value");
        assertThat(choices).hasSize(3).endsWith("SEMUA");
        form.form("/saya/sesi")
                .with("which", choices.getFirst())
                .with("current", Cast.PASSWORD)
                .submit();
        var left = java.util.stream.Stream.of(first, second)
                .filter(visitor -> visitor.get("/saya").path().equals("/saya"))
                .count();
        assertThat(left).as("one was ended").isEqualTo(1);
        assertThat(third.get("/saya/sesi")
                        .document()
                        .select("input[name=which]")
                        .eachAttr("value"))
                .containsExactly(choices.get(1));
        var fourth = cast.signIn("COUNSELLOR");
        third.get("/saya/sesi")
                .form("/saya/sesi")
                .with("which", "SEMUA")
                .with("current", Cast.PASSWORD)
                .submit();
        assertThat(fourth.get("/saya").path()).startsWith("/masuk");
        assertThat(third.get("/saya/sesi").text()).contains("Tidak ada sesi lain");
        var out = java.util.stream.Stream.of(first, second)
                .filter(visitor -> visitor.get("/saya").path().startsWith("/masuk"))
                .count();
        Evidence.note(
                "G12",
                "2 other sessions ended by their owner, " + out + " out at their next request",
                "2 of 2",
                out == 2);
        assertThat(out).isEqualTo(2);
        assertThat(third.get("/saya").path()).isEqualTo("/saya");
        assertThat(colleague.get("/saya").path()).isEqualTo("/saya");
    }

    @Test
    void whoever_finds_a_session_open_cannot_turn_her_out_of_the_others() {
        var cast = Cast.fresh(program);
        var open = cast.signIn("COUNSELLOR");
        var hers = cast.signIn("COUNSELLOR");
        var form = open.get("/saya/sesi").form("/saya/sesi");
        for (String password : List.of("", "bukan-sandi-miliknya")) {
            var refused = form.with(
                            "which",
                            open.get("/saya/sesi")
                                    .document()
                                    .select("input[name=which]")
                                    .attr("value"))
                    .with("current", password)
                    .submit();
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.document().select(".govuk-error-message").text()).isNotEmpty();
            assertThat(refused.document().select("input[name=which][checked]")).hasSize(1);
        }
        for (String which : List.of("", "TIDAK_ADA", UUID.randomUUID().toString())) {
            var refused =
                    form.with("which", which).with("current", Cast.PASSWORD).submit();
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.document().select(".govuk-error-message").text()).contains("Pilih sesi");
        }
        assertThat(hers.get("/saya").path()).isEqualTo("/saya");
    }

    @Test
    void what_a_browser_says_of_itself_becomes_two_words_and_nothing_more() {
        assertThat(DeviceWords.words(DeviceWords.code(WINDOWS))).isEqualTo("Chrome, Windows");
        assertThat(DeviceWords.code(WINDOWS)).matches("[0-9]-[0-9]");
        assertThat(DeviceWords.words(DeviceWords.code("<script>alert(1)</script>")))
                .isEmpty();
        assertThat(DeviceWords.words(DeviceWords.code(null))).isEmpty();
        assertThat(DeviceWords.words("9-9")).isEmpty();
    }
}
