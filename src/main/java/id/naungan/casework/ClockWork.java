package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.deadlines.CaseClock;
import id.naungan.deadlines.CaseClocks;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Batas waktu di daftar kerja. Clocks past their limit or due today, of the cases she may see. */
@Component
class ClockWork implements WorkSource {
    private static final int MOST = 40;

    private final CaseClocks clocks;
    private final CaseDoor door;

    ClockWork(CaseClocks clocks, CaseDoor door) {
        this.clocks = clocks;
        this.door = door;
    }

    @Override
    public List<WorkSource.Task> tasks(Actor actor, Instant now, Locale locale) {
        String visible = door.visibleCases(actor, CasePermission.READ);
        return Stream.concat(
                        clocks.overdue(actor, visible, null, MOST).stream()
                                .map(clock -> task(WorkSource.Group.OVERDUE, clock, locale)),
                        clocks.dueToday(actor, visible, null, MOST).stream()
                                .map(clock -> task(WorkSource.Group.TODAY, clock, locale)))
                .toList();
    }

    private static WorkSource.Task task(WorkSource.Group group, CaseClock clock, Locale locale) {
        return new WorkSource.Task(group, clock.caseId(), clock.label().in(locale), clock.dueAt(), clock.link());
    }
}
