package id.naungan.persons;

/** Kelompok usia. The age groups of Simfoni PPA; {@code NA} where no age is known. */
public enum AgeBand {
    UP_TO_5("0-5", 5),
    UP_TO_12("6-12", 12),
    UP_TO_17("13-17", 17),
    UP_TO_24("18-24", 24),
    UP_TO_44("25-44", 44),
    UP_TO_59("45-59", 59),
    FROM_60("60+", Integer.MAX_VALUE),
    NA("NA", -1);

    private final String simfoni;
    private final int oldest;

    AgeBand(String simfoni, int oldest) {
        this.simfoni = simfoni;
        this.oldest = oldest;
    }

    public static AgeBand of(int years) {
        for (var band : values()) {
            if (years >= 0 && years <= band.oldest) {
                return band;
            }
        }
        return NA;
    }

    public String simfoni() {
        return simfoni;
    }
}
