package id.naungan.intake;

import id.naungan.kernel.Refusal;
import java.util.Locale;

/** Berkas atau laporan tidak dapat diserahkan begitu. */
public enum CannotHandOn implements Refusal {
    CASE_IS_CLOSED,
    NO_SUCH_POST,
    NOBODY_THERE,
    ALREADY_WAITING,
    ALREADY_TAKEN,
    NOT_WITH_YOU,
    SUMMARY_MISSING,
    SUMMARY_NAMES_SOMEBODY,
    NOT_CLARIFIED,
    NOT_TRIAGED,
    ALREADY_RECOMMENDED,
    NOT_RECOMMENDED;

    @Override
    public String key() {
        return "intake.cannot-hand-on." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
