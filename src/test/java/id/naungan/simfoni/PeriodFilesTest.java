package id.naungan.simfoni;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.NaunganTest;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The files of a period: which cases are in them, what is in them of her and what is not, and who took them. */
@NaunganTest
class PeriodFilesTest {
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    private SimfoniCase house;
    private JdbcClient superuser;

    @BeforeEach
    void a_case_that_is_one() {
        house = new SimfoniCase(program);
        superuser = JdbcClient.create(TestDatabase.asSuperuser(program));
    }

    @Test
    void seven_tables_with_their_columns_in_one_file_or_one_by_one() throws IOException {
        Visitor.Page ready = prepared(today(), today());
        Map<String, String> all =
                unzipped(house.clerk().file(ready.path() + "/semua.zip").body());
        assertThat(all.keySet())
                .containsExactly(
                        "case.csv",
                        "victim.csv",
                        "victim_violence.csv",
                        "perpetrator.csv",
                        "relation.csv",
                        "service.csv",
                        "legal.csv");
        assertThat(header(all, "case"))
                .isEqualTo("no,report_date,incident_date,place,province,regency,district,address");
        assertThat(header(all, "victim"))
                .isEqualTo("case_no,seq,sex,age,age_group,education,occupation,marital,nationality,disability,kdrt");
        assertThat(header(all, "victim_violence")).isEqualTo("case_no,seq,type,trafficking_kind");
        assertThat(header(all, "perpetrator")).isEqualTo("case_no,pseq,sex,age,education,occupation,nationality");
        assertThat(header(all, "relation")).isEqualTo("case_no,seq,pseq,relation");
        assertThat(header(all, "service")).isEqualTo("case_no,seq,date,agency,kind,description");
        assertThat(all.get("legal.csv")).isEqualTo("case_no,pseq,date,agency,stage\r\n");
        assertThat(all.get("victim.csv").lines().toList().get(1)).endsWith(",1,PEREMPUAN,30,25-44,SLTA,NA,NA,NA,NA,YA");
        assertThat(all.get("victim_violence.csv")).contains(",1,FISIK,", ",1,SEKSUAL,");
        assertThat(all.get("relation.csv")).contains(",1,1,LAINNYA");
        assertThat(all.get("service.csv")).contains("PENGADUAN");
        var single = house.clerk().file(ready.path() + "/tabel/victim.csv");
        assertThat(single.headers().firstValue("content-type").orElse("")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(new String(single.body(), StandardCharsets.UTF_8)).isEqualTo(all.get("victim.csv"));
    }

    @Test
    void no_cell_is_a_formula_and_no_file_holds_a_name_a_number_or_a_home() throws IOException {
        Visitor.Page ready = prepared(today(), today());
        String all = String.join(
                "\n",
                unzipped(house.clerk().file(ready.path() + "/semua.zip").body()).values());
        assertThat(all).contains("\"'=HYPERLINK(\"\"http://contoh\"\";\"\"Toko Contoh\"\")\"");
        assertThat(all)
                .doesNotContain(SimfoniCase.NAME, "Kartika", "Melati", "Bara", SimfoniCase.NIK, SimfoniCase.LINE);
        house.place("HOUSEHOLD");
        ready = prepared(today(), today());
        assertThat(unzipped(house.clerk().file(ready.path() + "/semua.zip").body())
                        .get("case.csv"))
                .contains("RUMAH TANGGA")
                .doesNotContain("HYPERLINK");
        for (String cell : List.of("=1+1", "+62", "-1", "@x", " =1", "\t=1", "\n@x")) {
            assertThat(Spreadsheet.cell(cell)).startsWith("'");
        }
        assertThat(Spreadsheet.cell("a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"");
        assertThat(Spreadsheet.cell("PPA-26-AAAAA")).isEqualTo("PPA-26-AAAAA");
    }

    @Test
    void a_day_begins_at_midnight_of_the_office() throws IOException {
        LocalDate first = today();
        LocalDate tomorrow = first.plusDays(1);
        clock.turnTo(tomorrow.atStartOfDay(WITA).toInstant().minus(Duration.ofMinutes(1)));
        String lastMinute = house.another("Ibu Anggrek");
        clock.turnTo(tomorrow.atStartOfDay(WITA).toInstant());
        String firstMinute = house.another("Ibu Dahlia");
        String before = numbers(prepared(first, first));
        String after = numbers(prepared(tomorrow, tomorrow));
        assertThat(before).contains(number(house.at), number(lastMinute)).doesNotContain(number(firstMinute));
        assertThat(after).contains(number(firstMinute)).doesNotContain(number(house.at), number(lastMinute));
    }

    @Test
    void each_case_has_its_row_in_the_log_and_nothing_comes_without_a_reason_or_after_half_an_hour() {
        Visitor.Page empty = period(today(), today()).submit();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Tulis untuk apa dibuka.");
        Visitor.Page reversed = period(today(), today().minusDays(1))
                .with("reason", "Laporan bulanan")
                .submit();
        assertThat(reversed.text()).contains("Tanggal akhir mendahului tanggal awal.");
        assertThat(reversed.document().select("textarea[name=reason]").text()).isEqualTo("Laporan bulanan");
        assertThat(disclosures()).isZero();
        house.another("Ibu Anggrek");
        Visitor.Page ready = prepared(today(), today());
        assertThat(ready.text()).contains("Jumlah kasus: 2");
        assertThat(disclosures()).isEqualTo(2);
        assertThat(house.cast
                        .as("CASE_SUPERVISOR")
                        .once(ready.path() + "/semua.zip")
                        .statusCode())
                .isEqualTo(404);
        clock.turnBy(Duration.ofMinutes(30));
        assertThat(house.clerk().once(ready.path() + "/semua.zip").statusCode()).isEqualTo(404);
        assertThat(house.clerk().get(ready.path()).path()).isEqualTo("/simfoni/berkas");
    }

    @Test
    void a_case_that_she_is_kept_out_of_meanwhile_is_in_no_file() throws IOException {
        Visitor.Page ready = prepared(today(), today());
        house.manager()
                .get(house.at + "/pengecualian")
                .form("/pengecualian")
                .with("officer", house.cast.account("DATA_OFFICER").toString())
                .submit();
        assertThat(numbers(ready)).doesNotContain("PPA-26-");
        assertThat(numbers(prepared(today(), today()))).doesNotContain("PPA-26-");
    }

    private Visitor.Page prepared(LocalDate from, LocalDate to) {
        return sent(period(from, to).with("reason", "Laporan bulanan"));
    }

    private Visitor.Form period(LocalDate from, LocalDate to) {
        Visitor.Form form = house.clerk().get("/simfoni/berkas").form("/simfoni/berkas");
        day(form, "from", from);
        day(form, "to", to);
        return form;
    }

    private static void day(Visitor.Form form, String field, LocalDate day) {
        form.with(field + ".day", String.valueOf(day.getDayOfMonth()))
                .with(field + ".month", String.valueOf(day.getMonthValue()))
                .with(field + ".year", String.valueOf(day.getYear()));
    }

    private String numbers(Visitor.Page ready) throws IOException {
        return String.valueOf(
                unzipped(house.clerk().file(ready.path() + "/semua.zip").body()).get("case.csv"));
    }

    private String number(String file) {
        return house.manager().get(file).text().replaceAll("(?s).*?(PPA-26-[0-9A-Z]{5}).*", "$1");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(Instant.now(clock), WITA);
    }

    private long disclosures() {
        return superuser
                .sql(
                        "select count(*) from access.audit where office_id = ? and actor_id = ? and object like 'disclosure:%' and reason is not null")
                .params(
                        house.cast.officeId().value(),
                        house.cast.account("DATA_OFFICER").value())
                .query(Long.class)
                .single();
    }

    private static String header(Map<String, String> all, String table) {
        return all.getOrDefault(table + ".csv", "").lines().findFirst().orElse("");
    }

    private static Map<String, String> unzipped(byte[] content) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all;
    }
}
