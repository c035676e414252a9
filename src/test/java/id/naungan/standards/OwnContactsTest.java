package id.naungan.standards;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.print.PdfCheck;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Publishing;
import id.naungan.testing.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Nobody who is in danger is sent to the telephone of the office that once wrote the text. */
@NaunganTest
class OwnContactsTest {
    private static final String FORM = "/admin/standar/kdrt";
    private static final String FOUNDING_PHONE = "07117583081";

    @Autowired
    private ApplicationContext program;

    @LocalServerPort
    private int port;

    private Cast cast;
    private Visitor head;

    @BeforeEach
    void an_office() {
        cast = Cast.fresh(program);
        head = cast.as("UNIT_HEAD");
    }

    @Test
    void the_form_asks_for_the_contacts_of_the_office_and_shows_those_of_the_author_as_a_hint_only() {
        Visitor.Page form = head.get(FORM);
        assertThat(form.document().select("input[name=values[telepon]]").val()).isEmpty();
        assertThat(form.text()).contains("Pada naskah penyusun: " + FOUNDING_PHONE);
        assertThat(form.document().select("input[name=values[batas-layanan]]").val())
                .isEqualTo("3");
    }

    @Test
    void publishing_without_contacts_is_refused_with_one_sentence_and_goes_through_with_them() {
        Visitor.Page preview = head.get(FORM).form(FORM).submit();
        assertThat(preview.text()).contains("Telepon belum diisi");
        Visitor.Page refused = preview.form("/terbit").with("by", "Kepala UPTD").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Isi dulu kontak kantor Anda lewat Ubah nilai");

        Visitor.Page published = head.get(preview.path() + "/nilai")
                .form("/nilai")
                .with("values[telepon]", "(0901) 55501")
                .with("values[alamat-kantor]", "Jalan Contoh 1")
                .with("values[laman]", "tidak ada")
                .submit()
                .form("/terbit")
                .with("by", "Kepala UPTD")
                .submit();
        assertThat(published.path()).isEqualTo(FORM + "/versi");
        assertThat(publicly().text()).contains("(0901) 55501").doesNotContain(FOUNDING_PHONE, "belum diisi");
    }

    @Test
    void the_office_that_wrote_the_text_types_its_own_number_and_is_believed() {
        Publishing.publish(head, "kdrt", Map.of("telepon", FOUNDING_PHONE), "Kepala UPTD");
        assertThat(publicly().text()).contains(FOUNDING_PHONE);
    }

    @Test
    void what_was_taken_over_at_once_goes_out_without_foreign_contacts_on_page_pdf_and_poster() throws Exception {
        head.get("/admin/standar")
                .form("/admin/standar")
                .with("by", "Kepala UPTD")
                .submit();
        Visitor.Page page = publicly();
        assertThat(page.text())
                .contains("Kontak kantor ini belum diisi: ", "Hubungi 129 atau 112")
                .doesNotContain(FOUNDING_PHONE, "Komplek Perkantoran");
        assertThat(page.document().select("a[href*=" + FOUNDING_PHONE + "]")).isEmpty();
        assertThat(head.get("/admin/standar").text()).contains("Kontak kantor ini belum diisi. Isi kontak");
        for (String paper : List.of("a4/standar.pdf", "a4/poster.pdf", "a5/poster.pdf")) {
            assertThat(printed(paper)).as(paper).contains("belum diisi").doesNotContain(FOUNDING_PHONE, "2021694");
        }
        Visitor.Page other = cast.stranger().get("/k/" + cast.office().code() + "/l/a5");
        assertThat(other.text()).contains("Telepon kantor belum diisi").doesNotContain("2021694", "081256497616");
    }

    private Visitor.Page publicly() {
        return cast.stranger().get("/k/" + cast.office().code() + "/l/a4");
    }

    private String printed(String path) throws Exception {
        var address =
                URI.create("http://localhost:" + port + "/k/" + cast.office().code() + "/l/" + path);
        var answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        return PdfCheck.text(answer.body()).replaceAll("\\s+", " ");
    }
}
