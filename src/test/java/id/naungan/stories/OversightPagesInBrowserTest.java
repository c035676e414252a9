package id.naungan.stories;

import id.naungan.testing.Browser;
import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages of those who watch over cases, and of those who are watched over, in Chromium, in both languages and with faults. */
@NaunganTest
class OversightPagesInBrowserTest {
    @Autowired
    private ApplicationContext program;

    @LocalServerPort
    private int port;

    private Cast cast;
    private String file;

    @BeforeEach
    void a_case_that_was_read_in_need_and_an_officer_who_is_kept_out() {
        cast = Cast.fresh(program);
        file = CrisisWalk.of(program, cast, field -> "Teks " + field).arrive();
        Visitor supervisor = cast.as("CASE_SUPERVISOR");
        supervisor
                .get(file + "/tim")
                .form("/tim")
                .with("manager", cast.account("CASE_MANAGER").toString())
                .submit();
        String number = supervisor.get(file).text().replaceAll("(?s).*?(PPA-26-[0-9A-Z]{5}).*", "$1");
        cast.as("COMPANION")
                .get("/pecah-kaca")
                .form("/pecah-kaca")
                .with("number", number)
                .with("need", "URGENT_CALL")
                .with("reason", "Rumah sakit menelepon")
                .with("current", Cast.PASSWORD)
                .submit();
        supervisor
                .get(file + "/pengecualian")
                .form("/pengecualian")
                .with("officer", cast.account("COUNSELLOR").toString())
                .with("tie", "FAMILY")
                .with("words", "Sepupu terlapor")
                .submit();
        supervisor
                .get(file + "/tim")
                .form("/tim")
                .with("team", cast.account("COUNSELLOR").toString())
                .submit();
    }

    @Test
    void the_pages_of_oversight_are_sound_in_both_languages_and_with_faults() {
        try (var reader = signedIn("COMPANION");
                var supervisor = signedIn("CASE_SUPERVISOR")) {
            for (String language : List.of("id", "en")) {
                reader.open("/kerja").speak(language);
                new Looking(reader, language)
                        .at("/pecah-kaca", file)
                        .atForms("/saya/hubungan")
                        .nothingIsWrong();
                supervisor.open("/kerja").speak(language);
                new Looking(supervisor, language)
                        .at(
                                file + "/pembaca",
                                file + "/pecah-kaca",
                                file + "/pengecualian",
                                file + "/hubungan-saya",
                                file + "/jangan-bertemu",
                                "/pengawasan/hubungan",
                                "/pengawasan/bacaan")
                        .nothingIsWrong();
            }
        }
    }

    @Test
    void the_pages_of_planted_records_are_sound_in_both_languages_and_with_faults() {
        var planted = cast.as("UNIT_HEAD")
                .get("/pengawasan/umpan")
                .form("/umpan")
                .with("name", "Kenanga Bintang Rekaan")
                .with("invented", "YES")
                .submit();
        String trail =
                planted.document().select("main a[href^=/pengawasan/umpan/]").attr("href");
        cast.as("CASE_SUPERVISOR").get(trail.replace("/pengawasan/umpan", "/kasus"));
        try (var head = signedIn("UNIT_HEAD")) {
            for (String language : List.of("id", "en")) {
                head.open("/kerja").speak(language);
                new Looking(head, language).atForms("/pengawasan/umpan", trail).nothingIsWrong();
            }
        }
    }

    private Hands signedIn(String post) {
        return Hands.of(Browser.open(Browser.DESKTOP), port).signIn(cast, post);
    }
}
