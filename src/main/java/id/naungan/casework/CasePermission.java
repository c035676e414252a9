package id.naungan.casework;

import id.naungan.access.FieldClass;
import id.naungan.access.Permission;

/** Izin atas berkas kasus. The verbs of this room; {@link Code} holds the same codes for annotations. */
public enum CasePermission implements Permission {
    LIST(Code.LIST, FieldClass.CASE_WORK),
    /** What needs attention and is no case, for who has none. */
    NOTICE(Code.NOTICE, FieldClass.PUBLIC_CODE),
    SEARCH(Code.SEARCH, FieldClass.IDENTITY),
    READ(Code.READ, FieldClass.CASE_WORK),
    READ_IDENTITY(Code.READ_IDENTITY, FieldClass.IDENTITY),
    READ_NARRATIVE(Code.READ_NARRATIVE, FieldClass.NARRATIVE),
    WRITE_IDENTITY(Code.WRITE_IDENTITY, FieldClass.IDENTITY),
    COMPARE_PEOPLE(Code.COMPARE_PEOPLE, FieldClass.CASE_WORK),
    LINK(Code.LINK, FieldClass.CASE_WORK),
    OPEN(Code.OPEN, FieldClass.CASE_WORK),
    TRIAGE(Code.TRIAGE, FieldClass.NARRATIVE),
    ASSIGN_TEAM(Code.ASSIGN_TEAM, FieldClass.CASE_WORK),
    HAND_OVER(Code.HAND_OVER, FieldClass.CASE_WORK),
    HELP_EMERGENCY(Code.HELP_EMERGENCY, FieldClass.NARRATIVE),
    RECORD_CHRONOLOGY(Code.RECORD_CHRONOLOGY, FieldClass.NARRATIVE),
    RECORD_ATTORNEY(Code.RECORD_ATTORNEY, FieldClass.CASE_WORK),
    COUNSEL(Code.COUNSEL, FieldClass.NARRATIVE),
    READ_PSYCHOLOGY(Code.READ_PSYCHOLOGY, FieldClass.NARRATIVE),
    AGREE_NEEDS(Code.AGREE_NEEDS, FieldClass.NARRATIVE),
    ASSESS(Code.ASSESS, FieldClass.NARRATIVE),
    PLAN(Code.PLAN, FieldClass.NARRATIVE),
    APPROVE_PLAN(Code.APPROVE_PLAN, FieldClass.NARRATIVE),
    EXPLAIN_STANDARDS(Code.EXPLAIN_STANDARDS, FieldClass.CASE_WORK),
    DRAFT_AGREEMENT(Code.DRAFT_AGREEMENT, FieldClass.NARRATIVE),
    RECORD_CONSENT(Code.RECORD_CONSENT, FieldClass.CASE_WORK),
    MONITOR(Code.MONITOR, FieldClass.NARRATIVE),
    REPORT(Code.REPORT, FieldClass.NARRATIVE),
    SEND_OFFICERS(Code.SEND_OFFICERS, FieldClass.CASE_WORK),
    PROPOSE_CLOSURE(Code.PROPOSE_CLOSURE, FieldClass.CASE_WORK),
    DECIDE_CLOSURE(Code.DECIDE_CLOSURE, FieldClass.CASE_WORK),
    REOPEN(Code.REOPEN, FieldClass.CASE_WORK),
    ATTEST_STEP(Code.ATTEST_STEP, FieldClass.CASE_WORK),
    BRING_INSTRUMENT(Code.BRING_INSTRUMENT, FieldClass.CASE_WORK),
    PUBLISH_INSTRUMENT(Code.PUBLISH_INSTRUMENT, FieldClass.CASE_WORK);

    private final String code;
    private final FieldClass fieldClass;

    CasePermission(String code, FieldClass fieldClass) {
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

    /** The codes as constants, for {@link Open}. */
    public static final class Code {
        public static final String LIST = "case.list";
        public static final String NOTICE = "work.notice";
        public static final String SEARCH = "case.search";
        public static final String READ = "case.read";
        public static final String READ_IDENTITY = "case.read-identity";
        public static final String READ_NARRATIVE = "case.read-narrative";
        public static final String WRITE_IDENTITY = "case.write-identity";
        public static final String COMPARE_PEOPLE = "case.compare-people";
        public static final String LINK = "case.link";
        public static final String OPEN = "case.open";
        public static final String TRIAGE = "case.triage";
        public static final String ASSIGN_TEAM = "case.assign-team";
        public static final String HAND_OVER = "case.hand-over";
        public static final String HELP_EMERGENCY = "case.help-emergency";
        public static final String RECORD_CHRONOLOGY = "case.record-chronology";
        public static final String RECORD_ATTORNEY = "case.record-attorney";
        public static final String COUNSEL = "case.counsel";
        public static final String READ_PSYCHOLOGY = "case.read-psychology";
        public static final String AGREE_NEEDS = "case.agree-needs";
        public static final String ASSESS = "case.assess";
        public static final String PLAN = "case.plan";
        public static final String APPROVE_PLAN = "case.approve-plan";
        public static final String EXPLAIN_STANDARDS = "case.explain-standards";
        public static final String DRAFT_AGREEMENT = "case.draft-agreement";
        public static final String RECORD_CONSENT = "case.record-consent";
        public static final String MONITOR = "case.monitor";
        public static final String REPORT = "case.report";
        public static final String SEND_OFFICERS = "case.send-officers";
        public static final String PROPOSE_CLOSURE = "case.propose-closure";
        public static final String DECIDE_CLOSURE = "case.decide-closure";
        public static final String REOPEN = "case.reopen";
        public static final String ATTEST_STEP = "case.attest-step";
        public static final String BRING_INSTRUMENT = "instrument.bring";
        public static final String PUBLISH_INSTRUMENT = "instrument.publish";

        private Code() {}
    }
}
