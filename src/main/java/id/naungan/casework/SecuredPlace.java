package id.naungan.casework;

/** Jenis tempat aman. Where she is safe, in kind only: the address of it stands in no record but that of the shelter itself. */
public enum SecuredPlace {
    SHELTER,
    KIN,
    HOSPITAL,
    POLICE,
    /** She stays where she is, since the danger is gone from there. */
    STAYS,
    OTHER
}
