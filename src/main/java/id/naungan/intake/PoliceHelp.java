package id.naungan.intake;

/** Bantuan pengamanan. Whether the police were asked to protect the way, and what came of it (S3.7). */
public enum PoliceHelp {
    NOT_NEEDED,
    ASKED_CAME,
    ASKED_NOT_COME
}
