package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Query;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja kasus terkait. Says that two cases belong together, by somebody who may see both; each side shows the other only to who may see it.
 * Nothing of it stands in a timeline, which would tell the team of one case that there is another one.
 */
@Component
public class LinkDesk {
    private final CaseLinks links;
    private final CaseDoor door;

    /** Jenis kaitan. */
    public enum Kind {
        SAME_CLIENT,
        SAME_ACCUSED,
        SAME_HOUSEHOLD,
        /** The one case follows from the other. */
        FOLLOWS,
        COUNTER_REPORT
    }

    /** A case beside this one; {@code label} is the key of what this one is to it. */
    public record Link(UUID id, String label, CaseId other, String number, Instant at, String by) {}

    LinkDesk(CaseLinks links, CaseDoor door) {
        this.links = links;
        this.door = door;
    }

    @Transactional
    public Outcome<UUID> link(Actor actor, CaseFile file, String number, Kind kind) {
        CaseId other = links.numbered(actor, number.strip().toUpperCase(Locale.ROOT), CasePermission.LINK)
                .orElse(null);
        if (other == null) {
            return Outcome.refused(CannotLink.NO_SUCH_CASE);
        }
        if (other.equals(file.id())) {
            return Outcome.refused(CannotLink.SAME_CASE);
        }
        UUID id = UUID.randomUUID();
        if (!links.add(actor, id, file.id(), other, kind)) {
            return Outcome.refused(CannotLink.LINKED_ALREADY);
        }
        note(actor, file.id(), other, id);
        return Outcome.done(id);
    }

    /** Whether there was such a link between this case and one that she may see. */
    @Transactional
    public boolean unlink(Actor actor, CaseFile file, UUID id, String reason) {
        for (CaseLinks.Row link : links.of(actor, file)) {
            if (link.id().equals(id)
                    && door.opens(actor, link.other(), CasePermission.LINK)
                    && links.end(actor, link, reason)) {
                note(actor, file.id(), link.other(), id);
                return true;
            }
        }
        return false;
    }

    public List<Link> links(Actor actor, CaseFile file) {
        return links.of(actor, file).stream()
                .map(row -> new Link(
                        row.id(),
                        "casework.link." + row.kind() + (row.kind() == Kind.FOLLOWS && !row.ours() ? ".back" : ""),
                        row.other(),
                        row.number(),
                        row.at(),
                        row.by()))
                .toList();
    }

    /** What {@link #links} asks, to travel with others. */
    Query asks(Actor actor, CaseFile file) {
        return links.asks(actor, file);
    }

    private void note(Actor actor, CaseId one, CaseId other, UUID link) {
        door.note(actor, one, CasePermission.LINK, "link:" + link, null);
        door.note(actor, other, CasePermission.LINK, "link:" + link, null);
    }
}
