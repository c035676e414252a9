package id.naungan.oversight;

/** Jenis hubungan. How an officer is related to somebody in a case; nobody has to say more than that she is. */
public enum Tie {
    UNSAID,
    FAMILY,
    FRIEND,
    NEIGHBOUR,
    WORK,
    OTHER
}
