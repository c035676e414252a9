package id.naungan.documents;

import id.naungan.kernel.Refusal;

/** Tidak dapat diunggah. */
public enum CannotUpload implements Refusal {
    EMPTY("documents.cannot.upload-empty"),
    TOO_LARGE("documents.cannot.upload-too-large"),
    /** By its content, whatever its name says. */
    UNKNOWN_TYPE("documents.cannot.upload-unknown-type");

    private final String key;

    CannotUpload(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
