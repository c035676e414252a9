package id.naungan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sizes are printed to be talked about; only the outer limits fail. */
class SizeTest {
    private static final int LARGEST_FILE = 16 * 1024;
    private static final int LONGEST_TEMPLATE = 120;
    private static final int MOST_PUBLIC_TYPES = 15;
    private static final Pattern PUBLIC =
            Pattern.compile("(?m)^public (?:\\w+ |non-sealed )*(?:class|record|interface|enum|@interface) ");

    @Test
    void no_java_file_is_larger_than_16_kilobytes() throws IOException {
        List<Path> files = files("src/main/java", ".java");
        List<Long> sizes = files.stream().map(SizeTest::size).sorted().toList();
        System.out.printf(
                "size: %d Java files, median %d bytes, p90 %d bytes, largest %d bytes%n",
                sizes.size(), sizes.get(sizes.size() / 2), sizes.get(sizes.size() * 9 / 10), sizes.getLast());
        assertThat(files).allSatisfy(file -> assertThat(size(file)).as(file.toString()).isLessThanOrEqualTo(LARGEST_FILE));
    }

    @Test
    void no_template_is_longer_than_120_lines() throws IOException {
        List<Path> files = files("src/main/jte", ".jte");
        List<Integer> lines = files.stream().map(SizeTest::lines).sorted().toList();
        System.out.printf(
                "size: %d templates, median %d lines, longest %d lines%n",
                lines.size(), lines.get(lines.size() / 2), lines.getLast());
        assertThat(files).allSatisfy(file -> assertThat(lines(file)).as(file.toString()).isLessThanOrEqualTo(LONGEST_TEMPLATE));
    }

    @Test
    void no_package_opens_more_than_15_types() throws IOException {
        Map<String, Integer> open = new TreeMap<>();
        for (Path file : files("src/main/java", ".java")) {
            if (PUBLIC.matcher(Files.readString(file)).find()) {
                open.merge(file.getParent().toString(), 1, Integer::sum);
            }
        }
        System.out.println("size: public types " + open);
        assertThat(open).allSatisfy((folder, types) -> assertThat(types).as(folder).isLessThanOrEqualTo(MOST_PUBLIC_TYPES));
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
