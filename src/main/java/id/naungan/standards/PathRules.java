package id.naungan.standards;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What holds between paths: each has a way in, and what is said of one path names no step of another. */
final class PathRules {
    private static final String PATHS = "/komponen/prosedur/jalur/";
    private static final String CLOCKS = "/komponen/jangka_waktu/batas/";

    private final JsonNode paths;
    private final JsonNode clocks;
    private final FaultList faults;
    private final Map<String, String> pathOf = new HashMap<>();
    private final Set<String> codes = new HashSet<>();

    PathRules(JsonNode components, FaultList faults) {
        this.paths = components.path("prosedur").path("jalur");
        this.clocks = components.path("jangka_waktu").path("batas");
        this.faults = faults;
        paths.forEach(path -> {
            codes.add(path.path("kode").asString());
            path.path("langkah")
                    .forEach(step -> pathOf.put(
                            step.path("kode").asString(), path.path("kode").asString()));
        });
    }

    void check() {
        for (int at = 0; at < paths.size(); at++) {
            aPathHasAWayIn(
                    PATHS + at + "/langkah/0", paths.path(at).path("langkah").path(0));
            precedenceStaysOnThePath(PATHS + at + "/langkah/", paths.path(at));
        }
        for (int at = 0; at < clocks.size(); at++) {
            aClockStaysOnItsPaths(CLOCKS + at, clocks.path(at));
        }
    }

    private void aPathHasAWayIn(String pointer, JsonNode first) {
        if ("dicatat-tangan".equals(first.path("terpenuhi_oleh").asString(""))) {
            faults.add(pointer + "/terpenuhi_oleh", "path-begins-by-hand");
        }
    }

    private void precedenceStaysOnThePath(String pointer, JsonNode path) {
        for (int step = 0; step < path.path("langkah").size(); step++) {
            JsonNode later = path.path("langkah").path(step).path("harus_sebelum");
            for (int at = 0; at < later.size(); at++) {
                belongs(
                        pointer + step + "/harus_sebelum/" + at,
                        later.path(at),
                        Set.of(path.path("kode").asString()));
            }
            each(
                    pointer + step + "/dikesampingkan_oleh",
                    path.path("langkah").path(step).path("dikesampingkan_oleh"),
                    Set.of(path.path("kode").asString()));
        }
    }

    private void aClockStaysOnItsPaths(String pointer, JsonNode clock) {
        JsonNode own = clock.path("jalur");
        if (own.isMissingNode()) {
            return;
        }
        for (int at = 0; at < own.size(); at++) {
            if (!codes.contains(own.path(at).asString())) {
                faults.add(
                        pointer + "/jalur/" + at, "unknown-path", own.path(at).asString());
            }
        }
        Set<String> allowed = Set.copyOf(TextReader.strings(own));
        each(pointer + "/langkah", clock.path("langkah"), allowed);
        each(pointer + "/mulai", clock.path("mulai"), allowed);
        each(pointer + "/berhenti", clock.path("berhenti"), allowed);
    }

    private void each(String pointer, JsonNode node, Set<String> allowed) {
        if (!node.isArray()) {
            belongs(pointer + "/langkah", node.path("langkah"), allowed);
        }
        for (int at = 0; node.isArray() && at < node.size(); at++) {
            JsonNode one = node.path(at);
            belongs(pointer + "/" + at, one.isObject() ? one.path("langkah") : one, allowed);
        }
    }

    /** Only for codes of steps: events, and steps that do not exist, are told elsewhere. */
    private void belongs(String pointer, JsonNode step, Set<String> allowed) {
        String path = pathOf.get(step.asString(""));
        if (path != null && !allowed.contains(path)) {
            faults.add(pointer, "step-of-other-path", step.asString(), path);
        }
    }
}
