package id.naungan.intake;

import java.util.List;

/** Daftar kode formulir. Values of case-data 1, 2 and 5; wherever it can hurt to answer there is "not known" and "chose not to say". */
public final class ComplaintCodes {
    public static final String UNKNOWN = "UNKNOWN";
    public static final String DECLINED = "DECLINED";
    public static final List<String> FILLED_BY = List.of("CLIENT", "REPORTER", "ACCOMPANYING", "OFFICER");
    public static final List<String> DATE_SAID = List.of("EXACT", "ESTIMATE", UNKNOWN, DECLINED);
    public static final List<String> REPEATED = List.of("YES", "NO", UNKNOWN, DECLINED);
    /** Simfoni's places. */
    public static final List<String> PLACE =
            List.of("HOUSEHOLD", "WORKPLACE", "SCHOOL", "PUBLIC_PLACE", "SHORT_COURSE", "ELSEWHERE", UNKNOWN, DECLINED);

    public static final List<String> AMPK = List.of(
            "EMERGENCY",
            "ABH",
            "MINORITY",
            "EXPLOITED",
            "DRUGS",
            "PORNOGRAPHY",
            "HIV_AIDS",
            "ABDUCTION_TRAFFICKING",
            "PHYSICAL_PSYCHIC",
            "SEXUAL_CRIME",
            "TERRORISM",
            "DISABILITY",
            "MALTREATMENT_NEGLECT",
            "DEVIANT",
            "STIGMA");
    /** The flags of the triage: KDRT, TPKS, TPPO, KBGO. */
    public static final List<String> FLAGS = List.of("DOMESTIC", "SEXUAL_VIOLENCE", "TRAFFICKING", "ONLINE");
    /** Questions in free words that she may leave aside. */
    public static final List<String> DECLINABLE = List.of("VIOLENCE", "WHERE", "STORY", "HOPES");

    private ComplaintCodes() {}
}
