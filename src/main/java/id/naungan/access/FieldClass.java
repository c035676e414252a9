package id.naungan.access;

/** Kelas kerahasiaan. Classes of fields, from public codes to the place where she hides; written into each audit row. */
public enum FieldClass {
    PUBLIC_CODE,
    CASE_WORK,
    IDENTITY,
    NARRATIVE,
    LOCATION
}
