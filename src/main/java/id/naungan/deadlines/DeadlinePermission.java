package id.naungan.deadlines;

import id.naungan.access.FieldClass;
import id.naungan.access.Permission;

/** Izin pada batas waktu. What somebody may do with the clocks of a case, and with the office's table of holidays. */
public enum DeadlinePermission implements Permission {
    READ("clock.read", FieldClass.CASE_WORK),
    EXPLAIN("clock.explain", FieldClass.NARRATIVE),
    PAUSE("clock.pause", FieldClass.CASE_WORK),
    /** How many limits were kept in a month, without a case. */
    COUNT("clock.count", FieldClass.CASE_WORK),
    HOLIDAYS("holiday.keep", FieldClass.PUBLIC_CODE);

    private final String code;
    private final FieldClass fieldClass;

    DeadlinePermission(String code, FieldClass fieldClass) {
        this.code = code;
        this.fieldClass = fieldClass;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public FieldClass fieldClass() {
        return fieldClass;
    }
}
