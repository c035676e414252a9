package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.deadlines.CaseClock;
import id.naungan.deadlines.CaseClocks;
import id.naungan.kernel.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Batas waktu di daftar kerja. Clocks past their limit or due today, and reviews that are owed, of the cases she may see. */
@Component
class ClockWork implements WorkSource {
    private static final int MOST = 40;

    private final CaseClocks clocks;
    private final CaseDoor door;
    private final MessageSource words;

    ClockWork(CaseClocks clocks, CaseDoor door, MessageSource words) {
        this.clocks = clocks;
        this.door = door;
        this.words = words;
    }

    @Override
    public List<Query> asks(Actor actor, Instant now) {
        List<Query> asked = new ArrayList<>(clocks.asksPressing(actor, mine(actor), now, MOST));
        if (door.may(actor, CasePermission.MONITOR)) {
            asked.add(clocks.asksReviewsOwed(actor, door.visibleCases(actor, CasePermission.MONITOR), now, MOST));
        }
        return asked;
    }

    @Override
    public List<WorkSource.Task> tasks(Actor actor, Instant now, Locale locale) {
        List<WorkSource.Task> tasks = new ArrayList<>();
        clocks.pressing(actor, mine(actor), now, MOST).stream()
                .map(clock ->
                        task(clock.isLate(now) ? WorkSource.Group.OVERDUE : WorkSource.Group.TODAY, clock, locale))
                .forEach(tasks::add);
        if (door.may(actor, CasePermission.MONITOR)) {
            clocks.reviewsOwed(actor, door.visibleCases(actor, CasePermission.MONITOR), now, MOST)
                    .forEach(clock -> tasks.add(review(clock, locale)));
        }
        return tasks;
    }

    private String mine(Actor actor) {
        return door.visibleCases(actor, CasePermission.READ, "c.case_id");
    }

    /** Without a moment beside it: a review has none that could be missed. */
    private WorkSource.Task review(CaseClock clock, Locale locale) {
        String what = words.getMessage(
                "casework.work.review", new Object[] {clock.label().in(locale)}, locale);
        boolean byMonitoring = clocks.rule(clock).reviewedBy().contains(CaseEvent.MONITORED.code());
        String href = byMonitoring ? "/kasus/" + clock.caseId() + "/pemantauan" : clock.link();
        return new WorkSource.Task(WorkSource.Group.TODAY, clock.caseId(), what, null, href);
    }

    private static WorkSource.Task task(WorkSource.Group group, CaseClock clock, Locale locale) {
        return new WorkSource.Task(group, clock.caseId(), clock.label().in(locale), clock.dueAt(), clock.link());
    }
}
