package id.naungan.oversight;

import id.naungan.access.Actor;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ikhtisar pembacaan. The week's readings as the access log has them, gathered by officer. Nobody reads of herself here,
 * and of cases that the reader is kept out of nothing is counted but what was denied: that is said of a case that never was, too.
 */
@Repository
public class Digests {
    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final OfficeHours hours;
    private final OfficeClock clock;
    private final OneTrip trip;
    private final int many;

    private record Act(AccountId account, String officer, CaseId caseId, Instant at, boolean denied, boolean near) {}

    /** @param many so many different cases within an hour stand out */
    Digests(
            JdbcClient jdbc,
            OfficeHours hours,
            OfficeClock clock,
            OneTrip trip,
            @Value("${naungan.oversight.many-cases:15}") int many) {
        this.jdbc = jdbc;
        this.hours = hours;
        this.clock = clock;
        this.trip = trip;
        this.many = many;
    }

    /** The Monday of the last whole week. */
    public LocalDate lastWeek(Actor actor) {
        return lastWeek(actor, clock.now());
    }

    /** Her word that she has read the digest of the week from that Monday. */
    @Transactional
    public void read(Actor actor, LocalDate monday) {
        jdbc.sql("""
                insert into oversight.digest_read (office_id, account_id, week, at) values (?, ?, ?, ?)
                on conflict do nothing""")
                .params(
                        actor.office().value(),
                        actor.account().value(),
                        Date.valueOf(monday),
                        Timestamp.from(clock.now()))
                .update();
    }

    /** Who stood out in the week from that Monday, the most first. */
    public List<Unusual> of(Actor actor, LocalDate monday) {
        Predicate<Instant> odd = hours.outside(actor.office(), actor.zone());
        Map<AccountId, List<Act>> byOfficer = new LinkedHashMap<>();
        acts(actor, monday).forEach(act -> byOfficer
                .computeIfAbsent(act.account(), any -> new ArrayList<>())
                .add(act));
        return byOfficer.values().stream()
                .map(acts -> unusual(acts, odd))
                .filter(Unusual::isAny)
                .sorted(Comparator.comparingInt((Unusual one) -> one.outside() + one.row() + one.denied() + one.odd())
                        .reversed()
                        .thenComparing(Unusual::officer))
                .toList();
    }

    /** Whether the last week waits for her still. */
    public boolean waits(Actor actor) {
        return waits(actor, clock.now());
    }

    /** From Monday on, where the office had a case by then. */
    boolean waits(Actor actor, Instant now) {
        return !trip.list(asksWaits(actor, now), (row, number) -> row.getInt(1)).isEmpty();
    }

    Query asksWaits(Actor actor, Instant now) {
        LocalDate week = lastWeek(actor, now);
        return Query.of(
                """
                select 1 where exists (select 1 from casework.case_file c where c.office_id = ? and c.opened_at < ?)
                  and not exists (select 1 from oversight.digest_read d where d.account_id = ? and d.week = ?)""",
                actor.office().value(),
                Timestamp.from(week.plusWeeks(1).atStartOfDay(actor.zone()).toInstant()),
                actor.account().value(),
                Date.valueOf(week));
    }

    private List<Act> acts(Actor actor, LocalDate monday) {
        return jdbc.sql("""
                select l.actor_id, n.display_name, l.case_id, l.at, l.result = 'DENIED' as denied,
                       exists (select 1 from access.case_grant g where g.case_id = l.case_id and g.account_id = l.actor_id
                               and g.relation not in ('EXCLUDED', 'BREAK_GLASS')
                               and g.since <= l.at and (g.until is null or g.until >= l.at)) as near
                from access.audit l join access.account n on n.id = l.actor_id
                where l.office_id = ? and l.at >= ? and l.at < ? and l.case_id is not null and l.actor_id <> ?
                  and (l.result = 'DENIED' or not exists (select 1 from access.kept_out o where o.case_id = l.case_id))
                order by l.actor_id, l.at""")
                .params(
                        actor.office().value(),
                        Timestamp.from(monday.atStartOfDay(actor.zone()).toInstant()),
                        Timestamp.from(
                                monday.plusWeeks(1).atStartOfDay(actor.zone()).toInstant()),
                        actor.account().value())
                .query((row, number) -> new Act(
                        new AccountId(row.getObject("actor_id", UUID.class)),
                        row.getString("display_name"),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("denied"),
                        row.getBoolean("near")))
                .list();
    }

    private Unusual unusual(List<Act> acts, Predicate<Instant> odd) {
        Set<CaseId> outside = new HashSet<>();
        int atNight = 0;
        int denied = 0;
        for (Act act : acts) {
            if (act.denied()) {
                denied++;
            } else {
                atNight += odd.test(act.at()) ? 1 : 0;
                if (!act.near()) {
                    outside.add(act.caseId());
                }
            }
        }
        int row = most(acts);
        Act first = acts.getFirst();
        return new Unusual(first.account(), first.officer(), outside.size(), atNight, row >= many ? row : 0, denied);
    }

    /** The most different cases within any hour. */
    private static int most(List<Act> acts) {
        Deque<Act> within = new ArrayDeque<>();
        int most = 0;
        for (Act act : acts) {
            within.addLast(act);
            while (within.getFirst().at().isBefore(act.at().minus(HOUR))) {
                within.removeFirst();
            }
            most = Math.max(
                    most, (int) within.stream().map(Act::caseId).distinct().count());
        }
        return most;
    }

    private static LocalDate lastWeek(Actor actor, Instant now) {
        return now.atZone(actor.zone())
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1);
    }
}
