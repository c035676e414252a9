package id.naungan.sealing;

/** Guna sidik. What a keyed hash is for; each has its own key, so that hashes of two purposes never compare. */
public enum HashPurpose {
    /** The population number (security.md 3.2 C). */
    NIK("idx/nik/v1"),
    /** The telephone that a report came from, so that a second call is known without keeping the number. */
    PHONE("idx/phone/v1"),
    /** The number of a report in another system. */
    REPORT_NUMBER("idx/report-number/v1"),
    /** What a form said, to tell the same form sent again from another one with its key; never the words themselves. */
    FORM("once/form/v1"),
    /** What was told to a register by law, so that a later change is seen without keeping what was told. */
    REGISTER("mark/register/v1");

    private final String label;

    HashPurpose(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
