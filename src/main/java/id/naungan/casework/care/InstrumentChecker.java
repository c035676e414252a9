package id.naungan.casework.care;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Pemeriksa instrumen. A file that is not whole is refused whole, with line, place and reason; docs/instruments-format.md tells a clerk how. */
public final class InstrumentChecker {
    /** A list of two hundred questions has a tenth of this. */
    public static final int LARGEST = 200_000;

    private static final int MOST_ITEMS = 200;
    private static final int LEAST_ANSWERS = 2;

    /**
     * Kesalahan.
     *
     * @param line from 1
     * @param path where in the file, lists counted from 1, such as {@code butir[2].teks}
     * @param code its sentence is {@code casework.instrument.fault.} and this
     */
    public record Fault(int line, String path, String code, List<Object> details) {}

    /** Either faults or an instrument; never both. */
    public record Checked(List<Fault> faults, @Nullable Instrument instrument) {}

    private InstrumentChecker() {}

    public static Checked check(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return refused(new Fault(1, "-", "too-large", List.of(LARGEST / 1000)));
        }
        try {
            return check(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notText) {
            return refused(new Fault(1, "-", "not-utf8", List.of()));
        }
    }

    static Checked check(String text) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(LARGEST);
            options.setNestingDepthLimit(10);
            Node node = new Yaml(options).compose(new StringReader(text));
            return node == null ? refused(new Fault(1, "-", "empty", List.of())) : check(node);
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            return refused(new Fault(
                    mark == null ? 1 : mark.getLine() + 1, "-", "yaml", List.of(String.valueOf(broken.getProblem()))));
        } catch (YAMLException broken) {
            return refused(new Fault(1, "-", "yaml", List.of(first(broken.getMessage()))));
        }
    }

    private static Checked check(Node node) {
        List<Fault> faults = new ArrayList<>();
        InstrumentNode file = new InstrumentNode(node, "", faults);
        file.only("kode", "versi", "nama", "pengantar", "jawaban", "butir", "tingkat");
        List<InstrumentNode> items = file.list("butir");
        List<InstrumentNode> answers = file.list("jawaban");
        List<InstrumentNode> bands = file.list("tingkat");
        Instrument instrument = new Instrument(
                file.code(),
                file.text("versi"),
                file.words("nama"),
                file.words("pengantar"),
                items.stream().map(InstrumentChecker::item).toList(),
                answers.stream().map(InstrumentChecker::answer).toList(),
                bands.stream().map(InstrumentChecker::band).toList());
        if (faults.isEmpty()) {
            meaning(file, instrument, items, answers, bands);
        }
        faults.sort(Comparator.comparingInt(Fault::line));
        return faults.isEmpty() ? new Checked(List.of(), instrument) : new Checked(List.copyOf(faults), null);
    }

    private static Instrument.Item item(InstrumentNode node) {
        node.only("kode", "teks", "bobot", "siaga");
        return new Instrument.Item(node.code(), node.words("teks"), node.number("bobot", 1), node.yes("siaga"));
    }

    private static Instrument.Answer answer(InstrumentNode node) {
        node.only("kode", "teks", "nilai");
        return new Instrument.Answer(node.code(), node.words("teks"), node.number("nilai", null));
    }

    private static Instrument.Band band(InstrumentNode node) {
        node.only("kode", "dari", "sampai", "teks", "saran");
        return new Instrument.Band(
                node.code(),
                node.number("dari", null),
                node.number("sampai", null),
                node.words("teks"),
                node.words("saran"));
    }

    /** Codes stand once, and every score that can come out has exactly one band. */
    private static void meaning(
            InstrumentNode file,
            Instrument instrument,
            List<InstrumentNode> items,
            List<InstrumentNode> answers,
            List<InstrumentNode> bands) {
        once(items);
        once(answers);
        once(bands);
        if (answers.size() < LEAST_ANSWERS) {
            answers.getFirst().fault("one-answer");
        }
        if (items.size() > MOST_ITEMS) {
            items.getLast().fault("too-many", MOST_ITEMS);
        }
        int highest = instrument.highest();
        int next = 0;
        for (int at = 0; at < bands.size(); at++) {
            Instrument.Band band = instrument.bands().get(at);
            if (band.from() != next) {
                bands.get(at).fault("band-from", next);
            } else if (band.to() < band.from()) {
                bands.get(at).fault("band-to");
            } else if (band.from() > highest) {
                bands.get(at).fault("band-beyond", highest);
            }
            next = band.to() + 1;
        }
        if (next <= highest) {
            bands.getLast().fault("band-short", highest);
        }
    }

    private static void once(List<InstrumentNode> nodes) {
        Set<String> seen = new HashSet<>();
        nodes.stream().filter(node -> !seen.add(node.code())).forEach(node -> node.fault("code-twice", node.code()));
    }

    private static Checked refused(Fault fault) {
        return new Checked(List.of(fault), null);
    }

    private static String first(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("");
    }
}
