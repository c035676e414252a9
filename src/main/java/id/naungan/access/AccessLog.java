package id.naungan.access;

import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Jejak akses. Collects what happens in a transaction and writes it just before the commit, as links of the actor's chain (D7).
 * Outside a transaction it refuses to work: an act without its row must not be possible.
 */
@Component
public class AccessLog {
    private final AuditChains chains;
    private final OfficeClock clock;

    public enum Result {
        ALLOWED,
        DENIED
    }

    /** What was done: a permission's code, how sensitive, on which case and object ({@code type:id}), why. Never identity in clear. */
    public record Act(
            String action,
            FieldClass fieldClass,
            @Nullable CaseId caseId,
            @Nullable String object,
            @Nullable String reason,
            Result result) {}

    record Line(Actor actor, Instant at, Act act) {}

    AccessLog(AuditChains chains, OfficeClock clock) {
        this.chains = chains;
        this.clock = clock;
    }

    public void write(Actor actor, Act act) {
        lines().add(new Line(actor, clock.now(), act));
    }

    /** The entries of the running transaction that must survive it being undone: who came in, who was turned away. */
    public List<Runnable> survivors() {
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            return List.of();
        }
        return pending.lines.stream()
                .filter(line -> line.act().object() == null)
                .<Runnable>map(line -> () -> lines().add(line))
                .toList();
    }

    private List<Line> lines() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the access log is written only inside a transaction");
        }
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        return pending.lines;
    }

    private final class Pending implements TransactionSynchronization {
        private final List<Line> lines = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            chains.append(lines);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(AccessLog.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(AccessLog.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AccessLog.this);
        }

        /** After every other synchronization, so that nothing is noted once the chain's head is locked. */
        @Override
        public int getOrder() {
            return Integer.MAX_VALUE;
        }
    }
}
