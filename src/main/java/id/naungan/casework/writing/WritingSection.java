package id.naungan.casework.writing;

import id.naungan.access.Actor;
import id.naungan.casework.CaseAction;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CaseSection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Naskah di halaman kasus. The ways to the case's writings, above the letters that there are. */
@Component
class WritingSection implements CaseSection {
    private static final int ABOVE_THE_LETTERS = 105;

    private final WritingActions actions;

    WritingSection(WritingActions actions) {
        this.actions = actions;
    }

    @Override
    public int order() {
        return ABOVE_THE_LETTERS;
    }

    @Override
    public Optional<Piece> piece(Actor actor, CaseFile file) {
        List<CaseAction.Offer> offers = actions.offers(actor, file);
        return offers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Piece("casework/writings.jte", Map.of("offers", offers)));
    }
}
