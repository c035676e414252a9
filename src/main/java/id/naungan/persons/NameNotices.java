package id.naungan.persons;

import id.naungan.kernel.OfficeId;
import id.naungan.kernel.PersonId;
import java.sql.Connection;
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
    private static final int WAIT_MILLIS = 10_000;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final DataSource database;
    private final NameIndex index;
    private volatile boolean running;
    private volatile @Nullable Connection line;

    NameNotices(DataSource database, NameIndex index) {
        this.database = database;
        this.index = index;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("names-notices").start(this::keepListening);
    }

    @Override
    public void stop() {
        running = false;
        var open = line;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException alreadyGone) {
                LOG.debug("the line was closed already");
            }
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
                pause();
            }
        }
    }

    private void listen() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            line = connection;
            statement.execute("listen " + NameRows.CHANNEL);
            index.refreshChanged();
            var postgres = connection.unwrap(PGConnection.class);
            while (running) {
                var notices = postgres.getNotifications(WAIT_MILLIS);
                for (var notice : notices == null ? new PGNotification[0] : notices) {
                    take(notice.getParameter());
                }
            }
        } finally {
            line = null;
        }
    }

    private void take(String notice) {
        var parts = notice.split(" ");
        if (parts.length == 3 && !parts[0].equals(NameRows.NODE)) {
            index.refresh(OfficeId.of(parts[1]), PersonId.of(parts[2]));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
