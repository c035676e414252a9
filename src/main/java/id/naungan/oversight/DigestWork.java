package id.naungan.oversight;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.WorkSource;
import id.naungan.kernel.Query;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Ikhtisar pembacaan di daftar kerja, from each Monday until she has read it. */
@Component
class DigestWork implements WorkSource {
    private final Digests digests;
    private final CaseDoor door;
    private final MessageSource words;

    DigestWork(Digests digests, CaseDoor door, MessageSource words) {
        this.digests = digests;
        this.door = door;
        this.words = words;
    }

    @Override
    public List<Query> asks(Actor actor, Instant now) {
        return door.may(actor, OversightPermission.DIGEST) ? List.of(digests.asksWaits(actor, now)) : List.of();
    }

    @Override
    public List<Task> tasks(Actor actor, Instant now, Locale locale) {
        return door.may(actor, OversightPermission.DIGEST) && digests.waits(actor, now)
                ? List.of(new Task(
                        Group.TODAY,
                        null,
                        words.getMessage("oversight.work.digest", null, locale),
                        null,
                        "/pengawasan/bacaan"))
                : List.of();
    }
}
