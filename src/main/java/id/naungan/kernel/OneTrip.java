package id.naungan.kernel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.stereotype.Component;

/**
 * Sekali jalan. Sends what many rooms ask for one page to the database in one journey, and hands each room its own rows.
 * A room that asks by {@link #list} gets the rows that travelled, or makes a journey of its own: what it says is the same.
 */
@Component
public class OneTrip {
    /** Tells the first statement of a journey from those that travel with it, in the log of the database. */
    public static final String FIRST = "/*>*/ ";

    public static final String NEXT = "/*+*/ ";

    private static final ThreadLocal<@Nullable Map<Query, ResultSet>> BROUGHT = new ThreadLocal<>();

    private final JdbcTemplate jdbc;

    public OneTrip(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public <T> List<T> list(Query query, RowMapper<T> mapper) {
        Map<Query, ResultSet> brought = BROUGHT.get();
        ResultSet rows = brought == null ? null : brought.get(query);
        if (rows == null) {
            return jdbc.query(query.sql(), mapper, query.values().toArray());
        }
        try {
            return mapped(rows, mapper);
        } catch (SQLException failed) {
            throw jdbc.getExceptionTranslator().translate("reading what was brought", query.sql(), failed);
        }
    }

    /**
     * Does the work with the answers to all of these at hand, each asked once. Rows are opened only where the work asks for them.
     * The work must read only: what it wrote would not be in the answers.
     */
    public <T> T with(Collection<Query> queries, Supplier<T> work) {
        List<Query> asked = List.copyOf(new LinkedHashSet<>(queries));
        if (asked.isEmpty()) {
            return work.get();
        }
        Map<Query, ResultSet> before = BROUGHT.get();
        ConnectionCallback<T> journey = connection -> {
            try (PreparedStatement statement = sent(connection, asked)) {
                Map<Query, ResultSet> brought = before == null ? new HashMap<>() : new HashMap<>(before);
                brought.putAll(brought(statement, asked));
                BROUGHT.set(brought);
                return work.get();
            } finally {
                restore(before);
            }
        };
        // The work may answer nothing only if it is allowed to.
        @SuppressWarnings("NullAway")
        T done = jdbc.execute(journey);
        return done;
    }

    private static PreparedStatement sent(Connection connection, List<Query> asked) throws SQLException {
        StringBuilder sql = new StringBuilder();
        List<Object> values = new ArrayList<>();
        for (Query query : asked) {
            sql.append(sql.isEmpty() ? FIRST : ";\n" + NEXT).append(query.sql().strip());
            values.addAll(query.values());
        }
        PreparedStatement statement = connection.prepareStatement(
                sql.toString(), ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY);
        try {
            for (int at = 0; at < values.size(); at++) {
                StatementCreatorUtils.setParameterValue(statement, at + 1, SqlTypeValue.TYPE_UNKNOWN, values.get(at));
            }
            statement.execute();
            return statement;
        } catch (SQLException | RuntimeException failed) {
            statement.close();
            throw failed;
        }
    }

    private static Map<Query, ResultSet> brought(PreparedStatement statement, List<Query> asked) throws SQLException {
        Map<Query, ResultSet> brought = new HashMap<>();
        for (Query query : asked) {
            brought.put(query, statement.getResultSet());
            statement.getMoreResults(Statement.KEEP_CURRENT_RESULT);
        }
        return brought;
    }

    private static <T> List<T> mapped(ResultSet rows, RowMapper<T> mapper) throws SQLException {
        List<T> all = new ArrayList<>();
        rows.beforeFirst();
        while (rows.next()) {
            all.add(mapper.mapRow(rows, all.size()));
        }
        return all;
    }

    private static void restore(@Nullable Map<Query, ResultSet> before) {
        if (before == null) {
            BROUGHT.remove();
        } else {
            BROUGHT.set(before);
        }
    }
}
