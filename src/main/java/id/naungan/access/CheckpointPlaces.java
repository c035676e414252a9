package id.naungan.access;

import id.naungan.kernel.OfficeClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Tempat kedua titik periksa. Copies of the file of checkpoints in other directories, best on another disk or machine:
 * who can write the database and the first file cannot also take back what lies there. A place that cannot be written is told
 * and never stops the house; a directory that is not there is not made, since an unmounted disk must not pass for a mounted one.
 */
@Component
class CheckpointPlaces {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointPlaces.class);

    private final Environment settings;
    private final OfficeClock clock;
    private final Map<Path, Instant> missed = new ConcurrentHashMap<>();

    CheckpointPlaces(Environment settings, OfficeClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    private List<Path> places() {
        return Arrays.stream(
                        settings.getProperty("naungan.checkpoint-places", "").split(":"))
                .filter(place -> !place.isBlank())
                .map(place -> Path.of(place.strip()))
                .toList();
    }

    /** Since when some place has not taken its copy; empty while all of them do. */
    Optional<Instant> missedSince() {
        return missed.values().stream().min(Comparator.naturalOrder());
    }

    /** Brings every place up to the file. What lies there is only ever added to, and only when it is the beginning of ours. */
    void copy(Path file) {
        for (Path place : places()) {
            String fault = fault(file, place.resolve(file.getFileName()));
            if (fault.isEmpty()) {
                missed.remove(place);
            } else if (missed.putIfAbsent(place, clock.now()) == null) {
                LOG.warn("checkpoints were not copied to {}: {}; naungan doctor looks again", place, fault);
            }
        }
    }

    /** A place whose copy goes on where ours ends or says other things: then ours was changed, or that one was. */
    boolean contradict(Path file) {
        return places().stream()
                .map(place -> place.resolve(file.getFileName()))
                .filter(Files::isReadable)
                .anyMatch(copy -> !isBeginning(copy, file));
    }

    private static String fault(Path file, Path copy) {
        try {
            if (!Files.isDirectory(copy.resolveSibling("."))) {
                return "no such directory";
            }
            if (!Files.exists(copy)) {
                Files.createFile(copy);
            }
            if (!isBeginning(copy, file)) {
                return "its copy is another one";
            }
            byte[] ours = Files.readAllBytes(file);
            int theirs = (int) Files.size(copy);
            if (theirs < ours.length) {
                Files.write(
                        copy,
                        Arrays.copyOfRange(ours, theirs, ours.length),
                        StandardOpenOption.APPEND,
                        StandardOpenOption.SYNC);
            }
            return "";
        } catch (IOException | SecurityException unwritable) {
            return unwritable.getClass().getSimpleName();
        }
    }

    private static boolean isBeginning(Path copy, Path file) {
        try {
            if (!Files.exists(file)) {
                return Files.size(copy) == 0;
            }
            long differs = Files.mismatch(copy, file);
            return differs == -1 || differs == Files.size(copy);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
