package id.naungan.casework.care;

/** Pokok konseling. What was talked about; several may be. */
public enum CounsellingTopic {
    SERVICES,
    RIGHTS,
    SAFETY,
    FEELINGS,
    FAMILY,
    CHILDREN,
    HEALTH,
    LAW,
    LIVELIHOOD,
    FAITH,
    OTHER
}
