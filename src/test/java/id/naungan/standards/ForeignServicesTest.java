package id.naungan.standards;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.deadlines.CaseClock;
import id.naungan.deadlines.CaseClocks;
import id.naungan.kernel.CaseId;
import id.naungan.testing.Cast;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Upload;
import id.naungan.testing.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Two more services of invented offices, each written by somebody who had read the guide and nothing else: counselling by
 * appointment, and the examination of a hospital round the clock. The head brings the file, publishes it, and the counter works by it;
 * not one line of the program knows them.
 */
@NaunganTest
class ForeignServicesTest {
    private static final Path FILES = Path.of("src/test/resources/standards/foreign");

    /** Friday 20 November 2026, 10.00 WITA, after both decrees. */
    private static final Instant FRIDAY = Instant.parse("2026-11-20T02:00:00Z");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private CaseClocks clocks;

    @Autowired
    private TurnableClock time;

    @LocalServerPort
    private int port;

    private Cast cast;

    /** Who has the file at the moment. */
    private String hands = "INTAKE_OFFICER";

    @BeforeEach
    void an_office() {
        cast = Cast.fresh(program);
        cast.join("SECTION_HEAD", "Ambar Kinanti", "SECTION_HEAD");
        time.turnTo(FRIDAY);
    }

    @Test
    void each_has_a_page_with_its_steps_its_times_and_what_the_decree_leaves_out() throws IOException {
        publish("konseling-terjadwal", "k2");
        publish("visum-24-jam", "m4");
        assertThat(publicPage("k2"))
                .contains(
                        "Konseling", "paling sedikit 4 dan paling banyak 8 kali", "3 hari kerja", "dapat diperpanjang")
                .contains("Rujukan sekolah atau puskesmas", "persetujuan orang tua/wali");
        assertThat(publicPage("m4"))
                .contains("Pertolongan dan pemeriksaan di rumah sakit", "Gratis", "30 menit", "paling cepat 3 hari")
                .contains("Tidak dimuat dalam naskah ini");
    }

    @Test
    void counselling_by_appointment_counts_working_days_and_the_week_after_the_last_session() throws IOException {
        publish("konseling-terjadwal", "k2");
        Visitor officer = cast.as("INTAKE_OFFICER");
        String at = new DirectWalk(program, cast).arrive(officer, "Ibu Kemuning", "CLIENT");
        assertThat(done(at)).containsExactly("1.");
        assertThat(clock(at, "W1").dueAt()).as("until the risk is known").isEqualTo(hours(24));

        triage(at, "LOW");
        assertThat(clock(at, "W1").dueAt())
                .as("Wednesday, the third working day")
                .isEqualTo(Instant.parse("2026-11-25T15:59:59Z"));
        sent(cast.as("UNIT_HEAD")
                .get(at + "/tim")
                .form("/tim")
                .with("manager", cast.account("CASE_MANAGER").toString()));
        hands = "CASE_MANAGER";
        sent(cast.as(hands).get(at + "/asesmen").form("/asesmen").with("hopes", "Ingin tidur nyenyak"));
        assertThat(clock(at, "W1").metAt()).isEqualTo(FRIDAY);
        assertThat(done(at)).containsExactly("1.", "3.");
        assertThat(codes(at)).containsExactlyInAnyOrder("W1", "W3");

        time.turnBy(Duration.ofDays(40));
        attest(at, "A8a");
        assertThat(clock(at, "W4").dueAt()).isEqualTo(Instant.parse("2027-01-06T15:59:59Z"));
        assertThat(clock(at, "W3").dueAt()).isEqualTo(Instant.parse("2027-02-18T15:59:59Z"));
    }

    @Test
    void a_letter_of_a_school_goes_the_other_way_and_starts_its_own_clocks() throws IOException {
        publish("konseling-terjadwal", "k2");
        String at = fromSchool();
        assertThat(codes(at)).containsExactlyInAnyOrder("W3", "W5");
        assertThat(clock(at, "W5").dueAt()).isEqualTo(hours(9));
        sent(cast.as("INTAKE_OFFICER")
                .get(at + "/serah-terima")
                .form("/serah-terima")
                .with("toPost", "SECTION_HEAD"));
        assertThat(clock(at, "W5").metAt()).isEqualTo(FRIDAY);
        assertThat(clock(at, "W6").dueAt()).as("Monday").isEqualTo(Instant.parse("2026-11-23T15:59:59Z"));
    }

    @Test
    void a_hospital_helps_within_minutes_and_writes_its_report_between_three_and_fourteen_days() throws IOException {
        publish("visum-24-jam", "m4");
        Visitor officer = cast.as("INTAKE_OFFICER");
        String at = sent(officer.get("/krisis")
                        .form("/krisis")
                        .with("callName", "Ibu Kemuning")
                        .with("safe", "YES")
                        .with("needs", "CALMING"))
                .path()
                .replace("/krisis", "");
        assertThat(done(at)).containsExactly("1.");
        assertThat(clock(at, "W1").metAt()).isEqualTo(FRIDAY);
        assertThat(clock(at, "W2").dueAt()).isEqualTo(minutes(30));
        assertThat(clock(at, "W2g").dueAt()).isEqualTo(minutes(10));

        triage(at, "LOW");
        assertThat(clock(at, "W2").dueAt()).isEqualTo(minutes(120));
        time.turnBy(Duration.ofMinutes(6));
        attest(at, "L2");
        assertThat(clock(at, "W2").metAt()).isEqualTo(minutes(6));
        assertThat(clock(at, "W2g").metAt()).isEqualTo(minutes(6));
        attest(at, "L6a");
        assertThat(clock(at, "W6").leastAt()).isEqualTo(minutes(6).plus(Duration.ofDays(3)));
        assertThat(clock(at, "W6").dueAt()).isEqualTo(minutes(6).plus(Duration.ofDays(14)));
        assertThat(clock(at, "W9c").dueAt()).isEqualTo(Instant.parse("2027-02-18T15:59:59Z"));
        assertThat(done(at)).containsExactly("1.", "2.", "6a.");
        assertThat(officer.get(at).text()).contains("Kontrol ulang hari ke-42");
    }

    @Test
    void what_she_had_to_say_in_a_roundabout_way_can_be_said_as_it_stands_in_the_decree() throws IOException {
        String text = Files.readString(FILES.resolve("konseling-terjadwal.yaml"))
                .replace("kode: A1\n", "kode: A1\n            nomor: A.1\n")
                .replace("nomor: \"2a\"", "nomor: A.2a")
                .replace("nomor: \"2b\"", "nomor: A.2b")
                .replace("kode: A3\n", "kode: A3\n            dikesampingkan_oleh: [{langkah: A2b}]\n")
                .replace("{angka: 9, satuan: jam}", "{angka: 0, satuan: hari, hitungan: akhir-hari}")
                .replace("disetujui: UNIT_HEAD", "paling_banyak: 1\n            disetujui: UNIT_HEAD");
        take("konseling-terjadwal.yaml", text, "k2");
        assertThat(publicPage("k2")).contains("dapat diperpanjang paling banyak 1 kali", "pada hari yang sama");

        Visitor officer = cast.as("INTAKE_OFFICER");
        String at = new DirectWalk(program, cast).arrive(officer, "Ibu Kemuning", "CLIENT");
        assertThat(officer.get(at).document().select("#prosedur li").eachText())
                .anyMatch(step -> step.startsWith("A.1. "))
                .anyMatch(step -> step.startsWith("A.3. "));
        attest(at, "A2b");
        assertThat(officer.get(at)
                        .document()
                        .select("#prosedur li:contains(asesmen awal)")
                        .text())
                .contains("Dikesampingkan");
        assertThat(clock(fromSchool(), "W5").dueAt())
                .as("the same day")
                .isEqualTo(Instant.parse("2026-11-20T15:59:59Z"));
    }

    /** Her file as she wrote it. */
    private void publish(String file, String address) throws IOException {
        take(file + ".yaml", Files.readString(FILES.resolve(file + ".yaml")), address);
    }

    /** Brought and published through the pages. */
    private void take(String name, String text, String address) {
        Visitor head = cast.as("UNIT_HEAD");
        HttpResponse<String> taken = Upload.send(
                port, head, "/admin/standar/unggah", "document", name, text.getBytes(StandardCharsets.UTF_8));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
        String there =
                URI.create(taken.headers().firstValue("location").orElseThrow()).getPath();
        sent(head.get(there).form("/terbit").with("by", "Kepala kantor contoh"));
        assertThat(publicPage(address)).isNotBlank();
    }

    private String publicPage(String address) {
        Visitor.Page page = cast.stranger().get("/k/" + cast.office().code() + "/l/" + address);
        assertThat(page.status()).isEqualTo(200);
        return page.text();
    }

    /** A case opened from the letter of a school, on the path of the letters. */
    private String fromSchool() {
        Visitor officer = cast.as("INTAKE_OFFICER");
        Visitor.Page report = sent(officer.get("/laporan/baru")
                .form("/laporan/baru")
                .with("channel", "AGENCY")
                .with("agency", "SD Contoh")
                .with("told", "Anak sering menangis di kelas"));
        return sent(officer.get(report.path() + "/kasus")
                        .form("/kasus")
                        .with("callName", "Adik Kemuning")
                        .with("route", "konseling-terjadwal/rujukan"))
                .path();
    }

    private void triage(String at, String risk) {
        sent(cast.as(hands)
                .get(at + "/triase")
                .form("/triase")
                .with("risk", risk)
                .with("kind", "VAW")
                .with("jurisdiction", "OWN"));
    }

    private void attest(String at, String step) {
        String there = at + "/langkah/" + step;
        sent(cast.as(hands).get(there).form(there));
    }

    private List<String> done(String at) {
        return cast.as(hands).get(at).document().select(".n-steps li.is-done > span:first-child").eachText().stream()
                .map(step -> step.split(" ")[0])
                .toList();
    }

    private List<String> codes(String at) {
        return all(at).stream().map(CaseClock::code).toList();
    }

    private CaseClock clock(String at, String code) {
        return all(at).stream()
                .filter(clock -> clock.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " of " + codes(at)));
    }

    private List<CaseClock> all(String at) {
        var id = new CaseId(UUID.fromString(at.replace("/kasus/", "")));
        return cast.as(hands, () -> clocks.ofCase(id));
    }

    private static Instant hours(int hours) {
        return FRIDAY.plus(Duration.ofHours(hours));
    }

    private static Instant minutes(int minutes) {
        return FRIDAY.plus(Duration.ofMinutes(minutes));
    }
}
