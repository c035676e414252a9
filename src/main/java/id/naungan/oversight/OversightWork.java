package id.naungan.oversight;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.WorkSource;
import id.naungan.intake.IntakePermission;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Pengawasan di daftar kerja: somebody was kept out and another must be named, a naming was stopped, a case was read in need,
 * client and accused are both in the office. */
@Component
class OversightWork implements WorkSource {
    private final Exclusions exclusions;
    private final Stops stops;
    private final Glasses glasses;
    private final Meetings meetings;
    private final CaseDoor door;
    private final MessageSource words;

    OversightWork(
            Exclusions exclusions,
            Stops stops,
            Glasses glasses,
            Meetings meetings,
            CaseDoor door,
            MessageSource words) {
        this.exclusions = exclusions;
        this.stops = stops;
        this.glasses = glasses;
        this.meetings = meetings;
        this.door = door;
        this.words = words;
    }

    @Override
    public List<Query> asks(Actor actor, Instant now) {
        List<Query> asks = new ArrayList<>();
        if (door.may(actor, OversightPermission.KEEP_OUT)) {
            asks.add(exclusions.asksWaiting(actor));
            asks.add(stops.asksWaiting(actor));
            asks.add(meetings.asksOpen(actor, now));
        }
        if (door.may(actor, OversightPermission.REVIEW)) {
            asks.add(glasses.asksUnreviewed(actor));
        }
        if (door.may(actor, OversightPermission.READ_GLASS)) {
            asks.add(glasses.asksUntold(actor));
        }
        if (atCounter(actor)) {
            asks.add(meetings.asksCounter(actor, now));
        }
        return asks;
    }

    @Override
    public List<Task> tasks(Actor actor, Instant now, Locale locale) {
        List<Task> tasks = new ArrayList<>();
        if (door.may(actor, OversightPermission.KEEP_OUT)) {
            exclusions.waiting(actor).forEach(id -> tasks.add(task(id, "replace", "pengecualian", locale)));
            stops.waiting(actor).forEach(id -> tasks.add(task(id, "stopped", "pengecualian", locale)));
            meetings.open(actor, now).forEach(id -> tasks.add(task(id, "apart", "jangan-bertemu", locale)));
        }
        if (atCounter(actor) && meetings.asksFirst(actor, now)) {
            tasks.add(new Task(
                    Group.TODAY, null, words.getMessage("oversight.ask-first", null, locale), null, "/buku-tamu"));
        }
        List<CaseId> unreviewed = door.may(actor, OversightPermission.REVIEW) ? glasses.unreviewed(actor) : List.of();
        unreviewed.forEach(id -> tasks.add(task(id, "review", "pecah-kaca", locale)));
        if (door.may(actor, OversightPermission.READ_GLASS)) {
            glasses.untold(actor).stream()
                    .filter(id -> !unreviewed.contains(id))
                    .forEach(id -> tasks.add(task(id, "glass", "pecah-kaca", locale)));
        }
        return tasks;
    }

    /** At the counter, and not above it: who watches over cases reads the task itself. */
    private boolean atCounter(Actor actor) {
        return door.may(actor, IntakePermission.SIGN_GUEST) && !door.may(actor, OversightPermission.KEEP_OUT);
    }

    private Task task(CaseId id, String key, String page, Locale locale) {
        String what = words.getMessage("oversight.work." + key, null, locale);
        return new Task(Group.TODAY, id, what, null, "/kasus/" + id + "/" + page);
    }
}
