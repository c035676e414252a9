package id.naungan.referral;

import id.naungan.access.Actor;
import id.naungan.casework.WorkSource;
import id.naungan.casework.WorkSource.Group;
import id.naungan.casework.WorkSource.Task;
import id.naungan.kernel.Query;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Rujukan di daftar kerja. A partner that does not answer and a follow-up whose day has come are tasks, not memories. */
@Component
class ReferralWork implements WorkSource {
    private final Referrals referrals;
    private final Patience patience;
    private final MessageSource words;

    ReferralWork(Referrals referrals, Patience patience, MessageSource words) {
        this.referrals = referrals;
        this.patience = patience;
        this.words = words;
    }

    @Override
    public List<Query> asks(Actor actor, Instant now) {
        return List.of(Patience.asks(actor.office()), referrals.asksOpen(actor));
    }

    @Override
    public List<Task> tasks(Actor actor, Instant now, Locale locale) {
        Period silence = patience.of(actor.office());
        return referrals.open(actor).stream()
                .map(open -> task(open, silence, actor.zone(), now, locale))
                .toList();
    }

    private Task task(Referrals.Open open, Period silence, ZoneId zone, Instant now, Locale locale) {
        Instant due = dueAt(open, silence, zone);
        Group group = group(due, zone, now);
        String key = open.last() == null
                ? "prepared"
                : open.nextOn() != null ? "follow-up" : group == Group.OVERDUE ? "silent" : "waiting";
        String need = words.getMessage("casework.need." + open.need(), null, locale);
        String what = words.getMessage("referral.work." + key, new Object[] {need}, locale);
        return new Task(group, open.caseId(), what, due, "/kasus/" + open.caseId() + "/rujukan/" + open.id());
    }

    /** End of the follow-up's day, else so many elapsed days after the last act. */
    private static Instant dueAt(Referrals.Open open, Period silence, ZoneId zone) {
        if (open.nextOn() != null) {
            return open.nextOn().plusDays(1).atStartOfDay(zone).toInstant();
        }
        Instant since = open.lastAt() == null ? open.preparedAt() : open.lastAt();
        return since.plus(silence);
    }

    private static Group group(Instant due, ZoneId zone, Instant now) {
        if (!now.isBefore(due)) {
            return Group.OVERDUE;
        }
        Instant tomorrow =
                now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
        return due.isAfter(tomorrow) ? Group.WAITING : Group.TODAY;
    }
}
