package id.naungan.kernel;

/** Tingkat risiko. High, medium or low; drives the limits of a standard (S2.9, S2.19-S2.21). Higher ordinal is lower risk. */
public enum RiskLevel {
    HIGH,
    MEDIUM,
    LOW;

    public boolean isHigherThan(RiskLevel other) {
        return ordinal() < other.ordinal();
    }
}
