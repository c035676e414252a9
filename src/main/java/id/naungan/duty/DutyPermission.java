package id.naungan.duty;

import id.naungan.access.FieldClass;
import id.naungan.access.Permission;

/** Izin atas siaga dan ketidakhadiran. */
public enum DutyPermission implements Permission {
    /** See who is on call and how she is reached. Whoever holds it can be on call. */
    READ("duty.read"),
    /** Keep the roster, and note who is away with whom in her place. */
    KEEP("duty.keep");

    private final String code;

    DutyPermission(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public FieldClass fieldClass() {
        return FieldClass.PUBLIC_CODE;
    }
}
