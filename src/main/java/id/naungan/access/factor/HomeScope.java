package id.naungan.access.factor;

import id.naungan.access.OfficeScope;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Kantor asal. Works on the rows of somebody's factor in the office where she began, whatever office the request is for, and in a
 * transaction of its own: what was used stays used when the request is undone.
 */
@Component
class HomeScope {
    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    HomeScope(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Empty for an account that never had a post. */
    <T> Optional<T> within(AccountId account, Function<OfficeId, T> work) {
        return jdbc.sql("select home_office from access.account where id = ? and home_office is not null")
                .params(account.value())
                .query((row, number) -> new OfficeId(row.getObject(1, UUID.class)))
                .optional()
                .map(home -> OfficeScope.call(
                        home, account, () -> Objects.requireNonNull(alone.execute(begun -> work.apply(home)))));
    }
}
