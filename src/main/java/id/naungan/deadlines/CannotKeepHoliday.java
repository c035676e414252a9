package id.naungan.deadlines;

import id.naungan.kernel.Refusal;

/** Tidak dapat diubah: why the table of holidays stays as it is. */
public enum CannotKeepHoliday implements Refusal {
    DAY_THERE_ALREADY,
    DAY_NOT_THERE,
    DAY_OF_FIXED_DATE,
    LIST_ENDED;

    @Override
    public String key() {
        return "deadlines.cannot." + name();
    }
}
