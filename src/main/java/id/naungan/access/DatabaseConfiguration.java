package id.naungan.access;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource, Clock clock) {
        OfficeTransactions transactions = new OfficeTransactions(dataSource, clock);
        // The outermost caller decides; a closed door inside a desk must not poison the record of having knocked.
        transactions.setGlobalRollbackOnParticipationFailure(false);
        return transactions;
    }
}
