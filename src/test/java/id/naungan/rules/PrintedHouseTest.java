package id.naungan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.Application;
import id.naungan.journal.EventCatalogue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** What is written about the house is true of it: the map, the glossary, the list of events. */
class PrintedHouseTest {
    private static final Path EVENTS = Path.of("docs/generated/events.md");
    private static final Path SOURCES = Path.of("src/main/java/id/naungan");
    private static final Pattern ROOM = Pattern.compile("(?m)^\\| `(\\w+)` \\| [^|]+ \\| ([^|]+) \\|$");
    private static final Pattern TERM = Pattern.compile("(?m)^\\| [^|]+ \\| `([\\w.]+)` \\| [^|]+ \\| [^|]* \\|$");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

    /** After a change: {@code mvn test -Dtest=PrintedHouseTest -Dgenerate=true}. */
    @Test
    void the_printed_events_are_those_that_rooms_declare() throws IOException {
        String now = events();
        if (Boolean.getBoolean("generate")) {
            Files.createDirectories(EVENTS.getParent());
            Files.writeString(EVENTS, now);
        }
        assertThat(EVENTS).hasContent(now);
    }

    @Test
    void the_map_names_every_room_with_its_arrows() throws IOException {
        Map<String, String> drawn = new TreeMap<>();
        ROOM.matcher(Files.readString(Path.of("docs/map.md")))
                .results()
                .forEach(row -> drawn.put(row.group(1), row.group(2)));
        Map<String, String> built = new TreeMap<>();
        ApplicationModules.of(Application.class).forEach(room -> {
            var arrows = room.getBasePackage()
                    .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                    .map(said ->
                            Arrays.stream(said.allowedDependencies()).sorted().collect(Collectors.joining(", ")))
                    .orElse("");
            built.put(room.getIdentifier().toString(), arrows.isEmpty() ? "-" : arrows);
        });
        assertThat(drawn).isEqualTo(built);
    }

    @Test
    void the_words_of_the_glossary_are_words_of_the_code() throws IOException {
        List<String> words = TERM.matcher(Files.readString(Path.of("docs/glossary.md")))
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(words).hasSizeGreaterThan(40).allSatisfy(word -> assertThat(
                        SOURCES.resolve(word.replace('.', '/') + ".java"))
                .exists());
    }

    @Test
    void links_between_documents_lead_somewhere() throws IOException {
        try (Stream<Path> files = Stream.concat(Files.list(Path.of(".")), Files.walk(Path.of("docs")))) {
            for (Path file :
                    files.filter(found -> found.toString().endsWith(".md")).toList()) {
                assertThat(LINK.matcher(Files.readString(file)).results().map((MatchResult link) -> link.group(1)))
                        .as(file.toString())
                        .allSatisfy(
                                link -> assertThat(file.resolveSibling(link)).exists());
            }
        }
    }

    private static String events() throws IOException {
        var out = new StringBuilder(
                "# Peristiwa / events\n\nDibuat dari kode; jangan diubah dengan tangan. Standar menyebut kode ini, jadi sebuah kode tidak pernah berubah.\n"
                        + "Made from the code; do not edit by hand. Standards name these codes, so a code never changes.\n\n"
                        + "| Kode / code | Ruang / room | Kalimat | Sentence |\n|---|---|---|---|\n");
        for (var event : EventCatalogue.codes().entrySet()) {
            String key = "event." + event.getKey().replace(':', '.');
            out.append("| `")
                    .append(event.getKey())
                    .append("` | ")
                    .append(event.getValue())
                    .append(" | ")
                    .append(sentences(event.getValue(), "").getProperty(key, ""))
                    .append(" | ")
                    .append(sentences(event.getValue(), "_en").getProperty(key, ""))
                    .append(" |\n");
        }
        return out.toString();
    }

    private static Properties sentences(String room, String language) throws IOException {
        var sentences = new Properties();
        sentences.load(new StringReader(
                Files.readString(Path.of("src/main/resources/messages", room + language + ".properties"))));
        return sentences;
    }
}
