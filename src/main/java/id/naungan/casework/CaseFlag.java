package id.naungan.casework;

/** Tanda kasus. Context of the violence, not its kind: KDRT, sexual-violence crime, trafficking, online. */
public enum CaseFlag {
    DOMESTIC,
    SEXUAL_VIOLENCE,
    TRAFFICKING,
    ONLINE
}
