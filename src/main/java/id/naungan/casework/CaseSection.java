package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.kernel.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bagian halaman kasus. A room's piece of the case page; the room finds out itself what it may show. */
public interface CaseSection {

    /** Position on the page, from above; main column below 100, side column from 100. */
    int order();

    /** What it will ask for the piece, so that all rooms ask in one journey; nothing where it will not ask. */
    default List<Query> asks(Actor actor, CaseFile file) {
        return List.of();
    }

    /** The piece, or nothing when there is nothing worth the space. */
    Optional<Piece> piece(Actor actor, CaseFile file);

    /**
     * A template (such as {@code referral/section.jte}) and its model; {@code page} is put in by the shell.
     *
     * @param tells whether it shows words of her story, so that the page counts as a reading of it
     */
    record Piece(String template, Map<String, Object> model, boolean tells) {
        public Piece(String template, Map<String, Object> model) {
            this(template, model, false);
        }
    }
}
