package id.naungan.stories;

import static id.naungan.testing.DirectWalk.choice;
import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.standards.Span;
import id.naungan.standards.Standard;
import id.naungan.standards.Standards;
import id.naungan.testing.Cast;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * S4 from the door to the last look back: a sister comes for a woman beaten at home, and the nine steps are walked by those whose
 * they are, under each reading of the three days.
 */
@NaunganTest
class KdrtStoryTest {
    /** Friday 6 November 2026, 10.00 WITA; three times 24 hours later it is Monday, three working days later Wednesday. */
    private static final Instant FRIDAY = Instant.parse("2026-11-06T02:00:00Z");

    private static final String SUMMARY = "Kekerasan fisik oleh suami; klien aman di rumah kerabat";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Standards standards;

    @Autowired
    private TurnableClock clock;

    private Cast cast;
    private String at;

    @BeforeEach
    void an_agency_on_a_friday() {
        cast = Cast.fresh(program);
        clock.turnTo(FRIDAY);
        cast.join("P2TP2A_SECRETARY", "Endah Puspita", "P2TP2A_SECRETARY");
        new DirectWalk(program, cast).withLetterhead();
        sent(cast.as("UNIT_HEAD")
                .get("/admin/mitra/baru")
                .form("/baru")
                .with("name", "UPPA Polres Rawa Tirta")
                .with("kind", "POLICE"));
    }

    @Test
    @Shows({"S4.10", "S4.12", "S4.13", "S4.14", "S4.15", "S4.16", "S4.17", "S4.18", "S4.19", "S4.21", "S4.25", "S4.27"})
    void in_three_times_24_hours_a_referral_on_tuesday_comes_too_late_and_the_reason_stays() {
        promise(Map.of());
        untilReported();
        assertThat(limit()).contains("Sampai Senin, 9 Nov 2026 pukul 10.00 WITA");
        clock.turnTo(FRIDAY.plus(Duration.ofDays(4)));
        referred();
        assertThat(limit()).contains("Terpenuhi terlambat, setelah 4 hari");
        whyItWasLate();
        lookedAfterAndClosed();
        assertThat(page("CASE_MANAGER").text()).contains("Terpenuhi terlambat, setelah 4 hari");
        assertThat(cast.as("CASE_MANAGER").get(at).click("Mengapa batas ini?").text())
                .contains("Unit PPA tutup pada akhir pekan", "S4.27");
    }

    @Test
    @Shows({"S4.10", "S4.12", "S4.13", "S4.14", "S4.15", "S4.16", "S4.17", "S4.18", "S4.19", "S4.21", "S4.25", "S4.27"})
    void in_three_working_days_the_same_referral_on_tuesday_is_in_time() {
        promise(Map.of("batas-layanan", Standard.Choice.of(Span.days(3, Span.Count.WORKING_DAY))));
        untilReported();
        assertThat(limit()).contains("Sampai Rabu, 11 Nov 2026 pukul 23.59 WITA");
        clock.turnTo(FRIDAY.plus(Duration.ofDays(4)));
        referred();
        assertThat(limit()).contains("Terpenuhi").doesNotContain("Terpenuhi terlambat");
        lookedAfterAndClosed();
        assertThat(page("CASE_MANAGER").text()).doesNotContain("Terpenuhi terlambat");
    }

    private void promise(Map<String, Standard.Choice> choices) {
        cast.within(() -> standards.adopt(cast.officeId(), "kdrt", choices, "Kepala UPTD", LocalDate.of(2026, 1, 1)));
        sent(cast.as("UNIT_HEAD").get("/admin/mitra/aturan").form("/dari-standar"));
    }

    /** Steps 1 to 8b: received, authorised, written down, heard, told what there is, and reported upwards. */
    private void untilReported() {
        Visitor officer = cast.as("INTAKE_OFFICER");
        at = new DirectWalk(program, cast).arrive(officer, "Ibu Melati", "REPORTER");
        assertThat(step("1.")).contains("Selesai");
        sent(officer.get(at + "/pelapor")
                .form("/pelapor")
                .with("kind", "SOMEBODY")
                .with("callName", "Kak Kenanga")
                .with("kinship", "SIBLING"));
        Visitor.Page power = officer.get(at + "/kuasa");
        sent(power.form("/kuasa")
                .with("giver", choice(power, "giver", "Ibu M."))
                .with("holder", choice(power, "holder", "Kak K."))
                .with("items", "REPORT", "RECEIVE_INFORMATION"));
        assertThat(step("2.")).contains("Selesai");
        assertThat(step("3.")).contains("Selesai");
        sent(officer.get(at + "/formulir")
                .form("/formulir")
                .with("details", "HIT")
                .with("flags", "DOMESTIC")
                .with("story", "Dipukul di dapur")
                .with("filledBy", "ACCOMPANYING")
                .with("done", "YES"));
        assertThat(step("4.")).contains("Selesai");
        sent(officer.get(at + "/wawancara")
                .form("/wawancara")
                .with("place", "Ruang konseling")
                .with("present", "Klien dan kakaknya")
                .with("notes", "Bercerita dengan tenang"));
        assertThat(step("5.")).contains("Selesai");
        Visitor.Page story = officer.get(at + "/kronologi/baru");
        sent(story.form("/baru")
                .with("toldBy", choice(story, "toldBy", "Ibu M."))
                .with("about", "Kemarin malam")
                .with("text", "Dipukul di dapur")
                .with("cause", "Terlapor mabuk"));
        assertThat(step("6.")).contains("1 dari 2");
        sent(officer.get(at + "/penjelasan")
                .form("/penjelasan")
                .with("services", "kdrt")
                .with("channels", "YES"));
        sent(officer.get(at + "/kebutuhan")
                .form("/kebutuhan")
                .with("with", "CLIENT")
                .with("said[LEGAL]", "CHOSEN"));
        assertThat(step("7.")).contains("Selesai");
        sent(officer.get(at + "/serah-terima")
                .form("/serah-terima")
                .with("toPost", "P2TP2A_SECRETARY")
                .with("note", "Untuk ruang penanganan"));
        sent(cast.as("P2TP2A_SECRETARY")
                .get("/kerja")
                .click("Berkas menunggu diambil")
                .form("/ambil"));
        assertThat(step("8a.")).contains("Selesai");
        reportedUpwards();
        assertThat(step("8b.")).contains("Selesai");
        sent(cast.as("UNIT_HEAD")
                .get(at + "/tim")
                .form("/tim")
                .with("manager", cast.account("CASE_MANAGER").toString()));
    }

    private void reportedUpwards() {
        String notice = sent(cast.as("P2TP2A_SECRETARY")
                        .get(at + "/naskah/case-notice")
                        .form("/naskah/case-notice")
                        .with("summary", SUMMARY)
                        .with("proposed", "Rujukan hukum dan konseling"))
                .path();
        sent(cast.as("DIVISION_HEAD").get(notice).form("/paraf"));
        sent(cast.as("P2TP2A_SECRETARY").get(notice).form("/tanda-tangan"));
        Visitor.Page taken = sent(cast.as("AGENCY_HEAD")
                .get("/kerja")
                .click("Laporan menunggu diterima")
                .form("/ambil"));
        assertThat(taken.text()).contains(SUMMARY).doesNotContain("Melati");
    }

    /** Steps 6b and 8c to 8h: assessed, planned and referred where her need goes. */
    private void referred() {
        Visitor manager = cast.as("CASE_MANAGER");
        sent(manager.get(at + "/triase")
                .form("/triase")
                .with("risk", "MEDIUM")
                .with("kind", "VAW")
                .with("jurisdiction", "OWN"));
        sent(manager.get(at + "/asesmen").form("/asesmen").with("hopes", "Ingin aman dan dibantu hukum"));
        assertThat(step("6.")).contains("Selesai");
        plan("PLANNED");
        sent(manager.get(at + "/persetujuan")
                .form("/persetujuan")
                .with("items[ACCEPT_SERVICE]", "YES")
                .with("items[SHARE_WITH_OTHERS]", "YES"));
        Visitor.Page offer = manager.get(at + "/rujukan/baru?need=LEGAL");
        Visitor.Page referral = sent(offer.form("/baru")
                .with("partner", choice(offer, "partner", "UPPA Polres Rawa Tirta"))
                .with("service", "Penanganan laporan")
                .with("chronology", "Dipukul di rumah")
                .with("purpose", "Agar terlindungi"));
        String letter = referral.document().select("main a[href^=/surat/]").attr("href");
        sent(cast.as("UNIT_HEAD").get(letter).form("/tanda-tangan"));
        assertThat(step("8c.")).contains("1 dari 2");
        sent(manager.get(referral.path() + "/serahkan").form("/serahkan").with("words", "Diantar pendamping"));
        for (String act : new String[] {"diterima", "hasil"}) {
            sent(manager.get(referral.path() + "/" + act).form("/" + act).with("words", "Laporan diterima penyidik"));
        }
        assertThat(step("8c.")).contains("Selesai");
        assertThat(step("8e.")).contains("Selesai");
        assertThat(step("8d.")).doesNotContain("Selesai");
    }

    private void whyItWasLate() {
        sent(cast.as("CASE_MANAGER")
                .get(at)
                .click("Mengapa batas ini?")
                .form("/alasan")
                .with("reason", "Unit PPA tutup pada akhir pekan"));
    }

    /** Step 9 and the end: monitored, looked back on, reported and closed by another hand. */
    private void lookedAfterAndClosed() {
        Visitor manager = cast.as("CASE_MANAGER");
        sent(manager.get(at + "/pemantauan")
                .form("/pemantauan")
                .with("progress", "Sudah tenang")
                .with("goal", "Aman")
                .with("next", "Kunjungan"));
        assertThat(step("9.")).contains("Selesai");
        plan("DONE");
        String report = sent(manager.get(at + "/laporan-akhir")
                        .form("/laporan-akhir")
                        .with("handling", "Pendampingan dan rujukan")
                        .with("result", "Aman"))
                .path();
        sent(cast.as("UNIT_HEAD").get(report).form("/tanda-tangan"));
        sent(manager.get(at + "/terminasi")
                .form("/usulan")
                .with("reason", "GOALS_MET")
                .with("client", "YES")
                .with("words", "Tujuan tercapai"));
        assertThat(sent(cast.as("UNIT_HEAD")
                                .get(at + "/terminasi")
                                .form("/keputusan")
                                .with("decision", "YES"))
                        .text())
                .contains("Ditutup");
    }

    private void plan(String status) {
        sent(cast.as("CASE_MANAGER")
                .get(at + "/rencana")
                .form("/rencana")
                .with("items[0].need", "LEGAL")
                .with("items[0].action", "Melapor ke polisi")
                .with("items[0].provider", "PARTNER")
                .with("items[0].status", status)
                .with("agreed", "YES"));
    }

    /** The line of the procedure with this number, as whoever has the file sees it. */
    private String step(String number) {
        return Stream.of("CASE_MANAGER", "P2TP2A_SECRETARY", "INTAKE_OFFICER")
                .map(who -> cast.as(who).get(at))
                .filter(page -> page.status() == 200)
                .flatMap(page -> page.document().select("#prosedur li").eachText().stream())
                .filter(line -> line.startsWith(number + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step " + number));
    }

    private String limit() {
        return page("CASE_MANAGER").text();
    }

    private Visitor.Page page(String who) {
        Visitor.Page page = cast.as(who).get(at);
        assertThat(page.status()).as(who).isEqualTo(200);
        return page;
    }
}
