package id.naungan.intake;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.print.PdfCheck;
import id.naungan.testing.Cast;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Form, statement and interview on paper: filled from the record, signed by hand, and known as older than the record. */
@NaunganTest
class SignedPapersTest {
    private static final byte[] SCAN = "%PDF-1.7 pindaian".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @Autowired
    private ApplicationContext program;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TurnableClock clock;

    private Cast cast;
    private Visitor officer;
    private String at;

    @BeforeEach
    void somebody_at_the_counter() {
        cast = Cast.fresh(program);
        DirectWalk walk = new DirectWalk(program, cast).promising("pendampingan");
        officer = cast.signIn("INTAKE_OFFICER");
        at = sent(walk.arrival(officer, "Ibu Melati", "CLIENT").with("fullName", "Melati Sekar Rawa"))
                .path()
                .replace("/penerimaan", "");
    }

    @Test
    @Shows({"S4.13", "S5.8"})
    void the_form_is_printed_as_it_was_filled_in_under_the_name_of_the_office() {
        fill("Dipukul dengan sapu di dapur");
        Visitor.Page paper = print("complaint-form");
        assertThat(paper.path()).startsWith("/naskah/");
        assertThat(paper.text()).contains("Menunggu tanda tangan").doesNotContain("Melati");
        HttpResponse<byte[]> pdf = officer.file(paper.path() + "/pdf");
        assertThat(pdf.headers().firstValue("content-disposition").orElse(""))
                .contains("naskah-")
                .doesNotContain("elati");
        assertThat(PdfCheck.faults(pdf.body())).isEmpty();
        assertThat(PdfCheck.text(pdf.body()))
                .contains("FORMULIR PENGADUAN", "PPA-26-", "Melati Sekar Rawa", "Dipukul dengan sapu di dapur")
                .contains("☒ Fisik", "☐ Psikis", "☒ Rumah tangga", "selesai diisi", "Petugas penerima")
                .contains("UPTD PPA", "Isi lembar ini rahasia");
        assertThat(audited("paper.keep", "paper:complaint-form:%")).isEqualTo(1);
        assertThat(audited("paper.read", "paper:complaint-form:%")).isEqualTo(1);
    }

    @Test
    void a_form_that_changed_after_it_was_printed_says_so_and_the_paper_stays_as_it_was() {
        fill("Yang pertama");
        String paper = print("complaint-form").path();
        assertThat(officer.get(at).text()).contains("Formulir pengaduan").doesNotContain("Berubah sesudah dicetak");
        fill("Yang kedua");
        assertThat(officer.get(paper).text())
                .contains("Catatan atau data orangnya berubah sesudah kertas ini dicetak.");
        assertThat(officer.get(at).text()).contains("Berubah sesudah dicetak");
        assertThat(PdfCheck.text(officer.file(paper + "/pdf").body()))
                .contains("Yang pertama")
                .doesNotContain("Yang kedua");
        String newer = print("complaint-form").path();
        assertThat(officer.get(newer).text()).doesNotContain("berubah sesudah kertas ini");
        sent(officer.get(at + "/orang/baru")
                .form("/orang/baru")
                .with("role", "ACCUSED")
                .with("callName", "Bapak Bara")
                .with("kinship", "SPOUSE"));
        assertThat(officer.get(newer).text()).contains("berubah sesudah kertas ini");
    }

    @Test
    @Shows("S5.6")
    void a_signature_needs_a_scan_or_a_witness_and_then_answers_the_checklist() {
        fill("Cerita");
        String paper = print("complaint-form").path();
        Visitor.Page nothing = officer.get(paper).form("/tanda").submit();
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("Pilih apa yang terjadi dengan kertas ini.");
        Visitor.Form kept =
                officer.get(paper).form("/tanda").with("fate", "IN_CABINET").with("words", "Map biru");
        Visitor.Page unseen = kept.submit();
        assertThat(unseen.status()).isEqualTo(422);
        assertThat(unseen.text()).contains("Tulis siapa yang melihatnya ditandatangani.");
        assertThat(unseen.document().select("#f-words").text()).isEqualTo("Map biru");
        assertThat(officer.get(paper)
                        .form("/tanda")
                        .with("fate", "SCANNED")
                        .submit()
                        .text())
                .contains("Pilih berkas yang akan diunggah.");
        Visitor.Form stale = officer.get(paper).form("/tanda").with("fate", "NOT_SIGNED");
        Visitor.Page signed = sent(kept.with("witness", "Bu Kenanga"));
        assertThat(signed.text()).contains("Ditandatangani, di lemari", "disaksikan Bu Kenanga", "Map biru");
        assertThat(stale.submit().text()).contains("Petugas lain baru saja mencatat tentang kertas ini.");
        assertThat(officer.get(at + "/linimasa").text()).contains("Formulir pengaduan ditandatangani");
        assertThat(officer.get(at + "/persyaratan")
                        .document()
                        .select("input[name=state[formulir]][checked]")
                        .val())
                .isEqualTo("THERE");
        Visitor.Page scanned =
                officer.get(paper).form("/tanda").with("fate", "SCANNED").submitWith("scan", "melati.pdf", SCAN);
        assertThat(scanned.text()).contains("Ditandatangani, ada pindaian", "Unduh pindaian");
        String scan = scanned.document().select("a[href^=/berkas/]").attr("href");
        assertThat(officer.file(scan).body()).isEqualTo(SCAN);
        assertThat(officer.get(at + "/linimasa").text()).containsOnlyOnce("Formulir pengaduan ditandatangani");
    }

    @Test
    void a_day_to_come_or_before_the_print_is_refused_at_the_field() {
        fill("Cerita");
        clock.turnBy(Duration.ofDays(2));
        officer = cast.as("INTAKE_OFFICER");
        String paper = print("complaint-form").path();
        Visitor.Form marked = officer.get(paper).form("/tanda").with("fate", "NOT_SIGNED");
        assertThat(marked.with("on.year", "2031").submit().text()).contains("Tanggal ini belum tiba.");
        assertThat(marked.with("on.year", "2025").submit().text()).contains("belum dicetak pada tanggal itu");
        assertThat(marked.with("on.day", "x").submit().text()).contains("Isi tanggal yang benar");
    }

    @Test
    @Shows("S5.6")
    void a_statement_is_written_with_her_printed_and_she_may_leave_it_unsigned() {
        Visitor.Form empty = officer.get(at + "/pernyataan").form("/pernyataan");
        Visitor.Page told = empty.without("sentences").submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Pilih paling sedikit satu kalimat");
        Visitor.Page shelf = sent(
                officer.get(at + "/pernyataan").form("/pernyataan").with("words", "Saya ingin aman bersama anak saya"));
        assertThat(shelf.path()).endsWith("/naskah");
        Visitor.Page paper = print("statement");
        byte[] pdf = officer.file(paper.path() + "/pdf").body();
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf))
                .contains("SURAT PERNYATAAN", "Melati Sekar Rawa", "atas kehendak sendiri", "Yang menyatakan")
                .contains("Saya ingin aman bersama anak saya")
                .doesNotContain("kartu identitas.");
        assertThat(officer.get(at + "/persyaratan").document().select("input[name=state[surat-pernyataan]][checked]"))
                .isEmpty();
        Visitor.Page unsigned = sent(paper.form("/tanda").with("fate", "NOT_SIGNED"));
        assertThat(unsigned.text()).contains("Tidak ditandatangani");
        assertThat(officer.get(at + "/linimasa").text()).contains("Kertas tidak ditandatangani");
        assertThat(officer.get(at + "/persyaratan").document().select("input[name=state[surat-pernyataan]][checked]"))
                .isEmpty();
        Visitor.Form second =
                officer.get(at + "/pernyataan").form("/pernyataan").with("words", "Lain");
        sent(officer.get(at + "/pernyataan").form("/pernyataan").with("words", "Dulu"));
        assertThat(second.submit().text()).contains("Petugas lain baru saja menyimpan.");
    }

    @Test
    @Shows("S4.14")
    void the_record_of_an_interview_is_printed_with_the_place_for_who_does_not_sign() {
        sent(officer.get(at + "/wawancara")
                .form("/wawancara")
                .with("present", "Klien, ditemani kakaknya")
                .with("notes", "Ia bercerita tentang malam itu"));
        Visitor.Page paper = print("interview-record");
        byte[] pdf = officer.file(paper.path() + "/pdf").body();
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf))
                .contains("BERITA ACARA WAWANCARA", "Melati Sekar Rawa", "Klien, ditemani kakaknya")
                .contains("Ia bercerita tentang malam itu", "Tidak direkam", "☐ tidak bersedia", "Pewawancara");
    }

    @Test
    void printing_twice_with_one_form_makes_one_paper() {
        fill("Cerita");
        Visitor.Form form = officer.get(at + "/naskah").form("/" + at.substring("/kasus/".length()));
        assertThat(form.submit().path()).isEqualTo(form.submit().path());
        assertThat(cast.<Integer>within(() -> jdbc.sql("select count(*) from documents.paper")
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
    }

    @Test
    void empty_papers_for_a_day_without_network_are_sound_and_of_no_case() {
        Visitor.Page page = officer.get("/penerimaan").click("Kertas kosong");
        var links = page.document().select("main a[href^=/penerimaan/kertas-kosong/]");
        assertThat(links).hasSize(6);
        for (var link : links) {
            byte[] pdf = officer.file(link.attr("href")).body();
            assertThat(PdfCheck.faults(pdf)).as(link.text()).isEmpty();
            assertThat(PdfCheck.text(pdf)).contains("Nomor berkas:", "☐").doesNotContain("PPA-26", "☒");
            assertThat(cast.as("SYSTEM_ADMIN").file(link.attr("href")).statusCode())
                    .isEqualTo(404);
        }
        assertThat(officer.get("/penerimaan/kertas-kosong/chronology").status()).isEqualTo(404);
    }

    @Test
    void who_may_not_see_her_name_finds_no_paper_and_prints_none() {
        fill("Cerita");
        String paper = print("complaint-form").path();
        Visitor abroad = Cast.fresh(program).signIn("CASE_SUPERVISOR");
        for (Visitor other : new Visitor[] {
            abroad,
            cast.as("DIVISION_HEAD"),
            cast.as("DATA_OFFICER"),
            cast.as("SYSTEM_ADMIN"),
            cast.as(Cast.SECOND_COMPANION)
        }) {
            for (String page : new String[] {at + "/naskah", at + "/pernyataan", paper, paper + "/pdf"}) {
                assertThat(other.get(page).status()).as(page).isEqualTo(404);
            }
            Map<String, String> forged = Map.of(
                    "_csrf",
                    other.get("/kerja").document().select("input[name=_csrf]").val(),
                    "_once",
                    UUID.randomUUID().toString());
            String print = at + "/naskah/complaint-form/" + at.substring("/kasus/".length());
            assertThat(other.post(print, forged).statusCode()).isEqualTo(404);
        }
        assertThat(cast.as("DIVISION_HEAD").get(at).text()).doesNotContain("Kertas untuk ditandatangani");
        assertThat(officer.get("/naskah/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private void fill(String story) {
        sent(officer.get(at + "/formulir")
                .form("/formulir")
                .with("violence", "PHYSICAL")
                .with("place", "HOUSEHOLD")
                .with("story", story)
                .with("done", "YES"));
    }

    private Visitor.Page print(String kind) {
        Visitor.Page shelves = officer.get(at + "/naskah");
        String action =
                shelves.document().select("form[action*=/naskah/" + kind + "/]").attr("action");
        return sent(shelves.form(action));
    }

    private int audited(String action, String object) {
        return cast.<Integer>within(
                () -> jdbc.sql("select count(*) from access.audit where action = ? and object like ?")
                        .params(action, object)
                        .query(Integer.class)
                        .single());
    }
}
