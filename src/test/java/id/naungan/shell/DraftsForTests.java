package id.naungan.shell;

import org.springframework.context.ApplicationContext;

/** Lets a story turn the round of drafts by hand. */
public final class DraftsForTests {
    private DraftsForTests() {}

    public static void round(ApplicationContext program) {
        program.getBean(DraftRound.class).round();
    }
}
