package id.naungan.casework;

import static id.naungan.casework.CareCase.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What she tells is kept as she told it, and whom she authorises is known with what he may be told. */
@NaunganTest
class StoryAndPowersTest {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private CareCase kdrt;

    @BeforeEach
    void a_case_of_domestic_violence() {
        cast = Cast.fresh(program);
        kdrt = CareCase.of(program, cast, "kdrt", "datang");
    }

    @Test
    @Shows("S4.15")
    void what_she_told_is_noted_with_who_told_it_and_when_and_the_problem_behind_it() {
        assertThat(kdrt.standing("kronologi kejadian")).contains("Catat kronologi");
        Visitor.Page saved = sent(kdrt.form("COMPANION", "kronologi/baru")
                .with("toldBy", kdrt.client())
                .with("day.day", "28")
                .with("day.month", "10")
                .with("day.year", "2026")
                .with("time", "malam")
                .with("text", "Didorong sampai jatuh di dapur")
                .with("cause", "Terlapor kehilangan pekerjaan"));
        assertThat(saved.path()).endsWith("/kronologi");
        assertThat(saved.text())
                .contains("28 Okt 2026, malam", "Ibu M. (Klien)", "Sinta Larasati", "Didorong sampai jatuh")
                .contains("Terlapor kehilangan pekerjaan");
        assertThat(saved.document().select("details p").text()).contains("Didorong");
        assertThat(kdrt.standing("kronologi kejadian")).contains("1 dari 2 bagian");
        sent(kdrt.form("CASE_MANAGER", "kronologi/baru")
                .with("toldBy", "OTHER")
                .with("about", "Kira-kira seminggu sebelum Lebaran")
                .with("text", "Uang belanja ditahan"));
        assertThat(cast.as("CASE_SUPERVISOR").get(kdrt.at("kronologi")).text())
                .contains("Kira-kira seminggu sebelum Lebaran", "Orang lain");
        assertThat(cast.as("CASE_MANAGER").get(kdrt.at("linimasa")).text()).contains("Kronologi dicatat");
    }

    @Test
    @Shows("S5.9")
    void in_accompaniment_the_chronology_is_the_third_step() {
        CareCase help = CareCase.of(program, cast, "pendampingan", "langsung");
        assertThat(help.standing("menyampaikan kronologi")).doesNotContain("Selesai");
        note(help, "Dihina di depan anak");
        assertThat(help.standing("menyampaikan kronologi")).contains("Selesai");
    }

    @Test
    void a_correction_stands_beside_what_it_corrects_and_only_one_of_two_is_taken() {
        note(kdrt, "Terjadi hari Senin");
        Visitor.Page page = cast.as("CASE_MANAGER").get(kdrt.at("kronologi"));
        String link = page.document().select("a[href$=/koreksi]").attr("href");
        Visitor.Form hers = cast.as("CASE_MANAGER").get(link).form("/koreksi").with("text", "Terjadi hari Selasa pagi");
        Visitor.Form other = cast.as("COMPANION").get(link).form("/koreksi").with("text", "Terjadi hari Rabu");
        assertThat(other.fields()).anyMatch(field -> field.getKey().equals("about"));
        Visitor.Page corrected = sent(hers);
        assertThat(corrected.text())
                .contains("Dikoreksi oleh Dewi Maharsi", "Terjadi hari Senin", "Terjadi hari Selasa pagi")
                .contains("Mengoreksi catatan");
        assertThat(corrected.document().select("a[href$=/koreksi]")).hasSize(1);
        Visitor.Page told = other.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Orang lain baru saja menyimpan bagian ini");
        assertThat(told.document().select("#f-text").text()).isEqualTo("Terjadi hari Rabu");
        assertThat(rows("chronology")).isEqualTo(2);
        assertThat(cast.as("CASE_MANAGER").get(kdrt.at("linimasa")).text()).contains("Kronologi dikoreksi");
    }

    @Test
    void words_that_can_blame_her_are_pointed_at_and_never_refused() {
        note(kdrt, "Klien mengaku pulang malam");
        Visitor.Page page = cast.as("CASE_MANAGER").get(kdrt.at("kronologi"));
        assertThat(page.text()).contains("Kata \"mengaku\" dapat terbaca menyalahkan", "menyampaikan");
        note(kdrt, "Klien mengakui pengakuan orang lain");
        assertThat(cast.as("CASE_MANAGER").get(kdrt.at("kronologi")).document().select(".n-card .govuk-hint"))
                .hasSize(1);
    }

    @Test
    void wrong_input_is_said_at_its_field_and_a_day_to_come_is_refused() {
        Visitor.Page empty = kdrt.form("CASE_MANAGER", "kronologi/baru")
                .with("cause", "Tetap di sini")
                .submit();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text())
                .contains("Pilih siapa yang menyampaikan.", "Tulis apa yang terjadi.", "atau perkiraan waktunya.");
        assertThat(empty.document().select("#f-cause").text()).isEqualTo("Tetap di sini");
        Visitor.Page future = kdrt.form("CASE_MANAGER", "kronologi/baru")
                .with("toldBy", java.util.UUID.randomUUID().toString())
                .with("day.day", "3")
                .with("day.month", "11")
                .with("day.year", "2027")
                .with("text", "x")
                .submit();
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.text()).contains("Isi tanggal hari ini atau sebelumnya", "Pilihan ini tidak dikenal");
        assertThat(rows("chronology")).isZero();
    }

    @Test
    void nobody_is_asked_to_tell_before_she_is_safe_and_able_to_talk() {
        CrisisWalk walk = CrisisWalk.of(program, cast, field -> "Teks " + field);
        String crisis = walk.arrive();
        Visitor.Page held = cast.as("INTAKE_OFFICER")
                .get(crisis + "/kronologi/baru")
                .form("/baru")
                .with("toldBy", "OTHER")
                .with("about", "tadi")
                .with("text", "Baru tiba")
                .submit();
        assertThat(held.status()).isEqualTo(422);
        assertThat(held.text()).contains("harus selesai lebih dulu");
    }

    @Test
    void each_opening_of_the_story_is_written_down_and_others_find_nothing() {
        note(kdrt, "Rahasia klien");
        int before = readings();
        cast.as("CASE_SUPERVISOR").get(kdrt.at("kronologi"));
        assertThat(readings()).isEqualTo(before + 1);
        for (Visitor other : new Visitor[] {
            Cast.fresh(program).signIn("CASE_SUPERVISOR"),
            cast.as("INTAKE_OFFICER"),
            cast.as("DIVISION_HEAD"),
            cast.as("DATA_OFFICER"),
            cast.as(Cast.SECOND_COMPANION),
            cast.as("SYSTEM_ADMIN")
        }) {
            for (String page : new String[] {"kronologi", "kronologi/baru", "kuasa", "konseling", "kebutuhan"}) {
                assertThat(other.get(kdrt.at(page)).status()).as(page).isEqualTo(404);
            }
        }
        assertThat(cast.as("CASE_MANAGER")
                        .get(kdrt.at("kronologi/" + java.util.UUID.randomUUID() + "/koreksi"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Shows("S4.11")
    void she_authorises_somebody_to_report_and_takes_it_back() {
        String holder = kdrt.add("REPORTER", "Bu Kenanga");
        assertThat(kdrt.standing("memberi kuasa")).contains("Catat surat kuasa");
        sent(power(holder).with("items", "REPORT").with("note", "Surat asli di map biru"));
        assertThat(kdrt.standing("memberi kuasa")).contains("Selesai");
        assertThat(kdrt.page().text()).contains("Surat kuasa", "Hanya diberi tahu bahwa laporan sudah diterima.");
        clock.turnBy(Duration.ofMinutes(1));
        sent(power(holder).with("items", "REPORT", "RECEIVE_INFORMATION", "SIGN_AGREEMENTS"));
        Visitor.Page page = cast.as("CASE_MANAGER").get(kdrt.at("kuasa"));
        assertThat(page.text()).contains("Boleh diberi tahu perkembangan kasus.", "Surat asli di map biru");
        assertThat(cast.as("CASE_MANAGER").get(kdrt.at("persetujuan")).text())
                .contains("Bu K. (Pelapor) memegang kuasa untuk menandatangani kesepakatan.");
        Visitor.Form withdraw = page.form("/cabut");
        assertThat(sent(withdraw).text()).contains("Dicabut");
        assertThat(sent(withdraw).text()).containsOnlyOnce("Dicabut");
        assertThat(cast.as("CASE_MANAGER").get(kdrt.at("persetujuan")).text()).doesNotContain("memegang kuasa");
        assertThat(cast.as("CASE_MANAGER").get(kdrt.at("linimasa")).text())
                .contains("Surat kuasa diberikan", "Surat kuasa dicabut");
    }

    @Test
    void the_accused_gives_no_power_and_receives_one_only_by_a_supervisor_who_was_warned_and_is_told_nothing() {
        String accused = kdrt.add("ACCUSED", "Bondan Prakosa");
        Visitor.Page giver = power(kdrt.client())
                .with("giver", accused)
                .with("items", "REPORT")
                .submit();
        assertThat(giver.status()).isEqualTo(422);
        assertThat(giver.text()).contains("Terlapor tidak dapat memberi kuasa");
        Visitor.Page stopped =
                power(accused).with("items", "RECEIVE_INFORMATION").submit();
        assertThat(stopped.status()).isEqualTo(422);
        assertThat(stopped.text()).contains("Supervisor sudah diberi tahu dan yang memutuskan");
        assertThat(stopped.form("/kuasa").with("checked", "YES").submit().status())
                .isEqualTo(422);
        Visitor.Page warned = kdrt.form("CASE_SUPERVISOR", "kuasa")
                .with("giver", kdrt.client())
                .with("holder", accused)
                .with("items", "RECEIVE_INFORMATION")
                .submit();
        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.text()).contains("Penerima kuasa adalah terlapor di kasus ini");
        assertThat(rows("power_of_attorney")).isZero();
        Visitor.Page saved = sent(warned.form("/kuasa").with("checked", "YES"));
        assertThat(saved.text()).contains("Jangan memberinya kabar apa pun").contains("Tidak diberi tahu apa pun.");
        assertThat(kdrt.page().text()).contains("Tidak diberi tahu apa pun.");
    }

    @Test
    void a_power_of_attorney_with_wrong_days_or_people_says_so_at_the_field() {
        Visitor.Page wrong = kdrt.form("CASE_MANAGER", "kuasa")
                .with("giver", kdrt.client())
                .with("holder", kdrt.client())
                .with("items", "REPORT")
                .submit();
        assertThat(wrong.text()).contains("adalah orang yang sama");
        String holder = kdrt.add("WITNESS", "Bu Kenanga");
        Visitor.Page future = power(holder)
                .with("items", "REPORT")
                .with("givenOn.year", "2027")
                .with("note", "Catatan tetap ada")
                .submit();
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.text()).contains("Isi tanggal hari ini atau sebelumnya");
        assertThat(future.document().select("#f-note").text()).isEqualTo("Catatan tetap ada");
        clock.turnBy(Duration.ofDays(40));
        sent(power(holder)
                .with("items", "ACCOMPANY")
                .with("until.day", "15")
                .with("until.month", "12")
                .with("until.year", "2026"));
        assertThat(kdrt.page().text()).contains("Surat kuasa");
        clock.turnBy(Duration.ofDays(5));
        assertThat(kdrt.page().document().select(".n-card__title").eachText()).doesNotContain("Surat kuasa");
    }

    private Visitor.Form power(String holder) {
        return kdrt.form("CASE_MANAGER", "kuasa").with("giver", kdrt.client()).with("holder", holder);
    }

    private void note(CareCase file, String text) {
        sent(file.form("CASE_MANAGER", "kronologi/baru")
                .with("toldBy", "OTHER")
                .with("about", "kemarin")
                .with("text", text));
    }

    private int rows(String table) {
        return count("select count(*) from casework." + table);
    }

    private int readings() {
        return count("select count(*) from access.audit where action = 'case.read-narrative' and result = 'ALLOWED'");
    }

    private int count(String sql) {
        return cast.within(() -> jdbc.sql(sql).query(Integer.class).single());
    }
}
