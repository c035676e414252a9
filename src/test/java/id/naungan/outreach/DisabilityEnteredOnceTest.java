package id.naungan.outreach;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.OutreachWalk;
import id.naungan.testing.Shows;
import id.naungan.testing.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of a disability is entered once: the preparation of a visit begins with it, and adds to it. */
@NaunganTest
class DisabilityEnteredOnceTest {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private OutreachWalk walk;
    private String at;

    @BeforeEach
    void somebody_who_must_be_reached() {
        cast = Cast.fresh(program);
        walk = new OutreachWalk(program, cast).promising();
        at = walk.sought("Ibu Teratai", Duration.ofHours(1));
    }

    @Test
    @Shows("S2.8")
    void what_the_case_knows_of_a_disability_is_filled_in_before_a_visit_and_the_reading_is_written_down() {
        sent(client().form("/ubah")
                .with("disability", "YES")
                .with("disabilityTypes", "RUNGU")
                .with("support", "Juru bahasa isyarat"));
        long before = rows("case.read-identity");
        Visitor.Page page = cast.as("COMPANION").get(at + "/penjangkauan/situasi");
        assertThat(page.document().select("[name=disability][checked]").val()).isEqualTo("YES");
        assertThat(page.document().select("[name=types][checked]").eachAttr("value"))
                .containsExactly("RUNGU");
        assertThat(page.document().select("[name=needs]").val()).isEqualTo("Juru bahasa isyarat");
        assertThat(rows("case.read-identity")).isEqualTo(before + 1);
        long written = rows("case.write-identity");
        sent(page.form("/situasi").with("words", "Tinggal bersama mertua"));
        assertThat(rows("case.write-identity")).as("nothing is new").isEqualTo(written);
        assertThat(walk.page("COMPANION", at).text())
                .contains("Disabilitas: Ya (Sensorik: rungu). Juru bahasa isyarat")
                .doesNotContain("Pertanyaan disabilitas belum dijawab");
    }

    @Test
    @Shows("S2.8")
    void what_is_learned_of_a_disability_before_a_visit_becomes_the_clients_data_and_the_writing_is_written_down() {
        long written = rows("case.write-identity");
        sent(walk.form(at, "situasi")
                .with("words", "Dijaga mertua")
                .with("disability", "YES")
                .with("types", "FISIK", "NETRA")
                .with("needs", "Kursi roda"));
        assertThat(rows("case.read-identity")).as("nothing was shown").isZero();
        assertThat(rows("case.write-identity")).isEqualTo(written + 1);
        Visitor.Page data = client();
        assertThat(data.document().select("[name=disability][checked]").val()).isEqualTo("YES");
        assertThat(data.document().select("[name=disabilityTypes][checked]").eachAttr("value"))
                .containsExactly("FISIK", "NETRA");
        assertThat(data.document().select("[name=support]").val()).isEqualTo("Kursi roda");
        sent(data.form("/ubah").with("support", "Kursi roda dan pendamping yang dikenal"));
        assertThat(cast.as("COMPANION")
                        .get(at + "/penjangkauan/situasi")
                        .document()
                        .select("[name=needs]")
                        .val())
                .as("the newer word of it")
                .isEqualTo("Kursi roda dan pendamping yang dikenal");
    }

    @Test
    void not_known_after_trying_says_nothing_about_the_client_and_takes_nothing_from_her_data() {
        sent(client().form("/ubah")
                .with("disability", "YES")
                .with("disabilityTypes", "MENTAL")
                .with("support", "Bicara pelan"));
        Visitor.Form form = walk.form(at, "situasi").with("words", "Dijaga mertua");
        Visitor.Page refused = form.with("disability", "UNKNOWN_AFTER_TRYING")
                .with("tried", "Bertanya kepada kader")
                .submit();
        assertThat(refused.text()).contains("Ragam disabilitas dipilih, tetapi jawabannya bukan");
        sent(refused.form("/situasi").without("types"));
        assertThat(client().document().select("[name=support]").val()).isEqualTo("Bicara pelan");
        assertThat(client().document().select("[name=disability][checked]").val())
                .isEqualTo("YES");
    }

    @Test
    void who_answers_from_an_old_page_is_told_and_keeps_her_text_and_the_newer_data_stand() {
        Visitor.Form old =
                walk.form(at, "situasi").with("words", "Dijaga mertua").with("disability", "NO");
        sent(client().form("/ubah")
                .with("disability", "YES")
                .with("disabilityTypes", "WICARA")
                .with("support", "Papan gambar"));
        Visitor.Page told = old.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.document().select(".govuk-error-summary")).isNotEmpty();
        assertThat(told.document().select("[name=words]").val()).isEqualTo("Dijaga mertua");
        assertThat(client().document().select("[name=disability][checked]").val())
                .isEqualTo("YES");
        assertThat(walk.page("COMPANION", at).text()).contains("Situasi klien belum ditulis");
        assertThat(told.form("/situasi").submit().status())
                .as("having been told, she may")
                .isEqualTo(200);
    }

    @Test
    void of_two_clients_it_is_asked_whose_disability_it_is() {
        sent(cast.as("CASE_MANAGER")
                .get(at + "/orang/baru")
                .form("/baru")
                .with("role", "VICTIM")
                .with("fullName", "Kirana Melur"));
        Visitor.Page unsaid = walk.form(at, "situasi")
                .with("words", "Keduanya di rumah")
                .with("disability", "YES")
                .with("needs", "Kursi roda")
                .submit();
        assertThat(unsaid.status()).isEqualTo(422);
        assertThat(unsaid.text()).contains("Pilih klien.");
        String second = unsaid.document().select("label:contains(K. M.)").attr("for");
        sent(unsaid.form("/situasi")
                .with("client", unsaid.document().getElementById(second).val()));
        assertThat(client("K. M.").document().select("[name=support]").val()).isEqualTo("Kursi roda");
        assertThat(client().document().select("[name=support]").val()).isEmpty();
    }

    @Test
    void who_may_not_read_who_she_is_prepares_the_visit_and_neither_sees_nor_changes_her_data() {
        sent(client().form("/ubah")
                .with("disability", "YES")
                .with("disabilityTypes", "RUNGU")
                .with("support", "Juru bahasa isyarat"));
        cast.join("RAPID_RESPONSE", "Wening Lestari", "RAPID_RESPONSE");
        sent(cast.as("CASE_MANAGER")
                .get(at + "/tim")
                .form("/tim")
                .with(
                        "team",
                        cast.account("COMPANION").toString(),
                        cast.account("RAPID_RESPONSE").toString()));
        Visitor.Page page = cast.as("RAPID_RESPONSE").get(at + "/penjangkauan/situasi");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("[name=disability][checked]")).isEmpty();
        assertThat(page.body()).doesNotContain("isyarat</textarea>");
        sent(page.form("/situasi").with("words", "Dijaga mertua").with("disability", "NO"));
        assertThat(client().document().select("[name=disability][checked]").val())
                .isEqualTo("YES");
    }

    /** The form of the client's own data. */
    private Visitor.Page client() {
        return client("Ibu T.");
    }

    private Visitor.Page client(String name) {
        Visitor manager = cast.as("CASE_MANAGER");
        return manager.get(manager.get(at)
                .document()
                .select(".govuk-summary-list__row:contains(" + name + ") a[href$=/ubah]")
                .attr("href"));
    }

    private long rows(String action) {
        return cast.within(() -> jdbc.sql(
                        "select count(*) from access.audit where action = ? and object ~ '^(person|disability):' and actor_id = ?")
                .params(action, cast.account("COMPANION").value())
                .query(Long.class)
                .single());
    }
}
