package id.naungan.security;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import id.naungan.testing.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows of {@code security/asvs.csv} that the code itself shows: what it never does, and where it does what is delicate. */
class AsvsRowsTest {
    /** Rooms that hash, encrypt or draw secrets by themselves; a further one is a question of the review. */
    private static final Set<String> CRYPTOGRAPHY =
            Set.of("access", "casework", "documents", "intake", "launcher", "sealing", "shell", "standards");

    private static final Set<String> ALGORITHMS =
            Set.of("AES/GCM/NoPadding", "Ed25519", "HKDF-SHA256", "HmacSHA256", "SHA-256");

    @Test
    void only_the_launcher_starts_processes() {
        noClasses()
                .that()
                .resideOutsideOfPackage("id.naungan.launcher..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Runtime")
                .check(Compiled.program());
    }

    @Test
    void nothing_runs_or_rebuilds_what_came_from_outside() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javax.script..",
                        "javax.naming..",
                        "org.springframework.expression..",
                        "javax.xml..",
                        "org.xml..",
                        "org.w3c..",
                        "java.beans..",
                        "java.rmi..",
                        "java.lang.foreign..",
                        "sun..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .check(Compiled.program());
        noMethods().should().haveModifier(JavaModifier.NATIVE).check(Compiled.program());
    }

    @Test
    void the_program_calls_nobody() {
        noClasses()
                .that()
                // The launcher looks for its own database, the demo fills in its own forms.
                .resideOutsideOfPackages("id.naungan.launcher..", "id.naungan.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.springframework.web.client..", "javax.net..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(URL|URLConnection|HttpURLConnection|Socket|ServerSocket|DatagramSocket|InetAddress)")
                .check(Compiled.program());
    }

    @Test
    void chance_comes_from_the_secure_generator() {
        noClasses()
                .that()
                .resideOutsideOfPackage("id.naungan.demo..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)|java\\.util\\.random\\..*")
                .orShould()
                .callMethod(Math.class, "random")
                .check(Compiled.program());
    }

    @Test
    void cryptography_lives_in_few_known_places() {
        Set<String> rooms = new TreeSet<>();
        Pattern delicate = Pattern.compile(
                "javax\\.crypto\\..*|java\\.security\\.(Mess|Sec|Sig|Key).*|org\\.bouncycastle\\..*|org\\.springframework\\.security\\.crypto\\..*");
        for (JavaClass one : Compiled.program()) {
            if (one.getDirectDependenciesFromSelf().stream()
                    .anyMatch(used ->
                            delicate.matcher(used.getTargetClass().getName()).matches())) {
                rooms.add(one.getPackageName().split("\\.")[2]);
            }
        }
        assertThat(CRYPTOGRAPHY).containsAll(rooms);
    }

    @Test
    void no_weak_algorithm_is_named() throws IOException {
        Set<String> named = new TreeSet<>();
        for (String source : texts("src/main/java", ".java")) {
            // What every authenticator counts with (RFC 6238); as a keyed hash it is not known to be weak.
            if (source.contains("final class Totp ")) {
                assertThat(source).contains("\"HmacSHA1\"").doesNotContain("\"SHA-1\"", "\"SHA1\"");
                continue;
            }
            Matcher found = Pattern.compile("getInstance\\(\\s*\"([^\"]+)\"|CIPHER = \"([^\"]+)\"")
                    .matcher(source);
            while (found.find()) {
                named.add(found.group(1) == null ? found.group(2) : found.group(1));
            }
        }
        assertThat(named).contains("AES/GCM/NoPadding", "SHA-256");
        assertThat(ALGORITHMS).containsAll(named);
    }

    @Test
    void no_pattern_is_made_from_what_was_typed() throws IOException {
        Set<String> made = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")
                            && !path.toString().contains("/demo/"))
                    .toList()) {
                if (Pattern.compile("Pattern\\.compile\\(\\s*(?!\")")
                        .matcher(Files.readString(file))
                        .find()) {
                    made.add(file.getFileName().toString());
                }
            }
        }
        // The sentences of our own files, told apart by their places.
        assertThat(made).isEqualTo(Set.of("EnglishWords.java"));
    }

    @Test
    void no_page_builds_a_script_or_a_style_from_what_was_typed() throws IOException {
        // What is printed is no page: its styles are our own, and no browser reads it.
        Pattern inline = Pattern.compile(
                "<script(?![^>]*\\bsrc=\"\\$\\{page\\.asset\\()|\\son[a-z]+=\"|javascript:|\\$unsafe\\{");
        assertThat(texts("src/main/jte", ".jte"))
                .noneMatch(template -> inline.matcher(template).find());
        assertThat(texts("src/main/java", ".java")).noneMatch(source -> source.contains("/javascript\""));
    }

    @Test
    void scripts_write_text_and_never_markup() throws IOException {
        Pattern wrong = Pattern.compile(
                "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|createContextualFragment"
                        + "|localStorage|sessionStorage|indexedDB|document\\.cookie|navigator\\.serviceWorker|\"paste\"|__proto__|Object\\.assign"
                        + "|window\\.addEventListener\\(\"message\"|^addEventListener\\(\"message\"|window\\.[A-Za-z]+ =[^=]|globalThis",
                Pattern.MULTILINE);
        List<String> scripts = texts("frontend/js", ".js");
        assertThat(scripts).hasSizeGreaterThan(5).noneMatch(script -> wrong.matcher(script)
                .find());
    }

    @Test
    void every_field_for_a_password_hides_it_and_lets_a_keeper_of_passwords_fill_it() throws IOException {
        List<String> fields = new ArrayList<>();
        for (String template : texts("src/main/jte", ".jte")) {
            Matcher found = Pattern.compile(
                            "@template\\.shell\\.tag\\.text\\([^\\n]*name = \"(?:password|repeated|current)\"[^\\n]*")
                    .matcher(template);
            while (found.find()) {
                fields.add(found.group());
            }
        }
        assertThat(fields).hasSizeGreaterThanOrEqualTo(6).allSatisfy(field -> assertThat(field)
                .contains("type = \"password\"")
                .containsPattern("autocomplete = \"(new|current)-password\""));
    }

    private static List<String> texts(String folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<String> all = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(end)).sorted().toList()) {
                all.add(Files.readString(file));
            }
            return all;
        }
    }
}
