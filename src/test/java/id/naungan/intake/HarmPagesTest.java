package id.naungan.intake;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mother, her child and two accused: who suffered what from whom, and the child's categories (case-data 3.1, 5, 10). */
@NaunganTest
class HarmPagesTest {
    private static final String EACH = "untuk setiap klien dan siapa yang melakukannya";
    private static final String CATEGORY = "paling sedikit satu kategori AMPK, atau tulis alasannya";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private Visitor officer;
    private String at;

    @BeforeEach
    void two_clients_and_two_accused() {
        cast = Cast.fresh(program);
        officer = cast.signIn("INTAKE_OFFICER");
        at = new DirectWalk(program, cast).promising("kdrt").arrive(officer, "Ibu Melati", "CLIENT");
        add("VICTIM", "Adik Kemuning");
        add("ACCUSED", "Bapak Bara");
        add("ACCUSED", "Om Jati");
        for (Element link : officer.get(at).document().select("a[href$=/ubah]")) {
            Visitor.Page form = officer.get(link.attr("href"));
            if (form.body().contains("Kemuning")) {
                sent(form.form("/ubah")
                        .with("birth.day", "4")
                        .with("birth.month", "5")
                        .with("birth.year", "2018"));
            }
        }
        sent(officer.get(at + "/formulir")
                .form("/formulir")
                .with("violence", "PHYSICAL", "NEGLECT")
                .with("done", "NO"));
    }

    @Test
    void each_client_has_her_own_kinds_by_each_accused_and_the_hint_goes() {
        assertThat(officer.get(at + "/formulir").text()).contains(EACH);
        sent(page().form("/klien")
                .with(
                        "marks",
                        mark("Ibu M.", "Bapak B.", "PHYSICAL"),
                        mark("Adik K.", "Bapak B.", "NEGLECT"),
                        mark("Adik K.", "O. J.", "PSYCHIC")));
        assertThat(ticked())
                .containsExactlyInAnyOrder(
                        mark("Ibu M.", "Bapak B.", "PHYSICAL"),
                        mark("Adik K.", "Bapak B.", "NEGLECT"),
                        mark("Adik K.", "O. J.", "PSYCHIC"));
        assertThat(officer.get(at + "/formulir").text()).doesNotContain(EACH);
        sent(page().form("/klien").with("marks", mark("Adik K.", "Belum diketahui", "SEXUAL")));
        assertThat(ticked()).containsExactly(mark("Adik K.", "Belum diketahui", "SEXUAL"));
        assertThat(officer.get(at + "/formulir").text())
                .as("of the mother nothing is said any more")
                .contains(EACH);
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void a_child_has_a_category_or_the_reason_why_there_is_none() {
        assertThat(officer.get(at + "/formulir").text()).contains(CATEGORY);
        String reason = page().document()
                .select("h2:contains(Adik K.)")
                .first()
                .closest("section")
                .select("input[name^=reason]")
                .attr("name");
        sent(page().form("/klien").with(reason, "Belum ada asesmen; ditanyakan minggu depan"));
        assertThat(officer.get(at + "/formulir").text()).doesNotContain(CATEGORY);
        sent(page().form("/klien").with(reason, " "));
        assertThat(officer.get(at + "/formulir").text()).contains(CATEGORY);
        sent(page().form("/klien").with("categories", category("Adik K.", "PHYSICAL_PSYCHIC")));
        assertThat(officer.get(at + "/formulir").text()).doesNotContain(CATEGORY);
    }

    @Test
    void the_second_of_two_is_told_and_keeps_her_ticks_and_what_is_not_of_the_case_is_refused() {
        Visitor supervisor = cast.signIn("CASE_SUPERVISOR");
        Visitor.Form second = supervisor
                .get(at + "/formulir/klien")
                .form("/klien")
                .with("marks", mark("Adik K.", "O. J.", "PSYCHIC"));
        sent(page().form("/klien").with("marks", mark("Ibu M.", "Bapak B.", "PHYSICAL")));
        Visitor.Page told = second.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Petugas lain baru saja menyimpan.");
        assertThat(told.document().select("input[name=marks][checked]").eachAttr("value"))
                .containsExactly(mark("Adik K.", "O. J.", "PSYCHIC"));
        Visitor.Page strange = told.form("/klien").with("marks", "a:b:PHYSICAL").submit();
        assertThat(strange.status()).isEqualTo(422);
        assertThat(strange.text()).contains("Pilihan ini tidak dikenal");
        assertThat(cast.as("DATA_OFFICER").get(at + "/formulir/klien").status()).isEqualTo(404);
    }

    @Test
    void with_one_client_and_one_accused_the_form_says_it_already() {
        String alone = new DirectWalk(program, cast).arrive(officer, "Ibu Dahlia", "CLIENT");
        sent(officer.get(alone + "/formulir")
                .form("/formulir")
                .with("violence", "PSYCHIC")
                .with("done", "NO"));
        assertThat(officer.get(alone + "/formulir").text()).doesNotContain(EACH);
        assertThat(officer.get(alone + "/formulir/klien")
                        .document()
                        .select("input[name=marks][checked]")
                        .eachAttr("value"))
                .singleElement()
                .asString()
                .endsWith(":-:PSYCHIC");
    }

    private void add(String role, String callName) {
        sent(officer.get(at + "/orang/baru")
                .form("/orang/baru")
                .with("role", role)
                .with("callName", callName));
    }

    private Visitor.Page page() {
        return officer.get(at + "/formulir/klien");
    }

    private List<String> ticked() {
        return page().document().select("input[name=marks][checked]").eachAttr("value");
    }

    private String mark(String client, String by, String kind) {
        return value(client, by, ":" + kind);
    }

    private String category(String client, String code) {
        return value(client, "Kategori anak", ":" + code);
    }

    /** The value of the box of this client, below the legend that holds these words. */
    private String value(String client, String legend, String end) {
        Document page = page().document();
        return page.select("h2:contains(" + client + ")")
                .first()
                .closest("section")
                .select("fieldset:has(legend:contains(" + legend + ")) input[value$=" + end + "]")
                .attr("value");
    }

    private long versions() {
        return cast.within(() -> jdbc.sql("select count(*) from intake.harm where office_id = ?")
                .param(cast.officeId().value())
                .query(Long.class)
                .single());
    }
}
