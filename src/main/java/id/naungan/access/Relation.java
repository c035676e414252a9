package id.naungan.access;

/** Hubungan petugas dengan kasus. Why somebody is near a case; each has a beginning and may have an end. */
public enum Relation {
    /** Received the report; ends at the hand-over to the team. */
    INTAKE,
    TEAM,
    /** The file lies with her by a hand-over, until she passes it on or sends it back. */
    HOLDER,
    CASE_MANAGER,
    SUPERVISOR,
    /** Asked to sign one of the case's letters. */
    SIGNATORY,
    /** Reads for a while in need; its end is written when it begins. */
    BREAK_GLASS,
    /** Related to somebody in the case: sees nothing of it, whatever else she is. */
    EXCLUDED
}
