package id.naungan.standards;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.print.PdfCheck;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What the public takes home or reads on a wall. */
@NaunganTest
class PrintedStandardTest {
    private static final List<String> FIVE =
            List.of("rumah-aman", "penjangkauan", "intervensi-krisis", "kdrt", "pendampingan");

    /** What people see, not where this machine listens. */
    private static final String PUBLIC = "https://naungan.contoh.invalid";

    @Autowired
    ApplicationContext program;

    @Autowired
    Standards standards;

    @LocalServerPort
    int port;

    private Cast cast;

    @BeforeEach
    void an_office_with_the_five_standards() {
        cast = Cast.fresh(program);
        cast.within(() -> {
            FIVE.forEach(code -> standards
                    .adopt(cast.officeId(), code, Map.of(), "Kepala UPTD", LocalDate.of(2026, 1, 1))
                    .orThrow());
            return true;
        });
    }

    @Test
    void the_whole_standard_is_an_archival_tagged_pdf_with_the_fourteen_components() throws Exception {
        byte[] pdf = pdf("a3/standar.pdf");
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        String text = PdfCheck.text(pdf);
        assertThat(text)
                .contains("Persyaratan", "Jaminan keamanan", "Evaluasi kinerja", "Diputuskan oleh", "120 menit")
                .contains("Naskah ini tidak mencantumkan nomor SK", "Versi 1, berlaku sejak 1 Jan 2026")
                .doesNotContain("??");
        cast.within(() -> standards.catalogue(cast.officeId())).stream()
                .filter(one -> one.standard().address().equals("a3"))
                .flatMap(one -> one.standard().paths().stream())
                .flatMap(path -> path.steps().stream())
                .forEach(step -> assertThat(text).contains(step.text().id().strip()));
        assertThat(PdfCheck.faults(pdf("a1/standar.pdf?lang=en"))).isEmpty();
        assertThat(PdfCheck.text(pdf("a1/standar.pdf?lang=en"))).contains("13/SK/DP3A/IX/2024", "Component");
    }

    @Test
    void the_poster_of_every_founding_standard_has_room_on_one_page() throws Exception {
        for (String address : List.of("a1", "a2", "a3", "a4", "a5")) {
            byte[] poster = pdf(address + "/poster.pdf");
            assertThat(PdfCheck.pages(poster)).as(address).isEqualTo(1);
            assertThat(PdfCheck.size(poster)).isEqualTo("210x297");
            assertThat(PdfCheck.text(poster))
                    .as(address)
                    .contains(
                            "Gratis",
                            "112",
                            "129",
                            PUBLIC + "/k/" + cast.office().code() + "/l/" + address)
                    .contains(cast.office().name());
        }
        assertThat(PdfCheck.faults(pdf("a3/poster.pdf"))).isEmpty();
    }

    @Test
    void an_older_version_can_still_be_read_and_an_unknown_one_is_not_there() throws Exception {
        cast.within(() -> standards.adopt(
                cast.officeId(),
                "intervensi-krisis",
                Map.of("batas-krisis", Standard.Choice.of(Span.minutes(60))),
                "Kepala UPTD",
                LocalDate.of(2026, 11, 1)));
        assertThat(PdfCheck.text(pdf("a3/standar.pdf"))).contains("Versi 2").contains("60 menit");
        assertThat(PdfCheck.text(pdf("a3/standar.pdf?versi=1"))).contains("Versi 1, berlaku sejak 1 Jan 2026");
        assertThat(answer("a3/standar.pdf?versi=7").statusCode()).isEqualTo(404);
        assertThat(answer("zz/poster.pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_printed_after_a_withdrawal_says_so_although_it_was_printed_before() throws Exception {
        assertThat(PdfCheck.text(pdf("a3/standar.pdf"))).doesNotContain("tidak dibuka lagi");

        assertThat(cast.as("UNIT_HEAD")
                        .get("/admin/standar/intervensi-krisis/versi")
                        .form("/tarik")
                        .with("reason", "Layanan pindah ke kantor provinsi.")
                        .submit()
                        .text())
                .contains("Ditarik");

        assertThat(PdfCheck.text(pdf("a3/standar.pdf")))
                .contains("Layanan ini tidak dibuka lagi mulai", "Layanan pindah ke kantor provinsi.");
    }

    @Test
    void the_name_of_the_file_tells_nothing_of_the_matter() throws Exception {
        assertThat(answer("a3/poster.pdf").headers().firstValue("content-disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("poster-a3.pdf"));
        assertThat(answer("a3/standar.pdf").headers().firstValue("content-type"))
                .hasValue("application/pdf");
    }

    private byte[] pdf(String path) throws Exception {
        HttpResponse<byte[]> answer = answer(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<byte[]> answer(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/k/"
                                        + cast.office().code() + "/l/" + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }
}
