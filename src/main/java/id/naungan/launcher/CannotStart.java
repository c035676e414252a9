package id.naungan.launcher;

import org.jspecify.annotations.Nullable;

/** Tidak dapat dijalankan: why the program or its database did not start, in a sentence for the operator. */
public sealed class CannotStart extends RuntimeException {
    private final Sentence sentence;
    private final int exitCode;

    private CannotStart(int exitCode, Sentence sentence, @Nullable Throwable cause) {
        super(sentence.toString(), cause);
        this.sentence = sentence;
        this.exitCode = exitCode;
    }

    Sentence sentence() {
        return sentence;
    }

    /** What the process should end with; see {@link ExitCode}. */
    int exitCode() {
        return exitCode;
    }

    /** Setelan ditolak: a setting is missing, unknown or dangerous. */
    static final class Configuration extends CannotStart {
        Configuration(String key, @Nullable Object... arguments) {
            super(ExitCode.CONFIGURATION, Sentence.of(key, arguments), null);
        }
    }

    /** Basis data tidak terjangkau: the database does not start or does not answer. */
    static final class Database extends CannotStart {
        Database(String key, @Nullable Object... arguments) {
            this((Throwable) null, key, arguments);
        }

        Database(@Nullable Throwable cause, String key, @Nullable Object... arguments) {
            super(ExitCode.DATABASE, Sentence.of(key, arguments), cause);
        }
    }
}
