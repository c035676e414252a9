package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.deadlines.CaseClock;
import id.naungan.deadlines.CaseClocks;
import id.naungan.kernel.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Batas waktu di halaman kasus. The running clocks first: what is promised and how long is left. */
@Component
class ClockSection implements CaseSection {
    private static final int FIRST = 0;

    private final CaseClocks clocks;

    ClockSection(CaseClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public List<Query> asks(Actor actor, CaseFile file) {
        return List.of(clocks.asksOfCase(file.id()));
    }

    @Override
    public Optional<Piece> piece(Actor actor, CaseFile file) {
        List<CaseClock> all = clocks.ofCase(file.id());
        return all.isEmpty() ? Optional.empty() : Optional.of(new Piece("casework/clocks.jte", Map.of("clocks", all)));
    }
}
