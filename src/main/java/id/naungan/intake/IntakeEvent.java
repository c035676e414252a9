package id.naungan.intake;

import id.naungan.journal.EventCode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Peristiwa penerimaan. */
public enum IntakeEvent implements EventCode {
    REPORT_CRISIS("report.received:crisis"),
    REPORT_WALK_IN("report.received:walk-in"),
    REPORT_PHONE("report.received:phone"),
    REPORT_WHATSAPP("report.received:whatsapp"),
    REPORT_SMS("report.received:sms"),
    REPORT_LETTER("report.received:letter"),
    REPORT_EMAIL("report.received:email"),
    REPORT_SAPA_129("report.received:sapa-129"),
    REPORT_CALL_112("report.received:call-112"),
    REPORT_POLICE("report.received:police"),
    REPORT_AGENCY("report.received:agency"),
    REPORT_MEDIA("report.received:media"),
    REPORT_OTHER_UNIT("report.received:other-unit"),
    REPORT_PATROL("report.received:patrol"),
    REPORT_NOTED("intake.report-noted"),
    SHORT_IDENTIFICATION("intake.short-identification"),
    RELAXATION_NOTED("intake.relaxation-noted"),
    ESCALATED("intake.escalated"),
    PRIORITY_DECIDED("intake.priority-decided"),
    ESCORTED("intake.escorted"),
    SAFE_TO_TALK("intake.safe-to-talk"),
    GUEST_BOOK_SIGNED("intake.guest-book-signed"),
    REPORTER_RECORDED("intake.reporter-recorded"),
    FORM_FILLED("intake.form-filled"),
    INTERVIEWED("intake.interviewed"),
    PASSED_ON("intake.passed-on"),
    RETURNED("intake.returned"),
    TAKEN_OVER_SECTION_HEAD("intake.taken-over:section-head"),
    TAKEN_OVER_P2TP2A_SECRETARY("intake.taken-over:p2tp2a-secretary"),
    TAKEN_OVER_DIVISION_HEAD("intake.taken-over:division-head"),
    TAKEN_OVER_AGENCY_HEAD("intake.taken-over:agency-head"),
    TAKEN_OVER_UNIT_HEAD("intake.taken-over:unit-head"),
    TAKEN_OVER_INTAKE_HEAD("intake.taken-over:intake-head"),
    TAKEN_OVER_FOLLOWUP_HEAD("intake.taken-over:followup-head"),
    TAKEN_OVER_CASE_SUPERVISOR("intake.taken-over:case-supervisor"),
    CLARIFIED("intake.clarified"),
    DIRECTION_GIVEN("intake.direction-given"),
    RECOMMENDED("intake.recommended"),
    RECOMMENDATION_REFUSED("intake.recommendation-refused"),
    ACCOMPANIMENT_STARTED("intake.accompaniment-started");

    private static final String TAKEN_OVER = "TAKEN_OVER_";

    private final String code;

    IntakeEvent(String code) {
        this.code = code;
    }

    /** That the post took what was passed to it; null for a post that takes nothing. */
    static @Nullable IntakeEvent takenOver(String post) {
        return receivers().contains(post) ? valueOf(TAKEN_OVER + post) : null;
    }

    /** Codes of the posts to which files and reports go. */
    static List<String> receivers() {
        return Arrays.stream(values())
                .map(Enum::name)
                .filter(name -> name.startsWith(TAKEN_OVER))
                .map(name -> name.substring(TAKEN_OVER.length()))
                .toList();
    }

    @Override
    public String code() {
        return code;
    }
}
