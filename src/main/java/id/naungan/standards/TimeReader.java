package id.naungan.standards;

import id.naungan.kernel.RiskLevel;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads clocks and promises of a checked document. */
final class TimeReader {
    static final Map<String, RiskLevel> RISKS =
            Map.of("tinggi", RiskLevel.HIGH, "sedang", RiskLevel.MEDIUM, "rendah", RiskLevel.LOW);

    private final TextReader texts;
    private final StepReader steps;

    TimeReader(TextReader texts, StepReader steps) {
        this.texts = texts;
        this.steps = steps;
    }

    List<ClockRule> clocks(JsonNode list) {
        return TextReader.each(list).map(this::clock).toList();
    }

    private ClockRule clock(JsonNode node) {
        var byRisk = new EnumMap<RiskLevel, Promise>(RiskLevel.class);
        node.path("janji_risiko")
                .propertyStream()
                .forEach(entry -> byRisk.put(RISKS.get(entry.getKey()), promise(entry.getValue())));
        // Until the risk is known the tightest limit holds (D14).
        Promise tightest = byRisk.get(RiskLevel.HIGH);
        Promise promise = tightest == null ? promise(node.path("janji")) : tightest;
        return new ClockRule(
                node.path("kode").asString(),
                texts.words(node.path("label")),
                texts.clause(node, ""),
                start(node.path("mulai")),
                TextReader.each(node.path("berhenti")).map(TimeReader::stop).toList(),
                promise,
                byRisk,
                TextReader.strings(node.path("ditinjau_oleh")),
                TextReader.strings(node.path("langkah")),
                TextReader.yes(node.path("boleh_jeda")),
                TextReader.each(node.path("peringatan")).map(this::warning).toList(),
                TextReader.strings(node.path("jalur")),
                steps.condition(node.path("hanya_bila")));
    }

    private static ClockRule.Start start(JsonNode node) {
        return switch (node.asString("")) {
            case "informasi-diterima" -> new ClockRule.Start.InformationReceived();
            case "kedatangan" -> new ClockRule.Start.Arrival();
            default ->
                new ClockRule.Start.OnEvent(TextReader.oneOrMore(node).stream()
                        .map(any -> any.has("langkah") ? attestedStep(any) : any.asString())
                        .toList());
        };
    }

    private static String attestedStep(JsonNode node) {
        return ClockRule.attested(node.path("langkah").asString());
    }

    private static ClockRule.Stop stop(JsonNode node) {
        if (node.has("langkah")) {
            return new ClockRule.Stop(attestedStep(node), false);
        }
        return node.isObject()
                ? new ClockRule.Stop(node.path("peristiwa").asString(), TextReader.yes(node.path("wajib_alasan")))
                : new ClockRule.Stop(node.asString(), false);
    }

    private ClockRule.Warning warning(JsonNode node) {
        ClockRule.Moment moment;
        if (node.has("sebelum")) {
            moment = new ClockRule.Moment.BeforeLimit(texts.span(node.path("sebelum")));
        } else if (node.has("sesudah")) {
            moment = new ClockRule.Moment.AfterLimit(texts.span(node.path("sesudah")));
        } else if (node.has("persen")) {
            moment = new ClockRule.Moment.AtShare(node.path("persen").asInt());
        } else {
            moment = new ClockRule.Moment.AtLimit();
        }
        return new ClockRule.Warning(moment, TextReader.strings(node.path("kepada")));
    }

    Promise promise(JsonNode node) {
        return switch (node.path("jenis").asString("tanpa-batas")) {
            case "paling-lama" ->
                new Promise.Within(
                        texts.span(node.path("paling_lama")), TextReader.yes(node.path("segera")), extension(node));
            case "antara" ->
                new Promise.Between(
                        texts.span(node.path("paling_cepat")), texts.span(node.path("paling_lama")), extension(node));
            case "sampai-selesai" -> new Promise.UntilResolved(texts.spanOrNull(node.path("tinjau")));
            case "menurut-keadaan" -> new Promise.AsSituationDemands(texts.spanOrNull(node.path("tinjau")));
            default -> new Promise.None();
        };
    }

    private Promise.@Nullable Extension extension(JsonNode promise) {
        JsonNode node = promise.path("perpanjangan");
        return node.isMissingNode()
                ? null
                : new Promise.Extension(
                        node.path("disetujui").asString(),
                        texts.spanOrNull(node.path("setiap_kali")),
                        node.has("paling_banyak") ? node.path("paling_banyak").asInt() : null);
    }
}
