package id.naungan.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Listens to what the program sends to its database: each journey there, with the statements that it carried. */
public final class SentStatements implements BeanPostProcessor {
    /** Rounds that run by themselves meanwhile are none of the answer. */
    private static final String HANDLER = "tomcat-handler-";

    private volatile @Nullable Thread asker;
    private final List<String> journeys = Collections.synchronizedList(new ArrayList<>());

    /** Journeys to the database while the work was done, commits among them; the SQL of one journey may hold several statements. */
    public List<String> during(Runnable work) {
        journeys.clear();
        asker = Thread.currentThread();
        try {
            work.run();
            synchronized (journeys) {
                return List.copyOf(journeys);
            }
        } finally {
            // Nobody listens from here on: what the rest of a run sends would fill the memory.
            asker = null;
            journeys.clear();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Heard(source) : bean;
    }

    private final class Heard extends DelegatingDataSource {
        Heard(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return asker == null ? super.getConnection() : heard(super.getConnection());
        }
    }

    private Connection heard(Connection connection) {
        return proxy(Connection.class, connection, (method, arguments, answer) -> {
            if (method.equals("commit") || method.equals("rollback")) {
                hear(method);
            }
            return switch (answer) {
                case PreparedStatement statement -> heard(PreparedStatement.class, statement, (String) arguments[0]);
                case Statement statement -> heard(Statement.class, statement, null);
                case null, default -> answer;
            };
        });
    }

    private <T extends Statement> T heard(Class<T> type, T statement, String sql) {
        return proxy(type, statement, (method, arguments, answer) -> {
            if (method.startsWith("execute")) {
                hear(sql == null ? String.valueOf(arguments == null ? "batch" : arguments[0]) : sql);
            }
            return answer;
        });
    }

    private void hear(String journey) {
        Thread speaker = Thread.currentThread();
        if (asker != null && (speaker == asker || speaker.getName().startsWith(HANDLER))) {
            journeys.add(journey);
        }
    }

    private interface Ear {
        Object hears(String method, Object[] arguments, Object answer);
    }

    private static <T> T proxy(Class<T> type, T real, Ear ear) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return ear.hears(method.getName(), arguments, method.invoke(real, arguments));
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }
}
