package id.naungan.stories;

import static id.naungan.testing.DirectWalk.choice;
import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** S5, the direct way, from the guest book to counselling: five steps, no limit, and nothing asked twice. */
@NaunganTest
class AccompanimentDirectStoryTest {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    private Cast cast;
    private DirectWalk walk;

    @BeforeEach
    void an_office_that_accompanies() {
        cast = Cast.fresh(program);
        walk = new DirectWalk(program, cast).promising("pendampingan").withLetterhead();
        sent(cast.as("UNIT_HEAD")
                .get("/admin/mitra/baru")
                .form("/baru")
                .with("name", "Puskesmas Rawa Tirta")
                .with("kind", "HEALTH"));
    }

    @Test
    @Shows({"S5.3", "S5.7", "S5.8", "S5.9", "S5.10", "S5.11"})
    void a_companion_signs_the_guest_book_and_the_victim_is_heard_referred_and_counselled() {
        Visitor officer = cast.as("INTAKE_OFFICER");
        sent(officer.get("/buku-tamu")
                .form("/buku-tamu")
                .with("name", "Ibu Seruni")
                .with("purpose", "Mengantar adik"));
        String at = sent(officer.get("/buku-tamu/daftar")
                        .click("Tampilkan")
                        .click("Terima sebagai laporan")
                        .form("/penerimaan")
                        .with("callName", "Ibu Dahlia")
                        .with("came", "REPORTER")
                        .with("safe", "YES"))
                .path()
                .replace("/penerimaan", "");
        assertThat(step("INTAKE_OFFICER", at, 1)).contains("Selesai");

        sent(officer.get(at + "/formulir")
                .form("/formulir")
                .with("details", "HIT")
                .with("filledBy", "ACCOMPANYING")
                .with("done", "YES"));
        assertThat(step("INTAKE_OFFICER", at, 2)).contains("Selesai");

        Visitor.Page story = officer.get(at + "/kronologi/baru");
        sent(story.form("/baru")
                .with("toldBy", choice(story, "toldBy", "Ibu D."))
                .with("about", "Minggu lalu")
                .with("text", "Dipukul di teras"));
        assertThat(step("INTAKE_OFFICER", at, 3)).contains("Selesai");

        named(at);
        referred(at);
        assertThat(step("CASE_MANAGER", at, 4)).contains("Selesai");
        sent(cast.as("CASE_MANAGER")
                .get(at + "/konseling")
                .form("/konseling")
                .with("topics", "FEELINGS")
                .with("text", "Sudah lebih tenang"));
        assertThat(step("CASE_MANAGER", at, 5)).contains("Selesai");

        clock.turnBy(Duration.ofDays(400));
        assertThat(cast.as("CASE_MANAGER").get(at).text())
                .contains("Pendampingan")
                .doesNotContain("Lewat 1")
                .doesNotContain("Dahlia");
    }

    private void named(String at) {
        sent(cast.as("INTAKE_OFFICER")
                .get(at + "/triase")
                .form("/triase")
                .with("risk", "MEDIUM")
                .with("kind", "VAW")
                .with("jurisdiction", "OWN"));
        sent(cast.as("UNIT_HEAD")
                .get(at + "/tim")
                .form("/tim")
                .with("manager", cast.account("CASE_MANAGER").toString()));
    }

    private void referred(String at) {
        Visitor manager = cast.as("CASE_MANAGER");
        sent(manager.get(at + "/rencana")
                .form("/rencana")
                .with("items[0].need", "HEALTH")
                .with("items[0].action", "Pemeriksaan")
                .with("items[0].provider", "PARTNER")
                .with("items[0].status", "PLANNED")
                .with("agreed", "YES"));
        sent(manager.get(at + "/persetujuan").form("/persetujuan").with("items[SHARE_WITH_OTHERS]", "YES"));
        Visitor.Page offer = manager.get(at + "/rujukan/baru?need=HEALTH");
        Visitor.Page referral = sent(offer.form("/baru")
                .with("partner", choice(offer, "partner", "Puskesmas Rawa Tirta"))
                .with("service", "Pemeriksaan luka")
                .with("chronology", "Dipukul")
                .with("purpose", "Agar pulih"));
        String letter = referral.document().select("main a[href^=/surat/]").attr("href");
        sent(cast.as("DIVISION_HEAD").get(letter).form("/tanda-tangan"));
        sent(manager.get(referral.path() + "/serahkan").form("/serahkan").with("words", "Diantar pendamping"));
    }

    private String step(String who, String at, int number) {
        return cast.as(who).get(at).document().select("#prosedur li").eachText().stream()
                .filter(line -> line.startsWith(number + ". "))
                .findFirst()
                .orElseThrow();
    }
}
