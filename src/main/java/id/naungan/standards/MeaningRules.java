package id.naungan.standards;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the schema cannot say: that the parts of one document agree with each other. */
final class MeaningRules {
    private final JsonNode document;
    private final FaultList faults;
    private final SpanRules spans;
    private final Map<String, String> steps = new HashMap<>();
    private final PathRules paths;
    private final Set<String> byHand = new HashSet<>();
    private final Set<String> usedParameters = new HashSet<>();
    private final Set<Integer> referred = new TreeSet<>();

    MeaningRules(JsonNode document, FaultList faults) {
        this.document = document;
        this.faults = faults;
        this.spans = new SpanRules(document.path("parameter"), faults);
        this.paths = new PathRules(document.path("komponen"), faults);
    }

    void check() {
        codesAreUnique();
        walk(document, "", this::checkNode);
        stepsAreKnown();
        paths.check();
        spans.parametersAreSound(usedParameters);
        validityIsAPeriod();
        everyStatementIsHeld();
    }

    private void codesAreUnique() {
        JsonNode parts = document.path("komponen");
        unique(document.path("parameter"), "/parameter", new HashMap<>());
        unique(parts.path("persyaratan"), "/komponen/persyaratan", new HashMap<>());
        unique(parts.path("jangka_waktu").path("batas"), "/komponen/jangka_waktu/batas", new HashMap<>());
        unique(parts.path("produk"), "/komponen/produk", new HashMap<>());
        unique(parts.path("pengaduan").path("saluran"), "/komponen/pengaduan/saluran", new HashMap<>());
        unique(parts.path("prosedur").path("kriteria"), "/komponen/prosedur/kriteria", new HashMap<>());
        JsonNode paths = parts.path("prosedur").path("jalur");
        unique(paths, "/komponen/prosedur/jalur", new HashMap<>());
        for (int path = 0; path < paths.size(); path++) {
            String pointer = "/komponen/prosedur/jalur/" + path + "/langkah";
            unique(paths.path(path).path("langkah"), pointer, steps);
            paths.path(path)
                    .path("langkah")
                    .valueStream()
                    .filter(MeaningRules::isByHand)
                    .forEach(step -> byHand.add(step.path("kode").asString()));
        }
    }

    private static boolean isByHand(JsonNode step) {
        String hand = "dicatat-tangan";
        return hand.equals(step.path("terpenuhi_oleh").asString(""))
                || step.path("bagian")
                        .valueStream()
                        .anyMatch(
                                part -> hand.equals(part.path("terpenuhi_oleh").asString("")));
    }

    private void unique(JsonNode list, String pointer, Map<String, String> seen) {
        for (int at = 0; at < list.size(); at++) {
            String code = list.path(at).path("kode").asString("");
            String place = pointer + "/" + at + "/kode";
            String first = code.isEmpty() ? null : seen.putIfAbsent(code, place);
            if (first != null) {
                faults.add(place, "duplicate-code", code, faults.lineOf(first));
            }
            unique(list.path(at).path("bagian"), pointer + "/" + at + "/bagian", new HashMap<>());
            unique(list.path(at).path("butir"), pointer + "/" + at + "/butir", new HashMap<>());
        }
    }

    private static void walk(JsonNode node, String pointer, BiConsumer<String, JsonNode> visit) {
        visit.accept(pointer, node);
        if (node.isObject()) {
            node.propertyStream()
                    .forEach(entry -> walk(entry.getValue(), pointer + "/" + YamlTree.escaped(entry.getKey()), visit));
        }
        for (int at = 0; node.isArray() && at < node.size(); at++) {
            walk(node.path(at), pointer + "/" + at, visit);
        }
    }

    private void checkNode(String pointer, JsonNode node) {
        if (pointer.endsWith("/sumber")) {
            checkSource(pointer, node);
        } else if (node.has("satuan")) {
            spans.countFitsUnit(pointer, node);
            spans.zeroIsTheSameDay(pointer, node);
        } else if (node.size() == 1 && node.has("parameter")) {
            String code = node.path("parameter").asString();
            usedParameters.add(code);
            spans.parameterFits(pointer, code);
        } else if (node.has("jenis") && (node.has("paling_lama") || node.has("perpanjangan"))) {
            spans.promiseHolds(pointer, node);
        } else if (node.has("janji_risiko")) {
            spans.riskRises(pointer + "/janji_risiko", node.path("janji_risiko"));
        }
    }

    private void checkSource(String pointer, JsonNode source) {
        if (source.isObject()) {
            return;
        }
        if (source.isArray()) {
            for (int at = 0; at < source.size(); at++) {
                checkStatement(pointer + "/" + at, source.path(at).asString());
            }
        } else {
            checkStatement(pointer, source.asString());
        }
    }

    private void checkStatement(String pointer, String statement) {
        JsonNode origin = document.path("asal");
        String prefix = origin.path("awalan").asString("");
        int dot = statement.indexOf('.');
        int number = Integer.parseInt(statement.substring(dot + 1).replaceAll("[a-z]$", ""));
        if (!statement.substring(0, dot).equals(prefix)
                || number < 1
                || number > origin.path("butir").asInt(0)) {
            faults.add(
                    pointer,
                    "unknown-source",
                    statement,
                    prefix.isEmpty() ? "asal.awalan" : prefix,
                    origin.path("butir").asString("0"));
        }
        referred.add(number);
    }

    private void everyStatementIsHeld() {
        int statements = document.path("asal").path("butir").asInt(0);
        var missing = new TreeSet<Integer>();
        for (int number = 1; number <= statements; number++) {
            if (!referred.contains(number)) {
                missing.add(number);
            }
        }
        if (!missing.isEmpty()) {
            faults.add(
                    "/asal/butir",
                    "statement-missing",
                    document.path("asal").path("awalan").asString(""),
                    missing.toString());
        }
    }

    private void stepsAreKnown() {
        Map<String, JsonNode> places = new HashMap<>();
        walk(document.path("komponen"), "/komponen", (pointer, node) -> {
            boolean clock = pointer.matches("/komponen/jangka_waktu/batas/[0-9]+/langkah");
            boolean criteria = pointer.matches("/komponen/prosedur/kriteria/[0-9]+/langkah");
            if (pointer.matches("/komponen/jangka_waktu/batas/[0-9]+/(mulai|mulai/[0-9]+|berhenti/[0-9]+)/langkah")
                    || pointer.matches(".*/dikesampingkan_oleh/[0-9]+/langkah")) {
                stepIsAttested(pointer, node.asString());
            } else if (clock || criteria || pointer.endsWith("/harus_sebelum")) {
                places.put(pointer, node);
            }
        });
        places.forEach((pointer, node) -> {
            for (int at = 0; at < Math.max(node.size(), node.isString() ? 1 : 0); at++) {
                String step = node.isArray() ? node.path(at).asString() : node.asString();
                if (!steps.containsKey(step)) {
                    faults.add(node.isArray() ? pointer + "/" + at : pointer, "unknown-step", step);
                }
            }
        });
    }

    /** A clock can wait for a step only when a person ticks it; any other step has an event to be named instead. */
    private void stepIsAttested(String pointer, String step) {
        if (!steps.containsKey(step)) {
            faults.add(pointer, "unknown-step", step);
        } else if (!byHand.contains(step)) {
            faults.add(pointer, "step-not-by-hand", step);
        }
    }

    private void validityIsAPeriod() {
        LocalDate from = day("/berlaku/mulai", document.path("berlaku").path("mulai"));
        LocalDate until = day("/berlaku/sampai", document.path("berlaku").path("sampai"));
        if (from != null && until != null && until.isBefore(from)) {
            faults.add("/berlaku/sampai", "ends-before-it-begins");
        }
    }

    private @Nullable LocalDate day(String pointer, JsonNode text) {
        if (text.isMissingNode()) {
            return null;
        }
        try {
            return LocalDate.parse(text.asString());
        } catch (DateTimeException notADay) {
            faults.add(pointer, "date", text.asString());
            return null;
        }
    }
}
