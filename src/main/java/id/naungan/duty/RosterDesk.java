package id.naungan.duty;

import id.naungan.access.AccessLog;
import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.CaseGrants;
import id.naungan.access.FieldClass;
import id.naungan.access.Posts;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Meja jadwal siaga. Plans who is on call, says where nobody is, and tells how she is reached. What is past stays as it was. */
@Component
public class RosterDesk {
    public static final int WEEK = 7;
    private static final int MOST_SHIFTS = 4;
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[.:]([0-5]\\d)");

    private final Watches watches;
    private final CaseGrants grants;
    private final Actors actors;
    private final Posts posts;
    private final AccessLog log;
    private final OfficeClock clock;

    /** Who is on call now, until when, and at which number; the number may be missing. */
    public record OnCall(String name, Instant until, Optional<String> phone) {}

    RosterDesk(Watches watches, CaseGrants grants, Actors actors, Posts posts, AccessLog log, OfficeClock clock) {
        this.watches = watches;
        this.grants = grants;
        this.actors = actors;
        this.posts = posts;
        this.log = log;
        this.clock = clock;
    }

    public int version(Actor actor) {
        return watches.plan(actor).version();
    }

    /** The shifts of so many days. */
    public List<Roster.Slot> slots(Actor actor, LocalDate first, int days) {
        Instant from = first.minusDays(1).atStartOfDay(actor.zone()).toInstant();
        Instant to = first.plusDays(days + 1L).atStartOfDay(actor.zone()).toInstant();
        return watches.roster(actor, from, to).slots(first, days);
    }

    public List<LocalTime> starts(Actor actor) {
        return watches.plan(actor).starts();
    }

    public List<OnCall> now(Actor actor) {
        Instant now = clock.now();
        return watches.roster(actor, now, now.plusSeconds(1)).at(now).stream()
                .map(watch -> new OnCall(watch.name(), watch.until(), watches.phone(actor, watch.account())))
                .toList();
    }

    /** The coming seven days without anybody. */
    public List<Roster.Gap> gaps(Actor actor) {
        Instant now = clock.now();
        Instant to = now.plus(Duration.ofDays(WEEK));
        return watches.roster(actor, now, to).gaps(now, to);
    }

    /** Those who can be on call: whoever handles cases. */
    public List<Actors.Officer> able(Actor actor) {
        return actors.officers(actor.office()).stream()
                .filter(officer -> posts.anyMay(officer.posts(), DutyPermission.READ))
                .toList();
    }

    /** Sets the week as given by slot number; a slot that is not named, or is over, stays as it is. An empty text takes everybody off. */
    public Outcome<LocalDate> save(Actor actor, LocalDate monday, int seen, Map<Integer, String> who) {
        List<String> able = able(actor).stream()
                .map(officer -> officer.account().toString())
                .toList();
        if (!who.values().stream().allMatch(one -> one.isEmpty() || able.contains(one))) {
            return Outcome.refused(CannotPlan.NOT_ON_LIST);
        }
        if (!watches.turn(actor, seen)) {
            return Outcome.refused(CannotPlan.CHANGED_MEANWHILE);
        }
        for (Roster.Slot slot : slots(actor, monday, WEEK)) {
            String wanted = who.get(slot.number());
            if (wanted != null && !slot.isOver(clock.now()) && !isSo(slot, wanted, clock.now())) {
                put(actor, slot, wanted);
            }
        }
        note(actor, "roster.save", "week:" + monday);
        return Outcome.done(monday);
    }

    /** Fills what is empty as it was a week before; whoever is no longer there is left out. */
    public Outcome<LocalDate> copy(Actor actor, LocalDate monday, int seen) {
        List<Roster.Slot> before = slots(actor, monday.minusDays(WEEK), WEEK);
        List<String> able = able(actor).stream()
                .map(officer -> officer.account().toString())
                .toList();
        List<Roster.Slot> empty = slots(actor, monday, WEEK).stream()
                .filter(slot -> slot.watches().isEmpty() && !slot.isOver(clock.now()))
                .filter(slot -> able.contains(before.get(slot.number()).account()))
                .toList();
        if (empty.isEmpty()) {
            return Outcome.refused(CannotPlan.NOTHING_TO_COPY);
        }
        if (!watches.turn(actor, seen)) {
            return Outcome.refused(CannotPlan.CHANGED_MEANWHILE);
        }
        empty.forEach(slot -> put(actor, slot, before.get(slot.number()).account()));
        note(actor, "roster.copy", "week:" + monday);
        return Outcome.done(monday);
    }

    /** Texts such as "08.00, 20.00"; who is on call keeps the hours that she was given. */
    public Outcome<Integer> setStarts(Actor actor, String typed) {
        List<LocalTime> starts = new ArrayList<>();
        for (String one : typed.strip().split("[,;\\s]+")) {
            Matcher time = TIME.matcher(one);
            if (!time.matches()) {
                return Outcome.refused(CannotPlan.HOURS_FORM);
            }
            starts.add(LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))));
        }
        List<LocalTime> ordered = starts.stream().sorted().distinct().toList();
        if (ordered.size() != starts.size() || ordered.size() > MOST_SHIFTS) {
            return Outcome.refused(CannotPlan.HOURS_FORM);
        }
        watches.turn(actor, watches.plan(actor).version());
        watches.setStarts(actor, ordered);
        note(actor, "roster.hours", null);
        return Outcome.done(ordered.size());
    }

    public Optional<String> phone(Actor actor) {
        return watches.phone(actor, actor.account());
    }

    public Outcome<AccountId> setPhone(Actor actor, String number) {
        if (!number.matches("[0-9+(). /-]{6,30}")) {
            return Outcome.refused(CannotPlan.PHONE_FORM);
        }
        watches.setPhone(actor, actor.account(), number);
        note(actor, "roster.phone", "account:" + actor.account());
        return Outcome.done(actor.account());
    }

    private static boolean isSo(Roster.Slot slot, String wanted, Instant now) {
        return slot.watches().isEmpty()
                ? wanted.isEmpty()
                : slot.watches().size() == 1
                        && slot.account().equals(wanted)
                        && !slot.watches()
                                .getFirst()
                                .since()
                                .isAfter(slot.since().isBefore(now) ? now : slot.since())
                        && !slot.watches().getFirst().until().isBefore(slot.until());
    }

    /** Takes everybody off the rest of the slot, gives back what lies outside of it, and puts the new one on. */
    private void put(Actor actor, Roster.Slot slot, String wanted) {
        Instant now = clock.now();
        Instant from = slot.since().isBefore(now) ? now : slot.since();
        for (Roster.Watch watch : slot.watches()) {
            grants.endStandIn(actor, watch.id());
            add(actor, watch.account(), watch.since().isBefore(now) ? now : watch.since(), from);
            add(actor, watch.account(), slot.until(), watch.until());
        }
        if (!wanted.isEmpty()) {
            add(actor, AccountId.of(wanted), from, slot.until());
        }
    }

    private void add(Actor actor, AccountId account, Instant since, Instant until) {
        if (since.isBefore(until)) {
            grants.standIn(actor, UUID.randomUUID(), null, account, since, until);
        }
    }

    private void note(Actor actor, String action, @org.jspecify.annotations.Nullable String object) {
        log.write(
                actor, new AccessLog.Act(action, FieldClass.PUBLIC_CODE, null, object, null, AccessLog.Result.ALLOWED));
    }
}
