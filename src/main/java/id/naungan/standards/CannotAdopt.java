package id.naungan.standards;

import id.naungan.kernel.Refusal;

/** Tidak dapat dipakai: why an office cannot adopt a standard with these values. */
enum CannotAdopt implements Refusal {
    UNKNOWN_STANDARD,
    UNKNOWN_PARAMETER,
    OTHER_KIND_OF_VALUE,
    OUT_OF_BOUNDS,
    COUNT_NOT_OFFERED,
    NOBODY_DECIDED,
    ADDRESS_TAKEN;

    @Override
    public String key() {
        return "standards.cannot." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
