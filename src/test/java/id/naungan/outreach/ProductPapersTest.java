package id.naungan.outreach;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.print.PdfCheck;
import id.naungan.testing.Cast;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.OutreachWalk;
import id.naungan.testing.Shows;
import id.naungan.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The products of outreach as papers of the case: filled from what it holds, naming nobody, empty for a day without network (S2.23). */
@NaunganTest
class ProductPapersTest {
    @Autowired
    private ApplicationContext program;

    private Cast cast;
    private OutreachWalk walk;
    private String at;

    @BeforeEach
    void somebody_who_must_be_reached() {
        cast = Cast.fresh(program);
        walk = new OutreachWalk(program, cast).promising();
        at = walk.sought("Ibu Teratai", Duration.ofHours(1));
        walk.triage(at, "MEDIUM");
    }

    @Test
    @Shows("S2.23")
    void the_survey_with_the_schedule_of_her_assessment_is_printed_from_the_case() throws IOException {
        walk.away(at);
        sent(cast.as("CASE_MANAGER").get(at + "/asesmen").form("/asesmen").with("social", "Tinggal bersama mertua"));
        String text = printed("outreach-survey");
        assertThat(text)
                .contains(
                        "DOKUMEN SURVEI DAN JADWAL ASESMEN KORBAN",
                        "PPA-26-",
                        "Ibu T.",
                        "Sedang",
                        "☒ desa atau kelurahan",
                        "☒ benar",
                        "☒ sudah ditelusuri",
                        "☒ tidak ada",
                        "Berangkat Senin, 2 November 2026",
                        "Jadwal asesmen korban",
                        "Sudah: Senin, 2 November 2026",
                        "Asesmen berikutnya",
                        "Pekerja sosial (supervisor)")
                .doesNotContain("Teratai", "Gang Melur", "Kasi Pelayanan");
    }

    @Test
    @Shows("S2.23")
    void the_information_with_its_supporting_data_is_printed_from_the_case() throws IOException {
        sent(cast.as("CASE_MANAGER")
                .get(at + "/orang/baru")
                .form("/baru")
                .with("role", "ACCUSED")
                .with("callName", "Bapak Bara"));
        assertThat(printed("outreach-information"))
                .contains(
                        "DOKUMEN INFORMASI DAN DATA PENDUKUNG KASUS",
                        "Terlapor",
                        "Bapak B.",
                        "Yang sudah dilakukan",
                        "2 November 2026: Triase",
                        "Data pendukung",
                        "☐ visum")
                .doesNotContain("Teratai", "Bapak Bara");
        assertThat(cast.as("CASE_MANAGER").get(at).text()).contains("Dokumen informasi dan data pendukung kasus");
    }

    @Test
    void it_is_older_once_something_was_learned_and_a_case_of_another_service_has_none() throws IOException {
        printed("outreach-survey");
        assertThat(cast.as("CASE_MANAGER").get(at).text()).doesNotContain("Berubah sesudah dicetak");
        walk.verified(at);
        assertThat(cast.as("CASE_MANAGER").get(at).text()).contains("Berubah sesudah dicetak");
        Visitor officer = cast.as("INTAKE_OFFICER");
        Visitor.Form arrival = new DirectWalk(program, cast).arrival(officer, "Ibu Dahlia", "CLIENT");
        Visitor.Page counter = officer.get("/penerimaan");
        String kdrt = DirectWalk.choice(counter, "service", "rumah tangga");
        String other = (kdrt.isEmpty() ? arrival : arrival.with("service", kdrt))
                .submit()
                .path()
                .replace("/penerimaan", "");
        assertThat(officer.get(other + "/naskah").document().select("form[action*=outreach]"))
                .isEmpty();
    }

    @Test
    void for_a_day_without_network_both_are_printed_empty() {
        assertThat(cast.as("COMPANION").get("/penerimaan/kertas-kosong").text())
                .contains("Dokumen survei", "Dokumen informasi");
        for (String kind : List.of("outreach-survey", "outreach-information")) {
            var answer = cast.as("COMPANION").file("/penerimaan/kertas-kosong/" + kind);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(PdfCheck.faults(answer.body())).isEmpty();
            assertThat(PdfCheck.text(answer.body()))
                    .contains("Nomor berkas:")
                    .doesNotContain("PPA-26-", "Dicetak", "☒");
        }
        assertThat(cast.as("AUDITOR")
                        .get("/penerimaan/kertas-kosong/outreach-survey")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Shows("S2.17")
    void the_step_of_the_standard_is_done_when_she_was_entered_in_simfoni() {
        assertThat(walk.isDone(at, "Simfoni PPA")).isFalse();
        sent(cast.as("DATA_OFFICER").get(at + "/simfoni").form("/dicatat").with("reference", "SIM-1"));
        assertThat(walk.isDone(at, "Simfoni PPA")).isTrue();
    }

    private String printed(String kind) throws IOException {
        Visitor manager = cast.as("CASE_MANAGER");
        Visitor.Page shelves = manager.get(at + "/naskah");
        Visitor.Page paper = sent(shelves.form(
                shelves.document().select("form[action*=/naskah/" + kind + "/]").attr("action")));
        byte[] pdf = manager.file(paper.path() + "/pdf").body();
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        if (Boolean.getBoolean("screens")) {
            Files.createDirectories(Path.of("target", "screens"));
            Files.write(Path.of("target", "screens", kind + ".pdf"), pdf);
        }
        return PdfCheck.text(pdf);
    }
}
