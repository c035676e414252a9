package id.naungan.access;

/** Jangkauan. How far a post sees: no case, those it is related to, all of the unit masked, or all of the unit. */
enum Reach {
    NONE,
    OWN,
    MASKED,
    UNIT
}
