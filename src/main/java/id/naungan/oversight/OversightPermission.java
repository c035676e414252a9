package id.naungan.oversight;

import id.naungan.access.FieldClass;
import id.naungan.access.Permission;

/** Izin pengawasan. */
public enum OversightPermission implements Permission {
    /** Saying of herself that she is related to somebody. */
    DECLARE(Code.DECLARE, FieldClass.CASE_WORK),
    /** Keeping somebody else out of a case, letting her in again, naming another in her place. */
    KEEP_OUT(Code.KEEP_OUT, FieldClass.CASE_WORK),
    /** Reading a case in need, for an hour. */
    BREAK_GLASS(Code.BREAK_GLASS, FieldClass.IDENTITY),
    /** Knowing who did. */
    READ_GLASS(Code.READ_GLASS, FieldClass.CASE_WORK),
    /** Looking at it afterwards. */
    REVIEW(Code.REVIEW, FieldClass.CASE_WORK),
    /** Knowing who read a case. */
    READERS(Code.READERS, FieldClass.CASE_WORK),
    /** The week's unusual readings, by officer. */
    DIGEST(Code.DIGEST, FieldClass.CASE_WORK),
    /** Laying out records of invented people, and knowing who opened one. */
    PLANT(Code.PLANT, FieldClass.CASE_WORK);

    private final String code;
    private final FieldClass fieldClass;

    OversightPermission(String code, FieldClass fieldClass) {
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
        public static final String DECLARE = "oversight.declare";
        public static final String KEEP_OUT = "oversight.keep-out";
        public static final String BREAK_GLASS = "oversight.break-glass";
        public static final String READ_GLASS = "oversight.read-glass";
        public static final String REVIEW = "oversight.review";
        public static final String READERS = "oversight.readers";
        public static final String DIGEST = "oversight.digest";
        public static final String PLANT = "oversight.plant";

        private Code() {}
    }
}
