package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.Posts;
import id.naungan.casework.WorkSource;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Serah terima di daftar kerja: of the receiver until she takes it, past the office's limit of the sender's superior, too. */
@Component
class HandOverWork implements WorkSource {
    private final Dispositions dispositions;
    private final Seats seats;
    private final OfficeRules rules;
    private final CaseDoor door;
    private final Posts posts;
    private final MessageSource words;

    HandOverWork(
            Dispositions dispositions,
            Seats seats,
            OfficeRules rules,
            CaseDoor door,
            Posts posts,
            MessageSource words) {
        this.dispositions = dispositions;
        this.seats = seats;
        this.rules = rules;
        this.door = door;
        this.posts = posts;
        this.words = words;
    }

    @Override
    public List<Query> asks(Actor actor, Instant now) {
        List<Query> asked = new ArrayList<>(Dispositions.asksReturnedTo(actor));
        asked.add(OfficeRules.asks(actor.office()));
        asked.add(Dispositions.WAITING);
        if (door.may(actor, IntakePermission.OVERSEE)) {
            asked.add(dispositions.asksWaitingWithin(actor));
        }
        return asked;
    }

    @Override
    public List<Task> tasks(Actor actor, Instant now, Locale locale) {
        Duration limit = rules.of(actor.office()).handOver();
        Set<CaseId> watched =
                door.may(actor, IntakePermission.OVERSEE) ? new HashSet<>(dispositions.waitingWithin(actor)) : Set.of();
        List<Task> tasks = new ArrayList<>();
        List<Disposition> waiting = dispositions.waiting(actor.office());
        Set<UUID> hers = seats.among(actor, waiting);
        for (Disposition one : waiting) {
            Instant due = one.passedAt().plus(limit);
            boolean late = !now.isBefore(due);
            Group group = late ? Group.OVERDUE : Group.TODAY;
            if (hers.contains(one.id())) {
                tasks.add(task(one, group, one.report() ? "upward" : "file", "/disposisi/" + one.id(), due, locale));
            } else if (late && watched.contains(one.caseId())) {
                tasks.add(task(one, group, "late", "/kasus/" + one.caseId(), due, locale));
            }
        }
        for (Disposition one : dispositions.returnedTo(actor)) {
            tasks.add(task(one, Group.TODAY, "returned", "/kasus/" + one.caseId(), null, locale));
        }
        return tasks;
    }

    private Task task(
            Disposition one,
            Group group,
            String key,
            String href,
            @org.jspecify.annotations.Nullable Instant due,
            Locale locale) {
        String post = posts.name(one.toPost()).in(locale);
        String what = words.getMessage("intake.work." + key, new Object[] {post}, locale);
        return new Task(group, one.caseId(), what, due, href);
    }
}
