package id.naungan.standards;

import id.naungan.kernel.CaseKind;
import id.naungan.kernel.Jurisdiction;
import id.naungan.kernel.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads paths and steps of a checked document. */
final class StepReader {
    private static final Map<String, Jurisdiction> JURISDICTIONS = Map.of(
            "sendiri", Jurisdiction.OWN,
            "daerah-lain", Jurisdiction.OTHER_REGION,
            "provinsi", Jurisdiction.PROVINCE,
            "pusat", Jurisdiction.CENTRAL);
    private static final Map<String, CaseKind> KINDS = Map.of("perempuan", CaseKind.VAW, "anak", CaseKind.AMPK);

    private final TextReader texts;

    StepReader(TextReader texts) {
        this.texts = texts;
    }

    List<ProcedurePath> paths(JsonNode list) {
        return TextReader.each(list)
                .map(path -> new ProcedurePath(
                        path.path("kode").asString(), texts.words(path.path("nama")), steps(path.path("langkah"))))
                .toList();
    }

    private List<ProcedureStep> steps(JsonNode list) {
        var steps = new ArrayList<ProcedureStep>();
        TextReader.each(list).forEach(node -> steps.add(step(number(steps, node), node)));
        return steps;
    }

    /** Of a number such as {@code A.8h}: what stands before the counted part, and the counted part. */
    private static final Pattern COUNTED = Pattern.compile("(.*?)([0-9]+)[^0-9]*");

    /** What the document says, else the number after the last one: 9 after 8h, A.4 after A.3; after a bare letter its place. */
    private static String number(List<ProcedureStep> before, JsonNode node) {
        if (node.has("nomor")) {
            return node.path("nomor").asString();
        }
        Matcher last = COUNTED.matcher(before.isEmpty() ? "0" : before.getLast().number());
        return last.matches()
                ? last.group(1) + (Integer.parseInt(last.group(2)) + 1)
                : String.valueOf(before.size() + 1);
    }

    private ProcedureStep step(String number, JsonNode node) {
        Clause clause = texts.clause(node, "");
        Words plain = texts.wordsOrNull(node.path("untuk_umum"));
        return new ProcedureStep(
                number,
                clause,
                plain == null ? clause.text() : plain,
                TextReader.oneOrMore(node.path("pelaku")).stream()
                        .map(this::actor)
                        .toList(),
                parts(node),
                document(node.path("dokumen")),
                condition(node.path("hanya_bila")),
                TextReader.yes(node.path("bila_perlu")),
                repeat(node.path("berulang")),
                TextReader.each(node.path("membuka")).map(this::opening).toList(),
                TextReader.strings(node.path("harus_sebelum")),
                TextReader.each(node.path("dikesampingkan_oleh"))
                        .map(StepReader::eventOrStep)
                        .toList(),
                TextReader.oneOrMore(node.path("tujuan_rujukan")).stream()
                        .map(StepReader::routing)
                        .toList());
    }

    private ProcedureStep.Actor actor(JsonNode node) {
        return node.isObject()
                ? new ProcedureStep.Actor(null, texts.words(node.path("kata")))
                : new ProcedureStep.Actor(node.asString(), null);
    }

    private List<ProcedureStep.Part> parts(JsonNode step) {
        if (step.has("bagian")) {
            return TextReader.each(step.path("bagian"))
                    .map(part -> part(
                            part.path("kode").asString(),
                            texts.words(part.path("teks")),
                            part.path("terpenuhi_oleh"),
                            condition(part.path("hanya_bila")),
                            texts.source(part.path("sumber")).statements()))
                    .toList();
        }
        JsonNode events = step.path("terpenuhi_oleh");
        if (!events.isArray()) {
            return List.of(part("1", null, events, ProcedureStep.Condition.ALWAYS, List.of()));
        }
        return TextReader.each(events)
                .map(event -> part(event.asString(), null, event, ProcedureStep.Condition.ALWAYS, List.of()))
                .toList();
    }

    private static ProcedureStep.Part part(
            String code,
            @Nullable Words label,
            JsonNode events,
            ProcedureStep.Condition when,
            List<String> statements) {
        List<String> anyOf = events.isObject()
                ? TextReader.strings(events.path("salah_satu"))
                : events.asString().equals("dicatat-tangan") ? List.of() : List.of(events.asString());
        return new ProcedureStep.Part(code, label, anyOf, when, statements);
    }

    private static ProcedureStep.@Nullable StepDocument document(JsonNode node) {
        return node.isMissingNode()
                ? null
                : new ProcedureStep.StepDocument(
                        node.path("jenis").asString(),
                        TextReader.strings(node.path("paraf")),
                        TextReader.strings(node.path("tanda_tangan")));
    }

    ProcedureStep.Condition condition(JsonNode node) {
        return node.isMissingNode()
                ? ProcedureStep.Condition.ALWAYS
                : new ProcedureStep.Condition(
                        picked(node.path("risiko"), TimeReader.RISKS),
                        picked(node.path("kewenangan"), JURISDICTIONS),
                        picked(node.path("jenis_kasus"), KINDS),
                        TextReader.yes(node.path("perlu_lembaga_lain")),
                        texts.wordsOrNull(node.path("keadaan")));
    }

    private static <T> Set<T> picked(JsonNode list, Map<String, T> choices) {
        return TextReader.strings(list).stream().map(choices::get).collect(Collectors.toSet());
    }

    private ProcedureStep.@Nullable Repeat repeat(JsonNode node) {
        return node.isMissingNode() ? null : new ProcedureStep.Repeat(texts.spanOrNull(node.path("setiap")));
    }

    private static ProcedureStep.Routing routing(JsonNode node) {
        return new ProcedureStep.Routing(
                TextReader.strings(node.path("kebutuhan")), TextReader.strings(node.path("ke")));
    }

    /** An event, or a step that somebody ticks by hand. */
    static String eventOrStep(JsonNode node) {
        return node.isObject() ? ClockRule.attested(node.path("langkah").asString()) : node.asString();
    }

    private ProcedureStep.Opening opening(JsonNode node) {
        return new ProcedureStep.Opening(node.path("layanan").asString(), texts.wordsOrNull(node.path("bila")));
    }
}
