package id.naungan.intake;

/**
 * Hasil klarifikasi. What the section head found out (S5.14).
 *
 * @param summary for the heads above; names nobody
 * @param analysis for those who work on the case
 */
public record Clarification(String summary, String analysis) {}
