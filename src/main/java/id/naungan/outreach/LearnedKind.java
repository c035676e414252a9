package id.naungan.outreach;

/** Yang dicari tahu sebelum kunjungan, and the fact that each records. */
public enum LearnedKind {
    /** Checked that nobody reported the case before (S2.6). */
    NOT_REPORTED(OutreachEvent.NOT_REPORTED),
    VERIFIED(OutreachEvent.VERIFIED),
    TRACED(OutreachEvent.ADDRESS_TRACED),
    SITUATION(OutreachEvent.SITUATION_KNOWN),
    WITHDRAWN(OutreachEvent.REPORT_WITHDRAWN);

    private final OutreachEvent event;

    LearnedKind(OutreachEvent event) {
        this.event = event;
    }

    OutreachEvent event() {
        return event;
    }
}
