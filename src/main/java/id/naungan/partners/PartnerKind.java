package id.naungan.partners;

import java.util.Locale;

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
    OTHER;

    /** As standards name it, such as {@code legal-aid}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
