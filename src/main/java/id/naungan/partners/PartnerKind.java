package id.naungan.partners;

/** Jenis mitra. What kind of institution a partner is (S3.7, S4.19-S4.25). */
public enum PartnerKind {
    POLICE,
    HEALTH,
    HOSPITAL,
    PSYCHOLOGY,
    LEGAL_AID,
    SOCIAL,
    CLERGY,
    SHELTER,
    EDUCATION,
    GOVERNMENT,
    OTHER
}
