package id.naungan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Whatever a letter says by itself has an English counterpart: read from the sources that fill letters and from the letter's
 * templates, so that a new desk cannot forget it.
 */
class LetterWordsTest {
    private static final Path SOURCES = Path.of("src/main/java/id/naungan");
    private static final Path TEMPLATES = Path.of("src/main/jte/letters");
    private static final Path WORDS = Path.of("src/main/resources/letters/english");
    /** Whatever comes between two pieces of a sentence. */
    private static final String GAP = "{}";

    private static final Pattern PLACE = Pattern.compile("\\{(\\d|any)}");
    /** Codes of events, permissions, columns, pages and messages, names of enum constants, formats. */
    private static final Pattern CODE =
            Pattern.compile("[a-z][\\w-]*([.:/]([\\w-]|\\{})*)+|[A-Z][A-Z0-9_]+|[a-z]+(-[a-z]+)+"
                    + "|.{0,2}|[^\\p{L}]*|%.*|\\{}/s/\\{}|d MMMM uuuu|\\w+\\[sealed]");

    private static final Pattern SAID = Pattern.compile("say\\(\"([^\"]+)\"\\)");
    /** Text of a template between tags, without its expressions and commands. */
    private static final Pattern BARE = Pattern.compile("\\p{L}{3,}");

    @Test
    void every_word_that_a_desk_puts_into_a_letter_has_an_english_counterpart() throws IOException {
        Set<String> known = known();
        Map<String, Set<String>> missing = new HashMap<>();
        for (Path file : writers()) {
            Set<String> said = new TreeSet<>(sentences(file));
            said.removeIf(sentence ->
                    known.contains(sentence) || CODE.matcher(sentence).matches());
            if (!said.isEmpty()) {
                missing.put(file.getFileName().toString(), said);
            }
        }
        assertThat(missing).as("missing in " + WORDS).isEmpty();
    }

    @Test
    void every_word_of_the_paper_itself_has_one_too_and_none_stands_there_untranslated() throws IOException {
        Set<String> known = known();
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                assertThat(SAID.matcher(text).results().map(said -> said.group(1)))
                        .as(file.toString())
                        .allSatisfy(said -> assertThat(known).contains(said));
                if (!Set.of("copy.jte", "text.jte").contains(file.getFileName().toString())) {
                    assertThat(bare(text)).as("bare words in " + file).isEmpty();
                }
            }
        }
    }

    @Test
    void every_kind_of_letter_and_every_post_has_an_english_name_and_no_pair_is_empty() throws IOException {
        Set<String> known = known();
        assertThat(id.naungan.documents.LetterType.values())
                .allSatisfy(type -> assertThat(known).contains(type.heading()));
        var posts = new id.naungan.access.Posts();
        assertThat(posts.codes())
                .allSatisfy(post -> assertThat(known).contains(posts.name(post).id()));
        assertThat(pairs()).allSatisfy((indonesian, english) -> {
            assertThat(english).isNotBlank();
            assertThat(places(english)).as(indonesian).isEqualTo(places(indonesian));
        });
    }

    /** Sources that fill a letter's model, and the one that gives identity to it. */
    private static List<Path> writers() throws IOException {
        List<Path> writers = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(LetterWordsTest::isDesk).toList()) {
                String text = Files.readString(file);
                if (text.contains("LetterModel") || text.contains("CaseLetters writing")) {
                    writers.add(file);
                }
            }
        }
        writers.add(SOURCES.resolve("casework/Disclosure.java"));
        writers.add(SOURCES.resolve("documents/LetterPress.java"));
        assertThat(writers).hasSizeGreaterThan(8);
        return writers;
    }

    private static boolean isDesk(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".java") && !path.contains("/web/") && !path.contains("naungan/documents/");
    }

    private static List<String> sentences(Path file) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, manager, null, List.of(), null, manager.getJavaFileObjects(file));
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Sentences(), found);
            }
        }
        return found;
    }

    /** Literals, and literals joined by plus with a gap for each other piece. */
    private static final class Sentences extends TreeScanner<Void, List<String>> {
        @Override
        public Void visitAnnotation(AnnotationTree annotation, List<String> found) {
            return null;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, List<String> found) {
            if (literal.getValue() instanceof String text) {
                found.add(text);
            }
            return null;
        }

        @Override
        public Void visitBinary(BinaryTree sum, List<String> found) {
            if (sum.getKind() != Tree.Kind.PLUS) {
                return super.visitBinary(sum, found);
            }
            found.add(joined(sum, found));
            return null;
        }

        private String joined(Tree piece, List<String> found) {
            return switch (piece) {
                case ParenthesizedTree inner -> joined(inner.getExpression(), found);
                case BinaryTree sum
                when sum.getKind() == Tree.Kind.PLUS ->
                    joined(sum.getLeftOperand(), found) + joined(sum.getRightOperand(), found);
                case LiteralTree literal when literal.getValue() instanceof String text -> text;
                default -> {
                    scan(piece, found);
                    yield GAP;
                }
            };
        }
    }

    private static List<String> bare(String template) {
        String text = template.replaceAll("(?s)@raw.*?@endraw", " ")
                .replaceAll("(?m)^\\s*(@import|@param).*$", " ")
                .replaceAll("(?m)^\\s*@(for|else|elseif|endfor|endif|template|if)\\b.*\\)?\\s*$", " ")
                .replaceAll("@template\\.[\\w.-]+\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)", " ")
                .replaceAll("@(if|elseif|for)\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)|@(else|endif|endfor)", " ")
                .replaceAll("\\$\\{[^}]*}", " ")
                .replaceAll("(?s)<[^>]*>|&#?\\w+;", " ");
        return BARE.matcher(text).results().map(word -> word.group()).toList();
    }

    private static Set<String> known() throws IOException {
        return pairs().keySet().stream()
                .map(indonesian -> PLACE.matcher(indonesian).replaceAll(java.util.regex.Matcher.quoteReplacement(GAP)))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> pairs() throws IOException {
        Map<String, String> pairs = new HashMap<>();
        try (Stream<Path> files = Files.list(WORDS)) {
            for (Path file : files.toList()) {
                Map<String, String> room =
                        new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
                pairs.putAll(room);
            }
        }
        return pairs;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(place -> place.group()).collect(Collectors.toSet());
    }
}
