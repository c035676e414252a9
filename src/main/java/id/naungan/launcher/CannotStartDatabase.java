package id.naungan.launcher;

import org.jspecify.annotations.Nullable;

/** Basis data tidak dapat dijalankan: why the embedded database did not start, one sentence in Indonesian and one in English. */
public class CannotStartDatabase extends RuntimeException {
    private final String indonesian;
    private final String english;

    CannotStartDatabase(String indonesian, String english) {
        this(indonesian, english, null);
    }

    CannotStartDatabase(String indonesian, String english, @Nullable Throwable cause) {
        super(indonesian + " / " + english, cause);
        this.indonesian = indonesian;
        this.english = english;
    }

    public String indonesian() {
        return indonesian;
    }

    public String english() {
        return english;
    }
}
