package id.naungan.outreach;

import id.naungan.access.FieldClass;
import id.naungan.access.Permission;

/** Izin penjangkauan. */
public enum OutreachPermission implements Permission {
    READ(Code.READ, FieldClass.NARRATIVE),
    /** Finding out before a visit, and the visit itself. */
    RECORD(Code.RECORD, FieldClass.NARRATIVE),
    /** Answers what the team had to do without asking: an emergency departure, somebody not found, a report withdrawn. */
    OVERSEE(Code.OVERSEE, FieldClass.NARRATIVE),
    /** The word of the social worker, who supervises the companion (S2.10). */
    ADVISE(Code.ADVISE, FieldClass.NARRATIVE);

    private final String code;
    private final FieldClass fieldClass;

    OutreachPermission(String code, FieldClass fieldClass) {
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
        public static final String READ = "outreach.read";
        public static final String RECORD = "outreach.record";
        public static final String OVERSEE = "outreach.oversee";
        public static final String ADVISE = "outreach.advise";

        private Code() {}
    }
}
