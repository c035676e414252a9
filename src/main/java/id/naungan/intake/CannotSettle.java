package id.naungan.intake;

import id.naungan.kernel.Refusal;
import java.util.Locale;

/** Laporan tidak dapat diselesaikan begitu. */
public enum CannotSettle implements Refusal {
    IN_THE_FUTURE,
    AFTER_IT_WAS_WRITTEN,
    IN_A_CASE,
    CHANGED_MEANWHILE,
    NO_SUCH_STANDARD,
    NO_SUCH_CASE,
    CASE_IS_CLOSED,
    HELP_FIRST;

    @Override
    public String key() {
        return "intake.cannot-settle." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
