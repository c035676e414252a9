package id.naungan.duty;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.kernel.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where nobody is on call: midnights, zones, neighbours, and people who are on call but away. */
class RosterTest {
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    private static final AccountId SINTA = AccountId.random();
    private static final AccountId MEGA = AccountId.random();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @Test
    void a_week_has_fourteen_shifts_and_the_last_ends_on_the_next_monday_morning() {
        List<Roster.Slot> slots = roster(List.of(), List.of()).slots(MONDAY, 7);
        assertThat(slots).hasSize(14);
        assertThat(slots.getFirst().since()).isEqualTo(Instant.parse("2026-11-02T00:00:00Z"));
        assertThat(slots.getLast().since()).isEqualTo(Instant.parse("2026-11-08T12:00:00Z"));
        assertThat(slots.getLast().until()).isEqualTo(Instant.parse("2026-11-09T00:00:00Z"));
    }

    @Test
    void a_single_shift_a_day_lasts_until_the_next_day() {
        Roster roster = new Roster(WITA, List.of(LocalTime.of(7, 0)), List.of(), List.of());
        assertThat(roster.slots(MONDAY, 1).getFirst().until()).isEqualTo(Instant.parse("2026-11-02T23:00:00Z"));
    }

    @Test
    void two_shifts_without_anybody_are_one_gap_and_a_full_roster_has_none() {
        Roster.Watch first = watch(SINTA, "2026-11-02T00:00:00Z", "2026-11-02T12:00:00Z");
        Roster.Watch later = watch(MEGA, "2026-11-03T12:00:00Z", "2026-11-04T00:00:00Z");
        assertThat(gaps(roster(List.of(first, later), List.of()), "2026-11-02T02:00:00Z", "2026-11-04T00:00:00Z"))
                .containsExactly(gap("2026-11-02T12:00:00Z", "2026-11-03T12:00:00Z"));
        assertThat(gaps(roster(List.of(first), List.of()), "2026-11-02T02:00:00Z", "2026-11-02T12:00:00Z"))
                .isEmpty();
        assertThat(gaps(roster(List.of(first), List.of()), "2026-11-02T02:00:00Z", "2026-11-02T12:00:01Z"))
                .containsExactly(gap("2026-11-02T12:00:00Z", "2026-11-02T12:00:01Z"));
    }

    @Test
    void who_is_on_call_but_away_leaves_a_gap_unless_somebody_is_beside_her() {
        Roster.Watch sinta = watch(SINTA, "2026-11-02T00:00:00Z", "2026-11-02T12:00:00Z");
        Roster.Watch mega = watch(MEGA, "2026-11-02T00:00:00Z", "2026-11-02T12:00:00Z");
        Roster.Away ill = new Roster.Away(
                UUID.randomUUID(),
                SINTA,
                "Sinta",
                null,
                Instant.parse("2026-11-02T04:00:00Z"),
                Instant.parse("2026-11-02T08:00:00Z"));
        assertThat(gaps(roster(List.of(sinta), List.of(ill)), "2026-11-02T00:00:00Z", "2026-11-02T12:00:00Z"))
                .containsExactly(gap("2026-11-02T04:00:00Z", "2026-11-02T08:00:00Z"));
        assertThat(gaps(roster(List.of(sinta, mega), List.of(ill)), "2026-11-02T00:00:00Z", "2026-11-02T12:00:00Z"))
                .isEmpty();
    }

    private static Roster roster(List<Roster.Watch> watches, List<Roster.Away> away) {
        return new Roster(WITA, Watches.USUAL, watches, away);
    }

    private static Roster.Watch watch(AccountId who, String since, String until) {
        return new Roster.Watch(UUID.randomUUID(), who, "Nama", Instant.parse(since), Instant.parse(until));
    }

    private static List<Roster.Gap> gaps(Roster roster, String from, String to) {
        return roster.gaps(Instant.parse(from), Instant.parse(to));
    }

    private static Roster.Gap gap(String since, String until) {
        return new Roster.Gap(Instant.parse(since), Instant.parse(until));
    }
}
