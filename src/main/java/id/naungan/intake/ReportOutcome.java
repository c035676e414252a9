package id.naungan.intake;

/** Hasil laporan. What became of a report; each but the two cases may still become a case later. */
public enum ReportOutcome {
    CASE_OPENED,
    CASE_JOINED,
    INFORMATION,
    WRONG_NUMBER,
    PRANK,
    /** Nobody spoke. Somebody who cannot speak may be in danger. */
    SILENT,
    /** Received all the same, and handed to whoever may help (Permen PPPA 2/2022). */
    HANDED_ON;

    public boolean isCase() {
        return this == CASE_OPENED || this == CASE_JOINED;
    }
}
