package id.naungan.referral;

import id.naungan.access.FieldClass;
import id.naungan.access.Permission;

/** Izin rujukan. */
public enum ReferralPermission implements Permission {
    READ(Code.READ, FieldClass.NARRATIVE),
    WRITE(Code.WRITE, FieldClass.NARRATIVE),
    SETTINGS(Code.SETTINGS, FieldClass.CASE_WORK);

    private final String code;
    private final FieldClass fieldClass;

    ReferralPermission(String code, FieldClass fieldClass) {
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
        public static final String READ = "referral.read";
        public static final String WRITE = "referral.write";
        public static final String SETTINGS = "referral.settings";

        private Code() {}
    }
}
