package id.naungan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import id.naungan.testing.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sizes are printed to be talked about; only the outer limits fail. */
class SizeTest {
    private static final int LARGEST_FILE = 16 * 1024;
    private static final int LONGEST_TEMPLATE = 120;
    private static final int MOST_KNOWN_TYPES = 15;
    private static final String HOUSE = "id.naungan";
    /** Made of nothing but words that all rooms share. */
    private static final Set<String> SHARED = Set.of("kernel");

    @Test
    void no_java_file_is_larger_than_16_kilobytes() throws IOException {
        List<Path> files = files("src/main/java", ".java");
        List<Long> sizes = files.stream().map(SizeTest::size).sorted().toList();
        System.out.printf(
                "size: %d Java files, median %d bytes, p90 %d bytes, largest %d bytes%n",
                sizes.size(), sizes.get(sizes.size() / 2), sizes.get(sizes.size() * 9 / 10), sizes.getLast());
        assertThat(files)
                .allSatisfy(file -> assertThat(size(file)).as(file.toString()).isLessThanOrEqualTo(LARGEST_FILE));
    }

    @Test
    void no_test_is_larger_either() throws IOException {
        assertThat(files("src/test/java", ".java"))
                .allSatisfy(file -> assertThat(size(file)).as(file.toString()).isLessThanOrEqualTo(LARGEST_FILE));
    }

    @Test
    void no_template_is_longer_than_120_lines() throws IOException {
        List<Path> files = files("src/main/jte", ".jte");
        List<Integer> lines = files.stream().map(SizeTest::lines).sorted().toList();
        System.out.printf(
                "size: %d templates, median %d lines, longest %d lines%n",
                lines.size(), lines.get(lines.size() / 2), lines.getLast());
        assertThat(files)
                .allSatisfy(file -> assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(LONGEST_TEMPLATE));
    }

    /** Types are public for the room's own pages and templates, too; what counts is how much of it other rooms lean on. */
    @Test
    void no_room_is_known_to_others_by_more_than_15_types() {
        Map<String, Set<String>> known = new TreeMap<>();
        Compiled.program().stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith(HOUSE + "."))
                .filter(dependency -> !room(dependency.getOriginClass()).equals(room(dependency.getTargetClass())))
                .map(dependency -> topmost(dependency.getTargetClass().getBaseComponentType()))
                .forEach(type ->
                        known.computeIfAbsent(room(type), _ -> new TreeSet<>()).add(type.getSimpleName()));
        known.forEach((room, types) ->
                System.out.printf("size: other rooms know %d types of %s: %s%n", types.size(), room, types));
        known.keySet().removeAll(SHARED);
        assertThat(known)
                .allSatisfy((room, types) -> assertThat(types).as(room).hasSizeLessThanOrEqualTo(MOST_KNOWN_TYPES));
    }

    private static String room(JavaClass type) {
        String[] parts = type.getBaseComponentType().getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }

    private static JavaClass topmost(JavaClass type) {
        return type.getEnclosingClass().map(SizeTest::topmost).orElse(type);
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static long size(Path file) {
        return file.toFile().length();
    }

    private static int lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return (int) lines.count();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
