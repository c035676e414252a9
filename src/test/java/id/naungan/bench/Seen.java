package id.naungan.bench;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the program was seen to send for each officer: the twins of her registration, of some of her case pages, of her worklist. */
record Seen(Desk desk, List<String> cases, Twin intake, List<Twin> pages, Twin worklist) {
    private static final int PAGES = 4;

    static List<Seen> of(BenchDatabase database, List<Desk> desks) throws Exception {
        database.execute(
                "alter role naungan_app set log_statement = 'all'",
                "alter role naungan_app set log_error_verbosity = 'default'");
        reconnect(database, desks);
        awaitQuiet(database);
        List<Seen> seen = new ArrayList<>();
        for (var desk : desks) {
            seen.add(of(database, desk));
        }
        database.execute(
                "alter role naungan_app reset log_statement", "alter role naungan_app reset log_error_verbosity");
        reconnect(database, desks);
        return seen;
    }

    private static Seen of(BenchDatabase database, Desk desk) throws Exception {
        var twin = UUID.randomUUID();
        var officer = desk.officer();
        var same = Map.of(officer.account().toString(), twin.toString());
        database.execute(
                "insert into access.account (id, login, display_name, created_at) values ('" + twin + "', 'kembar-"
                        + twin + "', 'Kembar', now())",
                "insert into access.audit_head (office_id, actor_id, seq, hash, mac) select office_id, '" + twin
                        + "', 0, hash, mac from access.audit_head where actor_id = '" + officer.account() + "'");
        var chain = new Twin.Chain(head(database, twin));
        var before = during(database, desk::registers);
        var intake = Twin.ofWriting(during(database, desk::registers), before, same, chain);
        List<String> cases = cases(database, officer);
        List<Twin> pages = new ArrayList<>();
        for (var path : cases) {
            pages.add(Twin.ofReading(during(database, () -> desk.reads(path)), same, chain));
        }
        return new Seen(
                desk, cases, intake, pages, Twin.ofReading(during(database, () -> desk.reads("/kerja")), same, chain));
    }

    private static String head(BenchDatabase database, UUID twin) throws Exception {
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select hash::text from access.audit_head where actor_id = '" + twin + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    private interface Request {
        void send() throws Exception;
    }

    private static List<Statement> during(BenchDatabase database, Request request) throws Exception {
        long length = Files.size(database.log());
        request.send();
        // The session is written back just after the answer.
        Thread.sleep(25);
        return Statement.since(database.log(), length);
    }

    private static List<String> cases(BenchDatabase database, Officer officer) throws Exception {
        List<String> paths = new ArrayList<>();
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select case_id from casework.case_file where number like 'PPA-25-%' and office_id = '"
                                + officer.office().id().value() + "' order by case_id limit " + PAGES)) {
            while (row.next()) {
                paths.add("/kasus/" + row.getString(1));
            }
        }
        return paths;
    }

    /** Until the names are loaded and nothing is sent but what is asked for here. */
    private static void awaitQuiet(BenchDatabase database) throws Exception {
        long length = -1;
        for (int at = 0; at < 200 && length != Files.size(database.log()); at++) {
            length = Files.size(database.log());
            Thread.sleep(700);
        }
    }

    /** Settings of a role hold for new connections; the program makes them when it finds the old ones gone. */
    private static void reconnect(BenchDatabase database, List<Desk> desks) throws Exception {
        database.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'naungan_app'");
        Thread.sleep(1500);
        for (int at = 0; at < 10; at++) {
            try {
                desks.getFirst().reads("/kerja");
            } catch (java.io.IOException notYet) {
                Thread.sleep(200);
            }
        }
    }
}
