package id.naungan.deadlines.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.deadlines.CaseClock;
import id.naungan.deadlines.DeadlinesHouse;
import id.naungan.deadlines.Holidays;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Upload;
import id.naungan.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The office keeps its table of holidays: a day, a list of a year, corrections with a reason. */
@NaunganTest
class HolidayPagesTest {
    private static final String TABLE = "/admin/hari-libur";
    private static final String LIST = "/admin/hari-libur/daftar";
    private static final String YEAR = """
            Tanggal;Nama;Jenis
            2027-03-10;Hari Suci Nyepi;nasional
            11/03/2027;"Cuti bersama; Nyepi";cuti bersama
            20 April 2027;Hari jadi kabupaten;kantor
            2027-12-25;Natal;nasional
            """;

    @Autowired
    ApplicationContext program;

    @Autowired
    TurnableClock time;

    @LocalServerPort
    int port;

    private Cast cast;
    private Visitor head;

    @BeforeEach
    void an_office() {
        cast = Cast.fresh(program);
        head = cast.as("UNIT_HEAD");
    }

    @Test
    void a_day_is_added_shown_and_struck_with_a_reason_that_stays() {
        Visitor.Page added = add("9", "Hari jadi kabupaten", "OFFICE");
        assertThat(added.text()).contains("Senin, 9 Nov 2026", "Hari jadi kabupaten", "hari kantor ini");
        assertThat(holidays()).containsKey(LocalDate.of(2026, 11, 9));
        assertThat(add("9", "Nama lain", "OFFICE").text()).contains("Hari ini sudah ada dalam tabel");

        Visitor.Page asked = head.get(TABLE + "/2026-11-09/coret");
        assertThat(asked.form("/coret").submit().text()).contains("Tulis alasannya");
        Visitor.Page struck =
                asked.form("/coret").with("reason", "Digeser ke 10 November").submit();
        assertThat(struck.text()).contains("dicoret: Hari jadi kabupaten", "Digeser ke 10 November", "Wulan Ariyanti");
        assertThat(holidays()).doesNotContainKey(LocalDate.of(2026, 11, 9));
        assertThat(head.get(TABLE + "/2026-11-09/coret").status()).isEqualTo(404);
        assertThat(head.get(TABLE + "/2026-08-17/coret").status())
                .as("a national day of a fixed date")
                .isEqualTo(404);
    }

    @Test
    void a_list_is_looked_at_first_then_loaded_whole_and_undone_whole() {
        Visitor.Page looked = head.get(LIST).form(LIST).with("list", YEAR).submit();
        assertThat(looked.text())
                .contains("3 hari akan ditambah; 1 hari sudah ada", "Cuti bersama; Nyepi", "Belum ada yang berubah");
        assertThat(holidays()).doesNotContainKey(LocalDate.of(2027, 3, 10));

        Visitor.Form load = looked.form("/muat");
        Visitor.Page loaded = load.submit();
        assertThat(loaded.path()).isEqualTo(TABLE + "?tahun=2027");
        assertThat(loaded.text()).contains("Rabu, 10 Mar 2027", "Hari Suci Nyepi", "Daftar berisi 4 hari");
        assertThat(looked.form("/muat")
                        .with("_once", java.util.UUID.randomUUID().toString())
                        .submit()
                        .text())
                .contains("sudah dimasukkan atau diurungkan oleh orang lain");

        Visitor.Page undone = loaded.click("Urungkan daftar")
                .form("/urungkan")
                .with("reason", "Keputusan bersama berubah")
                .submit();
        assertThat(undone.text()).contains("diurungkan", "Keputusan bersama berubah");
        assertThat(holidays()).doesNotContainKey(LocalDate.of(2027, 3, 10));
    }

    @Test
    void one_wrong_line_refuses_the_whole_list_and_names_the_line() {
        String wrong = YEAR
                + "2027-02-30;Tidak ada;nasional\n2027-05-01\n2027-06-02;<b>x</b>;libur\n2027-03-10;Lagi;nasional\n2099-01-01;Jauh;nasional\n";
        Visitor.Page refused = head.get(LIST).form(LIST).with("list", wrong).submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains(
                        "Baris 6: \"2027-02-30\" bukan tanggal",
                        "Baris 7: Nama \"\" kosong",
                        "Baris 8: \"libur\" tidak dikenal")
                .contains("Baris 9: Tanggal ini sudah ditulis di baris 2", "Baris 10: \"2099-01-01\" terlalu jauh");
        assertThat(refused.document().select("textarea[name=list]").val()).contains("Hari Suci Nyepi");
        assertThat(refused.document().select("main b")).isEmpty();
        assertThat(holidays()).doesNotContainKey(LocalDate.of(2027, 3, 10));
    }

    @Test
    void a_file_is_taken_as_well_and_one_that_is_no_text_is_refused() {
        var taken =
                Upload.send(port, head, LIST, "file", "libur.csv", ("\uFEFF" + YEAR).getBytes(StandardCharsets.UTF_8));
        assertThat(taken.statusCode()).isEqualTo(303);
        var refused = Upload.send(port, head, LIST, "file", "libur.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11});
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).text()).contains("bukan teks UTF-8");
        assertThat(head.get(LIST).form(LIST).submit().text()).contains("Daftar ini kosong");
    }

    @Test
    void from_october_on_the_worklist_asks_for_the_next_year_until_it_is_loaded() {
        assertThat(head.get("/kerja").text()).contains("Hari libur nasional tahun 2027 belum dikonfirmasi");
        cast.join("ADMIN_HEAD", "Rini Kartikasari", "ADMIN_HEAD");
        assertThat(cast.as("ADMIN_HEAD").get("/kerja").text()).contains("tahun 2027 belum dikonfirmasi");
        assertThat(cast.as("CASE_MANAGER").get("/kerja").text()).doesNotContain("belum dikonfirmasi");
        assertThat(head.get(TABLE + "?tahun=2027").text()).contains("Belum dikonfirmasi");

        head.get(LIST).form(LIST).with("list", YEAR).submit().form("/muat").submit();
        assertThat(head.get("/kerja").text()).doesNotContain("tahun 2027 belum dikonfirmasi");
        assertThat(head.get(TABLE + "?tahun=2027").text()).doesNotContain("Belum dikonfirmasi");
    }

    @Test
    void a_changed_table_moves_no_limit_that_runs_and_the_page_says_so() {
        DeadlinesHouse house = new DeadlinesHouse(program);
        var caseId = house.follow(house.invented, time.instant());
        var before = house.as("CASE_MANAGER", () -> house.clocks().ofCase(caseId)).stream()
                .map(CaseClock::dueAt)
                .toList();
        Visitor keeper = house.cast.as("UNIT_HEAD");
        for (int day = 3; day <= 13; day++) {
            keeper.get(TABLE)
                    .form(TABLE)
                    .with("day.day", Integer.toString(day))
                    .with("day.month", "11")
                    .with("day.year", "2026")
                    .with("name", "Libur kantor")
                    .with("kind", "OFFICE")
                    .submit();
        }
        time.turnBy(Duration.ofMinutes(1));
        assertThat(house.as("CASE_MANAGER", () -> house.clocks().ofCase(caseId)).stream()
                        .map(CaseClock::dueAt)
                        .toList())
                .isEqualTo(before);
        assertThat(keeper.get(TABLE).text()).contains("tidak menggeser batas yang sudah berjalan");
    }

    @Test
    void another_office_has_its_own_table_and_other_posts_find_nothing() {
        add("9", "Hari jadi kabupaten", "OFFICE");
        Cast others = Cast.fresh(program, Cast.SUMBER_ASIH);
        assertThat(others.as("UNIT_HEAD").get(TABLE).text()).doesNotContain("Hari jadi kabupaten");
        String there = head.get(LIST).form(LIST).with("list", YEAR).submit().path();
        assertThat(others.as("UNIT_HEAD").get(there).status()).isEqualTo(404);
        assertThat(cast.as("CASE_MANAGER").get(TABLE).status()).isEqualTo(404);
        assertThat(cast.as("CASE_MANAGER").get(there).status()).isEqualTo(404);
    }

    private Visitor.Page add(String day, String name, String kind) {
        return head.get(TABLE)
                .form(TABLE)
                .with("day.day", day)
                .with("day.month", "11")
                .with("day.year", "2026")
                .with("name", name)
                .with("kind", kind)
                .submit();
    }

    private java.util.Map<LocalDate, Holidays.Holiday> holidays() {
        return cast.within(() -> {
            var all = new java.util.HashMap<LocalDate, Holidays.Holiday>();
            program.getBean(Holidays.class).loaded(cast.officeId()).forEach(day -> all.put(day.day(), day));
            return all;
        });
    }
}
