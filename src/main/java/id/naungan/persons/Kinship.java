package id.naungan.persons;

/**
 * Hubungan. What somebody is to the victim; the finer values are mapped to the ten that Simfoni PPA counts.
 * Former spouses and those without a value of their own count as LAINNYA.
 */
public enum Kinship {
    SELF("NA"),
    PARENT("ORANG TUA"),
    /** Wali of a child who is not her parent. */
    GUARDIAN("KELUARGA/SAUDARA"),
    CHILD("KELUARGA/SAUDARA"),
    SIBLING("KELUARGA/SAUDARA"),
    OTHER_RELATIVE("KELUARGA/SAUDARA"),
    SPOUSE("SUAMI/ISTRI"),
    EX_SPOUSE("LAINNYA"),
    NEIGHBOUR("TETANGGA"),
    PARTNER("PACAR/TEMAN"),
    FRIEND("PACAR/TEMAN"),
    TEACHER("GURU"),
    EMPLOYER("MAJIKAN"),
    COLLEAGUE("REKAN KERJA"),
    NEIGHBOURHOOD_HEAD("LAINNYA"),
    HEALTH_WORKER("LAINNYA"),
    POLICE("LAINNYA"),
    AGENCY("LAINNYA"),
    STRANGER("LAINNYA"),
    OTHER("LAINNYA"),
    NA("NA");

    private final String simfoni;

    Kinship(String simfoni) {
        this.simfoni = simfoni;
    }

    public String simfoni() {
        return simfoni;
    }

    /** Whether a person so related is family, so that she must not be trusted with the victim's whereabouts unasked. */
    public boolean isFamily() {
        return switch (this) {
            case PARENT, GUARDIAN, CHILD, SIBLING, OTHER_RELATIVE, SPOUSE, EX_SPOUSE -> true;
            default -> false;
        };
    }

    /** Whether somebody so related usually speaks and signs for a child. */
    public boolean isGuardian() {
        return this == PARENT || this == GUARDIAN;
    }

    /** Key of its name in the message files. */
    public String key() {
        return "persons.kinship." + name();
    }
}
