package id.naungan.intake;

/** Sumber informasi. Where the report comes from, apart from the channel; the list of the case data. */
public enum InformationSource {
    VICTIM_OR_FAMILY,
    PUBLIC,
    POLICE,
    HOSPITAL,
    PUSKESMAS,
    SCHOOL,
    OTHER_UPTD,
    KPAI,
    KOMNAS_PEREMPUAN,
    KOMNAS_HAM,
    MINISTRY,
    CALL_112,
    SOCIAL_MEDIA,
    OTHER,
    UNKNOWN
}
