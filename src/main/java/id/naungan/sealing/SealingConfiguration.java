package id.naungan.sealing;

import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads where the root secret is, and refuses to start with the wrong one. */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {

    @Bean
    Sealing sealing(DataKeys keys, Environment settings) {
        var root = rootOf(keys, keyFile(settings));
        return new Sealing(keys, root, isOff(settings));
    }

    private static RootSecret rootOf(DataKeys keys, KeyFile file) {
        var known = keys.rootMark();
        if (!file.exists()) {
            // A new secret beside sealed data would lose them without a word.
            if (known.isPresent()) {
                throw KeyFileRefused.because("sealing.key-file.missing", file.path());
            }
            file.create();
        }
        var root = file.read();
        var mark = root.derived("root/mark/v1");
        if (known.isEmpty()) {
            keys.insertRootMark(mark);
        }
        if (!Arrays.equals(keys.rootMark().orElseThrow(), mark)) {
            throw KeyFileRefused.because("sealing.key-file.other", file.path());
        }
        return root;
    }

    private static KeyFile keyFile(Environment settings) {
        var database = settings.getProperty("naungan.database-directory", "");
        var path = Path.of(settings.getRequiredProperty("naungan.key-file"));
        return new KeyFile(path, database.isBlank() ? null : Path.of(database));
    }

    private static boolean isOff(Environment settings) {
        var off = "off".equals(settings.getProperty("naungan.sealing", "on"));
        if (off && !settings.getProperty("naungan.test", Boolean.class, false)) {
            throw new IllegalStateException("naungan.sealing=off is for tests only");
        }
        return off;
    }
}
