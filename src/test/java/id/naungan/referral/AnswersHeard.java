package id.naungan.referral;

import id.naungan.kernel.OfficeId;
import org.springframework.context.ApplicationContext;

/** The round that takes answers of other offices into the timeline, now; in tests no round runs by itself. */
public final class AnswersHeard {
    private AnswersHeard() {}

    public static void by(ApplicationContext program, OfficeId office) {
        program.getBean(Hearing.class).hear(office);
    }
}
