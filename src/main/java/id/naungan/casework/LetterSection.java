package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.documents.Letter;
import id.naungan.documents.Letters;
import id.naungan.kernel.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Surat di halaman kasus. Each letter with where it stands. */
@Component
class LetterSection implements CaseSection {
    private static final int BESIDE = 110;

    private final Letters letters;

    LetterSection(Letters letters) {
        this.letters = letters;
    }

    @Override
    public int order() {
        return BESIDE;
    }

    @Override
    public List<Query> asks(Actor actor, CaseFile file) {
        return letters.asksOfCase(file.id());
    }

    @Override
    public Optional<Piece> piece(Actor actor, CaseFile file) {
        List<Letter> all = letters.ofCase(file.id());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Piece("casework/letters.jte", Map.of("letters", all)));
    }
}
