package id.naungan.bench;

import id.naungan.access.Offices;
import id.naungan.kernel.OfficeId;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import id.naungan.sealing.Subject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** One case that went through the front door: all its rows, with what is sealed in them opened, as the pattern for many. */
final class Model {
    private static final Set<String> ROOMS = Set.of("access", "casework", "deadlines", "intake", "journal", "persons");
    private static final Set<String> LEFT_OUT = Set.of("access.audit", "deadlines.alarm");

    private final UUID caseId;
    private final List<Table> tables = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> people = new ArrayList<>();

    /** A value: what is to be sealed again as bytes, a time as a time, all else as the text that COPY takes. */
    record Column(String name, String type) {}

    record Table(String name, List<Column> columns, List<List<Object>> rows) {
        String copy() {
            return "copy " + name + " ("
                    + String.join(", ", columns.stream().map(Column::name).toList()) + ") from stdin";
        }
    }

    Model(BenchDatabase database, Sealing sealing, Offices.Office office, UUID caseId)
            throws SQLException, IOException {
        this.caseId = caseId;
        try (var connection = database.asSuperuser()) {
            for (var name : tablesOfCases(connection)) {
                read(connection, sealing, office.id(), name, "select * from " + name + " where case_id = ?");
            }
            read(
                    connection,
                    sealing,
                    office.id(),
                    "persons.person",
                    "select * from persons.person where id in (select person_id from persons.person_in_case where case_id = ?)");
        }
        ids.add(caseId.toString());
    }

    UUID caseId() {
        return caseId;
    }

    List<Table> tables() {
        return tables;
    }

    /** Every id that belongs to this case alone. */
    Set<String> ids() {
        return ids;
    }

    List<String> people() {
        return people;
    }

    static Place place(Table table, String column, Map<String, String> row) {
        return new Place(
                table.name(), column, UUID.fromString(row.getOrDefault("id", row.getOrDefault("case_id", ""))));
    }

    static Owner owner(OfficeId office, Table table, Map<String, String> row) {
        return table.name().equals("persons.person")
                ? new Owner(office, Subject.PERSON, UUID.fromString(row.get("id")))
                : new Owner(office, Subject.CASE, UUID.fromString(row.get("case_id")));
    }

    private void read(Connection connection, Sealing sealing, OfficeId office, String name, String sql)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, caseId.toString());
            var found = statement.executeQuery();
            var about = found.getMetaData();
            List<Column> columns = new ArrayList<>();
            for (int at = 1; at <= about.getColumnCount(); at++) {
                columns.add(new Column(about.getColumnName(at), about.getColumnTypeName(at)));
            }
            var table = new Table(name, columns, new ArrayList<>());
            while (found.next()) {
                Map<String, String> texts = new HashMap<>();
                for (var column : columns) {
                    texts.put(column.name(), found.getString(column.name()));
                }
                texts.values().removeIf(java.util.Objects::isNull);
                List<Object> row = new ArrayList<>();
                for (var column : columns) {
                    row.add(
                            switch (column.type()) {
                                case "timestamptz" -> found.getObject(column.name(), OffsetDateTime.class);
                                case "bytea" ->
                                    found.getBytes(column.name()) == null
                                            ? null
                                            : sealing.openBytes(
                                                    owner(office, table, texts),
                                                    place(table, column.name(), texts),
                                                    found.getBytes(column.name()));
                                default -> texts.get(column.name());
                            });
                }
                if (texts.containsKey("id")) {
                    ids.add(texts.get("id"));
                    if (name.equals("persons.person")) {
                        people.add(texts.get("id"));
                    }
                }
                table.rows().add(row);
            }
            if (!table.rows().isEmpty()) {
                tables.add(table);
            }
        }
    }

    private static List<String> tablesOfCases(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select c.table_schema || '.' || c.table_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.column_name = 'case_id' and t.table_type = 'BASE TABLE' order by 1""")) {
            while (row.next()) {
                if (ROOMS.contains(row.getString(1).split("\\.")[0]) && !LEFT_OUT.contains(row.getString(1))) {
                    names.add(row.getString(1));
                }
            }
        }
        return names;
    }
}
