package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.journal.Journal;
import id.naungan.kernel.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Pengamanan di halaman kasus. Since when she is safe and in what kind of place, by whichever page it was written down; silent before it was. */
@Component
class SecuredSection implements CaseSection {
    private static final int BELOW_THE_CLOCKS = 4;

    private final Securing securing;
    private final Journal journal;

    SecuredSection(Securing securing, Journal journal) {
        this.securing = securing;
        this.journal = journal;
    }

    @Override
    public int order() {
        return BELOW_THE_CLOCKS;
    }

    @Override
    public List<Query> asks(Actor actor, CaseFile file) {
        return isHers(file) ? List.of(journal.asksFacts(file.id())) : List.of();
    }

    /** The timeline, which travels anyway, says whether there is anything to ask for. */
    @Override
    public Optional<Piece> piece(Actor actor, CaseFile file) {
        boolean happened = isHers(file)
                && journal.facts(file.id()).stream()
                        .anyMatch(fact -> fact.event().equals(CaseEvent.SECURED.code()));
        return happened
                ? securing.last(file)
                        .map(last -> new Piece("casework/secured-card.jte", Map.of("file", file, "last", last)))
                : Optional.empty();
    }

    private static boolean isHers(CaseFile file) {
        return file.may(CasePermission.READ_NARRATIVE) && !file.pass().isMasked();
    }
}
