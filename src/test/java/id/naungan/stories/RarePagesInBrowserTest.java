package id.naungan.stories;

import static id.naungan.testing.DirectWalk.choice;
import static id.naungan.testing.DirectWalk.sent;

import id.naungan.testing.Browser;
import id.naungan.testing.Cast;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Pages that few cases reach, in Chromium, in both languages and with faults: a correction, a step ticked by hand, help that begins. */
@NaunganTest
class RarePagesInBrowserTest {
    @Autowired
    private ApplicationContext program;

    @LocalServerPort
    private int port;

    private Cast cast;
    private String file;
    private String correction;

    @BeforeEach
    void a_report_of_the_public_that_became_a_case_with_a_story() {
        cast = Cast.fresh(program);
        new DirectWalk(program, cast).promising("pendampingan", "penjangkauan").withLetterhead();
        file = fromReport("pendampingan/tidak-langsung");
        Visitor officer = cast.as("INTAKE_OFFICER");
        Visitor.Page story = officer.get(file + "/kronologi/baru");
        correction = sent(story.form("/baru")
                        .with("toldBy", choice(story, "toldBy", "Ibu R."))
                        .with("about", "Kemarin")
                        .with("text", "Dipukul di teras"))
                .document()
                .select("a[href$=/koreksi]")
                .attr("href");
    }

    @Test
    void pages_that_few_cases_reach_are_sound_in_both_languages_and_with_faults() {
        String outreach = fromReport("penjangkauan/penjangkauan");
        try (var officer = signedIn("INTAKE_OFFICER");
                var supervisor = signedIn("CASE_SUPERVISOR");
                var head = signedIn("UNIT_HEAD")) {
            for (String language : List.of("id", "en")) {
                officer.open("/kerja").speak(language);
                new Looking(officer, language)
                        .at("/penerimaan/kertas-kosong", file, outreach, outreach + "/langkah/L7")
                        .atForms(correction)
                        .nothingIsWrong();
                supervisor.open("/kerja").speak(language);
                new Looking(supervisor, language)
                        .atForms(file + "/mulai-pendampingan")
                        .nothingIsWrong();
                head.open("/kerja").speak(language);
                new Looking(head, language)
                        .atForms(file + "/kegiatan")
                        .at("/admin/instrumen", "/admin/instrumen/pustaka/kesejahteraan", file + "/orang-serupa")
                        .nothingIsWrong();
            }
        }
    }

    private String fromReport(String route) {
        Visitor officer = cast.as("INTAKE_OFFICER");
        Visitor.Page report = sent(officer.get("/laporan/baru")
                .form("/laporan/baru")
                .with("channel", "PHONE")
                .with("told", "Terdengar teriakan"));
        return sent(officer.get(report.path() + "/kasus")
                        .form("/kasus")
                        .with("callName", "Ibu Rawa")
                        .with("route", route))
                .path();
    }

    private Hands signedIn(String post) {
        return Hands.of(Browser.open(Browser.DESKTOP), port).signIn(cast, post);
    }
}
