package id.naungan.outreach;

import java.util.Arrays;
import java.util.Optional;

/** Yang terjadi pada kunjungan, with the last part of the address of its form. */
public enum ActKind {
    LEFT("berangkat", OutreachEvent.DEPARTED),
    /** Before everything that the gate asks was there; a supervisor is told. */
    LEFT_IN_EMERGENCY("berangkat-darurat", OutreachEvent.DEPARTED),
    TRIED("belum-bertemu", OutreachEvent.TRIED),
    MET("bertemu", OutreachEvent.MET),
    FOUND("temuan", OutreachEvent.FINDINGS_RECORDED),
    PHOTO("foto", OutreachEvent.FINDINGS_RECORDED),
    ENDED("selesai", OutreachEvent.VISIT_ENDED),
    CALLED_OFF("batal", OutreachEvent.VISIT_ENDED),
    /** Proposes to a supervisor to end the search. */
    NOT_FOUND("tidak-ditemukan", OutreachEvent.VISIT_ENDED);

    private final String path;
    private final OutreachEvent event;

    ActKind(String path, OutreachEvent event) {
        this.path = path;
        this.event = event;
    }

    public static Optional<ActKind> at(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }

    public String path() {
        return path;
    }

    OutreachEvent event() {
        return event;
    }

    public boolean isDeparture() {
        return this == LEFT || this == LEFT_IN_EMERGENCY;
    }

    boolean isEnd() {
        return this == ENDED || this == CALLED_OFF || this == NOT_FOUND;
    }

    /** Whether a supervisor must answer it. */
    boolean isTold() {
        return this == LEFT_IN_EMERGENCY || this == NOT_FOUND;
    }
}
