package id.naungan.deadlines;

import id.naungan.kernel.CaseId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Standar yang diikuti, seingat transaksi ini. Each fact of an act asks what its case follows; within one transaction
 * that is read once. Whatever changes it must say so here.
 */
final class FollowedNow {

    /** What is remembered, or what is read now and remembered from here on; without a transaction nothing is. */
    List<Clocks.Followed> of(CaseId caseId, Function<CaseId, List<Clocks.Followed>> read) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? remembered().computeIfAbsent(caseId, read)
                : read.apply(caseId);
    }

    void add(Clocks.Followed followed) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            remembered().computeIfPresent(followed.caseId(), (caseId, before) -> {
                List<Clocks.Followed> all = new ArrayList<>(before);
                all.add(followed);
                return List.copyOf(all);
            });
        }
    }

    void forget(CaseId caseId) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            remembered().remove(caseId);
        }
    }

    @SuppressWarnings("unchecked")
    private Map<CaseId, List<Clocks.Followed>> remembered() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Map<?, ?> bound) {
            return (Map<CaseId, List<Clocks.Followed>>) bound;
        }
        Map<CaseId, List<Clocks.Followed>> fresh = new HashMap<>();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(FollowedNow.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(FollowedNow.this, fresh);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(FollowedNow.this);
            }
        });
        return fresh;
    }
}
