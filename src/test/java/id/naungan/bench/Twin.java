package id.naungan.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A request without its program: the statements it was seen to send, sent again through bare JDBC in the same transactions.
 * Ids that a request makes are new each time; audit rows go to a chain of their own, so that the real one stays whole.
 */
final class Twin {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("(PPA-\\d\\d-)[0-9A-Z]{5}");
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final List<Statement> statements;
    private final Set<String> made;
    private final Map<String, String> same;
    private final Chain chain;

    /** Where the twin's own chain of audit rows ends; all twins of an officer share it, and one client alone sends them. */
    static final class Chain {
        private long seq;
        private String hash;

        Chain(String hash) {
            this.hash = hash;
        }

        /** The statement moves the head (parameters 1, 2) from where it is (6, 7) and adds rows with their numbers (8). */
        void link(PreparedStatement statement, List<String> seen) throws SQLException {
            int rows = seen.get(7).split(",").length;
            statement.setString(6, Long.toString(seq));
            statement.setString(7, hash);
            var numbers = new StringJoiner(",", "{", "}");
            for (int row = 0; row < rows; row++) {
                numbers.add(Long.toString(++seq));
            }
            statement.setString(8, numbers.toString());
            statement.setString(1, Long.toString(seq));
            hash = seen.get(1);
        }
    }

    private Twin(List<Statement> statements, Set<String> made, Map<String, String> same, Chain chain) {
        this.statements = statements;
        this.made = made;
        this.same = same;
        this.chain = chain;
    }

    /** Of a request seen twice: what differs between the two was made by the request itself. */
    static Twin ofWriting(List<Statement> seen, List<Statement> before, Map<String, String> same, Chain chain) {
        Set<String> made = ids(seen);
        made.removeAll(ids(before));
        return new Twin(seen, made, same, chain);
    }

    static Twin ofReading(List<Statement> seen, Map<String, String> same, Chain chain) {
        return new Twin(seen, Set.of(), same, chain);
    }

    int size() {
        return (int) statements.stream()
                .filter(one -> !one.begins() && !one.commits())
                .count();
    }

    /** How often the program goes to the database for them; a commit is a journey too. */
    int journeys() {
        return (int) statements.stream()
                .filter(one -> !one.begins() && !one.travelsAlong())
                .count();
    }

    void send(Connection connection, Map<String, PreparedStatement> prepared, Random random) throws SQLException {
        Map<String, String> fresh = new HashMap<>();
        made.forEach(id -> fresh.put(id, new UUID(random.nextLong(), random.nextLong()).toString()));
        Map<String, String> audited = new HashMap<>(fresh);
        audited.putAll(same);
        String number = number(random);
        try {
            for (int at = 0; at < statements.size(); at++) {
                var statement = statements.get(at);
                if (statement.begins()) {
                    connection.setAutoCommit(false);
                } else if (statement.commits()) {
                    connection.setAutoCommit(true);
                } else if (!statement.rollsBack() && !statement.calls()) {
                    var journey = new ArrayList<>(List.of(statement));
                    while (at + 1 < statements.size() && statements.get(at + 1).travelsAlong()) {
                        journey.add(statements.get(++at));
                    }
                    send(connection, prepared, journey, statement.isOfAudit() ? audited : fresh, number);
                }
            }
            connection.setAutoCommit(true);
        } catch (SQLException failed) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            throw failed;
        }
    }

    /** What travelled together in the program travels together here. */
    private void send(
            Connection connection,
            Map<String, PreparedStatement> prepared,
            List<Statement> journey,
            Map<String, String> fresh,
            String number)
            throws SQLException {
        var sql = journey.stream().map(Statement::sql).collect(Collectors.joining(";\n"));
        var ready = prepared.get(sql);
        if (ready == null) {
            ready = connection.prepareStatement(sql);
            prepared.put(sql, ready);
        }
        var values = journey.stream()
                .flatMap(statement -> statement.parameters().stream())
                .collect(Collectors.toCollection(ArrayList::new));
        for (int at = 0; at < values.size(); at++) {
            ready.setString(at + 1, value(values.get(at), fresh, number));
        }
        if (journey.getFirst().addsToChain()) {
            chain.link(ready, values);
        }
        boolean more = ready.execute();
        while (more) {
            read(ready);
            more = ready.getMoreResults();
        }
    }

    private static void read(PreparedStatement ready) throws SQLException {
        try (var rows = ready.getResultSet()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
        }
    }

    private static String value(String text, Map<String, String> fresh, String number) {
        if (text == null || text.length() < 12) {
            return text;
        }
        if (text.length() == 36 || text.startsWith("/") || text.startsWith("{")) {
            return ID.matcher(text).replaceAll(found -> fresh.getOrDefault(found.group(), found.group()));
        }
        return text.length() == 12
                ? NUMBER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + number))
                : text;
    }

    private static String number(Random random) {
        var text = new StringBuilder();
        for (int at = 0; at < 5; at++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static Set<String> ids(List<Statement> statements) {
        Set<String> ids = new HashSet<>();
        for (var statement : statements) {
            for (var value : statement.parameters()) {
                if (value != null) {
                    ID.matcher(value).results().forEach(found -> ids.add(found.group()));
                }
            }
        }
        return ids;
    }
}
