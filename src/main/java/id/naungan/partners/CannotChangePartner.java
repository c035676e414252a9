package id.naungan.partners;

import id.naungan.kernel.Refusal;

/** Tidak dapat mengubah mitra. */
public enum CannotChangePartner implements Refusal {
    CHANGED_MEANWHILE,
    RETIRED,
    SHELTER_ADDRESS,
    RULE_EXISTS,
    NOT_ONE_TARGET,
    NO_FIELDS,
    ENDS_BEFORE_IT_BEGINS;

    @Override
    public String key() {
        return "partners.cannot." + name();
    }
}
