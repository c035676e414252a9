package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.WorkSource;
import id.naungan.kernel.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Laporan di daftar kerja. One that waits is a task of who took it, and past the office's limit of who watches the tray. */
@Component
class ReportWork implements WorkSource {
    private final ReportRegister register;
    private final OfficeRules rules;
    private final CaseDoor door;
    private final MessageSource words;

    ReportWork(ReportRegister register, OfficeRules rules, CaseDoor door, MessageSource words) {
        this.register = register;
        this.rules = rules;
        this.door = door;
        this.words = words;
    }

    @Override
    public List<Query> asks(Actor actor, Instant now) {
        return door.may(actor, IntakePermission.REPORT)
                ? List.of(OfficeRules.asks(actor.office()), register.asksTray(actor))
                : List.of();
    }

    @Override
    public List<Task> tasks(Actor actor, Instant now, Locale locale) {
        if (!door.may(actor, IntakePermission.REPORT)) {
            return List.of();
        }
        Duration limit = rules.of(actor.office()).report();
        boolean watches = door.may(actor, IntakePermission.OVERSEE);
        return register.tray(actor).stream()
                .map(line -> task(line, line.recordedAt().plus(limit), now, locale))
                .filter(task -> !watches || task.group() == Group.OVERDUE)
                .toList();
    }

    private Task task(Report.Line line, Instant due, Instant now, Locale locale) {
        String channel = words.getMessage("intake.channel." + line.channel(), null, locale);
        return new Task(
                now.isBefore(due) ? Group.TODAY : Group.OVERDUE,
                null,
                words.getMessage("intake.work.report", new Object[] {channel}, locale),
                due,
                "/laporan/" + line.id());
    }
}
