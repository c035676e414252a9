package id.naungan.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who keeps accounts and settings sees no case: every page of the program that could show one answers her as for nothing. */
@NaunganTest
class AdministratorSeesNoCaseTest {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void every_page_of_a_case_and_of_a_letter_answers_an_administrator_like_one_that_does_not_exist() {
        Cast cast = Cast.fresh(program);
        CrisisWalk walk = CrisisWalk.of(program, cast, field -> "Rahasia " + field);
        String at = walk.arrive();
        String letter = walk.throughTheCounter(at);
        String person = cast.as("CASE_MANAGER")
                .get(at)
                .document()
                .select("a[href*=/orang/]")
                .attr("href")
                .replaceAll(".*/orang/([0-9a-f-]{36}).*", "$1");
        Visitor admin = cast.as("SYSTEM_ADMIN");
        List<String> looked = new ArrayList<>();
        for (String pattern : pages()) {
            String address = pattern.replaceFirst("^/kasus/\\{[^}]*}", at)
                    .replaceFirst("^/surat/\\{[^}]*}", letter)
                    .replaceFirst("/orang/\\{[^}]*}", "/orang/" + person)
                    .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            String nothing = pattern.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            var seen = admin.once(address);
            var unseen = admin.once(nothing);
            assertThat(seen.statusCode()).as(address).isEqualTo(404).isEqualTo(unseen.statusCode());
            assertThat(plain(seen.body())).as(address).isEqualTo(plain(unseen.body()));
            looked.add(pattern);
        }
        assertThat(looked).hasSizeGreaterThan(25);
        for (String list : List.of(
                "/kasus",
                "/kasus?nomor=PPA",
                "/kerja",
                "/peringatan",
                "/kerja/surat",
                "/kerja/tanda-tangan",
                "/krisis")) {
            assertThat(admin.get(list).body()).as(list).doesNotContain("Rahasia", "PPA-26-", at, letter);
        }
    }

    /** What is read under a case, a letter or a file, as the program itself lists it. */
    private List<String> pages() {
        List<String> pages = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            boolean gets = mapping.getMethodsCondition().getMethods().stream()
                    .anyMatch(verb -> verb.name().equals("GET"));
            mapping.getPatternValues().stream()
                    .filter(pattern -> gets && pattern.matches("/(kasus|surat|berkas)/\\{.*"))
                    .forEach(pages::add);
        });
        return pages;
    }

    private static String plain(String body) {
        return body.replaceAll("(name=\"_csrf\" value=\")[^\"]*", "$1").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*");
    }
}
