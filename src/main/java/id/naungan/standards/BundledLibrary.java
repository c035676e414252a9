package id.naungan.standards;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Pustaka standar: at start, the founding standards and every document in the folder {@code standards} of the
 * program's home go into the library. A changed file becomes a new document; the old one stays.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BundledLibrary implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(BundledLibrary.class);

    private final Standards standards;
    private final Path home;

    BundledLibrary(Standards standards, @Value("${naungan.home}") Path home) {
        this.standards = standards;
        this.home = home;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:/standards/*/*.yaml")) {
            load(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        }
        for (Path file : ownFiles()) {
            StandardChecker.Checked checked = new StandardChecker().check(file);
            if (checked.isAccepted()) {
                load(file.getFileName().toString(), Files.readString(file));
            } else {
                report(checked);
            }
        }
    }

    private List<Path> ownFiles() throws IOException {
        Path folder = home.resolve("standards");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    private void load(String name, String text) {
        report(standards.addToLibrary(name, text));
    }

    private static void report(StandardChecker.Checked checked) {
        checked.faults().forEach(fault -> LOG.error("Standard refused: {}", fault.inBothLanguages()));
    }
}
