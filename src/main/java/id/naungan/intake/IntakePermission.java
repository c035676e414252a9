package id.naungan.intake;

import id.naungan.access.FieldClass;
import id.naungan.access.Permission;

/** Izin penerimaan. */
public enum IntakePermission implements Permission {
    RECEIVE(Code.RECEIVE, FieldClass.CASE_WORK),
    CRISIS(Code.CRISIS, FieldClass.NARRATIVE),
    /** Writing a guest down; reading the book is another matter. */
    SIGN_GUEST(Code.SIGN_GUEST, FieldClass.CASE_WORK),
    READ_GUESTS(Code.READ_GUESTS, FieldClass.IDENTITY),
    FORM(Code.FORM, FieldClass.NARRATIVE),
    INTERVIEW(Code.INTERVIEW, FieldClass.NARRATIVE),
    PAPERS(Code.PAPERS, FieldClass.CASE_WORK),
    /** A visum and what else only the assigned team and the supervisors open. */
    READ_MEDICAL(Code.READ_MEDICAL, FieldClass.NARRATIVE),
    /** Writing down a report, and reading and settling her own. */
    REPORT(Code.REPORT, FieldClass.NARRATIVE),
    /** The tray and the register of the whole office. */
    REGISTER(Code.REGISTER, FieldClass.NARRATIVE),
    /** Is told of what waits too long, and sets how long that is. */
    OVERSEE(Code.OVERSEE, FieldClass.CASE_WORK),
    /** Passing the file or a report on, and writing what goes upwards. */
    PASS_ON(Code.PASS_ON, FieldClass.CASE_WORK),
    TAKE_OVER(Code.TAKE_OVER, FieldClass.CASE_WORK),
    CLARIFY(Code.CLARIFY, FieldClass.NARRATIVE),
    RECOMMEND(Code.RECOMMEND, FieldClass.CASE_WORK),
    START(Code.START, FieldClass.CASE_WORK);

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
        public static final String SIGN_GUEST = "intake.sign-guest";
        public static final String READ_GUESTS = "intake.read-guests";
        public static final String FORM = "intake.form";
        public static final String INTERVIEW = "intake.interview";
        public static final String PAPERS = "intake.papers";
        public static final String READ_MEDICAL = "intake.read-medical";
        public static final String REPORT = "intake.report";
        public static final String REGISTER = "intake.register";
        public static final String OVERSEE = "intake.oversee";
        public static final String PASS_ON = "intake.pass-on";
        public static final String TAKE_OVER = "intake.take-over";
        public static final String CLARIFY = "intake.clarify";
        public static final String RECOMMEND = "intake.recommend";
        public static final String START = "intake.start-accompaniment";

        private Code() {}
    }
}
