package id.naungan.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The connection to the database is lost at the write or commit that a test names: the real connection is closed, so that whatever
 * the transaction had done is undone by the server, as when a cable is pulled.
 */
public final class FailingDatabase implements BeanPostProcessor {
    private static final Pattern WRITE =
            Pattern.compile("^\\s*(insert|update|delete|with)\\b", Pattern.CASE_INSENSITIVE);

    /** Only what a request does is counted; rounds that run by themselves meanwhile are left alone. */
    private static final String HANDLER = "tomcat-handler-";

    private final AtomicInteger left = new AtomicInteger();
    private volatile boolean answerLost;
    private volatile String struck = "";

    /** The n-th write or commit from now on does not arrive; 0 lets everything through. */
    public void failAt(int nth) {
        struck = "";
        answerLost = false;
        left.set(nth);
    }

    /** The n-th commit from now on arrives, and its answer is lost. */
    public void loseAnswerOf(int nth) {
        failAt(0);
        answerLost = true;
        left.set(nth);
    }

    /** What was lost, empty when there were fewer. */
    public String struck() {
        return struck;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Failing(source) : bean;
    }

    private final class Failing extends DelegatingDataSource {
        Failing(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return proxy(Connection.class, real, real, null);
        }
    }

    private <T> T proxy(Class<T> type, T real, Connection connection, String prepared) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        String sql = sql(method.getName(), arguments, prepared);
                        if (!answerLost && isDue(sql)) {
                            lose(connection, sql);
                        }
                        Object answer = method.invoke(real, arguments);
                        if (answerLost && sql.equals("commit") && isDue(sql)) {
                            lose(connection, sql);
                        }
                        return switch (answer) {
                            case PreparedStatement statement ->
                                proxy(PreparedStatement.class, statement, connection, (String) arguments[0]);
                            case Statement statement -> proxy(Statement.class, statement, connection, null);
                            case null, default -> answer;
                        };
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    private static String sql(String method, Object[] arguments, String prepared) {
        if (method.equals("commit")) {
            return method;
        }
        if (!method.startsWith("execute")) {
            return "";
        }
        return prepared != null ? prepared : arguments == null ? "insert" : String.valueOf(arguments[0]);
    }

    private boolean isDue(String sql) {
        return left.get() > 0
                && Thread.currentThread().getName().startsWith(HANDLER)
                && (sql.equals("commit") || WRITE.matcher(sql).find())
                && left.decrementAndGet() == 0;
    }

    private void lose(Connection connection, String sql) throws SQLException {
        struck = sql;
        ((Connection) connection.unwrap(PGConnection.class)).close();
        // As the driver tells it: the end of what could be read stands below.
        throw new SQLException("the connection is gone", "08006", new java.io.EOFException());
    }
}
