package id.naungan.documents;

import id.naungan.kernel.Refusal;

/** Tidak dapat memaraf, menandatangani, mengembalikan atau meneruskan. */
public enum CannotSign implements Refusal {
    /** Nobody approves her own: she drafted it, or she runs the case that it is about (D17). */
    OWN_LETTER("documents.cannot.own-letter"),
    NOT_YOUR_TURN("documents.cannot.not-your-turn"),
    ALREADY_SIGNED("documents.cannot.already-signed"),
    /** It went back to its writer and waits for a new revision. */
    RETURNED("documents.cannot.returned"),
    /** The words were changed after she read them. */
    CHANGED_MEANWHILE("documents.cannot.changed-meanwhile"),
    NO_LETTERHEAD("documents.cannot.no-letterhead"),
    NUMBER_MALFORMED("documents.cannot.number-malformed"),
    NUMBER_TAKEN("documents.cannot.number-taken"),
    REASON_MISSING("documents.cannot.reason-missing"),
    NO_OTHER_POST("documents.cannot.no-other-post");

    private final String key;

    CannotSign(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
