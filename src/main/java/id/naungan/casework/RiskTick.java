package id.naungan.casework;

/** Kondisi kedaruratan. The thirteen ticks of a high-risk condition; any one of them proposes HIGH (services, triage). */
public enum RiskTick {
    LIVES_WITH_ACCUSED,
    SHARP_WEAPON,
    THREATENED_PREGNANT,
    THREATENED_DISABLED,
    THREATENED_INJURED,
    THREATENED_SELF_HARM,
    CONFINED,
    ABDUCTED,
    SHACKLED,
    NO_FAMILY_TO_SHELTER_WITH,
    NO_SAFE_PLACE,
    FAMILY_REJECTS,
    COMMUNITY_REJECTS
}
