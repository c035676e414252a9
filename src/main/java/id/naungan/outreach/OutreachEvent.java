package id.naungan.outreach;

import id.naungan.journal.EventCode;

/** Peristiwa penjangkauan. */
public enum OutreachEvent implements EventCode {
    NOT_REPORTED("outreach.not-reported"),
    VERIFIED("outreach.verified"),
    ADDRESS_TRACED("outreach.address-traced"),
    SITUATION_KNOWN("outreach.situation-known"),
    REPORT_WITHDRAWN("outreach.report-withdrawn"),
    VISIT_PLANNED("outreach.visit-planned"),
    DEPARTED("outreach.departed"),
    TRIED("outreach.tried"),
    /** The first contact with her where she is; stops the promise together with {@link #SECURED}. */
    MET("outreach.met"),
    FINDINGS_RECORDED("outreach.findings-recorded"),
    SECURED("outreach.secured"),
    VISIT_ENDED("outreach.visit-ended"),
    /** A supervisor ended the search, with her reason. */
    NOT_FOUND("outreach.not-found"),
    CONSULTATION_NOTED("outreach.consultation-noted"),
    /** The social worker's own word that she advised so. */
    CONSULTED("outreach.consulted"),
    RESCUE_CONTACTED("outreach.rescue-contacted");

    private final String code;

    OutreachEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
