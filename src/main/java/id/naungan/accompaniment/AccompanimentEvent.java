package id.naungan.accompaniment;

import id.naungan.journal.EventCode;

/** Peristiwa pendampingan. There is none for mediation, so nothing can record one. */
public enum AccompanimentEvent implements EventCode {
    NEGOTIATION("activity.negotiation"),
    INVESTIGATION("activity.investigation");

    private final String code;

    AccompanimentEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
