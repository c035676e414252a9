package id.naungan.duty;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.access.CaseDoor;
import id.naungan.access.CaseGrants;
import id.naungan.access.Permission;
import id.naungan.access.Relation;
import id.naungan.deadlines.AlarmRound;
import id.naungan.deadlines.Alarms;
import id.naungan.deadlines.DeadlinesHouse;
import id.naungan.kernel.CaseId;
import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody is away: her cases and alarms are her substitute's in these days, or reach who is on call. Office in WITA. */
@NaunganTest
class AbsenceStoryTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final Instant TUESDAY_MIDNIGHT = Instant.parse("2026-11-02T16:00:00Z");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    @Autowired
    private AlarmRound round;

    @Autowired
    private Alarms alarms;

    @Autowired
    private CaseDoor door;

    @Test
    void a_substitute_is_near_the_cases_from_midnight_to_midnight_and_not_a_minute_longer() {
        Cast cast = Cast.fresh(program);
        String at = walked(cast);
        away(cast, "CASE_MANAGER", MONDAY.plusDays(1), MONDAY.plusDays(2), "COMPANION");
        Visitor.Page noted = cast.as("CASE_SUPERVISOR").get("/ketidakhadiran");
        assertThat(noted.text()).contains("Dewi Maharsi, cuti", "Digantikan Sinta Larasati");
        clock.turnTo(TUESDAY_MIDNIGHT.minusSeconds(60));
        assertThat(cast.as("COMPANION").once(at).statusCode()).isEqualTo(404);
        clock.turnTo(TUESDAY_MIDNIGHT);
        assertThat(cast.as("COMPANION").once(at).statusCode()).isEqualTo(200);
        assertThat(cast.as("COMPANION").get("/kasus").text()).contains("PPA-26-");
        assertThat(cast.as("COMPANION").get("/kerja").body()).contains(at);
        assertThat(cast.as(Cast.SECOND_COMPANION).once(at).statusCode()).isEqualTo(404);
        clock.turnTo(TUESDAY_MIDNIGHT.plus(Duration.ofDays(2)).minusSeconds(60));
        assertThat(cast.as("COMPANION").once(at).statusCode()).isEqualTo(200);
        clock.turnTo(TUESDAY_MIDNIGHT.plus(Duration.ofDays(2)));
        assertThat(cast.as("COMPANION").once(at).statusCode()).isEqualTo(404);
        assertThat(cast.as("COMPANION").get("/kasus").text()).doesNotContain("PPA-26-");
        assertThat(cast.as("CASE_MANAGER").once(at).statusCode()).isEqualTo(200);
    }

    @Test
    void who_comes_back_earlier_ends_it_and_a_substitute_who_is_related_to_somebody_sees_nothing() {
        Cast cast = Cast.fresh(program);
        String at = walked(cast);
        away(cast, "CASE_MANAGER", MONDAY, MONDAY.plusDays(9), "COMPANION");
        assertThat(cast.as("COMPANION").once(at).statusCode()).isEqualTo(200);
        CaseId id = new CaseId(UUID.fromString(at.replace("/kasus/", "")));
        cast.as("UNIT_HEAD", () -> {
            program.getBean(CaseGrants.class)
                    .grant(cast.actor("UNIT_HEAD"), id, cast.account("COMPANION"), Relation.EXCLUDED);
            return true;
        });
        assertThat(cast.as("COMPANION").once(at).statusCode()).isEqualTo(404);
        assertThat(cast.as("COMPANION").get("/kasus").text()).doesNotContain("PPA-26-");
        Visitor.Page back =
                cast.as("UNIT_HEAD").get("/ketidakhadiran").form("/akhiri").submit();
        assertThat(back.text()).contains("Semua hadir");
    }

    @Test
    void alarms_ring_for_the_substitute_while_she_is_one() {
        DeadlinesHouse house = new DeadlinesHouse(program);
        away(house.cast, "CASE_MANAGER", MONDAY, MONDAY, "COMPANION");
        house.follow(house.crisis, TurnableClock.START);
        ring(Duration.ofMinutes(95));
        assertThat(unread(house.cast, "COMPANION")).isEqualTo(1);
        assertThat(unread(house.cast, "CASE_SUPERVISOR")).isZero();
        clock.turnTo(TUESDAY_MIDNIGHT);
        assertThat(unread(house.cast, "COMPANION")).isZero();
        assertThat(unread(house.cast, "CASE_MANAGER")).isEqualTo(1);
    }

    @Test
    void without_anybody_of_the_case_its_alarm_reaches_the_supervisor_and_who_is_on_call_in_her_shift_alone() {
        DeadlinesHouse house = new DeadlinesHouse(program);
        Cast cast = house.cast;
        onCall(cast, 0, "COMPANION");
        onCall(cast, 1, Cast.SECOND_COMPANION);
        CaseId ringing = house.follow(house.crisis, TurnableClock.START);
        CaseId quiet = house.open();
        ring(Duration.ofMinutes(95));
        assertThat(unread(cast, "COMPANION")).as("its people are there").isZero();
        away(cast, "CASE_MANAGER", MONDAY, MONDAY.plusDays(1), null);
        assertThat(unread(cast, "COMPANION")).isEqualTo(1);
        assertThat(unread(cast, "CASE_SUPERVISOR")).isEqualTo(1);
        assertThat(unread(cast, "COUNSELLOR")).isZero();
        assertThat(opens(cast, "COMPANION", ringing)).isTrue();
        assertThat(opens(cast, "COMPANION", quiet))
                .as("a case that does not ring")
                .isFalse();
        assertThat(cast.as("CASE_SUPERVISOR").get("/kerja").text()).contains("Dewi Maharsi tidak hadir");
        clock.turnTo(Instant.parse("2026-11-02T12:00:00Z"));
        assertThat(opens(cast, "COMPANION", ringing)).isFalse();
        assertThat(opens(cast, Cast.SECOND_COMPANION, ringing)).isTrue();
        assertThat(unread(cast, Cast.SECOND_COMPANION)).isEqualTo(1);
        clock.turnTo(Instant.parse("2026-11-03T00:00:00Z"));
        assertThat(opens(cast, Cast.SECOND_COMPANION, ringing)).isFalse();
    }

    @Test
    void all_open_cases_go_over_at_once_and_each_tells_it() {
        Cast cast = Cast.fresh(program);
        CrisisWalk walk = CrisisWalk.of(program, cast, field -> "Teks " + field);
        String first = team(cast, walk.arrive());
        String second = team(cast, walk.arrive());
        Visitor supervisor = cast.as("CASE_SUPERVISOR");
        String list = "/kerja/serah-terima?dari=" + cast.account("CASE_MANAGER");
        Visitor.Page page = supervisor.get(list);
        assertThat(page.text()).contains("2 kasus terbuka");
        Visitor.Page unticked = page.form("/semua")
                .with("ke", cast.account("COMPANION").toString())
                .submit();
        assertThat(unticked.status()).isEqualTo(422);
        assertThat(unticked.text()).contains("Centang setelah memeriksa daftarnya");
        assertThat(cast.as("COMPANION").once(first).statusCode()).isEqualTo(404);

        String third = team(cast, walk.arrive());
        Visitor.Page stale = confirmed(cast, page, "COMPANION");
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.text()).contains("Daftar kasusnya baru saja berubah", "3 kasus terbuka");
        assertThat(cast.as("COMPANION").once(first).statusCode()).isEqualTo(404);

        Visitor.Page done = confirmed(cast, supervisor.get(list), "COMPANION");
        assertThat(done.path()).isEqualTo("/kerja");
        for (String at : new String[] {first, second, third}) {
            assertThat(cast.as("COMPANION").once(at).statusCode()).isEqualTo(200);
            assertThat(cast.as("CASE_MANAGER").once(at).statusCode()).isEqualTo(404);
            assertThat(supervisor.get(at + "/linimasa").text()).contains("Petugas ditetapkan", "Ratna Sekarsari");
        }
        assertThat(supervisor.get(list).text()).contains("Tidak ada kasus terbuka yang dapat diserahkan");
        assertThat(cast.as("COMPANION").get("/kerja/serah-terima").status()).isEqualTo(404);
        assertThat(cast.as("SYSTEM_ADMIN").get("/kerja/serah-terima").status()).isEqualTo(404);
    }

    private Visitor.Page confirmed(Cast cast, Visitor.Page page, String to) {
        return page.form("/semua")
                .with("ke", cast.account(to).toString())
                .with("confirmed", "YES")
                .submit();
    }

    private static String team(Cast cast, String at) {
        cast.as("CASE_SUPERVISOR")
                .get(at + "/tim")
                .form("/tim")
                .with("manager", cast.account("CASE_MANAGER").toString())
                .submit();
        return at;
    }

    private String walked(Cast cast) {
        return team(cast, CrisisWalk.of(program, cast, field -> "Teks " + field).arrive());
    }

    private void away(Cast cast, String who, LocalDate from, LocalDate to, String substitute) {
        Visitor.Page page = cast.as("CASE_SUPERVISOR")
                .get("/ketidakhadiran")
                .form("/ketidakhadiran")
                .with("account", cast.account(who).toString())
                .with("kind", "LEAVE")
                .with("from.day", "" + from.getDayOfMonth())
                .with("from.month", "" + from.getMonthValue())
                .with("from.year", "" + from.getYear())
                .with("to.day", "" + to.getDayOfMonth())
                .with("to.month", "" + to.getMonthValue())
                .with("to.year", "" + to.getYear())
                .with(
                        "substitute",
                        substitute == null ? "" : cast.account(substitute).toString())
                .submit();
        assertThat(page.status()).as(page.text()).isEqualTo(200);
    }

    private void onCall(Cast cast, int slot, String who) {
        Visitor.Page page = cast.as("CASE_SUPERVISOR").get("/siaga");
        page.form("/siaga?minggu=2026-11-02")
                .with("who[" + slot + "]", cast.account(who).toString())
                .submit();
    }

    private void ring(Duration after) {
        clock.turnTo(TurnableClock.START.plus(after));
        round.run();
    }

    private int unread(Cast cast, String who) {
        return cast.as(who, () -> alarms.unread(cast.actor(who), 50)).size();
    }

    private boolean opens(Cast cast, String who, CaseId id) {
        return cast.as(who, () -> door.opens(cast.actor(who), id, Permission.of("case.read")));
    }
}
