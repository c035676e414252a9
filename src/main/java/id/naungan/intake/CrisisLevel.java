package id.naungan.intake;

/** Tingkat krisis. The level that the cover letter names (S3.6). */
public enum CrisisLevel {
    LIFE_IN_DANGER,
    SEVERE,
    MODERATE
}
