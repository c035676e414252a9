package id.naungan.simfoni;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.print.PdfCheck;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sheet by which the data officer fills Simfoni: for whom, why, for how long, and what becomes of it afterwards (S2.17). */
@NaunganTest
class EntrySheetTest {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    private SimfoniCase house;
    private Cast cast;
    private JdbcClient superuser;

    @BeforeEach
    void a_case_that_is_one() {
        house = new SimfoniCase(program);
        cast = house.cast;
        superuser = JdbcClient.create(TestDatabase.asSuperuser(program));
    }

    @Test
    @Shows("S2.17")
    void the_data_officer_reads_each_value_in_simfonis_words_and_notes_the_entry_once() {
        assertThat(house.clerk().get("/simfoni").text()).contains("Ibu M.");
        Visitor.Page sheet = house.opened("DATA_OFFICER");
        assertThat(sheet.path()).startsWith(house.at + "/simfoni/lembar/");
        assertThat(sheet.document().title()).doesNotContain("Kartika");
        assertThat(labels(sheet.document()))
                .containsSubsequence(
                        "No. Registrasi",
                        "Tanggal Pelaporan",
                        "Tempat Kejadian",
                        "Nama",
                        "NIK",
                        "Jenis Kelamin",
                        "Usia",
                        "Pendidikan",
                        "KDRT",
                        "Jenis Kekerasan",
                        "Hubungan dengan Korban",
                        "Jenis Pelayanan");
        assertThat(values(sheet.document()))
                .contains(
                        SimfoniCase.NAME,
                        SimfoniCase.NIK,
                        "PEREMPUAN",
                        "30",
                        "25-44",
                        "SLTA",
                        "TEMPAT KERJA",
                        "FISIK",
                        "SEKSUAL",
                        "YA",
                        "PENGADUAN")
                .as("what Simfoni has no word for is none of ours")
                .contains("LAINNYA", "NA")
                .doesNotContain("EX_SPOUSE", "DECLINED");
        assertThat(sheet.document().select(".n-sheet input:not([readonly])")).isEmpty();
        house.entered("SIM-0001");
        assertThat(house.clerk().get(house.at + "/simfoni").text())
                .contains("Sudah dicatat", "SIM-0001", "Bayu Ardhana");
        assertThat(house.clerk().get("/simfoni").text()).doesNotContain("Ibu M.");
        assertThat(house.manager().get(house.at + "/linimasa").text()).contains("Data klien dicatat di Simfoni PPA");
    }

    @Test
    void a_change_of_what_was_told_asks_for_an_update_and_any_other_change_does_not() {
        house.opened("DATA_OFFICER");
        house.entered("SIM-0002");
        house.phone();
        assertThat(update()).as("her telephone is not told there").doesNotContain("Ibu M.");
        assertThat(house.clerk().get(house.at + "/simfoni").text()).doesNotContain("Perlu diperbarui");
        house.education("PERGURUAN_TINGGI");
        assertThat(update()).contains("Ibu M.");
        assertThat(house.clerk().get(house.at + "/simfoni").text()).contains("Perlu diperbarui");
        house.education("SLTA");
        assertThat(update()).as("told as it was").doesNotContain("Ibu M.");
        house.place("SCHOOL");
        assertThat(update()).contains("Ibu M.");
        house.opened("DATA_OFFICER");
        house.entered("SIM-0002");
        assertThat(update()).doesNotContain("Ibu M.");
    }

    @Test
    void the_worklist_of_the_data_officer_says_how_many_wait_and_leads_to_them_and_nobody_elses_does() {
        house.another("Ibu Anggrek");
        assertThat(house.clerk().get("/kerja").text()).contains("Belum dicatat di Simfoni: 2 klien");
        house.opened("DATA_OFFICER");
        house.entered("SIM-0004");
        assertThat(house.clerk().get("/kerja").text())
                .contains("Belum dicatat di Simfoni: 1 klien")
                .doesNotContain("Perlu diperbarui di Simfoni");
        house.education("SD");
        Visitor.Page update = house.clerk().get("/kerja").click("Perlu diperbarui di Simfoni: 1 klien");
        assertThat(update.text()).contains("Ibu M.").doesNotContain("Ibu A.");
        assertThat(house.clerk().get("/kerja").click("Belum dicatat di Simfoni").text())
                .contains("Ibu A.")
                .doesNotContain("Ibu M.");
        for (String post : List.of("CASE_SUPERVISOR", "CASE_MANAGER", "UNIT_HEAD", "COMPANION")) {
            assertThat(cast.as(post).get("/kerja").text()).as(post).doesNotContain("di Simfoni:");
        }
        house.opened("DATA_OFFICER");
        house.entered("SIM-0004");
        assertThat(house.clerk().get("/kerja").text()).doesNotContain("Perlu diperbarui di Simfoni");
    }

    @Test
    void what_changed_between_reading_and_noting_asks_for_an_update_too() {
        house.opened("DATA_OFFICER");
        house.education("SD");
        house.entered("SIM-0003");
        assertThat(update()).contains("Ibu M.");
    }

    @Test
    void without_a_reason_nothing_opens_and_with_one_it_is_in_the_log_and_among_the_disclosures() {
        Visitor.Page empty =
                house.clerk().get(house.at + "/simfoni").form("/lembar").submit();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Tulis untuk apa dibuka.");
        assertThat(empty.body()).doesNotContain(SimfoniCase.NAME);
        Visitor.Page long_ = house.clerk()
                .get(house.at + "/simfoni")
                .form("/lembar")
                .with("reason", "alasan ".repeat(80))
                .submit();
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.document().select("textarea[name=reason]").text()).contains("alasan alasan");
        assertThat(rows("person:%")).isZero();
        Visitor.Page sheet = house.opened("DATA_OFFICER");
        assertThat(rows("disclosure:%")).isEqualTo(1);
        assertThat(rows("person:%")).as("one row a reading").isEqualTo(1);
        house.clerk().get(sheet.path());
        assertThat(rows("person:%")).isEqualTo(2);
        assertThat(superuser
                        .sql(
                                "select count(*) from access.audit where office_id = ? and object like 'person:%' and action = 'simfoni.read' and reason is null")
                        .param(cast.officeId().value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(house.manager().get(house.at + "/pengungkapan").text())
                .contains("Simfoni PPA", "Kewajiban undang-undang", "NIK", "Bayu Ardhana");
    }

    @Test
    void it_closes_after_half_an_hour_and_is_nobody_elses() {
        Visitor.Page sheet = house.opened("DATA_OFFICER");
        assertThat(cast.as("CASE_SUPERVISOR").get(sheet.path()).body()).doesNotContain(SimfoniCase.NAME);
        assertThat(cast.as("CASE_SUPERVISOR").once(sheet.path() + "/cetak").statusCode())
                .isEqualTo(404);
        clock.turnBy(Duration.ofMinutes(29));
        assertThat(house.clerk().get(sheet.path()).body()).contains(SimfoniCase.NAME);
        clock.turnBy(Duration.ofMinutes(1));
        Visitor.Page later = house.clerk().get(sheet.path());
        assertThat(later.path()).isEqualTo(house.at + "/simfoni");
        assertThat(later.body()).doesNotContain(SimfoniCase.NAME);
        assertThat(house.clerk().once(sheet.path() + "/cetak").statusCode()).isEqualTo(404);
    }

    @Test
    void other_posts_and_who_is_kept_out_find_nothing_of_it() {
        Visitor.Page sheet = house.opened("DATA_OFFICER");
        for (String post : List.of("COMPANION", "COUNSELLOR", "AGENCY_HEAD", "AUDITOR", "SYSTEM_ADMIN")) {
            for (String page : List.of(house.at + "/simfoni", sheet.path(), "/simfoni", "/simfoni/berkas")) {
                assertThat(cast.as(post).get(page).status())
                        .as(post + " " + page)
                        .isEqualTo(404);
            }
        }
        assertThat(cast.as("UNIT_HEAD").get("/simfoni/berkas").status()).isEqualTo(404);
        cast.as("CASE_SUPERVISOR")
                .get(house.at + "/pengecualian")
                .form("/pengecualian")
                .with("officer", cast.account("DATA_OFFICER").toString())
                .submit();
        for (String page : List.of(house.at + "/simfoni", sheet.path(), sheet.path() + "/cetak")) {
            assertThat(house.clerk().once(page).statusCode()).as(page).isEqualTo(404);
            assertThat(house.clerk().once(page).statusCode())
                    .isEqualTo(house.clerk()
                            .once(page.replace(house.at, "/kasus/" + UUID.randomUUID()))
                            .statusCode());
        }
        assertThat(house.clerk().get("/simfoni").text()).doesNotContain("PPA-26-", "Ibu M.");
    }

    @Test
    void an_entry_needs_its_number_and_a_day_that_can_be_and_the_second_of_two_is_told() {
        Visitor.Page page = house.clerk().get(house.at + "/simfoni");
        Visitor.Page empty =
                page.form("/dicatat").with("on.day", "31").with("on.month", "2").submit();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Isi nomornya.", "Isi tanggal yang ada di kalender.");
        Visitor.Page early = page.form("/dicatat")
                .with("reference", "A1")
                .with("on.year", "2020")
                .submit();
        assertThat(early.text()).contains("sebelum informasi kasus diterima");
        assertThat(early.document().select("input[name=reference]").attr("value"))
                .isEqualTo("A1");
        assertThat(page.form("/dicatat")
                        .with("reference", "A1")
                        .with("on.year", "2090")
                        .submit()
                        .text())
                .contains("Tanggal ini belum tiba.");
        Visitor.Form second = cast.as("CASE_SUPERVISOR")
                .get(house.at + "/simfoni")
                .form("/dicatat")
                .with("reference", "B2");
        sent(page.form("/dicatat").with("reference", "A1"));
        Visitor.Page told = second.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Petugas lain baru saja mencatat.");
        assertThat(told.document().select("input[name=reference]").attr("value"))
                .isEqualTo("B2");
    }

    @Test
    void the_print_says_on_every_page_who_printed_it_and_when() {
        Visitor.Page sheet = house.opened("DATA_OFFICER");
        var answer = house.clerk().file(sheet.path() + "/cetak");
        assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                .contains("attachment", "simfoni-")
                .doesNotContain("Kartika");
        assertThat(PdfCheck.faults(answer.body())).isEmpty();
        String text = PdfCheck.text(answer.body());
        assertThat(text).contains(SimfoniCase.NAME, "KORBAN", "Dicetak oleh Bayu Ardhana");
        assertThat(text.replaceAll("\\s", "").split("RAHASIA·BayuArdhana,2Nov2026", -1).length - 1)
                .as("thrice on each page")
                .isEqualTo(3 * PdfCheck.pages(answer.body()));
    }

    @Test
    void in_english_the_words_of_simfoni_stay_and_are_explained() {
        Visitor.Page sheet = house.clerk().get(house.opened("DATA_OFFICER").path() + "?lang=en");
        assertThat(sheet.text()).contains("Simfoni entry sheet", "Status Perkawinan Marital status");
        assertThat(house.clerk().get("/simfoni/padanan?lang=en").text())
                .contains("EX_SPOUSE", "No match: LAINNYA", "SUAMI/ISTRI");
    }

    private String update() {
        return house.clerk().get("/simfoni?tampil=NEEDS_UPDATE").text();
    }

    private long rows(String object) {
        return superuser
                .sql("select count(*) from access.audit where office_id = ? and actor_id = ? and object like ?")
                .params(cast.officeId().value(), cast.account("DATA_OFFICER").value(), object)
                .query(Long.class)
                .single();
    }

    private static List<String> labels(Document page) {
        return page.select(".n-sheet label").eachText();
    }

    private static List<String> values(Document page) {
        return page.select(".n-sheet input").eachAttr("value");
    }
}
