package id.naungan.documents.web;

import id.naungan.documents.Letters.Opened;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Halaman surat. A letter as its page shows it.
 *
 * @param canInitial it is her turn, and not the last of the chain
 * @param canSign it is her turn, and the last of the chain
 */
public record LetterView(
        Opened opened,
        List<Place> chain,
        String tone,
        boolean canInitial,
        boolean canSign,
        boolean canPassOn,
        boolean canSend,
        boolean canVoid,
        boolean canDiscard,
        boolean canConfirm) {

    /**
     * One place in the chain.
     *
     * @param post its name in the reader's language
     * @param act message key of what was or is to be done
     * @param name who acted; null while nobody has
     * @param as the post she acted in when it is another one, else null
     */
    public record Place(
            String post,
            String act,
            boolean done,
            boolean next,
            @Nullable String name,
            @Nullable String as,
            @Nullable Instant at) {}

    public String type() {
        return opened.letter().type().code();
    }

    public String address() {
        return "/surat/" + opened.letter().id();
    }
}
