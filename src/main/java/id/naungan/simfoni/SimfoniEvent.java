package id.naungan.simfoni;

import id.naungan.journal.EventCode;

/** Peristiwa Simfoni. */
public enum SimfoniEvent implements EventCode {
    ENTERED("simfoni.entered");

    private final String code;

    SimfoniEvent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
