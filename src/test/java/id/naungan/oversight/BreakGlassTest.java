package id.naungan.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In need a case opens for an hour, to read, and the others know it at once; nothing of that is hers to prevent. */
@NaunganTest
class BreakGlassTest {
    private static final String REVIEW = "Kasus dibaca dengan pecah kaca: tinjau alasannya";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    private Cast cast;
    private String at;
    private String number;
    private JdbcClient superuser;

    @BeforeEach
    void a_case_in_other_hands() {
        cast = Cast.fresh(program);
        at = CrisisWalk.of(program, cast, field -> "Teks " + field).arrive();
        superuser = JdbcClient.create(TestDatabase.asSuperuser(program));
        cast.as("CASE_SUPERVISOR")
                .get(at + "/tim")
                .form("/tim")
                .with("manager", cast.account("CASE_MANAGER").toString())
                .submit();
        number = cast.as("CASE_MANAGER").get(at).text().replaceAll("(?s).*?(PPA-26-[0-9A-Z]{5}).*", "$1");
    }

    @Test
    void it_opens_for_an_hour_to_read_and_owner_supervisors_and_a_peer_outside_the_unit_know_it_at_once() {
        assertThat(cast.as("COMPANION").get(at).status()).isEqualTo(404);
        Visitor.Page opened = broken("COMPANION", number);
        assertThat(opened.path()).isEqualTo(at);
        assertThat(opened.text()).contains("Anda membaca kasus ini dalam keadaan darurat sampai");
        Visitor reader = cast.as("COMPANION");
        assertThat(reader.get(at + "/linimasa").text()).contains("dalam keadaan darurat sampai", "pecah kaca");
        assertThat(reader.get("/kerja").text()).doesNotContain("dalam keadaan darurat sampai", number);
        assertThat(reader.get("/kasus").text()).doesNotContain(number);
        for (String page :
                List.of("/triase", "/tim", "/asesmen", "/rencana", "/kegiatan", "/orang/baru", "/pecah-kaca")) {
            assertThat(reader.get(at + page).status()).as(page).isEqualTo(404);
        }
        int told = 0;
        for (String post : List.of("CASE_MANAGER", "CASE_SUPERVISOR", "UNIT_HEAD", "DIVISION_HEAD")) {
            Visitor.Page notice = cast.as(post).get("/kerja").click("Kasus dibaca dengan pecah kaca");
            assertThat(notice.text()).as(post).contains("Sinta Larasati", "Klien menelepon dari jalan", "Nyawa");
            notice.form("/dibaca").submit();
            told++;
        }
        assertThat(cast.as("CASE_MANAGER").get("/kerja").text()).doesNotContain("pecah kaca");
        Evidence.note(
                "G15",
                told + " of 4 told in the same transaction: owner, supervisor, head, peer outside the unit",
                "4 of 4",
                told == 4);
    }

    @Test
    void it_ends_by_itself_after_an_hour() {
        broken("COMPANION", number);
        clock.turnBy(Duration.ofMinutes(59));
        assertThat(cast.as("COMPANION").get(at).status()).isEqualTo(200);
        clock.turnBy(Duration.ofMinutes(1));
        assertThat(cast.as("COMPANION").get(at).status()).isEqualTo(404);
        Evidence.note("G15", "open at minute 59, closed at minute 60", "60 minutes", true);
    }

    @Test
    void without_notice_the_door_stays_closed() {
        superuser.sql("""
                create or replace function oversight.fails() returns trigger language plpgsql as
                $$ begin raise exception 'no notice can be written'; end $$""").update();
        superuser
                .sql("create trigger fails before insert on oversight.glass_notice for each row when (new.office_id = '"
                        + cast.officeId() + "') execute function oversight.fails()")
                .update();
        try {
            assertThat(form("COMPANION", number).submit().status()).isEqualTo(500);
        } finally {
            superuser.sql("drop trigger fails on oversight.glass_notice").update();
            superuser.sql("drop function oversight.fails()").update();
        }
        long opened = count("access.case_grant where relation = 'BREAK_GLASS' and office_id = ?")
                + count("oversight.glass where office_id = ?");
        Evidence.note("G15", "a notice that cannot be written: " + opened + " doors opened", "0 opened", opened == 0);
        assertThat(opened).isZero();
        assertThat(cast.as("COMPANION").get(at).status()).isEqualTo(404);
    }

    @Test
    void another_looks_at_it_afterwards_in_words_and_she_herself_never() {
        broken("DIVISION_HEAD", number);
        assertThat(cast.as("DIVISION_HEAD").get("/kerja").text()).doesNotContain(REVIEW);
        Visitor.Page own = cast.as("DIVISION_HEAD").get(at + "/pecah-kaca");
        assertThat(own.document().select("textarea")).isEmpty();
        assertThat(cast.as("AGENCY_HEAD").get("/kerja").text())
                .as("who broke the glass is no peer of hers")
                .contains("pecah kaca");
        Visitor.Page asked = cast.as("UNIT_HEAD").get("/kerja").click(REVIEW);
        String action = asked.document().select("main form:has(textarea)").attr("action");
        assertThat(asked.form(action).submit().status()).isEqualTo(422);
        assertThat(cast.as("DIVISION_HEAD")
                        .post(action, java.util.Map.of("words", "Saya sendiri"))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(asked.form(action)
                        .with("words", "Patut: klien dalam bahaya")
                        .submit()
                        .text())
                .contains("Ditinjau oleh Wulan Ariyanti", "Patut: klien dalam bahaya");
        assertThat(cast.as("CASE_SUPERVISOR").get("/kerja").text()).doesNotContain(REVIEW);
        assertThat(count("oversight.glass where reviewed_by = account_id and office_id = ?"))
                .isZero();
    }

    @Test
    void a_head_who_sees_masked_names_reads_them_by_it_and_ends_it_by_hand() {
        String person = cast.as("CASE_MANAGER")
                .get(at)
                .document()
                .select("a[href*=/orang/]")
                .attr("href")
                .replaceAll("/ubah$", "");
        assertThat(cast.as("DIVISION_HEAD").get(person).status()).isEqualTo(404);
        broken("DIVISION_HEAD", number);
        assertThat(cast.as("DIVISION_HEAD").get(person).status()).isEqualTo(200);
        Visitor.Page place = cast.as("DIVISION_HEAD").get("/pecah-kaca");
        assertThat(place.text()).contains(number);
        place.form("/selesai").submit();
        assertThat(cast.as("DIVISION_HEAD").get(person).status()).isEqualTo(404);
        assertThat(cast.as("DIVISION_HEAD").get("/pecah-kaca").text()).doesNotContain(number);
    }

    @Test
    void a_number_that_nobody_has_and_a_case_that_she_is_kept_out_of_answer_alike() {
        cast.as("CASE_SUPERVISOR")
                .get(at + "/pengecualian")
                .form("/pengecualian")
                .with("officer", cast.account("COMPANION").toString())
                .submit();
        Visitor.Page hidden = form("COMPANION", number).submit();
        Visitor.Page absent = form("COMPANION", "PPA-26-00000").submit();
        assertThat(hidden.status()).isEqualTo(422);
        assertThat(plain(hidden, number)).isEqualTo(plain(absent, "PPA-26-00000"));
        assertThat(count("access.case_grant where relation = 'BREAK_GLASS' and office_id = ?"))
                .isZero();
    }

    @Test
    void it_wants_a_reason_a_code_and_fresh_proof_and_one_case_at_a_time() {
        Visitor.Page empty =
                cast.as("COMPANION").get("/pecah-kaca").form("/pecah-kaca").submit();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Isi nomor kasusnya", "Pilih keadaannya", "Tulis alasannya");
        assertThat(form("COMPANION", number)
                        .with("current", "salah-sama-sekali")
                        .submit()
                        .status())
                .isEqualTo(422);
        assertThat(cast.as("COMPANION").get(at).status()).isEqualTo(404);
        assertThat(form("CASE_MANAGER", number).submit().text()).contains("tanpa pecah kaca");
        assertThat(cast.as("AUDITOR").get("/pecah-kaca").status()).isEqualTo(404);
        assertThat(cast.as("SYSTEM_ADMIN").get("/pecah-kaca").status()).isEqualTo(404);
        broken("COMPANION", number);
        cast.as("INTAKE_OFFICER")
                .get("/krisis")
                .form("/krisis")
                .with("callName", "Ibu Lain")
                .with("safe", "YES")
                .with("needs", "CALMING")
                .submit();
        String other = cast.within(() -> program.getBean(JdbcClient.class)
                .sql("select number from casework.case_file where number <> ?")
                .param(number)
                .query(String.class)
                .single());
        assertThat(form("COMPANION", other).submit().text()).contains("Akhiri dulu yang itu");
    }

    private Visitor.Page broken(String post, String of) {
        Visitor.Page opened = form(post, of).submit();
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        return opened;
    }

    private Visitor.Form form(String post, String of) {
        return cast.as(post)
                .get("/pecah-kaca")
                .form("/pecah-kaca")
                .with("number", of)
                .with("need", "LIFE_AT_RISK")
                .with("reason", "Klien menelepon dari jalan")
                .with("current", Cast.PASSWORD);
    }

    private long count(String rows) {
        return superuser
                .sql("select count(*) from " + rows)
                .param(cast.officeId().value())
                .query(Long.class)
                .single();
    }

    private static String plain(Visitor.Page page, String number) {
        return page.body()
                .replace(number, "N")
                .replaceAll("(name=\"_csrf\" value=\")[^\"]*", "$1")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*");
    }
}
