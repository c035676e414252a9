package id.naungan.casework;

import static id.naungan.casework.CareCase.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The plan with everything it says, approved by somebody else, followed on its days and evaluated at the end of a cycle. */
@NaunganTest
class PlanPagesTest {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    private Cast cast;
    private CareCase kdrt;

    @BeforeEach
    void a_case_of_domestic_violence() {
        cast = Cast.fresh(program);
        kdrt = CareCase.of(program, cast, "kdrt", "datang");
    }

    @Test
    void a_line_of_the_plan_says_goal_who_when_and_how_and_every_version_stays() {
        sent(line("CASE_MANAGER", "Konseling tiap minggu")
                .with("items[0].goal", "Tidur lebih baik")
                .with("items[0].by", "Intan Kirana")
                .with("items[0].start.day", "3")
                .with("items[0].start.month", "11")
                .with("items[0].start.year", "2026")
                .with("items[0].priority", "FIRST")
                .with("items[0].accommodation", "Ruang di lantai dasar")
                .with("agreed", "YES")
                .with("agreedHow", "THUMBPRINT"));
        Visitor.Page again = cast.as("CASE_MANAGER").get(kdrt.at("rencana"));
        assertThat(again.document().select("[name=items[0].goal]").val()).isEqualTo("Tidur lebih baik");
        assertThat(again.document().select("[name=items[0].start.day]").val()).isEqualTo("3");
        sent(again.form("/rencana").with("items[0].status", "DONE").with("items[0].result", "Enam kali bertemu"));
        assertThat(cast.as("CASE_MANAGER").get(kdrt.at("rencana/riwayat")).text())
                .contains("Rencana 1, siklus 1", "Rencana 2, siklus 1", "Tidur lebih baik", "Intan Kirana")
                .contains("Didahulukan", "Ruang di lantai dasar", "Enam kali bertemu", "Cap jempol");
        Visitor.Page wrong = line("CASE_MANAGER", "x")
                .with("items[0].priority", "X")
                .with("items[0].due.day", "40")
                .with("agreedOn.day", "40")
                .submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Pilihan ini tidak dikenal", "Isi tanggal yang benar");
    }

    @Test
    void a_plan_is_approved_or_given_back_with_a_reason_and_never_by_her_who_wrote_it() {
        sent(line("CASE_SUPERVISOR", "Konseling"));
        Visitor supervisor = cast.as("CASE_SUPERVISOR");
        assertThat(supervisor.get(kdrt.at("rencana/keputusan")).text()).contains("Anda sendiri yang menyusun");
        assertThat(supervisor.get(kdrt.at("rencana/keputusan")).document().select("main form[method=post]"))
                .isEmpty();
        assertThat(byHand(supervisor, Map.of("decision", "YES", "_seen", "1")).body())
                .contains("Anda sendiri yang menyusun");
        assertThat(kdrt.page().text()).doesNotContain("Rencana disetujui");
        assertThat(cast.as("CASE_SUPERVISOR").get("/kerja").text()).doesNotContain("Rencana menunggu");
        Visitor head = cast.as("UNIT_HEAD");
        Visitor.Page asked = head.get("/kerja").click("Rencana menunggu persetujuan Anda");
        Visitor.Form stale =
                head.get(kdrt.at("rencana/keputusan")).form("/keputusan").with("decision", "YES");
        Visitor.Page bare = asked.form("/keputusan").with("decision", "NO").submit();
        assertThat(bare.text()).contains("Tulis mengapa rencana dikembalikan.");
        sent(bare.form("/keputusan").with("words", "Tambahkan tempat aman"));
        assertThat(cast.as("CASE_MANAGER").get(kdrt.at("rencana")).text())
                .contains("Dikembalikan Wulan Ariyanti", "Tambahkan tempat aman");
        assertThat(stale.submit().text()).contains("Tidak ada usulan yang menunggu keputusan.");
        sent(line("CASE_MANAGER", "Konseling dan tempat aman"));
        sent(supervisor.get(kdrt.at("rencana/keputusan")).form("/keputusan").with("decision", "YES"));
        assertThat(kdrt.page().text()).contains("Rencana disetujui");
        assertThat(cast.as("CASE_MANAGER").get(kdrt.at("rencana")).text()).contains("Disetujui Ratna Sekarsari");
        for (String post : new String[] {"CASE_MANAGER", "COMPANION", "DATA_OFFICER"}) {
            assertThat(cast.as(post).get(kdrt.at("rencana/keputusan")).status())
                    .as(post)
                    .isEqualTo(404);
        }
    }

    /** Sent without the form, which the page does not show her. */
    private HttpResponse<String> byHand(Visitor visitor, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put(
                "_csrf",
                visitor.get("/saya").document().select("input[name=_csrf]").attr("value"));
        sent.put("_once", UUID.randomUUID().toString());
        return visitor.post(kdrt.at("rencana/keputusan"), sent);
    }

    @Test
    void a_decision_on_a_version_that_was_replaced_meanwhile_is_not_taken() {
        sent(line("CASE_MANAGER", "Konseling"));
        Visitor.Form stale = cast.as("CASE_SUPERVISOR")
                .get(kdrt.at("rencana/keputusan"))
                .form("/keputusan")
                .with("decision", "YES")
                .with("words", "Baik");
        sent(line("CASE_MANAGER", "Konseling dan visum"));
        Visitor.Page told = stale.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Orang lain baru saja menyimpan bagian ini", "Konseling dan visum");
        assertThat(told.document().select("#f-words").text()).isEqualTo("Baik");
    }

    @Test
    void what_is_due_stands_on_the_worklist_until_it_is_done() {
        sent(line("CASE_MANAGER", "Antar ke puskesmas")
                .with("items[0].due.day", "4")
                .with("items[0].due.month", "11")
                .with("items[0].due.year", "2026"));
        assertThat(cast.as("COMPANION").get("/kerja").text()).doesNotContain("jatuh tempo");
        clock.turnBy(Duration.ofDays(3));
        assertThat(cast.as("COMPANION").get("/kerja").text()).contains("Tindakan dalam rencana jatuh tempo");
        assertThat(cast.as(Cast.SECOND_COMPANION).get("/kerja").text()).doesNotContain("jatuh tempo");
        sent(kdrt.form("CASE_MANAGER", "rencana").with("items[0].status", "DONE"));
        assertThat(cast.as("COMPANION").get("/kerja").text()).doesNotContain("jatuh tempo");
    }

    @Test
    @Shows("S4.25")
    void the_case_is_monitored_against_its_goals_and_evaluated_at_the_end_of_a_cycle() {
        sent(line("CASE_MANAGER", "Konseling tiap minggu"));
        sent(kdrt.form("CASE_MANAGER", "pemantauan")
                .with("progress", "Sudah dua kali bertemu")
                .with("standings[0]", "ON_THE_WAY")
                .with("safety", "SAFER")
                .with("next", "Bertemu lagi")
                .with("nextDay.day", "9")
                .with("nextDay.month", "11")
                .with("nextDay.year", "2026"));
        assertThat(cast.as("COMPANION").get(kdrt.at("pemantauan")).text())
                .contains("Siklus 1", "Lebih aman", "Psikologis: Konseling tiap minggu · Berjalan");
        assertThat(kdrt.standing("pemantauan dan evaluasi")).contains("Selesai");
        Visitor.Page empty = kdrt.form("CASE_MANAGER", "evaluasi").submit();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text())
                .contains("Pilih apakah kebutuhan ini terpenuhi.", "Tulis hasil evaluasi.", "Pilih kelanjutannya.");
        Visitor.Form second = evaluation("COMPANION").with("words", "Dari pendamping");
        Visitor.Page done = sent(evaluation("CASE_MANAGER").with("words", "Tidur lebih baik"));
        assertThat(done.text()).contains("Siklus 1 ·", "Psikologis: Terpenuhi", "Tidur lebih baik");
        Visitor.Page told = second.submit();
        assertThat(told.text()).contains("Siklus ini sudah dievaluasi orang lain");
        assertThat(told.document().select("#f-words").text()).isEqualTo("Dari pendamping");
        sent(line("CASE_MANAGER", "Usaha kecil"));
        assertThat(cast.as("CASE_MANAGER").get(kdrt.at("rencana/riwayat")).text())
                .contains("Rencana 2, siklus 2");
    }

    @Test
    @Shows("S4.30")
    void the_products_of_the_service_show_as_achieved_from_what_was_written_down() {
        assertThat(products()).contains("Penanganan langsung Belum ada", "Rujukan Belum ada", "Konseling Belum ada");
        sent(kdrt.form("CASE_MANAGER", "konseling").with("topics", "RIGHTS").with("text", "Hak klien"));
        sent(kdrt.form("CASE_MANAGER", "darurat").with("kinds", "TRANSPORT"));
        assertThat(products())
                .contains(
                        "Penanganan langsung Tercapai, 1 catatan",
                        "Rujukan Belum ada",
                        "Konseling Tercapai, 1 catatan");
    }

    private String products() {
        return cast.as("CASE_MANAGER").get(kdrt.at("evaluasi")).text();
    }

    private Visitor.Form evaluation(String post) {
        return kdrt.form(post, "evaluasi").with("met[PSYCHOLOGICAL]", "MET").with("course", "ANOTHER_CYCLE");
    }

    private Visitor.Form line(String post, String action) {
        return kdrt.form(post, "rencana")
                .with("items[0].need", "PSYCHOLOGICAL")
                .with("items[0].action", action)
                .with("items[0].provider", "OWN");
    }
}
