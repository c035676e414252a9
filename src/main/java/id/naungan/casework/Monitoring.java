package id.naungan.casework;

/** Pemantauan. How things stand, what is aimed at, what comes next (case-data 9). Whole under seal. */
public record Monitoring(String progress, String goal, String next) {}
