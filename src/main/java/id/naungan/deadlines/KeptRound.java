package id.naungan.deadlines;

import id.naungan.access.OfficeScope;
import id.naungan.access.Offices;
import id.naungan.kernel.OfficeClock;
import id.naungan.standards.StandardVersionId;
import id.naungan.standards.Standards;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Ronde janji. Counts at night, office by office, what became of the time promises of the last twelve months. */
@Component
public class KeptRound {
    private static final Logger LOG = LoggerFactory.getLogger(KeptRound.class);
    private static final int MONTHS = 12;

    private final KeptCounts counts;
    private final Standards standards;
    private final Offices offices;
    private final OfficeClock clock;
    private final TransactionTemplate transactions;

    KeptRound(
            KeptCounts counts,
            Standards standards,
            Offices offices,
            OfficeClock clock,
            PlatformTransactionManager transactions) {
        this.counts = counts;
        this.standards = standards;
        this.offices = offices;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** A fault in one office is logged and leaves the others their numbers. */
    public void run() {
        for (Offices.Office office : offices.all()) {
            try {
                OfficeScope.run(office.id(), null, () -> transactions.executeWithoutResult(_ -> count(office)));
            } catch (RuntimeException fault) {
                LOG.error("Kept promises of office {} could not be counted; they are tomorrow", office.id(), fault);
            }
        }
    }

    private void count(Offices.Office office) {
        Instant now = clock.now();
        Instant since = now.atZone(office.zone()).minusMonths(MONTHS).toInstant();
        Map<String, List<StandardVersionId>> services = standards.versions(office.id()).stream()
                .collect(Collectors.groupingBy(
                        version -> version.standard().code(),
                        Collectors.mapping(Standards.Adopted::id, Collectors.toList())));
        counts.forget(office.id());
        services.forEach((service, versions) -> counts.count(office.id(), versions, since, now)
                .forEach(count -> counts.keep(office.id(), service, count, now)));
    }
}
