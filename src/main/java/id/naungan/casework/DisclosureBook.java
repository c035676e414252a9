package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.CaseId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Buku pengungkapan. Each release stands in three places at once: its own row, the access log, and the timeline of the case. */
@Component
class DisclosureBook {
    private final Disclosures disclosures;
    private final CaseDoor door;
    private final Journal journal;

    DisclosureBook(Disclosures disclosures, CaseDoor door, Journal journal) {
        this.disclosures = disclosures;
        this.door = door;
        this.journal = journal;
    }

    /** @param reason as it was typed; null where none was asked */
    UUID write(Actor actor, CaseId caseId, Disclosure.Request request, Instant now, @Nullable String reason) {
        UUID id = disclosures.add(actor, caseId, request, now);
        door.note(actor, caseId, CasePermission.READ_IDENTITY, "disclosure:" + id, reason);
        journal.record(actor, caseId, CaseEvent.DISCLOSED, Entry.at(now).about(id));
        return id;
    }

    /** The fields of a release that she made herself since then; empty when there is none. */
    Optional<Set<Disclosure.Field>> hers(Actor actor, CaseId caseId, UUID id, Instant since) {
        return disclosures.hers(actor, caseId, id, since);
    }
}
