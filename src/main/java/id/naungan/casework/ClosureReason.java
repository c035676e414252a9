package id.naungan.casework;

/** Alasan terminasi (services, Termination). FINISHED ones end the work well; the others close it. */
public enum ClosureReason {
    GOALS_MET,
    CLIENT_WITHDREW,
    CLIENT_MOVED,
    UNREACHABLE,
    TRANSFERRED,
    DIED,
    NOT_ELIGIBLE,
    DUPLICATE,
    OTHER;

    /** "Selesai" where the goals were met or the case passed on, else "ditutup". */
    public String kind() {
        return this == GOALS_MET || this == TRANSFERRED ? "FINISHED" : "CLOSED";
    }
}
