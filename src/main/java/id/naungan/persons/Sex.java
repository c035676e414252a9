package id.naungan.persons;

/** Jenis kelamin. As Simfoni counts it. */
public enum Sex {
    FEMALE("P"),
    MALE("L");

    private final String simfoni;

    Sex(String simfoni) {
        this.simfoni = simfoni;
    }

    /** The code of Simfoni PPA: P (perempuan) or L (laki-laki). */
    public String simfoni() {
        return simfoni;
    }

    /** Key of its name in the message files. */
    public String key() {
        return "persons.sex." + name();
    }
}
