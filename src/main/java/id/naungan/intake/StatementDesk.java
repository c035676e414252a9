package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja surat pernyataan (S5.6). Written with her before it is printed; every version stays, and nothing waits for it. */
@Component
public class StatementDesk {
    private final Statements statements;
    private final OfficeClock clock;

    StatementDesk(Statements statements, OfficeClock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    /** @param seen number of the version that the typist saw, 0 for none */
    @Transactional
    public Outcome<Integer> save(Actor actor, CaseFile file, int seen, Statement statement) {
        if (file.isClosed()) {
            return Outcome.refused(CannotReceive.CASE_IS_CLOSED);
        }
        if (number(file) != seen || !statements.add(actor, file, seen + 1, statement, clock.now())) {
            return Outcome.refused(CannotReceive.CHANGED_MEANWHILE);
        }
        return Outcome.done(seen + 1);
    }

    /** Newest first; the caller has passed the door to what was told. */
    public List<Statement.Version> versions(CaseFile file) {
        return statements.of(file);
    }

    public int number(CaseFile file) {
        return versions(file).stream().mapToInt(Statement.Version::number).max().orElse(0);
    }
}
