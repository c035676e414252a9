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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A record of somebody invented tells who opens it (T4). */
@NaunganTest
class PlantedRecordTest {
    private static final String ALARM = "Rekam umpan dibuka seseorang";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    private Cast cast;
    private String trail;
    private String at;

    @BeforeEach
    void a_head_plants_a_record() {
        cast = Cast.fresh(program);
        CrisisWalk.of(program, cast, field -> "Teks " + field);
        Visitor.Page planted = planting("Kenanga Bintang Rekaan", "YES").submit();
        trail = planted.document().select("main a[href^=/pengawasan/umpan/]").attr("href");
        at = trail.replace("/pengawasan/umpan", "/kasus");
        clock.turnBy(Duration.ofMinutes(1));
    }

    @Test
    void whoever_opens_it_raises_an_alarm_at_once_and_an_answered_alarm_comes_back_with_the_next_opening() {
        assertThat(alarms("UNIT_HEAD")).isZero();
        assertThat(cast.as("CASE_SUPERVISOR").get(at).status()).isEqualTo(200);
        assertThat(alarms("UNIT_HEAD")).isOne();
        assertThat(alarms("DIVISION_HEAD")).isOne();
        assertThat(alarms("CASE_SUPERVISOR")).isZero();
        Visitor.Page told = cast.as("UNIT_HEAD").get("/kerja").click(ALARM);
        assertThat(told.text()).contains("Ratna Sekarsari", "Supervisor");
        Visitor.Page answered =
                told.form(trail).with("words", "Sudah ditanya; salah ketuk.").submit();
        assertThat(answered.text()).contains("Sudah ditanya; salah ketuk.", "Wulan Ariyanti");
        assertThat(alarms("UNIT_HEAD")).isZero();
        assertThat(alarms("DIVISION_HEAD"))
                .as("one who answered speaks for herself alone")
                .isOne();
        clock.turnBy(Duration.ofMinutes(1));
        cast.as("CASE_SUPERVISOR").get(at + "/linimasa");
        assertThat(alarms("UNIT_HEAD")).isOne();
        Evidence.note(
                "G15",
                "a planted record opened, denied, opened again after an answer: the alarm stands on the next page of each who is told",
                "at once, less than 60 s",
                alarms("UNIT_HEAD") == 1);
    }

    @Test
    void a_try_that_the_door_denied_is_an_opening_too() {
        assertThat(cast.as("COMPANION").get(at).status()).isEqualTo(404);
        assertThat(alarms("UNIT_HEAD")).isOne();
        assertThat(cast.as("UNIT_HEAD").get(trail).text()).contains("Sinta Larasati", "Ditolak");
    }

    @Test
    void nobody_is_told_of_what_she_did_herself_and_the_planter_may_look() {
        cast.as("UNIT_HEAD").get(at);
        assertThat(alarms("UNIT_HEAD")).isZero();
        assertThat(alarms("DIVISION_HEAD")).isZero();
        cast.as("DIVISION_HEAD").get(at);
        assertThat(alarms("DIVISION_HEAD")).isZero();
        assertThat(alarms("UNIT_HEAD")).isOne();
        assertThat(cast.as("DIVISION_HEAD").get(trail).text()).contains("Belum ada yang membukanya");
    }

    @Test
    void a_record_that_was_taken_back_is_silent() {
        cast.as("CASE_SUPERVISOR").get(at);
        Visitor.Page list = cast.as("UNIT_HEAD").get(trail).form("/cabut").submit();
        assertThat(list.text()).contains("Sudah dicabut");
        assertThat(alarms("UNIT_HEAD") + alarms("DIVISION_HEAD")).isZero();
    }

    @Test
    void it_lies_there_like_a_closed_case_and_is_promised_nothing() {
        assertThat(cast.as("CASE_SUPERVISOR").get("/kasus?status=CLOSED").text())
                .contains(number());
        JdbcClient superuser = JdbcClient.create(TestDatabase.asSuperuser(program));
        UUID id = UUID.fromString(at.replace("/kasus/", ""));
        assertThat(superuser
                        .sql("select count(*) from deadlines.clock where case_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(superuser
                        .sql("select planted and state = 'CLOSED' from casework.case_file where case_id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_name_and_the_word_that_it_is_invented_are_needed_and_what_was_typed_stays() {
        Visitor.Page refused = planting("Melur Rekaan", "").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Nyatakan bahwa nama ini rekaan");
        assertThat(refused.document().select("input[name=name]").val()).isEqualTo("Melur Rekaan");
        assertThat(planting("", "YES").submit().text()).contains("Tulis nama rekaannya");
        assertThat(planting("x".repeat(101), "YES").submit().status()).isEqualTo(422);
        assertThat(cast.as("UNIT_HEAD").get("/pengawasan/umpan").document().select("main a[href^=/pengawasan/umpan/]"))
                .hasSize(1);
        Cast empty = Cast.fresh(program);
        Visitor.Page nothing = empty.as("UNIT_HEAD")
                .get("/pengawasan/umpan")
                .form("/umpan")
                .with("name", "Melur Rekaan")
                .with("invented", "YES")
                .submit();
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("belum menerbitkan standar");
    }

    @Test
    void another_office_knows_nothing_of_it() {
        Cast elsewhere = Cast.fresh(program, Cast.SUMBER_ASIH);
        assertThat(elsewhere.as("UNIT_HEAD").get(trail).status()).isEqualTo(404);
        elsewhere.as("UNIT_HEAD").get(at);
        assertThat(alarms("UNIT_HEAD")).isZero();
    }

    private Visitor.Form planting(String name, String invented) {
        return cast.as("UNIT_HEAD")
                .get("/pengawasan/umpan")
                .form("/umpan")
                .with("name", name)
                .with("invented", invented);
    }

    private String number() {
        return cast.as("UNIT_HEAD").get(trail).text().replaceAll("(?s).*?(PPA-26-[0-9A-Z]{5}).*", "$1");
    }

    private int alarms(String post) {
        return cast.as(post)
                .get("/kerja")
                .document()
                .select("main a:contains(" + ALARM + ")")
                .size();
    }
}
