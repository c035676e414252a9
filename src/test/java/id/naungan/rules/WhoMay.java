package id.naungan.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Siapa boleh apa. The truth that the program is held against, read from {@code security/who-may.txt}. */
final class WhoMay {
    static final Path FILE = Path.of("src/test/resources/security/who-may.txt");

    private final Map<String, String> reach = new LinkedHashMap<>();
    private final Map<String, Set<String>> rights = new LinkedHashMap<>();
    private final Map<MatrixHouse.Route, List<String>> gates = new LinkedHashMap<>();

    private WhoMay() {}

    static WhoMay read() {
        WhoMay truth = new WhoMay();
        try {
            Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> truth.take(line.split(" ")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return truth;
    }

    private void take(String[] words) {
        List<String> rest = List.of(words).subList(2, words.length);
        switch (words[0]) {
            case "reach" -> reach.put(words[1], rest.getFirst());
            case "right" -> rights.put(words[1].replace(":", ""), Set.copyOf(rest));
            default -> gates.put(new MatrixHouse.Route(words[0], words[1]), rest);
        }
    }

    Set<String> posts() {
        return reach.keySet();
    }

    Map<MatrixHouse.Route, List<String>> gates() {
        return gates;
    }

    /** Whether the address asks a right at all. */
    static boolean isGuarded(List<String> gate) {
        return !gate.contains("PUBLIC") && !gate.contains("OWN");
    }

    /** The rights that the address asks, without the words beside them. */
    static Stream<String> rightsOf(List<String> gate) {
        return gate.stream().filter(word -> word.contains("."));
    }

    Set<String> rights() {
        return rights.keySet();
    }

    static boolean isOfCase(List<String> gate) {
        return gate.stream().anyMatch(right -> right.endsWith("@"));
    }

    /**
     * What must happen.
     *
     * @param near whether a relation to the case runs
     * @param excluded whether she is kept out of the case
     */
    boolean may(String post, boolean near, boolean excluded, List<String> gate) {
        return rightsOf(gate).allMatch(asked -> {
            boolean ofCase = asked.endsWith("@");
            Set<String> holders = rights.get(asked.replace("@", ""));
            if (holders == null) {
                throw new IllegalStateException("no line \"right " + asked + "\" in " + FILE);
            }
            if (!holders.contains(post)) {
                return false;
            }
            return !ofCase
                    || !excluded
                            && switch (reach.getOrDefault(post, "none")) {
                                case "unit", "masked" -> true;
                                case "own" -> near;
                                default -> false;
                            };
        });
    }
}
