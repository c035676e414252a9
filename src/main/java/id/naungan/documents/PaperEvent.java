package id.naungan.documents;

import id.naungan.journal.EventCode;

/** Peristiwa naskah. That a printed record came back signed, or that somebody chose not to sign it. */
enum PaperEvent implements EventCode {
    SIGNED_COMPLAINT_FORM("paper.signed:complaint-form"),
    SIGNED_STATEMENT("paper.signed:statement"),
    SIGNED_POWER_OF_ATTORNEY("paper.signed:power-of-attorney"),
    SIGNED_INTERVIEW_RECORD("paper.signed:interview-record"),
    SIGNED_CHRONOLOGY("paper.signed:chronology"),
    SIGNED_CONSENT("paper.signed:consent"),
    SIGNED_OUTREACH_SURVEY("paper.signed:outreach-survey"),
    SIGNED_OUTREACH_INFORMATION("paper.signed:outreach-information"),
    NOT_SIGNED("paper.not-signed");

    private final String code;

    PaperEvent(String code) {
        this.code = code;
    }

    static PaperEvent signed(RecordPaper.Kind kind) {
        return valueOf("SIGNED_" + kind.name());
    }

    @Override
    public String code() {
        return code;
    }
}
