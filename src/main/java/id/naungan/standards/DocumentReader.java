package id.naungan.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes the standard out of a document that passed every check. */
final class DocumentReader {
    private static final Map<String, Standard.ServiceFunction> FUNCTIONS = Map.of(
            "pengaduan-masyarakat", Standard.ServiceFunction.PUBLIC_COMPLAINT,
            "penjangkauan-korban", Standard.ServiceFunction.OUTREACH,
            "pengelolaan-kasus", Standard.ServiceFunction.CASE_MANAGEMENT,
            "penampungan-sementara", Standard.ServiceFunction.TEMPORARY_SHELTER,
            "mediasi", Standard.ServiceFunction.MEDIATION,
            "pendampingan-korban", Standard.ServiceFunction.ACCOMPANIMENT);
    private static final Map<String, Requirement.Person> PERSONS = Map.of(
            "klien", Requirement.Person.CLIENT,
            "anak", Requirement.Person.CHILD,
            "pelapor", Requirement.Person.REPORTER,
            "pendamping", Requirement.Person.COMPANION,
            "orang-tua-wali", Requirement.Person.PARENT_OR_GUARDIAN,
            "lembaga-perujuk", Requirement.Person.REFERRING_BODY);

    private final JsonNode document;
    private final JsonNode parts;
    private final Map<String, Standard.Choice> values;
    private final TextReader texts;
    private final StepReader steps;
    private final TimeReader times;

    DocumentReader(JsonNode document, Map<String, Standard.Choice> chosen) {
        this.document = document;
        this.parts = document.path("komponen");
        this.values = new HashMap<>();
        TextReader.each(document.path("parameter"))
                .forEach(node -> values.put(node.path("kode").asString(), published(node.path("nilai"))));
        values.putAll(chosen);
        this.texts = new TextReader(document.path("asal").path("kantor").asString(), values);
        this.steps = new StepReader(texts);
        this.times = new TimeReader(texts, steps);
    }

    Standard standard() {
        JsonNode title = document.path("untuk_umum");
        JsonNode procedure = parts.path("prosedur");
        List<Requirement> requirements = numbered(parts.path("persyaratan"), "R", this::requirement);
        List<ProcedurePath> paths = steps.paths(procedure.path("jalur"));
        List<ClockRule> clocks = times.clocks(parts.path("jangka_waktu").path("batas"));
        List<Standard.Product> products = numbered(
                parts.path("produk"),
                "P",
                (node, code) ->
                        new Standard.Product(texts.clause(node, code), TextReader.string(node.path("dokumen"))));
        return new Standard(
                document.path("kode").asString(),
                document.path("alamat").asString(),
                known(FUNCTIONS, document.path("fungsi").asString()),
                texts.clause(document.path("judul"), "judul"),
                texts.words(title.path("judul")),
                texts.words(title.path("ringkasan")),
                agency(document.path("instansi")),
                decree(document.path("sk")),
                validity(document.path("berlaku")),
                origin(document.path("asal")),
                requirements,
                paths,
                clocks,
                fee(parts.path("biaya")),
                products,
                complaints(parts.path("pengaduan")),
                clauses(requirements, paths, clocks, products),
                numbered(procedure.path("kriteria"), "K", (node, _) -> criteria(node)),
                numbered(document.path("parameter"), "", (node, _) -> parameter(node)),
                texts.clauses(document.path("lain_lain"), "X"));
    }

    private interface Reader<T> {
        T read(JsonNode node, String code);
    }

    private static <T> List<T> numbered(JsonNode list, String prefix, Reader<T> reader) {
        var items = new ArrayList<T>();
        TextReader.each(list).forEach(node -> items.add(reader.read(node, prefix + (items.size() + 1))));
        return items;
    }

    private static <T> T known(Map<String, T> choices, String word) {
        T choice = choices.get(word);
        if (choice == null) {
            throw new IllegalStateException("A checked document has no such word: " + word);
        }
        return choice;
    }

    private Standard.Agency agency(JsonNode node) {
        return new Standard.Agency(
                texts.words(node.path("nama")),
                TextReader.each(node.path("jenjang")).map(texts::words).toList(),
                texts.value(node.path("alamat")),
                texts.value(node.path("telepon")),
                texts.value(node.path("surel")),
                texts.value(node.path("laman")),
                texts.source(node.path("sumber")));
    }

    private static Standard.Decree decree(JsonNode node) {
        return switch (node.path("keadaan").asString()) {
            case "ada" -> new Standard.Decree.Given(node.path("nomor").asString());
            case "label-kosong" -> new Standard.Decree.LabelWithoutValue();
            default -> new Standard.Decree.Missing();
        };
    }

    private static Standard.Validity validity(JsonNode node) {
        return new Standard.Validity(day(node.path("mulai")), day(node.path("sampai")));
    }

    private static @Nullable LocalDate day(JsonNode node) {
        return node.isMissingNode() ? null : LocalDate.parse(node.asString());
    }

    private static Standard.Origin origin(JsonNode node) {
        return new Standard.Origin(
                node.path("kantor").asString(),
                node.path("awalan").asString(""),
                node.path("butir").asInt(0),
                node.path("redaksi").asString().equals("asli"));
    }

    private Requirement requirement(JsonNode node, String code) {
        List<Requirement.Alternative> alternatives = numbered(
                node.path("salah_satu"),
                code + "-",
                (way, wayCode) -> new Requirement.Alternative(
                        way.path("kode").asString(wayCode),
                        texts.words(way.path("teks")),
                        TextReader.strings(way.path("berkas"))));
        Set<Requirement.Person> persons = TextReader.strings(node.path("untuk")).stream()
                .map(word -> known(PERSONS, word))
                .collect(Collectors.toSet());
        return new Requirement(
                texts.clause(node, code),
                persons,
                alternatives,
                texts.wordsOrNull(node.path("bila")),
                TextReader.strings(node.path("berkas")));
    }

    private Standard.@Nullable Fee fee(JsonNode node) {
        return node.isMissingNode()
                ? null
                : new Standard.Fee(TextReader.yes(node.path("gratis")), texts.clauses(node.path("butir"), "B"));
    }

    private ComplaintHandling complaints(JsonNode node) {
        List<ComplaintHandling.Channel> channels = numbered(node.path("saluran"), "S", this::channel);
        return new ComplaintHandling(
                channels,
                numbered(
                        node.path("tahap"),
                        "T",
                        (stage, code) -> new ComplaintHandling.Stage(
                                texts.clause(stage, code),
                                stage.has("janji") ? times.promise(stage.path("janji")) : null)),
                times.promise(node.path("janji")),
                texts.clauses(node.path("butir"), "B"));
    }

    private ComplaintHandling.Channel channel(JsonNode node, String code) {
        ComplaintHandling.Kind kind = ChannelKinds.of(node.path("jenis").asString());
        String contact = texts.value(node.path("kontak"));
        String link = TextReader.string(node.path("tautan"));
        return new ComplaintHandling.Channel(
                texts.clause(node, code), kind, contact, link != null ? link : ChannelKinds.link(kind, contact));
    }

    private Standard.Criteria criteria(JsonNode node) {
        Standard.Weighing weighing =
                switch (node.path("cara").asString()) {
                    case "semua" -> Standard.Weighing.ALL;
                    case "salah-satu" -> Standard.Weighing.ANY;
                    default -> Standard.Weighing.WEIGHED;
                };
        List<Standard.Criterion> items = numbered(
                node.path("butir"),
                "K",
                (item, code) -> new Standard.Criterion(
                        texts.clause(item, code), item.path("arah").asString().equals("terima")));
        return new Standard.Criteria(texts.clause(node, "K"), weighing, TextReader.string(node.path("langkah")), items);
    }

    private Standard.Parameter parameter(JsonNode node) {
        Standard.Choice value = values.get(node.path("kode").asString());
        return new Standard.Parameter(
                node.path("kode").asString(),
                texts.words(node.path("label")),
                value == null ? null : value.span(),
                node.has("paling_kecil") ? TextReader.plainSpan(node.path("paling_kecil")) : null,
                node.has("paling_besar") ? TextReader.plainSpan(node.path("paling_besar")) : null,
                TextReader.strings(node.path("hitungan_boleh")).stream()
                        .map(TextReader::count)
                        .toList(),
                value == null ? null : value.text());
    }

    private static Standard.Choice published(JsonNode value) {
        return value.isObject()
                ? new Standard.Choice(TextReader.plainSpan(value), null)
                : new Standard.Choice(null, value.asString());
    }

    private Map<Component, List<Clause>> clauses(
            List<Requirement> requirements,
            List<ProcedurePath> paths,
            List<ClockRule> clocks,
            List<Standard.Product> products) {
        var clauses = new EnumMap<Component, List<Clause>>(Component.class);
        for (Component component : Component.values()) {
            JsonNode node = parts.path(component.key());
            clauses.put(component, texts.clauses(node.isArray() ? node : node.path("butir"), "B"));
        }
        clauses.put(
                Component.REQUIREMENTS,
                requirements.stream().map(Requirement::clause).toList());
        clauses.put(
                Component.PRODUCT,
                products.stream().map(Standard.Product::clause).toList());
        clauses.put(
                Component.PROCEDURE,
                new ArrayList<>(texts.clauses(parts.path("prosedur").path("pengantar"), "B")));
        paths.forEach(path ->
                path.steps().forEach(step -> clauses.get(Component.PROCEDURE).add(step.clause())));
        clauses.put(
                Component.TIME_LIMIT,
                new ArrayList<>(texts.clauses(parts.path("jangka_waktu").path("pengantar"), "B")));
        clocks.forEach(clock -> clauses.get(Component.TIME_LIMIT).add(clock.clause()));
        var complaints = new ArrayList<Clause>();
        JsonNode handling = parts.path("pengaduan");
        complaints.addAll(texts.clauses(handling.path("saluran"), "S"));
        complaints.addAll(texts.clauses(handling.path("tahap"), "T"));
        complaints.addAll(texts.clauses(handling.path("butir"), "B"));
        clauses.put(Component.COMPLAINT_HANDLING, complaints);
        return clauses;
    }
}
