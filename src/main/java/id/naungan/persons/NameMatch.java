package id.naungan.persons;

import id.naungan.kernel.PersonId;

/** Kecocokan. Somebody whom the index found; whether she may be shown is not yet decided. */
record NameMatch(PersonId person, double score, Why why) {
    enum Why {
        NAME,
        NAME_AND_BIRTH,
        PHONE,
        NIK
    }
}
