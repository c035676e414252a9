package id.naungan.standards;

import id.naungan.testing.Shows;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Every statement of the founding standards: where it is held, and what shows it. */
final class Coverage {
    static final Path PLAN = Path.of("src/test/resources/standards/coverage-plan.csv");
    private static final Path FILES = Path.of("src/main/resources/standards");
    private static final Path TESTS = Path.of("target/test-classes");

    /**
     * What is expected of a statement that no test claims.
     *
     * @param status {@code text} or {@code pending:<room>}
     * @param parts letters of its parts, all of which must be claimed before it counts as shown; empty when it has none
     */
    record Plan(String status, String parts) {}

    private final Map<String, SortedSet<String>> heldIn = new TreeMap<>();
    private final Map<String, SortedSet<String>> claims = new TreeMap<>();
    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final List<String> statements = new ArrayList<>();

    Coverage() throws Exception {
        readStandards();
        readClaims();
        for (String line : Files.readAllLines(PLAN).stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            plans.put(cells[0], new Plan(cells[1], cells[2]));
        }
    }

    List<String> statements() {
        return statements;
    }

    /** Numbers that no document holds, or that have neither a claim nor a plan. */
    List<String> missing() {
        return statements.stream()
                .filter(statement ->
                        !heldIn.containsKey(statement) || status(statement).isEmpty())
                .toList();
    }

    /** Claims and plans for numbers that do not exist. */
    List<String> unknown() {
        return Stream.concat(claims.keySet().stream(), plans.keySet().stream())
                .filter(named -> !statements.contains(whole(named)))
                .distinct()
                .toList();
    }

    /** Tests that claim something and did not pass in this run. */
    Set<String> notRun(Set<String> passed) {
        var silent = new TreeSet<String>();
        claims.values().forEach(silent::addAll);
        silent.removeAll(passed);
        return silent;
    }

    String csv() {
        var text = new StringBuilder("statement,held_in,status,shown_by\n");
        for (String statement : statements) {
            text.append(statement)
                    .append(',')
                    .append(String.join(" ", heldIn.getOrDefault(statement, new TreeSet<>())))
                    .append(',')
                    .append(status(statement))
                    .append(',')
                    .append(String.join(" ", tests(statement)))
                    .append('\n');
        }
        return text.toString();
    }

    private String status(String statement) {
        Plan plan = plans.get(statement);
        boolean whole = claims.containsKey(statement);
        boolean allParts = plan != null
                && !plan.parts().isEmpty()
                && plan.parts().chars().allMatch(part -> claims.containsKey(statement + (char) part));
        return whole || allParts ? "shown" : plan == null ? "" : plan.status();
    }

    private SortedSet<String> tests(String statement) {
        var tests = new TreeSet<String>();
        claims.forEach((claimed, by) -> {
            if (whole(claimed).equals(statement)) {
                tests.addAll(by);
            }
        });
        return tests;
    }

    private void readStandards() throws Exception {
        try (Stream<Path> files = Files.walk(FILES)) {
            for (Path file :
                    files.filter(found -> found.toString().endsWith(".yaml")).toList()) {
                JsonNode document = YamlTree.read(Files.readString(file)).root();
                String prefix = document.path("asal").path("awalan").asString("");
                for (int number = 1;
                        number <= document.path("asal").path("butir").asInt(0);
                        number++) {
                    statements.add(prefix + "." + number);
                }
                hold(document, FILES.relativize(file) + "#", "");
            }
        }
        statements.sort(Comparator.comparing((String name) -> name.substring(0, name.indexOf('.')))
                .thenComparing(name -> Integer.parseInt(name.substring(name.indexOf('.') + 1))));
    }

    private void hold(JsonNode node, String file, String place) {
        node.propertyStream().forEach(entry -> {
            String here = node.path("kode").asString(place.isEmpty() ? entry.getKey() : place);
            if (entry.getKey().equals("sumber")) {
                JsonNode source = entry.getValue();
                (source.isObject() ? List.<String>of() : TextReader.strings(source))
                        .forEach(statement -> heldIn.computeIfAbsent(whole(statement), _ -> new TreeSet<>())
                                .add(file + here));
            } else {
                hold(entry.getValue(), file, node.has("kode") && !place.isEmpty() ? here : entry.getKey());
            }
        });
        if (node.isArray()) {
            node.forEach(item -> hold(item, file, place));
        }
    }

    private void readClaims() throws IOException, ClassNotFoundException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file : files.filter(found -> found.toString().endsWith("Test.class"))
                    .toList()) {
                String name =
                        TESTS.relativize(file).toString().replace(".class", "").replace('/', '.');
                for (Method test : Class.forName(name, false, Coverage.class.getClassLoader())
                        .getDeclaredMethods()) {
                    Shows shows = test.getAnnotation(Shows.class);
                    for (String statement : shows == null ? new String[0] : shows.value()) {
                        claims.computeIfAbsent(statement, _ -> new TreeSet<>()).add(Shows.Recorder.nameOf(test));
                    }
                }
            }
        }
    }

    private static String whole(String statement) {
        return statement.replaceAll("[a-z]$", "");
    }
}
