package id.naungan.duty;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The roster on its pages, on the worklist and on the crisis page. It is Monday 2 November 2026, 10.00 WITA. */
@NaunganTest
class DutyPagesTest {
    private static final String PAGE = "/siaga";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;

    @BeforeEach
    void cast() {
        cast = Cast.fresh(program);
    }

    @Test
    void who_is_on_call_now_and_her_number_stand_on_the_worklist_and_the_crisis_page_shift_by_shift() {
        assertThat(cast.as("COUNSELLOR").get("/kerja").text()).contains("Belum ada petugas siaga saat ini");
        cast.as("COMPANION")
                .get(PAGE)
                .form("/nomor")
                .with("number", "0812-0000-1111")
                .submit();
        week("CASE_SUPERVISOR")
                .with("who[0]", account("COMPANION"))
                .with("who[1]", account(Cast.SECOND_COMPANION))
                .submit();
        for (String page : List.of("/kerja", "/krisis", PAGE)) {
            assertThat(cast.as("COUNSELLOR").get(page).text())
                    .as(page)
                    .contains("Siaga sekarang: Sinta Larasati, 0812-0000-1111, sampai hari ini pukul 20.00 WITA");
        }
        clock.turnTo(Instant.parse("2026-11-02T11:59:59Z"));
        assertThat(cast.as("COUNSELLOR").get("/kerja").text()).contains("Siaga sekarang: Sinta Larasati");
        clock.turnTo(Instant.parse("2026-11-02T12:00:00Z"));
        assertThat(cast.as("COUNSELLOR").get("/kerja").text())
                .contains("Siaga sekarang: Mega Puspaningrum, nomor belum diisi, sampai besok pukul 08.00 WITA");
        clock.turnTo(Instant.parse("2026-11-03T00:00:00Z"));
        assertThat(cast.as("COUNSELLOR").get("/kerja").text()).contains("Belum ada petugas siaga saat ini");
    }

    @Test
    void a_gap_is_said_in_words_before_it_comes_to_who_keeps_the_roster() {
        Visitor.Form form = week("CASE_SUPERVISOR");
        for (int slot = 0; slot < 14; slot++) {
            form.with("who[" + slot + "]", slot == 11 ? "" : account("COMPANION"));
        }
        form.submit();
        Visitor.Form next =
                cast.as("CASE_SUPERVISOR").get(PAGE + "?minggu=2026-11-09").form("/siaga?minggu=2026-11-09");
        next.with("who[0]", account("COMPANION")).submit();
        String gap = "Sabtu, 7 Nov 2026 20.00 WITA - Minggu, 8 Nov 2026 08.00 WITA belum ada petugas siaga";
        assertThat(cast.as("CASE_SUPERVISOR").get("/kerja").text()).contains(gap, "Isi jadwal siaga");
        assertThat(cast.as("UNIT_HEAD").get("/kerja").text()).contains(gap);
        assertThat(cast.as("COMPANION").get(PAGE).text()).contains(gap);
        assertThat(cast.as("COMPANION").get("/kerja").text()).doesNotContain("belum ada petugas siaga.");
        assertThat(cast.as("CASE_SUPERVISOR").speaking("en").get(PAGE).body()).contains("7 Nov 2026");
    }

    @Test
    void last_week_is_copied_into_what_is_empty_and_the_month_can_be_printed() {
        week("CASE_SUPERVISOR")
                .with("who[0]", account("COMPANION"))
                .with("who[3]", account("COUNSELLOR"))
                .submit();
        Visitor.Page next = cast.as("CASE_SUPERVISOR").get(PAGE + "?minggu=2026-11-09");
        next = next.form("/siaga?minggu=2026-11-09")
                .with("who[3]", account("CASE_MANAGER"))
                .submit();
        Visitor.Page copied = next.form("/salin?minggu=2026-11-09").submit();
        assertThat(copied.status()).isEqualTo(200);
        assertThat(chosen(copied, 0)).isEqualTo("Sinta Larasati");
        assertThat(chosen(copied, 3)).isEqualTo("Dewi Maharsi");
        assertThat(copied.form("/salin?minggu=2026-11-09").submit().text()).contains("Tidak ada yang dapat disalin");
        Visitor.Page month = cast.as("COMPANION").get(PAGE + "/bulan?bulan=2026-11-09");
        assertThat(month.document().select("tbody tr")).hasSize(30);
        assertThat(month.text()).contains("Sinta Larasati", "Intan Kirana", "Dewi Maharsi", "Mulai 20.00");
    }

    @Test
    void who_has_no_post_any_more_is_neither_planned_nor_copied() {
        week("CASE_SUPERVISOR")
                .with("who[0]", account("COMPANION"))
                .with("who[3]", account("COUNSELLOR"))
                .submit();
        JdbcClient.create(TestDatabase.asSuperuser(program))
                .sql("update access.post_holding set until = now() where account_id = ?")
                .param(cast.account("COUNSELLOR").value())
                .update();
        Visitor.Page next = cast.as("CASE_SUPERVISOR").get(PAGE + "?minggu=2026-11-09");
        Visitor.Page copied = next.form("/salin?minggu=2026-11-09").submit();
        assertThat(copied.status()).isEqualTo(200);
        assertThat(chosen(copied, 0)).isEqualTo("Sinta Larasati");
        assertThat(cast.within(() -> jdbc.sql("select count(*) from access.stand_in where account_id = ?")
                        .param(cast.account("COUNSELLOR").value())
                        .query(Integer.class)
                        .single()))
                .as("that of the first week alone")
                .isEqualTo(1);
        Visitor.Page refused = copied.form("/siaga?minggu=2026-11-09")
                .with("who[5]", account("COUNSELLOR"))
                .submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(week("CASE_SUPERVISOR")
                        .with("who[6]", account("AUDITOR"))
                        .submit()
                        .status())
                .as("who handles no cases")
                .isEqualTo(422);
    }

    @Test
    void the_second_of_two_who_plan_is_told_and_a_slot_that_is_over_stays() {
        Visitor.Form late = week("UNIT_HEAD").with("who[4]", account("COUNSELLOR"));
        week("CASE_SUPERVISOR").with("who[0]", account("COMPANION")).submit();
        Visitor.Page told = late.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Orang lain baru saja mengubah jadwal");
        assertThat(chosen(told, 4)).isEqualTo("Intan Kirana");
        clock.turnTo(Instant.parse("2026-11-04T02:00:00Z"));
        Visitor.Page page = cast.as("UNIT_HEAD").get(PAGE);
        assertThat(page.document().select("select[name=who[0]]")).isEmpty();
        page.form("/siaga?minggu=2026-11-02")
                .with("who[0]", account("COUNSELLOR"))
                .submit();
        assertThat(cast.as("UNIT_HEAD").get(PAGE).text()).contains("08.00 WITA - 20.00 WITA: Sinta Larasati");
    }

    @Test
    void somebody_else_takes_over_within_a_shift_from_now_on() {
        week("CASE_SUPERVISOR").with("who[0]", account("COMPANION")).submit();
        clock.turnTo(Instant.parse("2026-11-02T04:00:00Z"));
        week("CASE_SUPERVISOR").with("who[0]", account("COUNSELLOR")).submit();
        assertThat(cast.as("COMPANION").get("/kerja").text()).contains("Siaga sekarang: Intan Kirana");
        assertThat(cast.within(() -> jdbc.sql("select ended_at from access.stand_in where account_id = ?")
                        .params(cast.account("COMPANION").value())
                        .query(java.sql.Timestamp.class)
                        .single()
                        .toInstant()))
                .isEqualTo(Instant.parse("2026-11-02T04:00:00Z"));
    }

    @Test
    void the_hours_of_the_shifts_are_the_offices_own() {
        Visitor.Page page = cast.as("UNIT_HEAD")
                .get(PAGE)
                .form("/jam")
                .with("starts", "06.00, 14.00, 22.00")
                .submit();
        assertThat(page.document().select("select[name^=who]")).hasSizeGreaterThan(18);
        assertThat(page.form("/jam").with("starts", "25.00").submit().status()).isEqualTo(422);
        assertThat(page.form("/jam").with("starts", "08.00, 08.00").submit().text())
                .contains("waktu yang berlainan");
        assertThat(page.form("/jam")
                        .with("starts", "02.00, 06.00, 10.00, 14.00, 18.00")
                        .submit()
                        .status())
                .as("four shifts a day at most")
                .isEqualTo(422);
    }

    @Test
    void who_does_not_keep_the_roster_reads_it_and_another_office_has_its_own() {
        week("CASE_SUPERVISOR").with("who[0]", account("COMPANION")).submit();
        Visitor companion = cast.as("COMPANION");
        Visitor.Page read = companion.get(PAGE);
        assertThat(read.document().select("select")).isEmpty();
        String token = read.document().select("input[name=_csrf]").attr("value");
        for (String path : List.of(PAGE, PAGE + "/salin", PAGE + "/jam", "/ketidakhadiran")) {
            assertThat(companion
                            .post(
                                    path,
                                    Map.of(
                                            "_csrf",
                                            token,
                                            "_once",
                                            UUID.randomUUID().toString()))
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        for (String post : List.of("SYSTEM_ADMIN", "AUDITOR", "DIVISION_HEAD")) {
            assertThat(cast.as(post).get(PAGE).status()).as(post).isEqualTo(404);
        }
        Cast other = Cast.fresh(program, Cast.SUMBER_ASIH);
        assertThat(other.as("COMPANION").get(PAGE).text()).contains("Belum ada petugas siaga saat ini");
        Visitor.Page foreign = other.as("UNIT_HEAD")
                .get(PAGE)
                .form("/siaga?minggu=2026-11-02")
                .with("who[0]", account("COMPANION"))
                .submit();
        assertThat(foreign.text()).contains("Pilih petugas dari daftar");
    }

    @Test
    void numbers_and_reasons_are_not_readable_in_the_database() {
        cast.as("COMPANION")
                .get(PAGE)
                .form("/nomor")
                .with("number", "0812-9999-7777")
                .submit();
        cast.as("UNIT_HEAD")
                .get("/ketidakhadiran")
                .form("/ketidakhadiran")
                .with("account", account("COMPANION"))
                .with("kind", "SICK")
                .with("from.day", "2")
                .with("from.month", "11")
                .with("from.year", "2026")
                .with("to.day", "3")
                .with("to.month", "11")
                .with("to.year", "2026")
                .with("note", "Rahasia sakitnya")
                .submit();
        assertThat(cast.as("UNIT_HEAD").get("/ketidakhadiran").text())
                .contains("Sinta Larasati, sakit", "Rahasia sakitnya", "Tanpa pengganti");
        assertThat(cast.within(() -> jdbc.sql("""
                select encode(number, 'escape') from duty.phone union all select encode(words, 'escape') from duty.absence
                """).query(String.class).list()))
                .hasSize(2)
                .noneMatch(bytes -> bytes.contains("7777") || bytes.contains("SICK") || bytes.contains("Rahasia"));
    }

    private Visitor.Form week(String who) {
        return cast.as(who).get(PAGE).form("/siaga?minggu=2026-11-02");
    }

    private String account(String key) {
        return cast.account(key).toString();
    }

    private static String chosen(Visitor.Page page, int slot) {
        return page.document()
                .select("select[id=f-who-" + slot + "-] option[selected]")
                .text();
    }
}
