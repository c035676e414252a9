package id.naungan.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What can be done on a case is found by its field, and what is due stands first and open. */
@NaunganTest
class ActionGroupsTest {
    @Autowired
    private ApplicationContext program;

    @Test
    void the_actions_of_all_rooms_stand_in_six_groups_each_once_and_what_is_due_is_open() {
        Cast cast = Cast.fresh(program);
        CareCase care = CareCase.of(program, cast, "kdrt", "datang");
        Document page = care.page().document();
        assertThat(page.select(".n-groups summary").eachText().stream().map(text -> text.replaceAll(" \\d+$", "")))
                .containsExactlyInAnyOrder(
                        "Penerimaan dan tim",
                        "Keselamatan",
                        "Asesmen dan rencana",
                        "Layanan dan rujukan",
                        "Surat dan kertas",
                        "Penutupan");
        List<String> labels = page.select(".n-groups a").eachText();
        assertThat(labels).doesNotHaveDuplicates().contains("Siapkan rujukan", "Susun rencana keselamatan");
        assertThat(page.select(".n-groups details[open]")).isNotEmpty();
        assertThat(page.select(".n-groups details").getFirst().hasAttr("open")).isTrue();
        assertThat(page.select(".n-groups details[open] li").getFirst().text()).endsWith("Giliran");
        page.select(".n-groups a").eachAttr("href").forEach(href -> assertThat(
                        cast.as("CASE_MANAGER").get(href).status())
                .as(href)
                .isEqualTo(200));
    }

    @Test
    void who_may_do_nothing_is_offered_nothing() {
        Cast cast = Cast.fresh(program);
        CareCase care = CareCase.of(program, cast, "kdrt", "datang");
        Visitor.Page masked = cast.as("DIVISION_HEAD").get(care.page().path());
        assertThat(masked.status()).isEqualTo(200);
        assertThat(masked.document().select(".n-groups a[href*=asesmen]")).isEmpty();
    }
}
