package id.naungan.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Padanan Inggris. What letters say by themselves, found by its Indonesian words; each room that writes letters has a file of
 * pairs in {@code letters/english}. {@code {0}} stands for a number, a date or another word of the files, never for what somebody
 * typed; {@code {any}} for the rest of a sentence that is told as it was written.
 */
final class EnglishWords {
    private static final String FILES = "classpath*:letters/english/*.yaml";
    private static final String SENTENCES = "classpath*:messages/*_en.properties";
    private static final String EVENT = "event.";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d|any)}");
    /** Without any letter, or a number of a file, a letter or a person: one piece, no small letters, and a digit in it. */
    private static final Pattern NUMBER = Pattern.compile("\\P{L}*|(?=\\S*\\d)[\\p{Lu}\\d./()-]+");

    private final Map<String, String> plain = new HashMap<>();
    private final List<Sentence> filled = new ArrayList<>();

    /** A sentence with places, as a pattern, and the names of its places in order. */
    private record Sentence(Pattern indonesian, List<String> places, String english) {}

    EnglishWords() {
        try {
            var resources = new PathMatchingResourcePatternResolver();
            for (Resource file : resources.getResources(FILES)) {
                read(file);
            }
            for (Resource file : resources.getResources(SENTENCES)) {
                readEvents(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the English words of letters cannot be read", e);
        }
    }

    /** The English of words that a letter says by itself, of dates and of numbers; empty for what somebody typed. */
    Optional<String> of(String indonesian) {
        String known = plain.get(indonesian);
        if (known != null) {
            return Optional.of(known);
        }
        if (NUMBER.matcher(indonesian).matches()) {
            return Optional.of(indonesian);
        }
        return EnglishDates.of(indonesian).or(() -> list(indonesian)).or(() -> filled.stream()
                .flatMap(sentence -> fill(sentence, indonesian).stream())
                .findFirst());
    }

    /** Several words of ours with commas between them, such as the posts of an officer. */
    private Optional<String> list(String indonesian) {
        List<String> words = List.of(indonesian.split(", "));
        return words.size() > 1 && words.stream().allMatch(plain::containsKey)
                ? Optional.of(words.stream().map(plain::get).collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    private Optional<String> fill(Sentence sentence, String indonesian) {
        Matcher found = sentence.indonesian().matcher(indonesian);
        if (!found.matches()) {
            return Optional.empty();
        }
        String english = sentence.english();
        for (int place = 0; place < sentence.places().size(); place++) {
            String name = sentence.places().get(place);
            String value = found.group(place + 1);
            Optional<String> word = name.equals("any") ? Optional.of(value) : of(value);
            if (word.isEmpty()) {
                return Optional.empty();
            }
            english = english.replace("{" + name + "}", word.get());
        }
        return Optional.of(english);
    }

    private void read(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            Map<String, String> pairs = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            pairs.forEach((indonesian, english) -> {
                String before = plain.put(indonesian, english);
                if (before != null && !before.equals(english)) {
                    throw new IllegalStateException("two English counterparts of: " + indonesian);
                }
                if (PLACE.matcher(indonesian).find()) {
                    filled.add(sentence(indonesian, english));
                }
            });
        }
    }

    /** What happened, as the timeline says it: reports tell it with its days. */
    private void readEvents(Resource english) throws IOException {
        Properties words = properties(english);
        Properties indonesian = properties(
                english.createRelative(String.valueOf(english.getFilename()).replace("_en.properties", ".properties")));
        indonesian.stringPropertyNames().stream()
                .filter(key -> key.startsWith(EVENT) && words.containsKey(key))
                .forEach(key -> plain.putIfAbsent(indonesian.getProperty(key), words.getProperty(key)));
    }

    private static Properties properties(Resource file) throws IOException {
        var properties = new Properties();
        try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return properties;
    }

    private static Sentence sentence(String indonesian, String english) {
        var pattern = new StringBuilder();
        List<String> places = new ArrayList<>();
        Matcher place = PLACE.matcher(indonesian);
        int from = 0;
        while (place.find()) {
            pattern.append(Pattern.quote(indonesian.substring(from, place.start())))
                    .append("([^\\n]{1,200}?)");
            places.add(place.group(1));
            from = place.end();
        }
        pattern.append(Pattern.quote(indonesian.substring(from)));
        return new Sentence(Pattern.compile(pattern.toString()), places, english);
    }
}
