package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.kernel.Query;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tindakan pada kasus. Buttons that a room offers in the present state of a case to this officer. */
public interface CaseAction {

    /** What it will ask for its buttons, so that all rooms ask in one journey; nothing where it will not ask. */
    default List<Query> asks(Actor actor, CaseFile file) {
        return List.of();
    }

    List<Offer> offers(Actor actor, CaseFile file);

    /** Where the work on a case is found by whoever looks for it, in this order. */
    enum Group {
        RECEPTION,
        SAFETY,
        ASSESSMENT,
        SERVICE,
        PAPERS,
        CLOSING
    }

    /**
     * One button.
     *
     * @param key message key of its label, a verb such as "Buat rujukan"
     * @param href where it leads
     * @param fulfils event codes that the act records; the step of the standard that waits for one of them shows the button
     * @param group where it is listed on the case page; null when it stands beside its step alone
     */
    record Offer(
            String key,
            String href,
            Set<String> fulfils,
            @Nullable Group group) {
        public Offer(String key, String href, Set<String> fulfils) {
            this(key, href, fulfils, null);
        }

        public Offer in(Group home) {
            return new Offer(key, href, fulfils, home);
        }
    }
}
