package id.naungan.intake;

import java.util.Arrays;
import java.util.List;

/** Bentuk kekerasan. The seven kinds that Simfoni counts, each with the finer list that offices use (case-data 4). */
public enum Violence {
    PHYSICAL(
            "HIT",
            "CHOKED",
            "HAIR_PULLED",
            "KICKED",
            "SMOTHERED",
            "PINCHED",
            "HIT_WITH_OBJECT",
            "DROWNED",
            "BURNED",
            "BLADE",
            "FIREARM",
            "WHIPPED"),
    PSYCHIC(
            "THREATENED",
            "CONTROLLED",
            "INSULTED",
            "RESTRICTED",
            "DEMEANED",
            "LABELLED",
            "EXTORTED",
            "MANIPULATED",
            "BAD_MESSAGES"),
    SEXUAL(
            "TOUCHED",
            "HARASSED_WITHOUT_TOUCH",
            "INTERCOURSE",
            "RAPE",
            "INDECENT_ACT",
            "FORCED_CONTRACEPTION",
            "SEXUAL_RECORDING",
            "SEXUAL_TORTURE",
            "REWARDED_FOR_SEX"),
    EXPLOITATION("FORCED_PROSTITUTION", "PORNOGRAPHY", "USED_FOR_GAIN", "SLAVERY", "ORGAN_REMOVAL"),
    TRAFFICKING("TRAFFICKED_FOR_SEX", "TRAFFICKED_AS_SLAVE", "TRAFFICKED_FOR_ORGANS", "TRAFFICKED_FOR_DRUGS"),
    NEGLECT("NO_CARE", "KEPT_FROM_ACTIVITY", "NEEDS_UNMET"),
    OTHER;

    private final List<String> details;

    Violence(String... details) {
        this.details = List.of(details);
    }

    public List<String> details() {
        return details;
    }

    /** All finer codes; each belongs to one kind. */
    public static List<String> allDetails() {
        return Arrays.stream(values()).flatMap(kind -> kind.details.stream()).toList();
    }
}
