package id.naungan.accompaniment;

import id.naungan.access.FieldClass;
import id.naungan.access.Permission;

/** Izin pendampingan. */
public enum AccompanimentPermission implements Permission {
    RECORD(Code.RECORD, FieldClass.NARRATIVE);

    private final String code;
    private final FieldClass fieldClass;

    AccompanimentPermission(String code, FieldClass fieldClass) {
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

    /** The codes as constants, for annotations. */
    public static final class Code {
        public static final String RECORD = "activity.record";

        private Code() {}
    }
}
