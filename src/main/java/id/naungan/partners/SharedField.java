package id.naungan.partners;

/** Hal yang dibagikan. What a sharing agreement may let a partner be told; anything not named is not shared under it. */
public enum SharedField {
    NAME,
    CALL_NAME,
    NIK,
    BIRTH_DATE,
    SEX,
    ADDRESS,
    CONTACT,
    FAMILY,
    CHRONOLOGY,
    PHYSICAL_CONDITION,
    PSYCHOLOGICAL_CONDITION,
    SERVICES_GIVEN,
    DISABILITY
}
