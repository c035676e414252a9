package id.naungan.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Peran basis data: the owner that migrates and the application role that owns nothing, made by the superuser at each start. */
final class Roles {
    static final String SUPERUSER = "naungan_boss";
    static final String OWNER = "naungan_owner";
    static final String APPLICATION = "naungan_app";
    static final String DATABASE = "naungan";

    private Roles() {}

    static Connection connect(int port, String database, String user, String password) throws SQLException {
        var login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "5");
        login.setProperty("socketTimeout", "120");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, login);
    }

    /** Repeatable: a start cut short between two statements is completed by the next. */
    static void prepare(Connection postgres, String ownerPassword, String applicationPassword) throws SQLException {
        role(postgres, OWNER, ownerPassword);
        role(postgres, APPLICATION, applicationPassword);
        if (!exists(postgres, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
            run(postgres, "create database " + DATABASE + " owner " + OWNER);
        }
        run(postgres, "revoke all on database " + DATABASE + " from public");
        run(postgres, "revoke all on database postgres from public");
        run(postgres, "grant connect on database " + DATABASE + " to " + APPLICATION);
    }

    static void closePublicSchema(Connection database) throws SQLException {
        run(database, "revoke create on schema public from public");
    }

    private static void role(Connection postgres, String name, String password) throws SQLException {
        var verb = exists(postgres, "select 1 from pg_roles where rolname = '" + name + "'") ? "alter" : "create";
        // Passwords are hexadecimal of our own making, so quoting them is safe; DDL takes no parameters.
        run(
                postgres,
                verb + " role " + name
                        + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '" + password
                        + "'");
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void run(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
