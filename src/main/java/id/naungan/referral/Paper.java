package id.naungan.referral;

import id.naungan.casework.Disclosure.Field;
import java.util.Set;

/**
 * Kelengkapan berkas. Copies that may go with the letter, and what each of them shows about the client:
 * a copy may not tell what the letter may not.
 */
public enum Paper {
    ASSESSMENT_SUMMARY,
    CONSENT_SHEET(Field.FORMAL_NAME),
    REPORT_FORM(Field.FORMAL_NAME, Field.ADDRESS),
    MEDICAL_REPORT(Field.FORMAL_NAME, Field.BIRTH),
    POLICE_REPORT(Field.FORMAL_NAME, Field.ADDRESS),
    IDENTITY_CARD(Field.FORMAL_NAME, Field.NIK, Field.BIRTH, Field.SEX, Field.ADDRESS);

    private final Set<Field> shows;

    Paper(Field... shows) {
        this.shows = Set.of(shows);
    }

    /** Whether all that the copy shows may go out. */
    public boolean isWithin(Set<Field> released) {
        return released.containsAll(shows);
    }
}
