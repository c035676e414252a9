package id.naungan.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One box finds what she may see by whatever she remembers of it, and tells nothing of the rest. */
@NaunganTest
class SearchPagesTest {
    @Autowired
    private ApplicationContext program;

    private Cast cast;
    private CrisisWalk walk;
    private String at;
    private String number;
    private String nik;

    @BeforeEach
    void a_case_with_a_name_a_phone_and_a_nik() {
        cast = Cast.fresh(program);
        walk = CrisisWalk.of(program, cast, field -> "Teks " + field);
        at = arrive(cast, "Ibu Melati");
        nik = "00" + String.format("%014d", Math.abs(System.nanoTime()) % 100_000_000_000_000L);
        name(cast.as("INTAKE_OFFICER"), at, "Kartika Wening Soelastri", nik, "0812-0000-7788");
        number = number(cast.as("INTAKE_OFFICER").get(at));
    }

    @Test
    void she_is_found_by_name_however_spelt_by_phone_in_any_form_by_nik_and_by_number() {
        Visitor officer = cast.as("INTAKE_OFFICER");
        for (String typed : List.of(
                "kartika",
                "Wening Sulastri",
                "sulastri wen",
                "Kartica Wenning",
                "melati",
                "0812 0000 7788",
                "+62 812-0000-7788",
                "+62 (0)812 0000 7788",
                "0062 812 0000 7788",
                "812 00007788",
                "7788",
                "00 7788",
                nik,
                nik.substring(0, 6) + "." + nik.substring(6, 12) + "-" + nik.substring(12),
                number,
                number.toLowerCase(java.util.Locale.ROOT).replace('-', ' '),
                number.substring(0, 9),
                number.substring(7))) {
            Visitor.Page found = search(officer, typed);
            assertThat(found.status()).as(typed).isEqualTo(200);
            assertThat(found.document().select("main .n-list a[href=" + at + "]"))
                    .as(typed + ": " + found.text())
                    .isNotEmpty();
            assertThat(found.document().select("main .n-list").text())
                    .as(typed)
                    .contains("Ibu M.")
                    .doesNotContain("Kartika", "Melati", "7788", nik);
        }
    }

    @Test
    void a_letter_is_found_by_its_number() {
        String letter = walk.throughTheCounter(at);
        String printed = JdbcClient.create(TestDatabase.asSuperuser(program))
                .sql("select number from documents.letter where id = ?")
                .param(UUID.fromString(letter.substring(letter.lastIndexOf('/') + 1)))
                .query(String.class)
                .single();
        Visitor.Page found = search(cast.as("CASE_MANAGER"), printed.toLowerCase(java.util.Locale.ROOT));
        assertThat(found.document().select("main .n-list a[href=" + letter + "]"))
                .hasSize(1);
        assertThat(found.text()).contains(number);
        assertThat(search(cast.as("COMPANION"), printed).text()).contains("Tidak ada yang cocok");
    }

    @Test
    void what_was_typed_stands_in_no_address_and_the_log_tells_kind_and_count_alone() {
        Visitor officer = cast.as("INTAKE_OFFICER");
        Visitor.Page found = search(officer, "Kartika Wening");
        assertThat(found.path()).matches("/cari/[0-9a-f-]{36}").doesNotContainIgnoringCase("kartika");
        assertThat(found.document().select("#f-cari").val()).isEqualTo("Kartika Wening");
        assertThat(logged()).contains("search:name:1");
        search(officer, "Zubaedah Takada");
        search(officer, "7788");
        assertThat(logged()).contains("search:name:0", "search:phone:1");
        assertThat(logged().toString()).doesNotContainIgnoringCase("kartika").doesNotContain("7788");
    }

    @Test
    void a_search_is_hers_for_half_an_hour_and_leads_back_to_the_empty_box_after() {
        Visitor officer = cast.as("INTAKE_OFFICER");
        String results = search(officer, "Kartika").path();
        assertThat(cast.as("CASE_SUPERVISOR").get(results).path()).isEqualTo("/cari");
        assertThat(Cast.fresh(program, Cast.SUMBER_ASIH)
                        .as("CASE_SUPERVISOR")
                        .get(results)
                        .path())
                .isEqualTo("/cari");
        assertThat(officer.get("/cari/" + UUID.randomUUID()).path()).isEqualTo("/cari");
        assertThat(officer.get("/cari/bukan-nomor").path()).isEqualTo("/cari");
        assertThat(officer.get(results + "?hal=-1").status()).isEqualTo(200);
        program.getBean(TurnableClock.class).turnBy(Duration.ofMinutes(31));
        assertThat(cast.as("INTAKE_OFFICER").get(results).path()).isEqualTo("/cari");
    }

    @Test
    void too_little_is_answered_with_a_sentence_and_kept() {
        Visitor officer = cast.as("INTAKE_OFFICER");
        for (String typed : List.of("", " ", "a", "12", "7", "-", "()")) {
            Visitor.Page again =
                    officer.get("/cari").form("/cari").with("cari", typed).submit();
            assertThat(again.status()).as(typed).isEqualTo(422);
            assertThat(again.text()).contains("paling sedikit dua huruf");
        }
        Visitor.Page hostile = search(officer, "<script>alert(1)</script>' or 1=1 --");
        assertThat(hostile.status()).isEqualTo(200);
        assertThat(hostile.body()).doesNotContain("<script>alert");
        assertThat(search(officer, "%/1%").text()).contains("Tidak ada yang cocok");
        assertThat(officer.get("/cari")
                        .form("/cari")
                        .with("cari", "x".repeat(101))
                        .submit()
                        .status())
                .isEqualTo(422);
    }

    /** The two worlds: an office with the case and an office without it answer her alike, to the byte. */
    @Test
    void who_may_not_see_the_case_gets_the_answer_of_a_world_without_it() {
        Cast without = Cast.fresh(program);
        CrisisWalk.of(program, without, field -> "Teks " + field);
        whenRead(without);
        whenRead(cast);
        for (String typed : List.of(
                "Kartika Wening Soelastri", "melati", "0812 0000 7788", "7788", nik, number, number.substring(7))) {
            String here = plain(search(cast.as("COMPANION"), typed));
            assertThat(here).as(typed).contains("Tidak ada yang cocok").doesNotContain(at);
            if (!typed.equals(nik)) {
                assertThat(here).as(typed).isEqualTo(plain(search(without.as("COMPANION"), typed)));
            }
            assertThat(here).as(typed).doesNotContain("kantor lain");
        }
    }

    @Test
    void another_office_learns_of_a_nik_only_that_it_may_ask() {
        Visitor stranger = Cast.fresh(program, Cast.SUMBER_ASIH).as("UNIT_HEAD");
        assertThat(search(stranger, nik).text())
                .contains("NIK ini tercatat di kantor lain")
                .contains("Tidak ada yang cocok")
                .doesNotContain("Ibu M.", number);
        for (String typed : List.of("Kartika", "7788", number)) {
            assertThat(search(stranger, typed).text())
                    .as(typed)
                    .contains("Tidak ada yang cocok")
                    .doesNotContain("kantor lain", "Ibu M.");
        }
    }

    @Test
    void posts_that_open_no_names_have_no_search() {
        for (String post : List.of("DIVISION_HEAD", "AGENCY_HEAD", "DATA_OFFICER", "SYSTEM_ADMIN", "AUDITOR")) {
            Visitor other = cast.as(post);
            assertThat(other.get("/cari").status()).as(post).isEqualTo(404);
            assertThat(other.get("/saya").body()).as(post).doesNotContain("href=\"/cari\"");
        }
        assertThat(cast.as("INTAKE_OFFICER").get("/kerja").body()).contains("href=\"/cari\"");
    }

    @Test
    void more_than_a_page_is_turned() {
        Visitor officer = cast.as("INTAKE_OFFICER");
        for (int i = 0; i < 22; i++) {
            arrive(cast, "Ibu Seroja" + (char) ('a' + i));
        }
        Visitor.Page first = search(officer, "seroja");
        assertThat(first.document().select("main .n-list > li")).hasSize(20);
        Visitor.Page second = first.click("Berikutnya");
        assertThat(second.document().select("main .n-list > li")).hasSize(2);
        assertThat(second.path()).doesNotContainIgnoringCase("seroja");
        assertThat(second.document().select("#f-cari").val()).isEqualTo("seroja");
    }

    /** Names are read in the background, office by office, and the page says so meanwhile. */
    private static void whenRead(Cast office) {
        for (int i = 0; search(office.as("COMPANION"), "siapa saja").text().contains("masih disiapkan"); i++) {
            assertThat(i).as("tries").isLessThan(500);
        }
    }

    private List<String> logged() {
        return cast.within(() -> program.getBean(JdbcClient.class)
                .sql("select object from access.audit where action = 'case.search' and object is not null")
                .query(String.class)
                .list());
    }

    static Visitor.Page search(Visitor who, String typed) {
        return who.get("/cari").form("/cari").with("cari", typed).submit();
    }

    static String arrive(Cast cast, String callName) {
        Visitor.Page board = cast.as("INTAKE_OFFICER")
                .get("/krisis")
                .form("/krisis")
                .with("callName", callName)
                .with("safe", "YES")
                .with("needs", "CALMING")
                .submit();
        assertThat(board.status()).isEqualTo(200);
        return board.path().replace("/krisis", "");
    }

    static void name(Visitor who, String at, String fullName, String nik, String phone) {
        String person = who.get(at).document().select("a[href$=/ubah]").attr("href");
        HttpResponse<String> saved = who.get(person)
                .form("/ubah")
                .with("fullName", fullName)
                .with("nik", nik)
                .with("phone.number", phone)
                .with("phone.mayCall", "YES")
                .send();
        assertThat(saved.statusCode()).isEqualTo(303);
    }

    static String number(Visitor.Page page) {
        return page.text().replaceAll("(?s).*?(PPA-26-[0-9A-Z]{5}).*", "$1");
    }

    private static String plain(Visitor.Page page) {
        return page.body()
                .replaceAll("(name=\"_csrf\" value=\")[^\"]*", "$1")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("data-now=\"[^\"]*\"", "");
    }
}
