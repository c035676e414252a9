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
                add(pointer, rule, error, faults);
            }
        }
    }

    private static void add(String pointer, String rule, Error error, FaultList faults) {
        String found = shown(error.getInstanceNode());
        switch (error.getKeyword()) {
            case "required", "dependentRequired" -> {
                boolean text = "id".equals(error.getProperty());
                faults.add(pointer, text ? "text-without-indonesian" : "missing", error.getProperty());
            }
            case "additionalProperties" ->
                faults.add(pointer + "/" + YamlTree.escaped(error.getProperty()), "unknown-key", error.getProperty());
            case "enum" -> faults.add(pointer, enumCode(error), found, shown(error.getSchemaNode()));
            case "const" -> faults.add(pointer, "not-this-value", found, shown(error.getSchemaNode()));
            case "type" -> faults.add(pointer, "wrong-type", typeWord(String.valueOf(error.getArguments()[1])));
            case "oneOf" -> faults.add(pointer, "exactly-one", choices(error.getSchemaNode()));
            case "minItems", "minProperties" -> faults.add(pointer, "empty-list");
            case "minimum", "maximum" -> faults.add(pointer, "out-of-range", found);
            case "maxLength", "maxItems" -> faults.add(pointer, "too-long");
            case "uniqueItems" -> faults.add(pointer, "twice");
            case "pattern", "minLength" -> faults.add(pointer, patternCode(rule, error), found);
            default -> faults.add(pointer, "not-here");
        }
    }

    private static String enumCode(Error error) {
        String at = String.valueOf(error.getSchemaLocation());
        return at.contains("peristiwa") ? "unknown-event" : at.contains("jabatan") ? "unknown-post" : "not-in-list";
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
