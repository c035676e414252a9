package id.naungan.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Setelan: what the operator decides, read from NAUNGAN_* variables of the environment.
 * A secret may stand in a file instead, named by the same variable with {@code _FILE}. An unknown NAUNGAN_* variable is refused:
 * a misspelt setting must not pass for a setting that works.
 */
final class Settings {
    private static final Set<String> PLAIN = Set.of(
            "NAUNGAN_HOME",
            "NAUNGAN_PORT",
            "NAUNGAN_ADDRESS",
            "NAUNGAN_PROXY",
            "NAUNGAN_URL",
            "NAUNGAN_TLS_CERT",
            "NAUNGAN_TLS_KEY",
            "NAUNGAN_KEY_FILE",
            "NAUNGAN_CHECKPOINTS",
            "NAUNGAN_DATABASE_PORT",
            "NAUNGAN_DATABASE_URL",
            "NAUNGAN_DATABASE_USER",
            "NAUNGAN_DATABASE_OWNER_USER");
    private static final Set<String> SECRET = Set.of("NAUNGAN_DATABASE_PASSWORD", "NAUNGAN_DATABASE_OWNER_PASSWORD");

    private final Map<String, String> given = new TreeMap<>();
    private final String user;
    private final Path userHome;

    private Settings(String user, Path userHome) {
        this.user = user;
        this.userHome = userHome;
    }

    static Settings ofThisProcess() {
        return from(System.getenv(), System.getProperty("user.name"), Path.of(System.getProperty("user.home")));
    }

    static Settings from(Map<String, String> environment, String user, Path userHome) {
        var settings = new Settings(user, userHome);
        environment.forEach((name, value) -> {
            if (name.startsWith("NAUNGAN_") && !value.isBlank()) {
                settings.take(name, value.strip());
            }
        });
        return settings;
    }

    private void take(String name, String value) {
        var plain = name.endsWith("_FILE") ? name.substring(0, name.length() - "_FILE".length()) : name;
        if (PLAIN.contains(name) || SECRET.contains(name)) {
            put(name, value);
        } else if (SECRET.contains(plain)) {
            put(plain, read(name, Path.of(value)));
        } else {
            throw new CannotStart.Configuration("setting.unknown", name);
        }
    }

    private void put(String name, String value) {
        if (given.put(name, value) != null) {
            throw new CannotStart.Configuration("setting.twice", name);
        }
    }

    private static String read(String name, Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new CannotStart.Configuration("setting.unreadable", name, file);
        }
    }

    /** All data of this installation lie below it. A demo has a home of its own unless one is named. */
    Path home(boolean demo) {
        return value("NAUNGAN_HOME")
                .map(Path::of)
                .orElseGet(() -> usualHome(demo))
                .toAbsolutePath();
    }

    private Path usualHome(boolean demo) {
        var parent = user.equals("root") ? Path.of("/var/lib") : userHome.resolve(".local/share");
        return parent.resolve(demo ? "naungan-demo" : "naungan");
    }

    /** The file of the root key; never inside the database's directory. */
    Path keyFile(Path home) {
        return value("NAUNGAN_KEY_FILE")
                .map(Path::of)
                .orElseGet(() -> home.resolve("keys/root.key"))
                .toAbsolutePath();
    }

    /** Other directories that hold a copy of the checkpoints, divided by colons. */
    List<Path> checkpointPlaces() {
        return Arrays.stream(value("NAUNGAN_CHECKPOINTS").orElse("").split(":"))
                .filter(place -> !place.isBlank())
                .map(place -> Path.of(place.strip()).toAbsolutePath())
                .toList();
    }

    int port() {
        return number("NAUNGAN_PORT", 8080);
    }

    /** 0 lets the embedded database choose a free port at each start. */
    int databasePort() {
        return number("NAUNGAN_DATABASE_PORT", 0);
    }

    boolean behindProxy() {
        var said = value("NAUNGAN_PROXY").orElse("false");
        if (!said.equals("true") && !said.equals("false")) {
            throw new CannotStart.Configuration("setting.not-boolean", "NAUNGAN_PROXY", said);
        }
        return said.equals("true");
    }

    /** PEM files of certificate and key; both or neither. */
    Optional<Certificate> certificate() {
        var certificate = value("NAUNGAN_TLS_CERT").map(Path::of);
        var key = value("NAUNGAN_TLS_KEY").map(Path::of);
        if (certificate.isPresent() != key.isPresent()) {
            throw new CannotStart.Configuration("setting.half-certificate");
        }
        certificate.ifPresent(file -> requireReadable("NAUNGAN_TLS_CERT", file));
        key.ifPresent(file -> requireReadable("NAUNGAN_TLS_KEY", file));
        return certificate.map(file -> new Certificate(file, key.orElseThrow()));
    }

    record Certificate(Path chain, Path key) {}

    private static void requireReadable(String name, Path file) {
        if (!Files.isReadable(file)) {
            throw new CannotStart.Configuration("setting.unreadable", name, file);
        }
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(given.get(name));
    }

    String required(String name) {
        return value(name).orElseThrow(() -> new CannotStart.Configuration("setting.missing", name));
    }

    private int number(String name, int usual) {
        try {
            int number = value(name).map(Integer::parseInt).orElse(usual);
            if (number >= 0 && number <= 65535) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Refused below, like a number out of range.
        }
        throw new CannotStart.Configuration("setting.not-port", name, required(name));
    }
}
