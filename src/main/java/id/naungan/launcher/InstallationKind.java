package id.naungan.launcher;

import java.sql.SQLException;
import java.util.Optional;

/** Jenis pemasangan: whether a database holds real people or an invented cast. The two are never mixed. */
enum InstallationKind {
    PRODUCTION("production"),
    DEMO("demo");

    private final String code;

    InstallationKind(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static InstallationKind of(boolean demo) {
        return demo ? DEMO : PRODUCTION;
    }

    /** Refuses when the database was made for the other kind. A database without the mark is new and fits both. */
    void requireIn(Database database) {
        markIn(database).ifPresent(this::require);
    }

    void require(String found) {
        if (!code.equals(found)) {
            throw new CannotStart.Configuration(this == DEMO ? "kind.not-demo" : "kind.is-demo");
        }
    }

    private static Optional<String> markIn(Database database) {
        try (var connection = database.connect(database.application());
                var statement = connection.createStatement();
                var row = statement.executeQuery("select kind from launcher.installation")) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        } catch (SQLException failed) {
            var state = String.valueOf(failed.getSQLState());
            // No such schema or table, or no right to it: the room's first migration has not run.
            if (state.equals("42P01") || state.equals("3F000") || state.equals("42501")) {
                return Optional.empty();
            }
            throw new CannotStart.Database(
                    failed, "database.away", database.url(), String.valueOf(failed.getMessage()));
        }
    }
}
