package id.naungan.stories;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** S4 and S5, the direct way: somebody comes, is written down, fills in the form and is listened to; no paper stands in between. */
@NaunganTest
class DirectIntakeStoryTest {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    private Cast cast;
    private DirectWalk walk;

    @BeforeEach
    void an_office() {
        cast = Cast.fresh(program);
        walk = new DirectWalk(program, cast);
    }

    @Test
    @Shows("S4.10")
    void who_comes_gets_a_number_and_running_clocks_from_three_taps_and_a_word() {
        walk.promising("kdrt");
        Visitor officer = cast.as("INTAKE_OFFICER");
        assertThat(officer.get("/penerimaan").document().select("input[name=standard]"))
                .as("one service is not asked for")
                .isEmpty();
        Visitor.Page board = sent(walk.arrival(officer, "Ibu Melati", "CLIENT"));
        assertThat(board.text())
                .containsPattern("PPA-26-[0-9A-Z]{5}")
                .contains("Ibu M.")
                .contains("Sisa 3 hari")
                .doesNotContain("Melati");
        assertThat(steps(officer, board.path().replace("/penerimaan", "")))
                .anyMatch(step -> step.startsWith("1. ") && step.contains("Selesai"));
    }

    @Test
    @Shows("S4.12")
    void the_client_and_the_reporter_are_two_records_with_a_relation_between_them() {
        walk.promising("kdrt");
        Visitor officer = cast.as("INTAKE_OFFICER");
        String at = walk.arrive(officer, "Ibu Melati", "REPORTER");
        assertThat(steps(officer, at)).anyMatch(step -> step.startsWith("3. ") && step.contains("1 dari 2"));
        sent(officer.get(at + "/pelapor")
                .form("/pelapor")
                .with("kind", "SOMEBODY")
                .with("callName", "Kak Kenanga")
                .with("kinship", "SIBLING"));
        Visitor.Page file = officer.get(at);
        assertThat(row(file, "Klien").text()).contains("Ibu M.");
        assertThat(row(file, "Pelapor").text()).contains("Kak K.").contains("Saudara kandung");
        assertThat(file.text()).doesNotContain("Melati").doesNotContain("Kenanga");
        assertThat(steps(officer, at)).anyMatch(step -> step.startsWith("3. ") && step.contains("Selesai"));
        assertThat(row(file, "Klien").select("a[href*=/orang/]").attr("href"))
                .isNotEqualTo(row(file, "Pelapor").select("a[href*=/orang/]").attr("href"));
    }

    @Test
    @Shows("S4.13")
    void the_form_is_filled_in_parts_and_a_correction_keeps_what_stood_before() {
        walk.promising("kdrt");
        Visitor officer = cast.as("INTAKE_OFFICER");
        String at = walk.arrive(officer, "Ibu Melati", "CLIENT");
        sent(officer.get(at + "/formulir")
                .form("/formulir")
                .with("details", "HIT", "THREATENED")
                .with("done", "NO"));
        assertThat(steps(officer, at)).noneMatch(step -> step.startsWith("4. ") && step.contains("Selesai"));
        Visitor.Page second = officer.get(at + "/formulir");
        assertThat(second.document().select("input[name=violence][checked]").eachAttr("value"))
                .as("a detail says its kind")
                .containsExactly("PHYSICAL", "PSYCHIC");
        sent(second.form("/formulir")
                .with("flags", "DOMESTIC")
                .with("place", "HOUSEHOLD")
                .with("repeated", "DECLINED")
                .with("story", "Dipukul di dapur")
                .with("filledBy", "CLIENT", "OFFICER")
                .with("done", "YES"));
        assertThat(steps(officer, at)).anyMatch(step -> step.startsWith("4. ") && step.contains("Selesai"));
        sent(officer.get(at + "/formulir")
                .form("/formulir")
                .with("story", "Dipukul di teras")
                .with("done", "YES"));
        assertThat(officer.get(at + "/formulir/versi/2").text()).contains("Dipukul di dapur", "Rumah tangga");
        assertThat(officer.get(at + "/formulir/versi/3").text())
                .contains("Dipukul di teras", "Memilih tidak menjawab", "Petugas, dibacakan kembali");
        assertThat(officer.get(at).text()).contains("belum ada terlapor dengan hubungan keluarga");
    }

    @Test
    @Shows("S4.14")
    void the_interview_is_recorded_and_its_notes_stay_off_the_case_page() {
        walk.promising("kdrt");
        Visitor officer = cast.as("INTAKE_OFFICER");
        String at = walk.arrive(officer, "Ibu Melati", "CLIENT");
        clock.turnBy(Duration.ofMinutes(5));
        officer = cast.as("INTAKE_OFFICER");
        sent(officer.get(at + "/wawancara")
                .form("/wawancara")
                .with("place", "Ruang konseling")
                .with("present", "Klien dan kakaknya")
                .with("interpreter", "Ibu Isyarat")
                .with("recording", "REFUSED")
                .with("notes", "Ia bercerita dengan tenang"));
        Visitor.Page file = officer.get(at);
        assertThat(file.text()).doesNotContain("bercerita dengan tenang");
        assertThat(steps(officer, at)).anyMatch(step -> step.startsWith("5. ") && step.contains("Selesai"));
        assertThat(officer.get(at + "/wawancara").text())
                .contains(
                        "Ia bercerita dengan tenang", "Ruang konseling", "Ibu Isyarat", "Ditawarkan, ia tidak setuju");
    }

    @Test
    @Shows({"S4.7", "S4.8", "S4.9"})
    void the_papers_of_the_standard_are_a_checklist_and_none_of_them_stops_anything() {
        walk.promising("kdrt");
        Visitor officer = cast.as("INTAKE_OFFICER");
        String at = walk.arrive(officer, "Ibu Melati", "CLIENT");
        Visitor.Page list = officer.get(at + "/persyaratan");
        assertThat(list.text())
                .contains(
                        "Salinan kartu identitas korban",
                        "Salinan kartu identitas pelapor",
                        "Salah satu cukup. Untuk klien, pelapor.")
                .contains(
                        "Surat keterangan apabila korban dirujuk dari lembaga lain", "bila korban dirujuk lembaga lain")
                .contains("Hasil visum apabila visum sudah dilakukan", "Paling rahasia");
        sent(list.form("/persyaratan")
                .with("state[identitas_korban]", "LATER")
                .with("state[surat-rujukan]", "NONE")
                .with("reason[surat-rujukan]", "Datang sendiri")
                .with("state[visum]", "NONE"));
        assertThat(officer.get(at).text())
                .contains("Salinan kartu identitas korban: Menyusul", "Tidak ada · Datang sendiri")
                .contains("Salinan kartu identitas pelapor: belum diperiksa");
        sent(cast.as("INTAKE_OFFICER")
                .get(at + "/triase")
                .form("/triase")
                .with("risk", "LOW")
                .with("kind", "VAW")
                .with("jurisdiction", "OWN"));
        sent(officer.get(at + "/formulir").form("/formulir").with("done", "YES"));
    }

    @Test
    @Shows({"S5.3", "S5.7", "S5.8"})
    void a_companion_who_signed_the_guest_book_is_received_from_it_and_fills_in_the_form() {
        walk.promising("pendampingan");
        Visitor officer = cast.as("INTAKE_OFFICER");
        Visitor.Page after = sent(officer.get("/buku-tamu")
                .form("/buku-tamu")
                .with("name", "Ibu Seruni")
                .with("purpose", "Bertanya layanan"));
        assertThat(after.document().select("input[name=name]").val()).isEmpty();
        assertThat(after.text()).doesNotContain("Seruni");
        Visitor.Page guests = officer.get("/buku-tamu/daftar");
        assertThat(guests.text()).contains("Ibu S.").doesNotContain("Seruni");
        Visitor.Page guest = guests.click("Tampilkan");
        assertThat(guest.text()).contains("Ibu Seruni", "Bertanya layanan");
        Visitor.Page board = sent(guest.click("Terima sebagai laporan")
                .form("/penerimaan")
                .with("callName", "Ibu Dahlia")
                .with("came", "REPORTER")
                .with("safe", "YES"));
        String at = board.path().replace("/penerimaan", "");
        assertThat(steps(officer, at)).anyMatch(step -> step.startsWith("1. ") && step.contains("Selesai"));
        sent(officer.get(at + "/formulir")
                .form("/formulir")
                .with("filledBy", "ACCOMPANYING")
                .with("done", "YES"));
        assertThat(steps(officer, at)).anyMatch(step -> step.startsWith("2. ") && step.contains("Selesai"));
        assertThat(officer.get("/buku-tamu/daftar").text()).contains("Menjadi kasus");
    }

    @Test
    @Shows("S5.7")
    void whose_case_is_open_already_signs_by_one_tap() {
        walk.promising("pendampingan");
        Visitor officer = cast.as("INTAKE_OFFICER");
        String at = walk.arrive(officer, "Ibu Melati", "COMPANION");
        assertThat(steps(officer, at)).anyMatch(step -> step.startsWith("1. ") && step.contains("1 dari 2"));
        Visitor.Page book = officer.get(at + "/buku-tamu");
        sent(book.form("/buku-tamu")
                .with("guest", book.document().select("input[name=guest]").val()));
        assertThat(steps(officer, at)).anyMatch(step -> step.startsWith("1. ") && step.contains("Selesai"));
    }

    @Test
    @Shows({"S5.4", "S5.5", "S5.6"})
    void identity_letter_statement_and_form_are_asked_for_and_may_follow() {
        walk.promising("pendampingan");
        Visitor officer = cast.as("INTAKE_OFFICER");
        String at = walk.arrive(officer, "Ibu Melati", "CLIENT");
        Visitor.Page list = officer.get(at + "/persyaratan");
        assertThat(list.text())
                .contains("Kartu identitas korban", "Kartu identitas pendamping")
                .contains("Surat keterangan apabila korban dirujuk dari institusi atau lembaga lain")
                .contains("Mengisi surat pernyataan", "Mengisi formulir yang disediakan");
        sent(list.form("/persyaratan")
                .with("state[identitas_pendamping]", "THERE")
                .with("state[surat-rujukan]", "NONE")
                .with("state[surat-pernyataan]", "LATER")
                .with("state[formulir]", "THERE"));
        assertThat(officer.get(at).text())
                .contains("Kartu identitas pendamping: Ada", "Mengisi surat pernyataan: Menyusul");
    }

    @Test
    void the_choice_of_a_service_is_asked_where_there_are_several() {
        walk.promising("kdrt", "pendampingan");
        Visitor officer = cast.as("INTAKE_OFFICER");
        Visitor.Page again = walk.arrival(officer, "Ibu Melati", "CLIENT").submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Pilih layanan yang dibutuhkan.");
        Visitor.Page board = sent(again.form("/penerimaan").with("standard", "pendampingan"));
        assertThat(officer.get(board.path().replace("/penerimaan", "")).text()).contains("Didampingi sampai selesai");
    }

    @Test
    void whoever_is_not_safe_goes_on_to_the_crisis_page_and_nothing_typed_is_lost() {
        walk.promising("kdrt", "intervensi-krisis");
        Visitor officer = cast.as("INTAKE_OFFICER");
        Visitor.Page crisis =
                walk.arrival(officer, "Ibu Melati", "CLIENT").with("safe", "NO").submit();
        assertThat(crisis.status()).isEqualTo(422);
        assertThat(crisis.document().select("input[name=callName]").val()).isEqualTo("Ibu Melati");
        assertThat(crisis.text()).contains("Ia tidak aman.");
        assertThat(sent(crisis.form("/krisis").with("needs", "POLICE")).text()).contains("Ada ancaman sekarang");
        assertThat(officer.get("/kasus").document().select("tbody tr")).hasSize(1);
    }

    /** The lines of the procedure on the case page. */
    private static List<String> steps(Visitor who, String at) {
        return who.get(at).document().select("#prosedur li").eachText();
    }

    private static Element row(Visitor.Page page, String label) {
        return page.document().select(".govuk-summary-list__row").stream()
                .filter(row -> row.select("dt").text().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + label));
    }
}
