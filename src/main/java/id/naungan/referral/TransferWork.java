package id.naungan.referral;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.WorkSource;
import id.naungan.casework.WorkSource.Group;
import id.naungan.casework.WorkSource.Task;
import id.naungan.kernel.Query;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Pelimpahan di daftar kerja: silence is a task of who handed over, an offer a task of who may take it over. */
@Component
class TransferWork implements WorkSource {
    private final Transfers transfers;
    private final TransferOffers offers;
    private final Patience patience;
    private final CaseDoor door;
    private final MessageSource words;

    TransferWork(Transfers transfers, TransferOffers offers, Patience patience, CaseDoor door, MessageSource words) {
        this.transfers = transfers;
        this.offers = offers;
        this.patience = patience;
        this.door = door;
        this.words = words;
    }

    @Override
    public List<Query> asks(Actor actor, Instant now) {
        List<Query> asked = new ArrayList<>();
        if (door.may(actor, TransferPermission.WRITE)) {
            asked.add(Patience.asks(actor.office()));
            asked.add(transfers.asksLines(actor));
        }
        if (door.may(actor, TransferPermission.RECEIVE)) {
            asked.add(TransferOffers.asksWaiting(actor));
        }
        return asked;
    }

    @Override
    public List<Task> tasks(Actor actor, Instant now, Locale locale) {
        List<Task> tasks = new ArrayList<>();
        if (door.may(actor, TransferPermission.WRITE)) {
            Period silence = patience.of(actor.office());
            transfers.lines(actor).forEach(line -> tasks.add(task(line, silence, now, locale)));
        }
        if (door.may(actor, TransferPermission.RECEIVE)) {
            offers.waiting(actor)
                    .forEach(offer -> tasks.add(new Task(
                            Group.TODAY,
                            null,
                            words.getMessage("referral.work.offer", new Object[] {offer.sender()}, locale),
                            null,
                            "/pelimpahan/" + offer.id())));
        }
        return tasks;
    }

    private Task task(Transfers.Line line, Period silence, Instant now, Locale locale) {
        boolean waits = line.word().equals("OFFERED");
        Instant due = waits ? line.since().plus(silence) : null;
        boolean silent = due != null && !now.isBefore(due);
        Group group = silent ? Group.OVERDUE : waits ? Group.WAITING : Group.TODAY;
        String what = words.getMessage("referral.work.transfer." + (silent ? "SILENT" : line.word()), null, locale);
        return new Task(group, line.caseId(), what, due, "/kasus/" + line.caseId() + "/pelimpahan/" + line.id());
    }
}
