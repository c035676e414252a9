package id.naungan.kernel;

/** Kewenangan layanan. Whose authority a case falls under (S2.9, S2.14, S2.15). */
public enum Jurisdiction {
    OWN,
    OTHER_REGION,
    PROVINCE,
    CENTRAL
}
