package id.naungan.persons;

/** Peran dalam kasus. What somebody is in one case; one person may be several things, in one case or in many. */
public enum PersonRole {
    /** Korban, klien, penerima manfaat. */
    VICTIM,
    /** Pelapor. */
    REPORTER,
    /** Terlapor. */
    ACCUSED,
    /** Saksi. */
    WITNESS,
    /** Pendamping: family, neighbour or volunteer who comes along (S5.3-S5.8); not the officer. */
    ACCOMPANYING,
    /** Anak atau tanggungan. */
    CHILD;

    /** Key of its name in the message files. */
    public String key() {
        return "persons.role." + name();
    }
}
