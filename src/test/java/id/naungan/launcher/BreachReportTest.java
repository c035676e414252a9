package id.naungan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.access.AuditTrail;
import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.TurnableClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An account got into the wrong hands; within the three days of the law the office must know whose data were seen. */
@NaunganTest
class BreachReportTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Autowired
    ApplicationContext program;

    @Autowired
    AuditTrail trail;

    @Autowired
    TurnableClock clock;

    private Cast cast;
    private String seen;
    private String unseen;
    private String tomorrow;

    @BeforeEach
    void three_cases_of_which_the_companion_reads_one_today_and_one_tomorrow() {
        cast = Cast.fresh(program);
        CrisisWalk walk =
                CrisisWalk.of(program, cast, field -> field.equals("callName") ? "Ibu Kencana" : "Rekaan " + field);
        seen = walk.arrive();
        walk.throughTheCounter(seen);
        unseen = walk.arrive();
        tomorrow = walk.arrive();
        var supervisor = cast.as("CASE_SUPERVISOR");
        String person =
                supervisor.get(seen).document().select("a[href*=/orang/]").attr("href");
        assertThat(supervisor.get(person).status()).isEqualTo(200);
        assertThat(supervisor.once(seen + "/linimasa").statusCode()).isEqualTo(200);
        clock.turnBy(Duration.ofDays(1));
        assertThat(cast.as("CASE_SUPERVISOR").once(tomorrow).statusCode()).isEqualTo(200);
    }

    @Test
    void it_tells_cases_people_classes_and_times_of_those_days_and_drafts_both_notices() {
        String report = report("CASE_SUPERVISOR", DAY, DAY, false).orElseThrow();
        assertThat(report)
                .contains(number(seen), "identitas: nama, NIK", "cerita dan penanganan", "2026-11-02 10.00")
                .contains("Orang 1: klien; rekaman orang ini dibuka")
                .contains(
                        "1. Data pribadi yang terungkap",
                        "2. Kapan dan bagaimana terungkap",
                        "3. Upaya penanganan dan pemulihan")
                .contains("KONSEP PEMBERITAHUAN KEPADA LEMBAGA", "2026-11-06 09.00 WIB", "data 1 orang dalam 1 kasus")
                .doesNotContain(number(unseen), number(tomorrow), "Kencana", "{");
        assertThat(report("CASE_SUPERVISOR", DAY, DAY.plusDays(1), true).orElseThrow())
                .contains(number(tomorrow), "Kepada Ibu Kencana")
                .doesNotContain(number(unseen));
    }

    @Test
    void who_read_nothing_has_an_empty_report_and_a_refused_try_is_no_reading() {
        assertThat(cast.as("COMPANION").once(seen).statusCode()).isEqualTo(404);
        assertThat(report("COMPANION", DAY, DAY.plusDays(1), false).orElseThrow())
                .contains("data 0 orang dalam 0 kasus")
                .doesNotContain("KASUS ");
    }

    @Test
    void asking_for_it_is_itself_in_the_log_and_an_unknown_login_is_told() {
        report("CASE_SUPERVISOR", DAY, DAY, true);
        assertThat(JdbcClient.create(TestDatabase.asSuperuser(program))
                        .sql(
                                "select object || field_class from access.audit where office_id = ? and action = 'audit.breach-report'")
                        .param(cast.officeId().value())
                        .query(String.class)
                        .list())
                .containsExactly("account:" + cast.account("CASE_SUPERVISOR") + "2");
        assertThat(new BreachReport(new PrintWriter(new StringWriter()), clock)
                        .write(trail, new AuditTrail.Asked("entah", DAY, DAY, false)))
                .isEmpty();
    }

    /** The database counts them; {@code bin/test --long} lays a million. */
    @Test
    void many_rows_make_no_longer_report() {
        int rows = Boolean.getBoolean("long") ? 1_000_000 : 20_000;
        var superuser = JdbcClient.create(TestDatabase.asSuperuser(program));
        lay(superuser, 1, 100);
        int few = report("COUNSELLOR", DAY, DAY, false).orElseThrow().length();
        lay(superuser, 101, rows);
        String many = report("COUNSELLOR", DAY, DAY, false).orElseThrow();
        superuser
                .sql("delete from access.audit where actor_id = ?")
                .param(cast.account("COUNSELLOR").value())
                .update();
        assertThat(many).contains(rows / 2 + " kali").contains("data 1 orang dalam 1 kasus");
        assertThat(many.length()).isLessThan(few + 50);
        Evidence.note(
                "G4",
                "breach report over " + rows
                        + " readings by one officer: 1 of 1 person and 1 of 1 case named, with both drafts",
                "the very persons and cases (a million rows by bin/test --long)",
                true);
    }

    private void lay(JdbcClient superuser, int from, int to) {
        superuser
                .sql("""
                insert into access.audit (office_id, actor_id, seq, at, action, field_class, case_id, result, prev_hash, hash, mac)
                select ?, ?, n, '2026-11-02T03:00:00Z', 'case.read', 1 + n % 2, cast(? as uuid), 'ALLOWED', '', '', ''
                from generate_series(?, ?) n
                """)
                .params(
                        cast.officeId().value(),
                        cast.account("COUNSELLOR").value(),
                        seen.substring(seen.lastIndexOf('/') + 1),
                        from,
                        to)
                .update();
    }

    private Optional<String> report(String post, LocalDate from, LocalDate to, boolean names) {
        var text = new StringWriter();
        Clock now = program.getBean(Clock.class);
        return new BreachReport(new PrintWriter(text), now)
                .write(trail, new AuditTrail.Asked(cast.login(post), from, to, names))
                .map(summary -> text.toString());
    }

    private String number(String at) {
        return cast.as("UNIT_HEAD").get(at).text().replaceAll("(?s).*?(PPA-26-[0-9A-Z]{5}).*", "$1");
    }
}
