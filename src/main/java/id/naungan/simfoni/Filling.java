package id.naungan.simfoni;

import id.naungan.areas.Areas;
import id.naungan.casework.Disclosure.Bond;
import id.naungan.casework.Disclosure.Registered;
import id.naungan.casework.Disclosure.Somebody;
import id.naungan.intake.Complaint;
import id.naungan.intake.Violence;
import id.naungan.simfoni.Told.Parts;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pengisian. Puts what a case holds into the tables of the register, in its words.
 *
 * @param event says an event in words, Indonesian as the register wants them
 */
record Filling(Twins twins, ZoneId zone, Function<String, String> event) {
    private static final String NOT_FILLED = "NA";
    private static final String HOME = "HOUSEHOLD";

    /** All of a case; {@code file} leaves out where it happened when that is where she lives, since a file has no lock. */
    void fill(Rows rows, Filed filed, Registered people, Parts parts, boolean file) {
        incident(rows, filed, parts.form(), file);
        boolean domestic = people.domestic() || parts.form().flags().contains("DOMESTIC");
        for (int at = 0; at < people.clients().size(); at++) {
            Somebody client = people.clients().get(at);
            String seq = String.valueOf(at + 1);
            client(rows, filed.number(), seq, client, domestic);
            violence(rows, filed.number(), seq, parts, client.id());
            relations(rows, filed.number(), seq, client.id(), people);
            services(rows, filed.number(), seq, parts);
        }
        for (int at = 0; at < people.accused().size(); at++) {
            accused(
                    rows,
                    filed.number(),
                    String.valueOf(at + 1),
                    people.accused().get(at));
        }
    }

    private void incident(Rows rows, Filed filed, Complaint form, boolean file) {
        boolean hidden = file && HOME.equals(form.place());
        rows.add(Table.CASE)
                .with("no", filed.number())
                .with("report_date", filed.reportedOn(zone).toString())
                .with(
                        "incident_date",
                        form.date() == null ? NOT_FILLED : form.date().toString())
                .with("place", twins.of("place", form.place()))
                .with("province", province(form.regency()))
                .with("regency", regency(form.regency()))
                .with("district", NOT_FILLED)
                .with("address", hidden ? "" : form.where());
    }

    private void client(Rows rows, String number, String seq, Somebody who, boolean domestic) {
        Rows.Row row = rows.add(Table.VICTIM).with("case_no", number).with("seq", seq);
        who(row, who)
                .with("nik", text(who.nik()))
                .with("age_group", twins.ageGroup(who.age()))
                .with("home_province", province(who.regency()))
                .with("home_regency", regency(who.regency()))
                .with("home", text(who.address()))
                .with("marital", twins.of("marital", who.marital()))
                .with("disability", twins.of("yes_no", said(who.disability())))
                .with(
                        "disability_kind",
                        String.join(
                                ", ",
                                who.disabilities().stream()
                                        .map(kind -> twins.of("disability", kind))
                                        .toList()))
                .with("kdrt", twins.of("yes_no", said(domestic)));
    }

    private void accused(Rows rows, String number, String pseq, Somebody who) {
        who(rows.add(Table.PERPETRATOR).with("case_no", number).with("pseq", pseq), who);
    }

    /** What is asked of clients and accused alike. */
    private Rows.Row who(Rows.Row row, Somebody who) {
        return row.with("name", text(who.name()))
                .with("sex", twins.of("sex", who.sex()))
                .with("age", who.age() == null ? NOT_FILLED : who.age().toString())
                .with("education", twins.of("education", who.education()))
                .with("occupation", twins.of("occupation", who.occupation()))
                .with("nationality", twins.of("nationality", who.nationality()));
    }

    private void violence(Rows rows, String number, String seq, Parts parts, UUID client) {
        for (Violence kind : parts.against(client)) {
            List<String> ways =
                    kind == Violence.TRAFFICKING && !parts.trafficking().isEmpty()
                            ? parts.trafficking().stream()
                                    .map(way -> twins.of("trafficking", way))
                                    .toList()
                            : List.of("");
            for (String way : ways) {
                rows.add(Table.VICTIM_VIOLENCE)
                        .with("case_no", number)
                        .with("seq", seq)
                        .with("type", twins.of("violence", kind.name()))
                        .with("trafficking_kind", way);
            }
        }
    }

    /** Each pair is a row; where nobody said what they are to each other, it says so. */
    private void relations(Rows rows, String number, String seq, UUID client, Registered people) {
        for (int at = 0; at < people.accused().size(); at++) {
            UUID person = people.accused().get(at).id();
            String kinship = people.bonds().stream()
                    .filter(bond ->
                            bond.person().equals(person) && bond.client().equals(client))
                    .map(Bond::kinship)
                    .findFirst()
                    .orElse(null);
            rows.add(Table.RELATION)
                    .with("case_no", number)
                    .with("seq", seq)
                    .with("pseq", String.valueOf(at + 1))
                    .with("relation", twins.of("relation", kinship));
        }
    }

    private void services(Rows rows, String number, String seq, Parts parts) {
        for (Told.Given one : parts.services()) {
            rows.add(Table.SERVICE)
                    .with("case_no", number)
                    .with("seq", seq)
                    .with("date", one.at().atZone(zone).toLocalDate().toString())
                    .with("agency", one.agency())
                    .with("kind", twins.of(one.list(), one.code()))
                    .with("description", event.apply(one.event()));
        }
    }

    private static String province(@Nullable String area) {
        return area == null || area.length() < 2 ? NOT_FILLED : Areas.name(area.substring(0, 2));
    }

    private static String regency(@Nullable String area) {
        return area == null || area.length() < 4 ? NOT_FILLED : Areas.name(area.substring(0, 4));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String said(@Nullable Boolean yes) {
        return yes == null ? null : yes ? "YES" : "NO";
    }
}
