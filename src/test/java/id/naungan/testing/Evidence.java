package id.naungan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * Bukti. A promise about safety with the figure that a test counted for it, noted while the test runs; {@code EvidenceCheck} makes the
 * page of evidence of them after all tests. A figure is a count or a plain fact, never a measured time, so that two runs agree.
 */
public final class Evidence {
    /** One a line: goal, figure, target, holds, class and method, divided by tabs. */
    public static final Path NOTED = Path.of("target", "evidence.txt");

    private Evidence() {}

    /**
     * Notes a figure under the test method that calls this.
     *
     * @param goal such as "G1"
     * @param figure what was counted, in words that stand alone: "4212 cells tried, 0 wrong"
     * @param target what it must be: "0 wrong of at least 2000 cells"
     * @param holds false is noted too, and fails the build in the check; assert it beside this, so that the test itself turns red
     */
    public static void note(String goal, String figure, String target, boolean holds) {
        StackWalker.StackFrame test = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.filter(Evidence::isTest)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("only a test notes evidence")));
        String shownBy = test.getDeclaringClass().getSimpleName() + "#" + test.getMethodName();
        String line = String.join("\t", goal, figure, target, holds ? "yes" : "no", shownBy);
        if (Stream.of(goal, figure, target).anyMatch(part -> part.contains("\t") || part.contains("\n"))) {
            throw new IllegalArgumentException("one line, no tabs: " + line);
        }
        synchronized (Evidence.class) {
            try {
                Files.writeString(NOTED, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static boolean isTest(StackWalker.StackFrame frame) {
        return Stream.of(frame.getDeclaringClass().getDeclaredMethods())
                .filter(method -> method.getName().equals(frame.getMethodName()))
                .anyMatch(method -> Stream.of(method.getAnnotations())
                        .anyMatch(mark -> mark.annotationType().getName().startsWith("org.junit.jupiter")));
    }
}
