package id.naungan.sealing;

/** Pemilik kunci. The kind of thing that has a data key of its own, so that it can be shredded alone. */
public enum Subject {
    PERSON,
    CASE,
    FILE,
    OFFICE,
    ACCOUNT,
    /** A report that belongs to no case yet. */
    REPORT,
    /** What goes from one office to another; its key lies beside it and is destroyed with the answer. */
    PARCEL
}
