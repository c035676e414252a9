package id.naungan.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Lets a thousand requests be tried on one house: while it is dry, what a transaction wrote is taken back where it would be committed. */
public final class DryCommits implements BeanPostProcessor {
    private volatile boolean dry;

    /** Answers are as always; nothing of what was written stays. */
    public <T> T without(Supplier<T> work) {
        dry = true;
        try {
            return work.get();
        } finally {
            dry = false;
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Dried(source) : bean;
    }

    private final class Dried extends DelegatingDataSource {
        Dried(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return dried(super.getConnection());
        }
    }

    private Connection dried(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    try {
                        if (dry && method.getName().equals("commit")) {
                            real.rollback();
                            return null;
                        }
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
