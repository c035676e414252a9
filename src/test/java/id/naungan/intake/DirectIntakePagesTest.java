package id.naungan.intake;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of the counter where something is missing, wrong, twice, or not for her eyes. */
@NaunganTest
class DirectIntakePagesTest {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private DirectWalk walk;
    private Visitor officer;

    @BeforeEach
    void an_office_with_two_services_for_who_comes() {
        cast = Cast.fresh(program);
        walk = new DirectWalk(program, cast).promising("kdrt");
        officer = cast.signIn("INTAKE_OFFICER");
    }

    @Test
    void what_is_missing_at_the_counter_is_said_at_its_field() {
        Visitor.Page again = officer.get("/penerimaan").form("/penerimaan").submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text())
                .contains("Tulis satu kata untuk memanggilnya.")
                .contains("Pilih siapa yang datang.")
                .contains("Pilih apakah ia aman saat ini.");
        Visitor.Page future = walk.arrival(officer, "Ibu <b>Melati</b>", "CLIENT")
                .with("earlier", "YES")
                .with("received.day", "1")
                .with("received.month", "1")
                .with("received.year", "2030")
                .submit();
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.text()).contains("setelah sekarang");
        assertThat(future.document().select("input[name=callName]").val()).isEqualTo("Ibu <b>Melati</b>");
        assertThat(officer.get("/kasus").document().select("tbody tr")).isEmpty();
    }

    @Test
    void an_office_without_such_a_standard_says_so_kindly() {
        Cast bare = Cast.fresh(program);
        Visitor.Page page = bare.signIn("INTAKE_OFFICER").get("/penerimaan");
        assertThat(page.text()).contains("Kantor ini belum memakai standar untuk orang yang datang langsung.");
        Visitor.Page again = page.form("/penerimaan")
                .with("callName", "Ibu Melati")
                .with("came", "CLIENT")
                .with("safe", "YES")
                .submit();
        assertThat(again.status()).isEqualTo(422);
    }

    @Test
    void somebody_known_is_found_before_she_is_registered_again() {
        String first = sent(walk.arrival(officer, "Ibu Melati", "CLIENT").with("fullName", "Melati Kusuma Wardani"))
                .path();
        Visitor.Page hint = walk.arrival(officer, "Ibu Mel", "CLIENT")
                .with("fullName", "Melati Kusuma Wardani")
                .submit();
        assertThat(hint.status()).isEqualTo(422);
        assertThat(hint.text()).contains("Mungkin orang yang sama", "Ibu M.").doesNotContain("Wardani");
        String known = hint.document().select("input[name=known]").first().val();
        String second = sent(hint.form("/penerimaan").with("known", known)).path();
        assertThat(second).isNotEqualTo(first);
        assertThat(person(first)).isEqualTo(person(second));
    }

    @Test
    void a_person_whom_she_was_not_shown_cannot_be_named_by_hand() {
        String first = sent(walk.arrival(officer, "Ibu Melati", "CLIENT").with("fullName", "Melati Kusuma Wardani"))
                .path();
        Visitor.Page other = sent(walk.arrival(officer, "Ibu Lain", "CLIENT").with("known", person(first)));
        assertThat(person(other.path())).isNotEqualTo(person(first));
    }

    @Test
    void two_officers_who_register_the_same_woman_at_once_both_get_a_number_and_a_supervisor_is_asked()
            throws Exception {
        cast.join("INTAKE_OFFICER.2", "Petugas Kedua", "INTAKE_OFFICER");
        List<Visitor> two = List.of(officer, cast.signIn("INTAKE_OFFICER.2"));
        CountDownLatch go = new CountDownLatch(1);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Visitor.Page>> pages = two.stream()
                    .map(who -> walk.arrival(who, "Ibu Melati", "CLIENT").with("fullName", "Melati Kusuma Wardani"))
                    .map(form -> hands.submit(() -> {
                        go.await();
                        return form.submit();
                    }))
                    .toList();
            go.countDown();
            for (Future<Visitor.Page> page : pages) {
                assertThat(page.get().status()).as(page.get().text()).isEqualTo(200);
                assertThat(page.get().text())
                        .containsPattern("PPA-26-[0-9A-Z]{5}")
                        .doesNotContain("Mungkin orang");
            }
        }
        assertThat(cast.signIn("CASE_SUPERVISOR").get("/kerja").text()).contains("mungkin orang yang sama");
    }

    @Test
    void an_officer_who_is_not_of_the_case_finds_none_of_its_pages() {
        String at = walk.arrive(officer, "Ibu Melati", "CLIENT");
        Cast other = Cast.fresh(program, Cast.SUMBER_ASIH);
        for (Visitor stranger : List.of(
                cast.signIn("COMPANION"),
                cast.signIn("DIVISION_HEAD"),
                cast.signIn("AUDITOR"),
                other.signIn("UNIT_HEAD"))) {
            for (String page : List.of(
                    "/penerimaan",
                    "/pelapor",
                    "/formulir",
                    "/formulir/versi/1",
                    "/wawancara",
                    "/persyaratan",
                    "/persyaratan/visum/salinan",
                    "/buku-tamu")) {
                assertThat(stranger.get(at + page).status()).as(page).isEqualTo(404);
            }
        }
    }

    private String person(String board) {
        String at = board.replace("/penerimaan", "");
        return officer.get(at)
                .document()
                .select("a[href*=/orang/]")
                .attr("href")
                .replaceAll(".*/orang/", "");
    }
}
