package id.naungan.simfoni;

import id.naungan.kernel.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lembar Simfoni. One client as the form of the register asks for her, block by block, one value a line; only for pages behind the door. */
public record Sheet(List<Block> blocks) {

    /** @param empty whether the register asks for it and the file has nothing */
    public record Block(Words title, List<Line> lines, boolean empty) {}

    public record Line(Words label, String value) {
        @Override
        public String toString() {
            return "Line[sealed]";
        }
    }

    private static final List<String> VICTIM = List.of(
            "name",
            "nik",
            "sex",
            "age",
            "age_group",
            "home_province",
            "home_regency",
            "home",
            "education",
            "occupation",
            "marital",
            "nationality",
            "disability",
            "disability_kind",
            "kdrt");
    private static final List<String> PERPETRATOR =
            List.of("name", "sex", "age", "education", "occupation", "nationality", "relation");
    private static final List<String> SERVICE = List.of("date", "agency", "kind", "description");

    /** @param at which of the clients, from 0 */
    static Sheet of(Rows rows, int at, Twins twins) {
        String seq = String.valueOf(at + 1);
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(blocks(Table.CASE, rows.of(Table.CASE), Table.CASE.columns(), twins));
        blocks.addAll(blocks(Table.VICTIM, hers(rows.of(Table.VICTIM), seq), VICTIM, twins));
        blocks.addAll(blocks(
                Table.VICTIM_VIOLENCE,
                hers(rows.of(Table.VICTIM_VIOLENCE), seq),
                List.of("type", "trafficking_kind"),
                twins));
        List<Map<String, String>> accused = new ArrayList<>();
        for (Map<String, String> one : rows.of(Table.PERPETRATOR)) {
            Map<String, String> related = new java.util.LinkedHashMap<>(one);
            related.put("relation", relation(rows, seq, one.getOrDefault("pseq", "")));
            accused.add(related);
        }
        blocks.addAll(blocks(Table.PERPETRATOR, accused, PERPETRATOR, twins));
        blocks.addAll(blocks(Table.SERVICE, hers(rows.of(Table.SERVICE), seq), SERVICE, twins));
        return new Sheet(blocks);
    }

    private static String relation(Rows rows, String seq, String pseq) {
        return hers(rows.of(Table.RELATION), seq).stream()
                .filter(row -> pseq.equals(row.get("pseq")))
                .map(row -> row.getOrDefault("relation", "NA"))
                .findFirst()
                .orElse("NA");
    }

    private static List<Map<String, String>> hers(List<Map<String, String>> rows, String seq) {
        return rows.stream().filter(row -> seq.equals(row.get("seq"))).toList();
    }

    /** A block a row, numbered where there are several; the name alone where there is none. */
    private static List<Block> blocks(Table table, List<Map<String, String>> rows, List<String> fields, Twins twins) {
        Words title = twins.label(table.code());
        if (rows.isEmpty()) {
            return List.of(new Block(title, List.of(), true));
        }
        List<Block> blocks = new ArrayList<>();
        for (int at = 0; at < rows.size(); at++) {
            Map<String, String> row = rows.get(at);
            List<Line> lines = fields.stream()
                    .filter(field -> !row.getOrDefault(field, "").isEmpty())
                    .map(field -> new Line(twins.label(table.code() + "." + field), row.getOrDefault(field, "")))
                    .toList();
            String number = rows.size() == 1 ? "" : " " + (at + 1);
            blocks.add(new Block(new Words(title.id() + number, title.en() + number), lines, false));
        }
        return blocks;
    }

    @Override
    public String toString() {
        return "Sheet[sealed]";
    }
}
