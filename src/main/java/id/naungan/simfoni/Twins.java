package id.naungan.simfoni;

import id.naungan.kernel.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Padanan kode. Our codes beside the words of Simfoni PPA, as one version of the files in {@code simfoni/} has them.
 * What has no twin becomes the list's word for anything else, so that nothing is lost and nothing is invented.
 *
 * @param from first day of this version
 * @param recipient and {@code basis}: to whom the data go and by what law, as a disclosure names them
 */
public record Twins(
        String version,
        LocalDate from,
        String recipient,
        String basis,
        Map<String, CodeList> lists,
        Map<String, Words> labels) {

    /** One list; a code without a twin has null. */
    public record CodeList(String otherwise, Map<String, @Nullable String> codes) {
        public boolean isTwin(String code) {
            return codes.get(code) != null;
        }

        String of(@Nullable String code) {
            String twin = code == null ? null : codes.get(code);
            return twin == null ? otherwise : twin;
        }
    }

    /** The word of Simfoni for a code; what is unknown, unsaid or without a twin is the list's word for anything else, or NA. */
    String of(String list, @Nullable String code) {
        if (code == null || code.isBlank()) {
            return "NA";
        }
        return list(list).of(code);
    }

    CodeList list(String name) {
        CodeList found = lists.get(name);
        if (found == null) {
            throw new IllegalArgumentException("no list " + name);
        }
        return found;
    }

    String ageGroup(@Nullable Integer age) {
        CodeList groups = list("age_group");
        return age == null
                ? groups.otherwise()
                : groups.codes().entrySet().stream()
                        .filter(group -> age <= Integer.parseInt(group.getKey()))
                        .map(group -> String.valueOf(group.getValue()))
                        .findFirst()
                        .orElse(groups.otherwise());
    }

    /** Simfoni's word for a field of its form, with what it means in English. */
    Words label(String field) {
        Words label = labels.get(field);
        if (label == null) {
            throw new IllegalArgumentException("no label for " + field);
        }
        return label;
    }

    /** Every bundled version, the oldest first. */
    static List<Twins> all() {
        List<Twins> all = new ArrayList<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:/simfoni/*.yaml")) {
                all.add(read(file.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        all.sort(Comparator.comparing(Twins::from));
        return all;
    }

    private static Twins read(String text) {
        Map<?, ?> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        Map<String, CodeList> lists = new LinkedHashMap<>();
        map(root.get("daftar")).forEach((name, list) -> lists.put(String.valueOf(name), codes(map(list))));
        Map<String, Words> labels = new LinkedHashMap<>();
        map(root.get("isian"))
                .forEach((field, words) -> labels.put(
                        String.valueOf(field),
                        new Words(
                                String.valueOf(map(words).get("id")),
                                String.valueOf(map(words).get("en")))));
        return new Twins(
                String.valueOf(root.get("versi")),
                LocalDate.parse(String.valueOf(root.get("berlaku"))),
                String.valueOf(root.get("penerima")),
                String.valueOf(root.get("dasar")),
                lists,
                labels);
    }

    private static CodeList codes(Map<?, ?> list) {
        Map<String, @Nullable String> codes = new LinkedHashMap<>();
        map(list.get("kode"))
                .forEach((code, twin) -> codes.put(String.valueOf(code), twin == null ? null : String.valueOf(twin)));
        return new CodeList(String.valueOf(list.get("lainnya")), codes);
    }

    private static Map<?, ?> map(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("a file of simfoni/ is not as it should be");
    }
}
