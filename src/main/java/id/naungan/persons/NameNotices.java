package id.naungan.persons;

import id.naungan.kernel.OfficeId;
import id.naungan.kernel.PersonId;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Pemberitahuan antarsimpul. Listens on one connection for people changed through other nodes; notices hold ids only. */
@Component
class NameNotices implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NameNotices.class);
    /** Short, so that a stop waits for no notice; asking sends nothing over the line. */
    private static final int WAIT_MILLIS = 500;

    private static final Duration STOP = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final DataSource database;
    private final NameIndex index;
    private volatile boolean running;
    private volatile @Nullable Thread listener;

    NameNotices(DataSource database, NameIndex index) {
        this.database = database;
        this.index = index;
    }

    @Override
    public void start() {
        running = true;
        listener = Thread.ofVirtual().name("names-notices").start(this::keepListening);
    }

    @Override
    public void stop() {
        running = false;
        var thread = listener;
        if (thread == null) {
            return;
        }
        try {
            // She hangs up by herself: a line cut under her would be told as a fault.
            if (!thread.join(STOP)) {
                thread.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void keepListening() {
        while (running) {
            try {
                listen();
            } catch (SQLException | RuntimeException cut) {
                LOG.debug("the line for names is cut: {}", cut.getClass().getSimpleName());
                pause();
            }
        }
    }

    private void listen() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("listen " + NameRows.CHANNEL);
            index.refreshChanged();
            var postgres = connection.unwrap(PGConnection.class);
            while (running) {
                var notices = postgres.getNotifications(WAIT_MILLIS);
                for (var notice : notices == null ? new PGNotification[0] : notices) {
                    take(notice.getParameter());
                }
            }
        }
    }

    private void take(String notice) {
        var parts = notice.split(" ");
        if (parts.length == 3 && !parts[0].equals(NameRows.NODE)) {
            index.refresh(OfficeId.of(parts[1]), PersonId.of(parts[2]));
        }
    }

    private void pause() {
        try {
            for (var left = PAUSE; running && left.isPositive(); left = left.minusMillis(WAIT_MILLIS)) {
                Thread.sleep(WAIT_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
