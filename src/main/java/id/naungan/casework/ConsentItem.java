package id.naungan.casework;

/** Butir persetujuan. Each is answered yes or no by itself and can be withdrawn by itself (UU 27/2022 art. 22-24). */
public enum ConsentItem {
    DATA_TRUE_AND_SECRET,
    EXPLAINED,
    ACCEPT_SERVICE,
    GIVE_INFORMATION,
    RECORD_AND_REPORT,
    /** The unit may ask others for help and share what they need; without it no disclosure on consent. */
    SHARE_WITH_OTHERS,
    REPORT_TO_LAW_ENFORCERS,
    TELL_OTHER_SERVICES,
    ENDS_WHEN_SOLVED,
    PHOTO_OR_MEDIA
}
