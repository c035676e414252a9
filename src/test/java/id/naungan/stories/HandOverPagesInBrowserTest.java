package id.naungan.stories;

import static id.naungan.testing.DirectWalk.sent;

import id.naungan.testing.Browser;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages of a hand-over between two offices, and of what comes before it, as they stand in Chromium. */
@NaunganTest
class HandOverPagesInBrowserTest {
    @Autowired
    private ApplicationContext program;

    @LocalServerPort
    private int port;

    private Cast sender;
    private Cast receiver;
    private HandOverWalk free;
    private HandOverWalk offered;
    private String transfer;
    private String offer;
    private String taken;

    @BeforeEach
    void one_case_to_hand_over_one_on_its_way_and_one_taken_over() {
        sender = HandOverWalk.office(program, Cast.RAWA_TIRTA);
        receiver = HandOverWalk.office(program, Cast.SUMBER_ASIH);
        HandOverWalk first = HandOverWalk.judged(sender, "HIGH", "OTHER_REGION")
                .known()
                .helped()
                .secured()
                .consenting("YES");
        first.offered(receiver);
        Visitor head = receiver.as("UNIT_HEAD");
        taken = sent(head.get("/kerja")
                        .click("Pelimpahan dari")
                        .form("/terima")
                        .with("route", "pendampingan/tidak-langsung"))
                .path();
        offered = HandOverWalk.judged(sender, "LOW", "OTHER_REGION").secured().consenting("YES");
        transfer = offered.offered(receiver);
        offer = head.get("/kerja").click("Pelimpahan dari").path();
        free = HandOverWalk.judged(sender, "HIGH", "CENTRAL");
    }

    @Test
    void the_pages_of_a_hand_over_are_sound_in_both_languages_and_with_faults() {
        try (var manager = signedIn(sender, "CASE_MANAGER");
                var head = signedIn(receiver, "UNIT_HEAD")) {
            for (String language : List.of("id", "en")) {
                manager.open("/kerja").speak(language);
                new Looking(manager, language)
                        .at("/kerja", free.at + "/pelimpahan", offered.at + "/pelimpahan", offered.at, transfer)
                        .atForms(
                                free.at + "/diamankan",
                                free.at + "/konsultasi",
                                free.at + "/penyelamatan",
                                free.at + "/asesmen",
                                free.at + "/pelimpahan/baru",
                                transfer + "/batal")
                        .nothingIsWrong();
                head.open("/kerja").speak(language);
                new Looking(head, language)
                        .at("/kerja", "/pelimpahan", taken, taken + "/asal")
                        .atForms(offer)
                        .nothingIsWrong();
            }
        }
    }

    private Hands signedIn(Cast cast, String post) {
        return Hands.of(Browser.open(Browser.DESKTOP), port).signIn(cast, post);
    }
}
