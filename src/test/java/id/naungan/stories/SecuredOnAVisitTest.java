package id.naungan.stories;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.OutreachWalk;
import id.naungan.testing.Shows;
import id.naungan.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A client whom a team brings into safety on its visit: the case knows it as if it had been written there, and keeps back what may hide her. */
@NaunganTest
class SecuredOnAVisitTest {
    private static final String WAITING = "Pelimpahan dari UPTD PPA Kabupaten Rawa Tirta menunggu jawaban";
    /** Where the walk of an outreach traces her; on her identity card stands another street. */
    private static final String DWELLING = "Melur";

    @Autowired
    private ApplicationContext program;

    private Cast receiver;
    private HandOverWalk walk;
    private OutreachWalk road;

    @BeforeEach
    void a_team_at_the_door_of_somebody_for_whom_another_region_is_competent() {
        Cast sender = HandOverWalk.office(program, Cast.RAWA_TIRTA);
        receiver = HandOverWalk.office(program, Cast.SUMBER_ASIH);
        walk = HandOverWalk.judged(sender, "MEDIUM", "OTHER_REGION").known().consenting("YES");
        road = new OutreachWalk(program, sender);
        road.away(walk.at);
        sent(road.act(walk.at, "bertemu").with("safe", "NO"));
    }

    @Test
    @Shows({"S2.13a", "S2.15a"})
    void where_she_may_be_hidden_does_not_travel_when_she_was_secured_on_a_visit() {
        assertThat(walk.form(receiver).submit().text()).contains("Klien harus diamankan dulu");
        secured("SHELTER");
        assertThat(walk.step("lebih dulu diselamatkan atau diamankan")).contains("Selesai");
        assertThat(handedOver())
                .contains(HandOverWalk.NAME, HandOverWalk.STREET)
                .doesNotContain(DWELLING);
    }

    @Test
    void a_move_from_the_shelter_to_a_hospital_does_not_set_her_dwelling_free() {
        secured("SHELTER");
        sent(walk.companion()
                .get(walk.at + "/diamankan")
                .form("/diamankan")
                .with("place", "HOSPITAL")
                .with("how", "Diantar bidan"));
        assertThat(handedOver()).doesNotContain(DWELLING);
    }

    @Test
    void where_she_stays_since_the_danger_is_gone_is_told_to_the_office_that_takes_over() {
        secured("STAYS");
        assertThat(handedOver()).contains(DWELLING);
    }

    @Test
    @Shows("S2.15b")
    void a_record_that_tells_where_she_may_be_hidden_holds_up_the_hand_over_and_the_sentence_names_it() {
        secured("KIN");
        sent(walk.manager()
                .get(walk.at + "/kronologi/baru")
                .form("/baru")
                .with("toldBy", "OTHER")
                .with("about", "Tadi pagi")
                .with("text", "Kini ia menginap di gang melur"));
        Visitor.Page held = walk.form(receiver).submit();
        assertThat(held.status()).isEqualTo(422);
        assertThat(held.document().select(".govuk-error-summary").text())
                .contains("Catatan kronologi menyebut tempat")
                .doesNotContain("asesmen");
        assertThat(held.document().select("[name=asked]").val()).isEqualTo("Pendampingan hukum di tempat tinggalnya");
        String transfer = sent(held.form("/pelimpahan/baru").with("chapters", "ASSESSMENT"))
                .path();
        walk.sign(walk.letter(transfer));
        sent(walk.companion()
                .get(walk.at + "/asesmen")
                .form("/asesmen")
                .with("psychological", "Merasa aman di Gang Melur"));
        Visitor.Page late =
                walk.companion().get(transfer + "/serahkan").form("/serahkan").submit();
        assertThat(late.status()).as("written after the letter").isEqualTo(422);
        assertThat(late.text()).contains("Catatan asesmen menyebut tempat");
        assertThat(receiver.as("CASE_SUPERVISOR").get("/kerja").text()).doesNotContain(WAITING);
    }

    @Test
    void a_referral_letter_tells_the_address_of_her_identity_card_and_not_where_she_may_be_hidden() {
        assertThat(referred()).as("before").contains(DWELLING);
        secured("SHELTER");
        assertThat(referred()).contains(HandOverWalk.STREET).doesNotContain(DWELLING);
    }

    /** A letter that tells a partner her address. */
    private String referred() {
        Visitor.Page referral = sent(walk.manager()
                .get(walk.at + "/rujukan/baru?need=HEALTH")
                .form("/baru")
                .with("service", "Pemeriksaan luka")
                .with("chronology", "Dipukul tadi malam")
                .with("physical", "Memar di lengan")
                .with("purpose", "Agar lukanya dirawat")
                .with("fields", "FORMAL_NAME", "ADDRESS")
                .with("partner", "OTHER")
                .with("place", "RSUD Rawa Tirta"));
        return walk.manager()
                .get(referral.document().select("main a[href^=/surat/]").attr("href"))
                .text();
    }

    private void secured(String place) {
        sent(road.act(walk.at, "temuan")
                .with("condition", "Memar di lengan")
                .with("secured", "YES")
                .with("securedTo", place)
                .with("securedHow", "Dijemput bersama polisi"));
    }

    /** What the office that took over reads of the client. */
    private String handedOver() {
        walk.offered(receiver);
        Visitor head = receiver.as("CASE_SUPERVISOR");
        Visitor.Page taken =
                sent(head.get("/kerja").click(WAITING).form("/terima").with("route", "pendampingan/tidak-langsung"));
        return head.get(taken.document()
                        .select("a[href*=/orang/]:contains(Klien)")
                        .attr("href"))
                .text();
    }
}
