package id.naungan.partners;

/** Agama. Whom a religious companion serves (S4.22); the codes of the identity form, without "declined". */
public enum Faith {
    ISLAM,
    KRISTEN,
    KATOLIK,
    HINDU,
    BUDHA,
    KONGHUCU,
    LAINNYA
}
