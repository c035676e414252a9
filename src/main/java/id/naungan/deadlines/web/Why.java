package id.naungan.deadlines.web;

import id.naungan.access.Posts;
import id.naungan.deadlines.Alarm;
import id.naungan.deadlines.CaseClock;
import id.naungan.deadlines.LimitChange;
import id.naungan.journal.Told;
import id.naungan.kernel.page.Page;
import id.naungan.standards.ClockRule;
import id.naungan.standards.Standard;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Jawaban atas "Mengapa batas ini?".
 *
 * @param breach   the reason of a breach with its author; null when none was given or she may not read it
 * @param explains whether she may give a reason
 * @param pauses   whether she may pause and resume
 */
public record Why(
        CaseClock clock,
        ClockRule rule,
        Standard standard,
        List<LimitChange> changes,
        List<Alarm> alarms,
        @Nullable Told breach,
        boolean explains,
        boolean pauses,
        Posts posts) {

    /** The number of the decree; null where the published text has none. */
    public @Nullable String decree() {
        return standard.decree() instanceof Standard.Decree.Given given ? given.number() : null;
    }

    /** Whether the form for the reason of a breach is shown. */
    public boolean asksReason(Page page) {
        return explains && clock.isLate(page.now());
    }

    /** Whether the form for a pause is shown: the standard allows one, and the clock is in time. High risk is refused at the act. */
    public boolean offersPause(Page page) {
        return pauses
                && rule.pausable()
                && clock.isRunning()
                && !clock.isPaused()
                && clock.dueAt() != null
                && !clock.isLate(page.now());
    }

    public String what(Page page, Alarm alarm) {
        return page.say("deadlines.alarm." + alarm.kind(), page.moments().span(alarm.distance()));
    }

    /** Whom an alarm was for, in words. */
    public String whom(Page page, Alarm alarm) {
        List<String> names = new ArrayList<>();
        if (alarm.toWorkers()) {
            names.add(page.say("deadlines.alarm.workers"));
        }
        alarm.posts().forEach(post -> names.add(posts.name(post).in(page.locale())));
        return String.join(", ", names);
    }

    /** What happened to the limit, in one sentence. */
    public String change(Page page, LimitChange change) {
        String risk = change.risk() == null ? "" : page.say("deadlines.risk." + change.risk());
        return page.say("deadlines.why." + change.why() + (change.isKept() ? ".kept" : ""), risk);
    }
}
