package id.naungan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Names the statements of the founding standards that a test shows through the front door, such as {@code "S3.4"};
 * a part of a statement that bundles several duties is {@code "S3.15a"}.
 * The coverage table believes a claim only when the test ran and passed; see {@code CoverageCheck}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Shows.Recorder.class)
public @interface Shows {
    String[] value();

    /** Where the tests that passed are noted, one "Class#method" a line. */
    Path PASSED = Path.of("target", "shown.txt");

    /** Notes each claim whose test passed. */
    class Recorder implements TestWatcher {
        @Override
        public void testSuccessful(ExtensionContext context) {
            Method test = context.getRequiredTestMethod();
            synchronized (Recorder.class) {
                try {
                    Files.writeString(
                            PASSED, nameOf(test) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
        }

        /** "Class#method" without the package. */
        public static String nameOf(Method test) {
            return test.getDeclaringClass().getSimpleName() + "#" + test.getName();
        }
    }
}
