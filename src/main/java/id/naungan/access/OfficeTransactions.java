package id.naungan.access;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/** Transactions that tell PostgreSQL their office, their officer and the time of the office clock first, for that transaction only. */
class OfficeTransactions extends JdbcTransactionManager {

    private final Clock clock;

    OfficeTransactions(DataSource dataSource, Clock clock) {
        super(dataSource);
        this.clock = clock;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        OfficeScope.Scope scope = OfficeScope.current();
        if (scope == null) {
            return;
        }
        var connection = DataSourceUtils.getConnection(obtainDataSource());
        try (PreparedStatement statement = connection.prepareStatement(
                "select set_config('naungan.office', ?, true), set_config('naungan.actor', ?, true), set_config('naungan.now', ?, true)")) {
            statement.setString(1, scope.office().toString());
            statement.setString(2, scope.actor() == null ? "" : scope.actor().toString());
            statement.setString(
                    3, clock.instant().truncatedTo(ChronoUnit.MICROS).toString());
            statement.execute();
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("could not name the office to the database", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, obtainDataSource());
        }
    }
}
