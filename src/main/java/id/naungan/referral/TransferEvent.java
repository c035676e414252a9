package id.naungan.referral;

import id.naungan.journal.EventCode;

/** Peristiwa pelimpahan. */
public enum TransferEvent implements EventCode {
    PREPARED("transfer.prepared"),
    OFFERED("transfer.offered"),
    /** Ends the clock of the one who hands over; nothing before it does. */
    ACCEPTED("transfer.accepted"),
    REFUSED("transfer.refused"),
    WITHDRAWN("transfer.withdrawn"),
    /** At the office that took a case over. */
    RECEIVED("transfer.received"),
    /** At that office: who reported took the report back where it was made. */
    REPORT_WITHDRAWN("transfer.report-withdrawn");

    private final String code;

    TransferEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
