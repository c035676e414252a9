package id.naungan.standards;

import id.naungan.kernel.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads texts, items, sources and amounts of time of a checked document, with the parameters filled in. */
final class TextReader {
    private final String office;
    private final Map<String, Standard.Choice> values;

    /** @param values the value of every parameter of the document */
    TextReader(String office, Map<String, Standard.Choice> values) {
        this.office = office;
        this.values = Map.copyOf(values);
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** A list, or a single entry written without the dash. */
    static List<JsonNode> oneOrMore(JsonNode node) {
        return node.isMissingNode() ? List.of() : node.isArray() ? each(node).toList() : List.of(node);
    }

    static List<String> strings(JsonNode list) {
        return oneOrMore(list).stream().map(JsonNode::asString).toList();
    }

    static boolean yes(JsonNode node) {
        return node.asString("").equals("ya");
    }

    static @Nullable String string(JsonNode node) {
        return node.isMissingNode() ? null : node.asString();
    }

    Words words(JsonNode node) {
        return node.isObject()
                ? new Words(node.path("id").asString(), string(node.path("en")))
                : Words.of(node.asString());
    }

    @Nullable
    Words wordsOrNull(JsonNode node) {
        return node.isMissingNode() ? null : words(node);
    }

    /** A text that may be a parameter, such as a telephone number. */
    @Nullable
    String value(JsonNode node) {
        return node.has("parameter") ? valueOf(node).text() : string(node);
    }

    Clause clause(JsonNode item, String fallbackCode) {
        return new Clause(
                item.path("kode").asString(fallbackCode),
                words(item.path("teks")),
                source(item.path("sumber")),
                readings(item.path("tafsir")),
                item.has("angka") ? item.path("angka").asInt() : null,
                spanOrNull(item.path("setiap")));
    }

    /** Items of a list; those without a code get {@code prefix} and their number. */
    List<Clause> clauses(JsonNode list, String prefix) {
        var items = new ArrayList<Clause>();
        each(list).forEach(item -> items.add(clause(item, prefix + (items.size() + 1))));
        return items;
    }

    Clause.Source source(JsonNode node) {
        return node.isObject()
                ? new Clause.Source(office, List.of(), node.path("lain").asString())
                : new Clause.Source(office, strings(node), null);
    }

    private List<Clause.Reading> readings(JsonNode list) {
        return each(list)
                .map(reading -> new Clause.Reading(
                        words(reading.path("soal")), words(reading.path("dibaca")), words(reading.path("oleh"))))
                .toList();
    }

    @Nullable
    Span spanOrNull(JsonNode node) {
        return node.isMissingNode() ? null : span(node);
    }

    Span span(JsonNode node) {
        if (!node.has("parameter")) {
            return plainSpan(node);
        }
        Span span = valueOf(node).span();
        if (span == null) {
            throw new IllegalStateException("A checked document has a time here: " + node);
        }
        return span;
    }

    private Standard.Choice valueOf(JsonNode node) {
        Standard.Choice value = values.get(node.path("parameter").asString());
        if (value == null) {
            throw new IllegalStateException("A checked document has this parameter: " + node);
        }
        return value;
    }

    static Span plainSpan(JsonNode node) {
        int amount = node.path("angka").asInt();
        Span.Count count = node.has("hitungan") ? count(node.path("hitungan").asString()) : null;
        return switch (node.path("satuan").asString()) {
            case "menit" -> Span.minutes(amount);
            case "jam" -> Span.hours(amount);
            case "minggu" -> new Span(amount * 7, Span.Unit.DAYS, count);
            case "bulan" -> new Span(amount, Span.Unit.MONTHS, count);
            default -> new Span(amount, Span.Unit.DAYS, count);
        };
    }

    static Span.Count count(String word) {
        return switch (word) {
            case "akhir-hari" -> Span.Count.END_OF_DAY;
            case "hari-kerja" -> Span.Count.WORKING_DAY;
            default -> Span.Count.ELAPSED;
        };
    }
}
