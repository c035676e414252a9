package id.naungan.referral;

import id.naungan.access.FieldClass;
import id.naungan.access.Permission;

/** Izin pelimpahan. */
public enum TransferPermission implements Permission {
    WRITE(Code.WRITE, FieldClass.NARRATIVE),
    /** Answering for the office what others hand over to it. */
    RECEIVE(Code.RECEIVE, FieldClass.CASE_WORK);

    private final String code;
    private final FieldClass fieldClass;

    TransferPermission(String code, FieldClass fieldClass) {
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
        public static final String WRITE = "transfer.write";
        public static final String RECEIVE = "transfer.receive";

        private Code() {}
    }
}
