package id.naungan.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Basis data yang dipakai: its JDBC address, the program's role, the migrating owner, and how to let it go. */
record Database(String url, Credentials application, Credentials owner, Runnable letGo) implements AutoCloseable {

    Connection connect(Credentials as) throws SQLException {
        var login = new Properties();
        login.setProperty("user", as.user());
        login.setProperty("password", as.password());
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(url, login);
    }

    /** Refuses with one sentence when the database is away or does not let the program in. */
    void requireAnswer() {
        try (var connection = connect(application)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < 18) {
                throw new CannotStart.Configuration("database.too-old", version);
            }
        } catch (SQLException away) {
            throw new CannotStart.Database(away, "database.away", url, String.valueOf(away.getMessage()));
        }
    }

    @Override
    public void close() {
        letGo.run();
    }
}
