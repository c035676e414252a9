package id.naungan.simfoni;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Baris ekspor. What is told of one case or of many, table by table; the cells of a row by column, in Simfoni's words. */
final class Rows {
    private final Map<Table, List<Map<String, String>>> rows = new EnumMap<>(Table.class);

    List<Map<String, String>> of(Table table) {
        return rows.getOrDefault(table, List.of());
    }

    /** A new row, to be filled. */
    Row add(Table table) {
        Row row = new Row(new LinkedHashMap<>());
        rows.computeIfAbsent(table, any -> new ArrayList<>()).add(row.cells());
        return row;
    }

    record Row(Map<String, String> cells) {
        Row with(String column, String value) {
            cells.put(column, value);
            return this;
        }

        @Override
        public String toString() {
            return "Row[sealed]";
        }
    }

    @Override
    public String toString() {
        return "Rows[sealed]";
    }
}
