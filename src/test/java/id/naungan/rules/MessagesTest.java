package id.naungan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.journal.EventCatalogue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence exists in both languages, every key that is asked for exists, and no key lies about unused. */
class MessagesTest {
    private static final Path FOLDER = Path.of("src/main/resources/messages");
    /** What bean validation and binding look up: {@code NotBlank}, {@code typeMismatch.form.days}. */
    private static final Pattern RULE = Pattern.compile("([A-Z]\\w*|typeMismatch)(\\.\\w+)*");

    private static final Pattern ASKED = Pattern.compile("(?:say|localize|lookup)\\(\"([a-z][^\"]*)\"(\\s*\\+)?");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9_.-]*)\"");
    /** Asked for as a beginning and the name of an enum constant: {@code casework.flag.ONLINE}. */
    private static final Pattern CONSTANT = Pattern.compile(".*\\.[A-Z][A-Z0-9_]*");

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final Map<String, Map<String, String>> indonesian = read("");
    private final Map<String, Map<String, String>> english = read("_en");
    /** The key of each event code, as {@code journal.Fact.label()} makes it, with the room that owns the fact. */
    private final Map<String, String> eventOwners = EventCatalogue.codes().entrySet().stream()
            .collect(Collectors.toMap(event -> "event." + event.getKey().replace(':', '.'), Map.Entry::getValue));

    @Test
    void every_sentence_is_there_in_indonesian_and_english() {
        assertThat(english.keySet()).isEqualTo(indonesian.keySet());
        indonesian.forEach((room, sentences) -> assertThat(english.get(room).keySet())
                .as("keys of " + room + "_en.properties")
                .containsExactlyInAnyOrderElementsOf(sentences.keySet()));
    }

    @Test
    void both_languages_fill_in_the_same_values_and_neither_is_empty() {
        List<String> wrong = new ArrayList<>();
        indonesian.forEach((room, sentences) -> sentences.forEach((key, text) -> {
            String other = english.get(room).getOrDefault(key, "");
            if (text.isBlank() || other.isBlank() || !places(text).equals(places(other))) {
                wrong.add(key);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_key_begins_with_its_room_and_stands_once_in_its_file() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                String room = file.getFileName().toString().replaceAll("(_en)?\\.properties", "");
                List<String> keys = Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#") && line.contains("="))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .toList();
                Set<String> seen = new TreeSet<>();
                keys.stream()
                        .filter(key -> !seen.add(key) || !belongs(key, room))
                        .forEach(key -> wrong.add(file.getFileName() + ": " + key));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_fact_that_a_room_may_record_has_a_sentence() {
        assertThat(keys()).containsAll(eventOwners.keySet());
    }

    @Test
    void every_key_that_a_template_or_a_class_asks_for_exists() {
        Set<String> keys = keys();
        Set<String> missing = new TreeSet<>();
        sources(".jte", ".java").forEach((file, text) -> ASKED.matcher(text)
                .results()
                .filter(asked -> !isKnown(asked, keys))
                .forEach(asked -> missing.add(file.getFileName() + ": " + asked.group(1))));
        assertThat(missing).isEmpty();
    }

    @Test
    void no_sentence_lies_about_unused() {
        Set<String> named = new TreeSet<>();
        sources(".jte", ".java", ".yaml").values().forEach(text -> LITERAL.matcher(text)
                .results()
                .map(found -> found.group(1))
                .forEach(named::add));
        Set<String> beginnings = named.stream()
                .filter(name -> name.endsWith(".") || name.endsWith("-"))
                .filter(name -> name.contains(".") && name.indexOf('.') < name.length() - 1)
                .collect(Collectors.toSet());
        Set<String> unused = keys().stream()
                .filter(key -> !RULE.matcher(key).matches())
                .filter(key -> !named.contains(key) && !named.contains(key.substring(key.indexOf('.') + 1)))
                .filter(key -> beginnings.stream().noneMatch(key::startsWith) && !eventOwners.containsKey(key))
                .filter(key ->
                        !CONSTANT.matcher(key).matches() || !named.contains(key.substring(0, key.lastIndexOf('.'))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    private boolean belongs(String key, String room) {
        return key.startsWith(room + ".") || RULE.matcher(key).matches() || room.equals(eventOwners.get(key));
    }

    private static boolean isKnown(MatchResult asked, Set<String> keys) {
        String key = asked.group(1);
        return asked.group(2) == null ? keys.contains(key) : keys.stream().anyMatch(known -> known.startsWith(key));
    }

    private Set<String> keys() {
        return indonesian.values().stream()
                .map(Map::keySet)
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Map<String, String>> read(String ending) {
        Map<String, Map<String, String>> rooms = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".properties", "");
                if (name.endsWith("_en") != ending.isEmpty()) {
                    Properties properties = new Properties();
                    properties.load(new StringReader(Files.readString(file)));
                    Map<String, String> sentences = new TreeMap<>();
                    properties.stringPropertyNames().forEach(key -> sentences.put(key, properties.getProperty(key)));
                    rooms.put(name.replace("_en", ""), sentences);
                }
            }
            return rooms;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<Path, String> sources(String... endings) {
        Map<Path, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Stream.of(endings).anyMatch(file.toString()::endsWith)) {
                    texts.put(file, Files.readString(file));
                }
            }
            return texts;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
