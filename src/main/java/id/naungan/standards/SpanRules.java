package id.naungan.standards;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Rules about amounts of time: how days are counted, least and most, extensions, parameters. */
final class SpanRules {
    private final JsonNode parameters;
    private final Map<String, JsonNode> byCode = new HashMap<>();
    private final FaultList faults;

    SpanRules(JsonNode parameters, FaultList faults) {
        this.parameters = parameters;
        this.faults = faults;
        parameters.forEach(parameter -> byCode.put(parameter.path("kode").asString(), parameter));
    }

    void countFitsUnit(String pointer, JsonNode span) {
        boolean elapses = Set.of("menit", "jam").contains(span.path("satuan").asString());
        if (!elapses && !span.has("hitungan")) {
            faults.add(pointer, "days-without-reading", span.path("satuan").asString());
        } else if (elapses && span.has("hitungan")) {
            faults.add(
                    pointer + "/hitungan",
                    "hours-with-reading",
                    span.path("satuan").asString());
        }
    }

    /** "Pada hari yang sama" is a limit; nothing else lasts no time. */
    void zeroIsTheSameDay(String pointer, JsonNode span) {
        boolean sameDay = span.path("satuan").asString().equals("hari")
                && span.path("hitungan").asString().equals("akhir-hari")
                && pointer.endsWith("/paling_lama");
        if (span.path("angka").asInt(1) == 0 && !sameDay) {
            faults.add(pointer + "/angka", "zero");
        }
    }

    void parameterFits(String pointer, String code) {
        JsonNode parameter = byCode.get(code);
        boolean text = pointer.matches(".*/(alamat|telepon|surel|laman|kontak)");
        if (parameter == null) {
            faults.add(pointer, "unknown-parameter", code);
        } else if (text == parameter.path("nilai").isObject()) {
            faults.add(pointer, "parameter-of-other-kind", code);
        }
    }

    void promiseHolds(String pointer, JsonNode promise) {
        Long least = minutes(promise.path("paling_cepat"));
        Long most = minutes(promise.path("paling_lama"));
        if (least != null && most != null && least > most) {
            faults.add(pointer + "/paling_cepat", "least-above-most");
        }
        JsonNode extension = promise.path("perpanjangan");
        if (!extension.isMissingNode() && !extension.has("disetujui")) {
            faults.add(pointer + "/perpanjangan", "extension-without-approver");
        }
    }

    void riskRises(String pointer, JsonNode byRisk) {
        Long before = null;
        for (String level : new String[] {"tinggi", "sedang", "rendah"}) {
            Long limit = minutes(byRisk.path(level).path("paling_lama"));
            if (before != null && limit != null && limit < before) {
                faults.add(pointer + "/" + level, "higher-risk-waits-longer");
            }
            before = limit == null ? before : limit;
        }
    }

    void parametersAreSound(Set<String> used) {
        for (int at = 0; at < parameters.size(); at++) {
            JsonNode parameter = parameters.path(at);
            String pointer = "/parameter/" + at;
            if (!used.contains(parameter.path("kode").asString())) {
                faults.add(pointer, "unused-parameter", parameter.path("kode").asString());
            }
            Long value = minutes(parameter.path("nilai"));
            Long least = minutes(parameter.path("paling_kecil"));
            Long most = minutes(parameter.path("paling_besar"));
            if (value == null && (least != null || most != null || parameter.has("hitungan_boleh"))) {
                faults.add(pointer, "bounds-of-a-text", parameter.path("kode").asString());
            } else if (value != null && (least != null && value < least || most != null && value > most)) {
                faults.add(
                        pointer + "/nilai",
                        "value-out-of-bounds",
                        parameter.path("kode").asString());
            }
        }
    }

    private @Nullable Long minutes(JsonNode span) {
        if (span.has("parameter")) {
            JsonNode parameter = byCode.get(span.path("parameter").asString());
            return parameter == null ? null : minutes(parameter.path("nilai"));
        }
        if (!span.has("angka") || !span.has("satuan")) {
            return null;
        }
        long each =
                switch (span.path("satuan").asString()) {
                    case "menit" -> 1;
                    case "jam" -> 60;
                    case "hari" -> 1_440;
                    case "minggu" -> 10_080;
                    default -> 43_200;
                };
        return each * span.path("angka").asLong();
    }
}
