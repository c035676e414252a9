package id.naungan.stories;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Response;
import id.naungan.testing.Browser;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.OutreachWalk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages of outreach in Chromium, and a visit walked on a phone with a poor line. */
@NaunganTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutreachInBrowserTest {
    private static final int COLD = 70_000;
    private static final int AGAIN = 15_000;
    private static final int MOST_REQUESTS = 6;

    @Autowired
    private ApplicationContext program;

    @LocalServerPort
    private int port;

    private @Nullable Cast cast;
    private OutreachWalk walk;
    private String at = "";
    private String road = "";
    private String matter = "";

    @BeforeEach
    void one_who_waits_and_one_whose_team_is_on_the_road() {
        if (cast != null) {
            return;
        }
        Cast fresh = Cast.fresh(program);
        walk = new OutreachWalk(program, fresh).promising();
        at = walk.sought("Ibu Teratai", Duration.ofHours(1));
        road = walk.sought("Ibu Anggrek", Duration.ofHours(20));
        walk.known(road);
        walk.planned(road);
        sent(walk.act(road, "berangkat-darurat"));
        matter = fresh.as("CASE_SUPERVISOR")
                .get(road + "/penjangkauan")
                .document()
                .select("a[href*=/jawaban/]")
                .attr("href");
        cast = fresh;
    }

    @Test
    void the_pages_of_outreach_are_sound_in_both_languages_and_with_faults() {
        try (var companion = signedIn("COMPANION");
                var supervisor = signedIn("CASE_SUPERVISOR")) {
            for (String language : List.of("id", "en")) {
                companion.open("/kerja").speak(language);
                new Looking(companion, language)
                        .at("/penjangkauan", at, road)
                        .at(of(at, "", "/tujuan"))
                        .at(of(road, "", "/kunjungan", "/kunjungan/selesai"))
                        .atForms(of(
                                at,
                                "/belum-dilaporkan",
                                "/ditarik",
                                "/verifikasi",
                                "/alamat",
                                "/situasi",
                                "/rencana-kunjungan"))
                        .atForms(of(road, "/kunjungan/belum-bertemu", "/kunjungan/bertemu", "/kunjungan/batal"))
                        .nothingIsWrong();
                supervisor.open("/kerja").speak(language);
                new Looking(supervisor, language)
                        .at(road + "/penjangkauan", matter)
                        .nothingIsWrong();
            }
        }
    }

    @Test
    void a_visit_is_walked_on_a_phone_with_a_poor_line_within_the_weight_of_a_page() {
        String here = walk.sought("Ibu Kamboja", Duration.ofHours(2));
        walk.away(here);
        try (var phone = Hands.of(Browser.open(Browser.PHONE), port).signIn(cast, "COMPANION")) {
            slow(phone);
            light(phone.open("/penjangkauan"));
            phone.page().click("main a[href='" + here + "/penjangkauan']");
            phone.page().click("main a[href$='/penjangkauan/kunjungan']");
            light(phone);
            assertThat(phone.page().title()).isEqualTo("Catatan lapangan · Naungan");
            assertThat(phone.page().content()).doesNotContain("Kamboja");
            step(phone, here, "belum-bertemu", "outcome", "NOT_AT_HOME");
            step(phone, here, "bertemu", "safe", "YES");
            phone.page().click("main a[href$='/kunjungan/temuan']");
            light(phone);
            phone.fill("condition", "Tenang, memar di lengan")
                    .tick("secured", "NO")
                    .press("/temuan");
            assertThat(phone.text()).contains("Temuan");
            phone.page().click("main a[href$='/kunjungan/selesai']");
            phone.fill("words", "Kembali besok").press("/selesai");
            assertThat(phone.text()).contains("Selesai", "Terpenuhi dalam");
        }
    }

    @Test
    void a_cold_visit_to_the_pages_of_the_road_stays_within_the_budget() {
        try (var phone = Hands.of(Browser.open(Browser.PHONE), port).signIn(cast, "COMPANION")) {
            for (String path : Stream.of("/kunjungan", "/kunjungan/bertemu", "/kunjungan/belum-bertemu", "")
                    .map(page -> road + "/penjangkauan" + page)
                    .toList()) {
                Map<String, Long> weights = phone.browser().weigh(phone.address(path));
                assertThat(weights.get("Document")).as("HTML of " + path).isLessThanOrEqualTo(AGAIN);
                assertThat(weights.get("total")).as("all of " + path).isLessThanOrEqualTo(COLD);
                assertThat(weights.get("requests")).as("requests of " + path).isLessThanOrEqualTo(MOST_REQUESTS);
            }
        }
    }

    private void step(Hands phone, String here, String act, String field, String value) {
        phone.page().click("main a[href$='/kunjungan/" + act + "']");
        light(phone);
        phone.tick(field, value).press("/" + act);
        assertThat(phone.path()).isEqualTo(here + "/penjangkauan/kunjungan");
    }

    /** What a second visit costs on the line: the page alone, packed. */
    private static void light(Hands phone) {
        Response again = phone.page().reload();
        assertThat(again.request().sizes().responseBodySize)
                .as("bytes of " + phone.path())
                .isPositive()
                .isLessThanOrEqualTo(AGAIN);
    }

    private static void slow(Hands phone) {
        CDPSession line = phone.page().context().newCDPSession(phone.page());
        line.send("Network.enable");
        JsonObject poor = new JsonObject();
        poor.addProperty("offline", false);
        poor.addProperty("latency", 400);
        poor.addProperty("downloadThroughput", 400_000 / 8);
        poor.addProperty("uploadThroughput", 400_000 / 8);
        line.send("Network.emulateNetworkConditions", poor);
    }

    private Hands signedIn(String post) {
        return Hands.of(Browser.open(Browser.DESKTOP), port).signIn(cast, post);
    }

    private static String[] of(String file, String... pages) {
        return Stream.of(pages).map(page -> file + "/penjangkauan" + page).toArray(String[]::new);
    }
}
