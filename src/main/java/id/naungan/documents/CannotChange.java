package id.naungan.documents;

import id.naungan.kernel.Refusal;

/** Tidak dapat diubah, dikirim, dibatalkan atau ditandatangani klien. */
public enum CannotChange implements Refusal {
    ALREADY_SIGNED("documents.cannot.already-signed"),
    NOT_SIGNED("documents.cannot.not-signed"),
    ALREADY_SENT("documents.cannot.already-sent"),
    ALREADY_VOID("documents.cannot.already-void"),
    DISCARDED("documents.cannot.discarded"),
    REASON_MISSING("documents.cannot.reason-missing"),
    NO_CLIENT_SIGNATURE("documents.cannot.no-client-signature"),
    CLIENT_HAS_SIGNED("documents.cannot.client-has-signed"),
    CONFIRMATION_MISSING("documents.cannot.confirmation-missing");

    private final String key;

    CannotChange(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
