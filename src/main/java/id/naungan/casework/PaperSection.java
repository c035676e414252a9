package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.documents.DocumentPermission;
import id.naungan.documents.RecordPapers;
import id.naungan.kernel.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Naskah di halaman kasus. Which papers wait for a signature, are signed, are older than their record, or were taken back since. */
@Component
class PaperSection implements CaseSection {
    private static final int BELOW_THE_LETTERS = 111;

    private final RecordPapers papers;

    PaperSection(RecordPapers papers) {
        this.papers = papers;
    }

    @Override
    public int order() {
        return BELOW_THE_LETTERS;
    }

    @Override
    public List<Query> asks(Actor actor, CaseFile file) {
        return file.pass().isMasked() || !file.may(DocumentPermission.PAPER_READ)
                ? List.of()
                : papers.asksLatest(file.id());
    }

    @Override
    public Optional<Piece> piece(Actor actor, CaseFile file) {
        if (file.pass().isMasked() || !file.may(DocumentPermission.PAPER_READ)) {
            return Optional.empty();
        }
        return Optional.of(
                new Piece("casework/papers.jte", Map.of("file", file, "sheets", papers.latest(actor, file.id()))));
    }
}
