package id.naungan.shell;

import id.naungan.access.OfficeScope;
import id.naungan.access.Offices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Ronde draf: every hour, what is older than seven days is deleted for good. */
@Component
class DraftRound {
    private static final Logger LOG = LoggerFactory.getLogger(DraftRound.class);

    private final DraftRows rows;
    private final Offices offices;
    private final TransactionTemplate deleting;

    DraftRound(DraftRows rows, Offices offices, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.offices = offices;
        this.deleting = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void round() {
        try {
            offices.all()
                    .forEach(office -> OfficeScope.run(
                            office.id(), null, () -> deleting.executeWithoutResult(begun -> rows.deleteOld())));
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "old drafts are deleted in the next round: {}",
                    away.getClass().getSimpleName());
        }
    }
}
