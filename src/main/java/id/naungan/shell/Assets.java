package id.naungan.shell;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Berkas tampilan. Names of the built style sheets and scripts, whose hash changes with their content. */
@Component
class Assets {
    private static final String FOLDER = "/assets/";

    private final Map<String, String> names;

    Assets() throws IOException {
        Properties built = new Properties();
        try (InputStream manifest = Assets.class.getResourceAsStream("/static/assets/names.properties")) {
            if (manifest == null) {
                throw new IllegalStateException("built assets are missing: run frontend/build.sh");
            }
            built.load(manifest);
        }
        names = built.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, built::getProperty));
    }

    String address(String name) {
        String hashed = names.get(name);
        if (hashed == null) {
            throw new IllegalArgumentException("no such asset: " + name);
        }
        return FOLDER + hashed;
    }
}
