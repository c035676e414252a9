package id.naungan.casework.care;

import id.naungan.kernel.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Pembaca instrumen. A file that is not whole is refused whole, with the reason. */
final class InstrumentReader {
    private static final int LARGEST = 200_000;

    /** Why a file is no instrument. */
    static final class Unreadable extends Exception {
        Unreadable(String why) {
            super(why);
        }
    }

    private InstrumentReader() {}

    static Instrument read(String text) throws Unreadable {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(LARGEST);
            options.setMaxAliasesForCollections(0);
            options.setNestingDepthLimit(10);
            Map<?, ?> file = map(new Yaml(new SafeConstructor(options)).load(text));
            Instrument instrument = new Instrument(
                    text(file, "kode"),
                    text(file, "versi"),
                    words(file, "nama"),
                    words(file, "pengantar"),
                    list(file, "butir").stream()
                            .map(item -> new Instrument.Item(
                                    text(item, "kode"),
                                    words(item, "teks"),
                                    number(item, "bobot", 1),
                                    "ya".equals(item.get("siaga"))))
                            .toList(),
                    list(file, "jawaban").stream()
                            .map(answer -> new Instrument.Answer(
                                    text(answer, "kode"), words(answer, "teks"), number(answer, "nilai", 0)))
                            .toList(),
                    list(file, "tingkat").stream()
                            .map(band -> new Instrument.Band(
                                    text(band, "kode"),
                                    number(band, "dari", 0),
                                    number(band, "sampai", 0),
                                    words(band, "teks"),
                                    words(band, "saran")))
                            .toList());
            check(instrument);
            return instrument;
        } catch (RuntimeException broken) {
            throw new Unreadable(
                    String.valueOf(broken.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** Codes stand once, and every score that can come out has exactly one band. */
    private static void check(Instrument instrument) throws Unreadable {
        Set<String> codes = new HashSet<>();
        for (Instrument.Item item : instrument.items()) {
            if (!item.code().matches("[a-z0-9-]{1,40}") || !codes.add(item.code())) {
                throw new Unreadable("kode butir tidak sah atau berulang: " + item.code());
            }
        }
        if (!instrument.code().matches("[a-z0-9-]{1,40}") || instrument.items().isEmpty()) {
            throw new Unreadable("kode instrumen tidak sah, atau tanpa butir");
        }
        int most = instrument.answers().stream()
                .mapToInt(Instrument.Answer::value)
                .max()
                .orElse(0);
        int highest =
                instrument.items().stream().mapToInt(Instrument.Item::weight).sum() * most;
        int next = 0;
        for (Instrument.Band band : instrument.bands()) {
            if (band.from() != next || band.to() < band.from()) {
                throw new Unreadable("tingkat berlubang atau tumpang tindih: " + band.code());
            }
            next = band.to() + 1;
        }
        if (next <= highest) {
            throw new Unreadable("tingkat tidak sampai nilai tertinggi: " + highest);
        }
    }

    private static Map<?, ?> map(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("bukan susunan kunci dan isi");
    }

    private static List<Map<?, ?>> list(Map<?, ?> node, String key) {
        if (node.get(key) instanceof List<?> list) {
            return list.stream().<Map<?, ?>>map(InstrumentReader::map).toList();
        }
        throw new IllegalArgumentException("tidak ada daftar: " + key);
    }

    private static String text(Map<?, ?> node, String key) {
        return Objects.requireNonNull(node.get(key), () -> "tidak ada: " + key).toString();
    }

    private static int number(Map<?, ?> node, String key, int otherwise) {
        Object value = node.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Integer number && number >= 0 && number <= 1000) {
            return number;
        }
        throw new IllegalArgumentException("bukan angka 0 sampai 1000: " + key);
    }

    private static Words words(Map<?, ?> node, String key) {
        Map<?, ?> words = map(node.get(key));
        Object english = words.get("en");
        return new Words(text(words, "id"), english == null ? null : english.toString());
    }
}
