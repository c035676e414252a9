package id.naungan.standards;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published JSON Schema, with its complaints put into words a clerk can act on. */
final class StructureRules {
    static final String SCHEMA = "/standards/standard.schema.json";

    /** The same, to look up which keys an entry may have. */
    private static final JsonNode TREE = tree();

    private final Schema schema = load();

    private static JsonNode tree() {
        try (InputStream file = Objects.requireNonNull(StructureRules.class.getResourceAsStream(SCHEMA))) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Schema load() {
        try (InputStream file = StructureRules.class.getResourceAsStream(SCHEMA)) {
            if (file == null) {
                throw new IllegalStateException("The schema of standards is not in the program");
            }
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(file, InputFormat.JSON);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void check(JsonNode document, FaultList faults) {
        for (Error error : schema.validate(document)) {
            String pointer = error.getInstanceLocation().toString();
            String rule = error.getEvaluationPath().toString();
            // The branches of a oneOf complain one by one; the sentence of the oneOf itself says it all.
            if (!rule.contains("/oneOf/")) {
                add(document, pointer, rule, error, faults);
            }
        }
    }

    private static void add(JsonNode document, String pointer, String rule, Error error, FaultList faults) {
        JsonNode node = error.getInstanceNode();
        String found = shown(node);
        if (wantsPlainText(error)) {
            faults.add(pointer, "plain-text");
            return;
        }
        switch (error.getKeyword()) {
            case "required", "dependentRequired" -> {
                boolean text = "id".equals(error.getProperty());
                faults.add(pointer, text ? "text-without-indonesian" : "missing", error.getProperty());
            }
            case "additionalProperties" -> strangeKey(pointer, error, faults);
            case "enum" -> faults.add(pointer, ListedRules.code(pointer, error), found, shown(error.getSchemaNode()));
            case "const" ->
                faults.add(
                        pointer,
                        pointer.endsWith("/berulang") ? "repeat-form" : "not-this-value",
                        found,
                        shown(error.getSchemaNode()));
            case "type" -> faults.add(pointer, typeCode(error), found);
            case "oneOf" -> faults.add(pointer, "exactly-one", choices(error.getSchemaNode()));
            case "minItems", "minProperties" -> faults.add(pointer, "empty-list");
            case "minimum" -> faults.add(pointer, "too-small", found, shown(error.getSchemaNode()));
            case "maximum" -> faults.add(pointer, "too-large-number", found, shown(error.getSchemaNode()));
            case "maxLength", "maxItems" -> faults.add(pointer, "too-long");
            case "uniqueItems" -> faults.add(pointer, "twice");
            case "pattern", "minLength" -> faults.add(pointer, patternCode(rule, error), found, prefix(document));
            default -> faults.add(pointer, "not-here", neighbour(document, pointer));
        }
    }

    /** A text in two languages, or any other nested entry, where the schema has plain text. */
    private static boolean wantsPlainText(Error error) {
        JsonNode node = error.getInstanceNode();
        boolean value = String.valueOf(error.getSchemaLocation()).contains("/nilai_teks/then");
        boolean text =
                "type".equals(error.getKeyword()) && "string".equals(wanted(error)) && node != null && node.has("id");
        return text
                || value
                        && ("required".equals(error.getKeyword()) || "additionalProperties".equals(error.getKeyword()));
    }

    private static String typeCode(Error error) {
        JsonNode node = error.getInstanceNode();
        String wanted = wanted(error);
        if (node != null && node.isNumber() && "string".equals(wanted)) {
            return "number-as-text";
        }
        boolean whole = String.valueOf(error.getInstanceLocation()).isEmpty();
        if (node != null && node.isArray() && !whole) {
            return "one-only";
        }
        return switch (wanted) {
            case "object" -> "wrong-type-nested";
            case "array" -> "wrong-type-list";
            case "integer" -> "wrong-type-number";
            default -> "wrong-type-text";
        };
    }

    /** Two words are a text with a comma in braces; one word is a key that has its place elsewhere, or is misspelled. */
    private static void strangeKey(String pointer, Error error, FaultList faults) {
        String key = error.getProperty();
        String at = pointer + "/" + YamlTree.escaped(key);
        if (key.strip().contains(" ")) {
            faults.add(at, "unknown-key-comma", key);
            return;
        }
        String schema = String.valueOf(error.getSchemaLocation());
        String keys = TREE.at(
                        schema.substring(schema.indexOf('#') + 1).replaceFirst("/additionalProperties$", "/properties"))
                .propertyStream()
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
        faults.add(at, "unknown-key", key, keys);
    }

    private static String wanted(Error error) {
        return String.valueOf(error.getArguments()[1]);
    }

    private static String prefix(JsonNode document) {
        String prefix = document.path("asal").path("awalan").asString("");
        return prefix.isEmpty() ? "NL" : prefix;
    }

    /** The choice that rules an entry out, as it is written beside it. */
    private static String neighbour(JsonNode document, String pointer) {
        JsonNode around = document.at(pointer.substring(0, Math.max(0, pointer.lastIndexOf('/'))));
        String key = around.has("keadaan") ? "keadaan" : "jenis";
        return key + ": " + shown(around.path(key));
    }

    private static String patternCode(String rule, Error error) {
        String at = String.valueOf(error.getSchemaLocation());
        if (at.contains("kalimat") || rule.endsWith("minLength")) {
            return "empty-text";
        }
        if (at.contains("/langkah/properties/nomor")) {
            return "number-form";
        }
        return at.contains("nomor_butir") ? "source-form" : at.contains("tanggal") ? "date" : "form";
    }

    private static String choices(JsonNode oneOf) {
        return StreamSupport.stream(oneOf.spliterator(), false)
                .map(choice -> choice.path("required").path(0).asString(""))
                .collect(Collectors.joining(", "));
    }

    private static String shown(@Nullable JsonNode node) {
        if (node == null) {
            return "";
        }
        String text = node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(StructureRules::plain)
                        .collect(Collectors.joining(", "))
                : plain(node);
        return text.length() > 120 ? text.substring(0, 120) + "..." : text;
    }

    private static String plain(JsonNode node) {
        return node.isValueNode() ? node.asString("") : node.toString();
    }
}
