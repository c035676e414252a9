package id.naungan.sealing;

/** Guna sidik. What a keyed hash is for; each has its own key, so that hashes of two purposes never compare. */
public enum HashPurpose {
    /** The population number, the one value that is stored as a keyed hash (security.md 3.2 C). */
    NIK("idx/nik/v1");

    private final String label;

    HashPurpose(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
