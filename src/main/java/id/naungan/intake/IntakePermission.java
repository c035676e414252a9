package id.naungan.intake;

import id.naungan.access.FieldClass;
import id.naungan.access.Permission;

/** Izin penerimaan. */
public enum IntakePermission implements Permission {
    RECEIVE(Code.RECEIVE, FieldClass.CASE_WORK),
    CRISIS(Code.CRISIS, FieldClass.NARRATIVE);

    private final String code;
    private final FieldClass fieldClass;

    IntakePermission(String code, FieldClass fieldClass) {
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

    /** The codes as constants, for annotations and navigation. */
    public static final class Code {
        public static final String RECEIVE = "intake.receive";
        public static final String CRISIS = "intake.crisis";

        private Code() {}
    }
}
