package id.naungan.casework;

import id.naungan.journal.EventCode;

/** Peristiwa kasus. The facts that this room owns; standards name them, so a code never changes. */
public enum CaseEvent implements EventCode {
    OPENED("case.opened"),
    TRIAGED("case.triaged"),
    EMERGENCY_HELP_GIVEN("case.emergency-help-given"),
    SECURED("case.secured"),
    TEAM_ASSIGNED("case.team-assigned"),
    ASSESSED("case.assessed"),
    PLANNED("case.planned"),
    STANDARDS_EXPLAINED("case.standards-explained"),
    AGREEMENT_DRAFTED("agreement.drafted"),
    AGREEMENT_APPROVED("agreement.approved"),
    AGREEMENT_SIGNED("agreement.signed"),
    AGREEMENT_NOT_POSSIBLE("agreement.not-possible"),
    CONSENT_GIVEN("consent.given"),
    CONSENT_WITHDRAWN("consent.withdrawn"),
    CHRONOLOGY_RECORDED("chronology.recorded"),
    CHRONOLOGY_CORRECTED("chronology.corrected"),
    ATTORNEY_GIVEN("power-of-attorney.given"),
    ATTORNEY_WITHDRAWN("power-of-attorney.withdrawn"),
    COUNSELLED("case.counselled"),
    NEEDS_AGREED("case.needs-agreed"),
    MONITORED("case.monitored"),
    EVALUATED("case.evaluated"),
    PLAN_APPROVED("case.plan-approved"),
    PLAN_RETURNED("case.plan-returned"),
    SAFETY_PLANNED("case.safety-planned"),
    SCREENED("case.screened"),
    FINAL_REPORT_WRITTEN("case.final-report-written"),
    CLOSURE_PROPOSED("closure.proposed"),
    CLOSURE_REFUSED("closure.refused"),
    CLOSED("case.closed"),
    REOPENED("case.reopened"),
    ARCHIVED("case.archived"),
    DISCLOSED("case.disclosed"),
    PEOPLE_MERGED("people.merged"),
    PEOPLE_PARTED("people.parted"),
    STEP_ATTESTED("step.attested");

    private final String code;

    CaseEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
