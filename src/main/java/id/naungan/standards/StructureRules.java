package id.naungan.standards;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The published JSON Schema, with its complaints put into words a clerk can act on. */
final class StructureRules {
    static final String SCHEMA = "/standards/standard.schema.json";

    private final Schema schema = load();

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
            case "additionalProperties" ->
                faults.add(pointer + "/" + YamlTree.escaped(error.getProperty()), "unknown-key", error.getProperty());
            case "enum" -> faults.add(pointer, enumCode(pointer, error), found, shown(error.getSchemaNode()));
            case "const" ->
                faults.add(
                        pointer,
                        pointer.endsWith("/berulang") ? "repeat-form" : "not-this-value",
                        found,
                        shown(error.getSchemaNode()));
            case "type" ->
                faults.add(
                        pointer,
                        typeCode(error),
                        "number-as-text".equals(typeCode(error)) ? found : typeWord(wanted(error)));
            case "oneOf" -> faults.add(pointer, "exactly-one", choices(error.getSchemaNode()));
            case "minItems", "minProperties" -> faults.add(pointer, "empty-list");
            case "minimum", "maximum" -> faults.add(pointer, "out-of-range", found);
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
        return node != null && node.isNumber() && "string".equals(wanted(error)) ? "number-as-text" : "wrong-type";
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

    private static String enumCode(String pointer, Error error) {
        String at = String.valueOf(error.getSchemaLocation());
        if (at.contains("jabatan")) {
            return pointer.contains("/pelaku") ? "unknown-post" : "post-only";
        }
        return at.contains("peristiwa") ? "unknown-event" : "not-in-list";
    }

    private static String patternCode(String rule, Error error) {
        String at = String.valueOf(error.getSchemaLocation());
        if (at.contains("kalimat") || rule.endsWith("minLength")) {
            return "empty-text";
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

    private static String typeWord(String type) {
        return switch (type) {
            case "object" -> "isian bersusun (kunci: nilai) / a nested entry";
            case "array" -> "daftar (-) / a list";
            case "integer" -> "angka bulat / a whole number";
            default -> "teks / a text";
        };
    }
}
