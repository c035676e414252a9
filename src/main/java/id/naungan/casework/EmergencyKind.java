package id.naungan.casework;

/** Layanan kedaruratan. Help that comes before any assessment when the risk is high (S2.11-S2.12). */
public enum EmergencyKind {
    SAFE_PLACE,
    MEDICAL,
    POLICE_PROTECTION,
    CALMING,
    FOOD_CLOTHING,
    CHILD_CARE,
    TRANSPORT,
    OTHER
}
