package id.naungan.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The guide for the clerk, held to the schema and to the checker. */
class StandardsGuideTest {
    private static final Path GUIDE = Path.of("docs/standards-format.md");
    private static final Path IN_ENGLISH = Path.of("docs/standards-format-en.md");
    private static final Path SCHEMA = Path.of("src/main/resources/standards/standard.schema.json");

    @Test
    void the_skeleton_and_the_complete_example_are_accepted_as_they_stand() throws IOException {
        for (Path guide : List.of(GUIDE, IN_ENGLISH)) {
            assertThat(documents(guide)).hasSize(2).allSatisfy(text -> assertThat(
                            new StandardChecker().check("guide.yaml", text).faults())
                    .isEmpty());
        }
    }

    @Test
    void the_english_guide_has_the_same_examples_apart_from_the_notes() throws IOException {
        assertThat(documents(IN_ENGLISH).stream().map(StandardsGuideTest::bare).toList())
                .isEqualTo(
                        documents(GUIDE).stream().map(StandardsGuideTest::bare).toList());
    }

    private static List<String> documents(Path guide) throws IOException {
        return Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(guide))
                .results()
                .map(found -> found.group(1))
                .filter(text -> text.contains("format: 1"))
                .toList();
    }

    private static String bare(String yaml) {
        return yaml.replaceAll("(?m)\\s*# .*$", "");
    }

    @Test
    void the_guide_lists_every_event_and_every_post_and_no_other() throws IOException {
        for (Path guide : List.of(GUIDE, IN_ENGLISH)) {
            assertThat(listed(guide, "## 5.", "## 6.", "`([a-z-]+\\.[a-z-]+(?::[a-z0-9-]+)?)`"))
                    .as("the table of events in %s, part 5", guide)
                    .isEqualTo(allowed("peristiwa"));
            assertThat(listed(guide, "## 6.", "## 7.", "`([A-Z][A-Z0-9_]+)` \\|"))
                    .as("the table of posts in %s, part 6", guide)
                    .isEqualTo(allowed("jabatan"));
        }
    }

    @Test
    void every_key_and_every_word_of_the_schema_is_explained() throws IOException {
        JsonNode schema = JsonMapper.shared().readTree(Files.readString(SCHEMA));
        Set<String> words = new TreeSet<>();
        schema.findValues("properties").forEach(properties -> words.addAll(properties.propertyNames()));
        schema.findValues("enum").forEach(list -> list.forEach(word -> words.add(word.asString())));
        assertThat(words).hasSizeGreaterThan(150);
        for (Path file : List.of(GUIDE, IN_ENGLISH)) {
            String guide = Files.readString(file);
            assertThat(words).as(file.toString()).allSatisfy(word -> assertThat(guide)
                    .contains(word));
        }
    }

    @Test
    void the_guide_quotes_the_checker_as_it_speaks() throws IOException {
        var sentences = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/messages/standards.properties"))) {
            sentences.load(file);
        }
        String all =
                sentences.values().toString().replaceAll("\\{[0-9]}", "...").replace("\"...\"", "...");
        String table = between(GUIDE, "## 8.", "## 9.");
        assertThat(Pattern.compile("^\\| ([^|]+?) \\|", Pattern.MULTILINE)
                        .matcher(table)
                        .results()
                        .map(found -> found.group(1))
                        .skip(2)
                        .map(said -> said.replace("\"...\"", "...").split(" /|: [a-z]")[0]))
                .isNotEmpty()
                .allSatisfy(said -> assertThat(all).contains(said));
    }

    private static Set<String> listed(Path guide, String from, String to, String form) throws IOException {
        return Pattern.compile(form)
                .matcher(between(guide, from, to))
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(code -> !code.startsWith("docs."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String between(Path file, String from, String to) throws IOException {
        String guide = Files.readString(file);
        return guide.substring(guide.indexOf("\n" + from), guide.indexOf("\n" + to));
    }

    private static Set<String> allowed(String list) throws IOException {
        Set<String> codes = new TreeSet<>();
        JsonMapper.shared()
                .readTree(Files.readString(SCHEMA))
                .path("$defs")
                .path(list)
                .path("enum")
                .forEach(code -> codes.add(code.asString()));
        return codes;
    }
}
