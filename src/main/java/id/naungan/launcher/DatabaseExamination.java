package id.naungan.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

/** Pemeriksaan basis data: durable settings, a program's role without power, and a clock that agrees with ours. */
final class DatabaseExamination {
    private final Connection connection;
    private final Clock clock;
    private final Duration largestSkew;

    DatabaseExamination(Connection connection, Clock clock, Duration largestSkew) {
        this.connection = connection;
        this.clock = clock;
        this.largestSkew = largestSkew;
    }

    /** Takes a key of a sentence and its arguments. */
    interface Notebook {
        void find(String key, Object... arguments);
    }

    void examine(Notebook notebook) throws SQLException {
        setting(notebook, "fsync");
        setting(notebook, "full_page_writes");
        setting(notebook, "synchronous_commit");
        role(notebook);
        skew(notebook);
    }

    private void setting(Notebook notebook, String name) throws SQLException {
        if ("off".equals(one("select current_setting('" + name + "')"))) {
            notebook.find("doctor.setting-off", name);
        }
    }

    private void role(Notebook notebook) throws SQLException {
        if ("t"
                .equals(one("select (rolsuper or rolcreatedb or rolcreaterole or rolbypassrls)::text::\"char\""
                        + " from pg_roles where rolname = current_user"))) {
            notebook.find("doctor.role-power");
        }
        var owned = one("select count(*)::text from pg_class where relowner = current_user::regrole");
        if (!"0".equals(owned)) {
            notebook.find("doctor.role-owns", owned);
        }
    }

    private void skew(Notebook notebook) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            var theirs = row.getObject(1, OffsetDateTime.class).toInstant();
            var skew = Duration.between(theirs, clock.instant()).abs();
            if (skew.compareTo(largestSkew) > 0) {
                notebook.find("doctor.skew", Long.toString(skew.toSeconds()));
            }
        }
    }

    private String one(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }
}
