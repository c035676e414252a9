package id.naungan.simfoni;

import java.util.List;
import java.util.Locale;

/** Tabel ekspor. The files of an export with their columns, in order; a column that nothing is known for stays and is empty or NA. */
public enum Table {
    CASE("no", "report_date", "incident_date", "place", "province", "regency", "district", "address"),
    VICTIM(
            "case_no",
            "seq",
            "sex",
            "age",
            "age_group",
            "education",
            "occupation",
            "marital",
            "nationality",
            "disability",
            "kdrt"),
    VICTIM_VIOLENCE("case_no", "seq", "type", "trafficking_kind"),
    PERPETRATOR("case_no", "pseq", "sex", "age", "education", "occupation", "nationality"),
    RELATION("case_no", "seq", "pseq", "relation"),
    SERVICE("case_no", "seq", "date", "agency", "kind", "description"),
    LEGAL("case_no", "pseq", "date", "agency", "stage");

    private final List<String> columns;

    Table(String... columns) {
        this.columns = List.of(columns);
    }

    public List<String> columns() {
        return columns;
    }

    /** Its name in the files and in the lists of labels. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String file() {
        return code() + ".csv";
    }
}
