package id.naungan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pemeriksaan pemasangan: looks at what an operator can get wrong and says each finding in one sentence. */
final class Doctor {
    private static final int OLDEST_JAVA = 25;
    private static final long LEAST_FREE_BYTES = 2L << 30;
    private static final Duration LARGEST_SKEW = Duration.ofSeconds(5);
    private static final Set<PosixFilePermission> FOR_OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Settings settings;
    private final Path home;
    private final Clock clock;
    private final List<Sentence> findings = new ArrayList<>();

    Doctor(Settings settings, Path home) {
        this(settings, home, Clock.systemUTC());
    }

    Doctor(Settings settings, Path home, Clock clock) {
        this.settings = settings;
        this.home = home;
        this.clock = clock;
    }

    List<Sentence> examine() {
        java(Runtime.version().feature());
        zones();
        Binding.of(settings, settings.port());
        try {
            database();
            files();
            new CheckpointCopies(home, settings.checkpointPlaces()).examine(this::find);
            disk();
        } catch (IOException unreadable) {
            find("doctor.unreadable", String.valueOf(unreadable.getMessage()));
        } catch (CannotStart cannot) {
            findings.add(cannot.sentence());
        }
        return List.copyOf(findings);
    }

    private void java(int feature) {
        if (feature < OLDEST_JAVA) {
            find("doctor.java", Integer.toString(feature));
        }
    }

    private void zones() {
        // WIB, WITA and WIT have had these offsets since 1988 and no summer time.
        Map.of("Asia/Jakarta", 7, "Asia/Makassar", 8, "Asia/Jayapura", 9).forEach((zone, hours) -> {
            var offset = ZoneId.of(zone).getRules().getOffset(clock.instant());
            if (offset.getTotalSeconds() != hours * 3600) {
                find("doctor.zone", zone);
            }
        });
    }

    private void files() throws IOException {
        closed(home.resolve("secrets"));
        if (Files.isDirectory(home.resolve("secrets"))) {
            try (var secrets = Files.list(home.resolve("secrets"))) {
                for (var secret : secrets.toList()) {
                    closed(secret);
                }
            }
        }
        var key = settings.keyFile(home);
        closed(key);
        if (key.normalize().startsWith(home.resolve("database"))) {
            find("doctor.key-place", key);
        }
        if (!Files.exists(key)) {
            find("doctor.key-absent", key);
        }
    }

    private void closed(Path file) throws IOException {
        if (Files.exists(file) && Files.getPosixFilePermissions(file).stream().anyMatch(FOR_OTHERS::contains)) {
            find("doctor.open-file", file);
        }
    }

    private void disk() throws IOException {
        long free = Files.getFileStore(home).getUsableSpace();
        if (free < LEAST_FREE_BYTES) {
            find("doctor.disk", home, Long.toString(free >> 20));
        }
    }

    private void database() {
        try (var database = Databases.borrow(settings, home)) {
            database.requireAnswer();
            try (var connection = database.connect(database.application())) {
                new DatabaseExamination(connection, clock, LARGEST_SKEW).examine(this::find);
            } catch (SQLException failed) {
                find("database.away", database.url(), String.valueOf(failed.getMessage()));
            }
        }
    }

    private void find(String key, Object... arguments) {
        findings.add(Sentence.of(key, arguments));
    }
}
