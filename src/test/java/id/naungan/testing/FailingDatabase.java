package id.naungan.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The connection to the database is lost at the write or commit that a test names: the server undoes whatever the transaction had done,
 * and the program hears nothing more on that line, as when a cable is pulled. The line itself goes back to the pool, since a new one for
 * each loss would take most of a test's time.
 */
public final class FailingDatabase implements BeanPostProcessor {
    private static final Pattern WRITE =
            Pattern.compile("^\\s*(insert|update|delete|with)\\b", Pattern.CASE_INSENSITIVE);

    /** Only what a request does is counted; rounds that run by themselves meanwhile are left alone. */
    private static final String HANDLER = "tomcat-handler-";

    /** What is done with a line that answers nothing any more. */
    private static final Set<String> LEAVING =
            Set.of("close", "isClosed", "unwrap", "isWrapperFor", "hashCode", "equals");

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
            return left.get() == 0 ? real : proxy(Connection.class, real, new Line(real), null);
        }
    }

    /** A connection as somebody borrowed it. */
    private static final class Line {
        private final Connection real;
        private volatile boolean gone;

        Line(Connection real) {
            this.real = real;
        }

        SQLException lost() {
            gone = true;
            // As the driver tells it: the end of what could be read stands below.
            return new SQLException("the connection is gone", "08006", new java.io.EOFException());
        }
    }

    private <T> T proxy(Class<T> type, T real, Line line, String prepared) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (line.gone && !LEAVING.contains(method.getName())) {
                        throw line.lost();
                    }
                    try {
                        String sql = sql(method.getName(), arguments, prepared);
                        if (!answerLost && isDue(sql)) {
                            line.real.rollback();
                            struck = sql;
                            throw line.lost();
                        }
                        Object answer = method.invoke(real, arguments);
                        if (answerLost && sql.equals("commit") && isDue(sql)) {
                            struck = sql;
                            throw line.lost();
                        }
                        return switch (answer) {
                            case PreparedStatement statement ->
                                proxy(PreparedStatement.class, statement, line, (String) arguments[0]);
                            case Statement statement -> proxy(Statement.class, statement, line, null);
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
}
