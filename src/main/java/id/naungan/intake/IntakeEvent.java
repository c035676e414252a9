package id.naungan.intake;

import id.naungan.journal.EventCode;

/** Peristiwa penerimaan. */
public enum IntakeEvent implements EventCode {
    REPORT_CRISIS("report.received:crisis"),
    REPORT_WALK_IN("report.received:walk-in"),
    SHORT_IDENTIFICATION("intake.short-identification"),
    RELAXATION_NOTED("intake.relaxation-noted"),
    ESCALATED("intake.escalated"),
    PRIORITY_DECIDED("intake.priority-decided"),
    ESCORTED("intake.escorted"),
    SAFE_TO_TALK("intake.safe-to-talk"),
    GUEST_BOOK_SIGNED("intake.guest-book-signed"),
    REPORTER_RECORDED("intake.reporter-recorded"),
    FORM_FILLED("intake.form-filled"),
    INTERVIEWED("intake.interviewed");

    private final String code;

    IntakeEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
