package id.naungan.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.persons.Identity;
import id.naungan.standards.Standards;
import id.naungan.testing.Cast;
import id.naungan.testing.Visitor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.springframework.context.ApplicationContext;

/** A case pinned to one of the founding standards, in the hands of its manager, companion, counsellor and supervisor. */
final class CareCase {
    private final Cast cast;
    private final String at;

    private CareCase(Cast cast, String at) {
        this.cast = cast;
        this.at = at;
    }

    static CareCase of(ApplicationContext program, Cast cast, String standard, String path) {
        Standards standards = program.getBean(Standards.class);
        var version = cast.within(() ->
                        standards.adopt(cast.officeId(), standard, Map.of(), "Kepala UPTD", LocalDate.of(2026, 1, 1)))
                .orThrow();
        Instant now = program.getBean(Clock.class).instant();
        Opening opening = new Opening(version, path, "WALK_IN", now, now, Identity.called("Ibu Melati"), null);
        CaseFile file = cast.as("INTAKE_OFFICER", () -> program.getBean(CaseDesk.class)
                        .open(cast.actor("INTAKE_OFFICER"), opening, () -> "report.received:walk-in"))
                .orThrow();
        CareCase opened = new CareCase(cast, file.at(""));
        opened.team();
        return opened;
    }

    String at(String page) {
        return at + "/" + page;
    }

    Visitor.Page page() {
        return cast.as("CASE_MANAGER").get(at);
    }

    /** The form of a page as its reader gets it, empty. */
    Visitor.Form form(String post, String page) {
        return cast.as(post).get(at(page)).form(page);
    }

    /** Adds somebody to the case; her number there. */
    String add(String role, String name) {
        sent(form("CASE_MANAGER", "orang/baru")
                .with("role", role)
                .with("fullName", name)
                .with("kinship", "SPOUSE"));
        String label = role.equals("ACCUSED") ? "Terlapor" : role.equals("REPORTER") ? "Pelapor" : "Saksi";
        return personOf(label);
    }

    String client() {
        return personOf("Klien");
    }

    /** "DONE", "PARTLY" and the like, as the page says it of the step whose text contains these words. */
    String standing(String words) {
        Element step = page().document().select(".n-steps li").stream()
                .filter(line -> line.text().contains(words))
                .findFirst()
                .orElseThrow();
        return step.select(".n-list__more").text();
    }

    static Visitor.Page sent(Visitor.Form form) {
        Visitor.Page after = form.submit();
        assertThat(after.status()).as(after.path() + " " + after.text()).isEqualTo(200);
        return after;
    }

    private String personOf(String label) {
        String link = page().document()
                .select("a[href*=/orang/]:contains(Tampilkan):contains(" + label + ")")
                .attr("href");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private void team() {
        sent(cast.as("CASE_SUPERVISOR")
                .get(at("tim"))
                .form("/tim")
                .with("manager", cast.account("CASE_MANAGER").toString())
                .with("supervisor", cast.account("CASE_SUPERVISOR").toString())
                .with(
                        "team",
                        cast.account("COMPANION").toString(),
                        cast.account("COUNSELLOR").toString()));
    }
}
