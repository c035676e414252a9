package id.naungan.intake;

/** Kebutuhan segera. What she needs first, as the counter sees it; a tap each, more than one may hold. */
public enum Need {
    SAFE_PLACE,
    MEDICAL,
    POLICE,
    CALMING,
    CHILDREN,
    UNKNOWN
}
