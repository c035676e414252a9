package id.naungan.kernel;

/** Jenis kasus. Violence against women (kekerasan terhadap perempuan), or a child in need of special protection (AMPK) (S2.9). */
public enum CaseKind {
    VAW,
    AMPK
}
