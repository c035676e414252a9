package id.naungan.documents;

import id.naungan.kernel.Refusal;

/** Naskah tidak dapat ditandai. */
public enum CannotMark implements Refusal {
    IN_THE_FUTURE("documents.paper.cannot.in-the-future"),
    BEFORE_IT_WAS_PRINTED("documents.paper.cannot.before-it-was-printed"),
    WITNESS_MISSING("documents.paper.cannot.witness-missing"),
    CHANGED_MEANWHILE("documents.paper.cannot.changed-meanwhile");

    private final String key;

    CannotMark(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
