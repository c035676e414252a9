package id.naungan.outreach;

/**
 * Verifikasi. Through whom what was told was checked (S2.7), and what came of it.
 *
 * @param who institution and post of whoever answered
 */
public record Verification(Through through, String who, How how, Result result) {

    /** The agency or the local government, as S2.7 says; others where neither answers. */
    public enum Through {
        AGENCY,
        VILLAGE,
        DISTRICT,
        NEIGHBOURHOOD,
        OTHER
    }

    /** Dengan cara apa. */
    public enum How {
        PHONE,
        MESSAGE,
        IN_PERSON,
        LETTER
    }

    /** Hasil. */
    public enum Result {
        CONFIRMED,
        PARTLY,
        DIFFERENT,
        NOBODY_REACHED
    }

    @Override
    public String toString() {
        return "Verification[sealed]";
    }
}
