package id.naungan.casework;

/** Status berkas. The number never changes with it (D3); how it came about stands in the journal. */
public enum CaseState {
    /** Received, not yet triaged. */
    UNVERIFIED,
    OPEN,
    CLOSED,
    ARCHIVED
}
