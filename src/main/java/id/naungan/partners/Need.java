package id.naungan.partners;

import java.util.Locale;

/**
 * Kebutuhan. What a person needs that a partner may give; the needs of an intervention plan, with the safety that a crisis asks for
 * and mental health apart from counselling (S4.19-S4.25).
 */
public enum Need {
    SAFETY,
    HEALTH,
    MENTAL_HEALTH,
    PSYCHOLOGICAL,
    LEGAL,
    SOCIAL,
    SOCIAL_REHABILITATION,
    SPIRITUAL,
    ECONOMIC,
    SHELTER,
    EDUCATION,
    RETURN,
    REINTEGRATION,
    DOCUMENTS;

    /** As standards and events name it, such as {@code mental-health}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
