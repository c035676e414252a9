package id.naungan.casework.care;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Pustaka instrumen. The bundled lists and those in the folder {@code instruments} of the program's home, read at start.
 * A file of the office with the code of a bundled one takes its place; results keep the words they were made with.
 */
@Component
class Instruments {
    private static final Logger LOG = LoggerFactory.getLogger(Instruments.class);

    private final Map<String, Instrument> all = new LinkedHashMap<>();

    Instruments(@Value("${naungan.home}") Path home) throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:/instruments/*.yaml")) {
            take(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        }
        Path own = home.resolve("instruments");
        if (Files.isDirectory(own)) {
            try (Stream<Path> files = Files.list(own)) {
                for (Path file : files.filter(name -> name.toString().endsWith(".yaml"))
                        .sorted()
                        .toList()) {
                    take(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
    }

    List<Instrument> all() {
        return List.copyOf(all.values());
    }

    Optional<Instrument> find(String code) {
        return Optional.ofNullable(all.get(code));
    }

    private void take(String name, String text) {
        InstrumentChecker.Checked checked = InstrumentChecker.check(text);
        Instrument instrument = checked.instrument();
        if (instrument == null) {
            checked.faults()
                    .forEach(fault -> LOG.error(
                            "Instrument refused: {}:{}: {}: {}", name, fault.line(), fault.path(), fault.code()));
        } else {
            all.put(instrument.code(), instrument);
        }
    }
}
