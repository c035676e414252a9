package id.naungan.standards;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.casework.CaseDesk;
import id.naungan.casework.Opening;
import id.naungan.deadlines.CaseClock;
import id.naungan.deadlines.CaseClocks;
import id.naungan.journal.EventCode;
import id.naungan.kernel.CaseId;
import id.naungan.persons.Identity;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Publishing;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.ApplicationContext;

/**
 * The standard of an invented provincial office, written by somebody who had read the guide and nothing else.
 * Not one line of the program knows it.
 */
@NaunganTest
class ForeignStandardTest {
    private static final String CODE = "pemulangan-anak";
    private static final Path FILE = Path.of("src/test/resources/standards/foreign/pemulangan-anak.yaml");
    private static final EventCode WALK_IN = () -> "report.received:walk-in";
    private static final String WORKER = "INTAKE_OFFICER";

    @Autowired
    ApplicationContext program;

    @Autowired
    Standards standards;

    @Autowired
    BundledLibrary library;

    @Autowired
    ApplicationArguments arguments;

    @Autowired
    CaseDesk cases;

    @Autowired
    CaseClocks clocks;

    @Autowired
    TurnableClock time;

    @Value("${naungan.home}")
    Path home;

    private Cast cast;

    @BeforeEach
    void a_month_later_when_the_standard_is_valid() {
        cast = Cast.fresh(program);
        time.turnBy(Duration.ofDays(30));
    }

    @Test
    void its_page_shows_the_steps_the_times_and_thirteen_components() throws Exception {
        take(Files.readString(FILE));

        Visitor.Page page = cast.stranger().get("/k/" + cast.office().code() + "/l/p3");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select(".n-tiles").text()).contains("Gratis", "1×24 jam");
        assertThat(page.text())
                .contains("Membantu anak pulang dengan aman", "SK Nomor 463/117/UPTD-PPA/2026", "(0000) 000000")
                .as("the telephone of this office, not that of the office that wrote it")
                .doesNotContain("0800555017")
                .contains("Kami mengantar anak sampai ke rumah.", "Kami menunggu anak di bandara atau pelabuhan.")
                .contains("paling cepat 6 bulan", "12 bulan", "9 hari kerja", "Hari kalender sampai pukul 24.00");
        Document table = page.document();
        assertThat(table.select("details table th[scope=row]")).hasSize(14);
        assertThat(table.select("details table tr:contains(Tidak dimuat dalam naskah ini)"))
                .hasSize(1)
                .first()
                .extracting(row -> row.text())
                .asString()
                .contains("Jaminan keamanan");
        Standard standard = standards.library().stream()
                .filter(any -> any.code().equals(CODE))
                .findFirst()
                .orElseThrow();
        assertThat(standard.clauses().values().stream().flatMap(List::stream))
                .hasSizeGreaterThan(60)
                .allSatisfy(clause ->
                        assertThat(page.text()).contains(clause.text().id().replaceAll("\\s+", " ")));
    }

    @Test
    void a_case_inside_the_province_ticks_its_steps_and_keeps_the_limit_of_its_risk() throws Exception {
        take(Files.readString(FILE));
        CaseId caseId = open("dalam-provinsi");

        assertThat(page(caseId).text())
                .contains("Menerima laporan keluarga", "Melakukan kunjungan rumah")
                .doesNotContain("debarkasi");
        assertThat(done(caseId)).containsExactly("1.");
        assertThat(clock(caseId, "W1").dueAt()).isEqualTo(time.instant().plus(Duration.ofHours(24)));

        time.turnBy(Duration.ofHours(3));
        triage(caseId, "HIGH");
        assertThat(done(caseId)).containsExactly("1.", "2.");
        assertThat(clock(caseId, "W1").metAt()).isEqualTo(time.instant());
        assertThat(clock(caseId, "W3").dueAt()).isEqualTo(Instant.parse("2026-12-09T15:59:59Z"));
        assertThat(page(caseId).text()).contains("Anak dengan risiko tinggi dipindahkan");

        attest(caseId, "D6");
        attest(caseId, "D7");
        assertThat(done(caseId)).containsExactly("1.", "2.", "6.", "7.");
        assertThat(clock(caseId, "W3").metAt()).isEqualTo(time.instant());
        assertThat(clock(caseId, "W6").leastAt()).isEqualTo(Instant.parse("2027-06-02T15:59:59Z"));
        assertThat(clock(caseId, "W6").dueAt()).isEqualTo(Instant.parse("2027-12-02T15:59:59Z"));
        assertThat(codes(caseId)).containsExactlyInAnyOrder("W1", "W3", "W6");
    }

    @Test
    void a_low_risk_has_more_time_and_fewer_steps() throws Exception {
        take(Files.readString(FILE));
        CaseId caseId = open("dalam-provinsi");

        triage(caseId, "LOW");

        assertThat(clock(caseId, "W3").dueAt()).isEqualTo(Instant.parse("2027-01-16T15:59:59Z"));
        assertThat(page(caseId).text()).doesNotContain("Anak dengan risiko tinggi dipindahkan");
    }

    @Test
    void a_case_abroad_counts_from_the_meeting_at_the_port() throws Exception {
        take(Files.readString(FILE));
        CaseId caseId = open("luar-negeri");
        triage(caseId, "MEDIUM");
        assertThat(page(caseId).text()).contains("debarkasi").doesNotContain("Menunjuk tim pemulangan");

        time.turnBy(Duration.ofDays(10));
        attest(caseId, "N5");
        assertThat(clock(caseId, "W4").dueAt()).isEqualTo(Instant.parse("2027-01-02T15:59:59Z"));

        time.turnBy(Duration.ofDays(2));
        attest(caseId, "N8");
        assertThat(clock(caseId, "W4").metAt()).isEqualTo(time.instant());
        assertThat(clock(caseId, "W8").startedAt()).isEqualTo(time.instant());
    }

    @Test
    void said_the_short_way_a_clock_begins_at_any_of_its_steps_and_only_on_its_own_paths() throws Exception {
        take(Files.readString(FILE)
                .replace("mulai: {langkah: D7}", "mulai: [{langkah: D7}, {langkah: P6}, {langkah: N8}]")
                .replace("mulai: case.triaged", "mulai: case.triaged\n        jalur: [dalam-provinsi, luar-provinsi]")
                .replace(
                        "mulai: letter.sent:referral",
                        "mulai: case.triaged\n        hanya_bila: {risiko: [tinggi], kewenangan: [sendiri]}"));
        CaseId abroad = open("luar-negeri");
        CaseId inside = open("dalam-provinsi");
        Instant opened = time.instant();
        assertThat(codes(abroad)).containsExactly("W1");

        triage(abroad, "LOW");
        triage(inside, "LOW");
        assertThat(codes(abroad)).containsExactly("W1");
        assertThat(codes(inside)).containsExactlyInAnyOrder("W1", "W3");

        time.turnBy(Duration.ofDays(1));
        triage(abroad, "HIGH");
        assertThat(clock(abroad, "W5").startedAt())
                .as("from the first decision on the risk")
                .isEqualTo(opened);
        attest(abroad, "N8");
        assertThat(clock(abroad, "W6").startedAt()).isEqualTo(time.instant());
    }

    private void take(String text) throws Exception {
        Path file = Files.createDirectories(home.resolve("standards")).resolve("pemulangan-anak.yaml");
        Files.writeString(file, text);
        try {
            library.run(arguments);
        } finally {
            Files.delete(file);
        }
        Publishing.publish(cast.as("UNIT_HEAD"), CODE, Map.of(), "Kepala UPTD PPA Provinsi Nusa Larantuka");
    }

    private CaseId open(String path) {
        StandardVersionId version = cast.within(
                        () -> standards.inForce(cast.officeId(), CODE, java.time.LocalDate.of(2026, 12, 2)))
                .orElseThrow()
                .id();
        Instant now = time.instant();
        Opening opening = new Opening(version, path, "WALK_IN", now, now, Identity.called("Adik Kemuning"), null);
        return cast.as(WORKER, () -> cases.open(cast.actor(WORKER), opening, WALK_IN))
                .orThrow()
                .id();
    }

    private Visitor.Page page(CaseId caseId) {
        return cast.as(WORKER).get("/kasus/" + caseId);
    }

    private List<String> done(CaseId caseId) {
        return page(caseId).document().select(".n-steps li.is-done > span:first-child").eachText().stream()
                .map(step -> step.split(" ")[0])
                .toList();
    }

    private void triage(CaseId caseId, String risk) {
        String at = "/kasus/" + caseId + "/triase";
        Visitor.Page saved = cast.as(WORKER)
                .get(at)
                .form(at)
                .with("risk", risk)
                .with("kind", "AMPK")
                .with("jurisdiction", "OWN")
                .submit();
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    }

    private void attest(CaseId caseId, String step) {
        String at = "/kasus/" + caseId + "/langkah/" + step;
        Visitor.Page saved = cast.as(WORKER).get(at).form(at).submit();
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    }

    private List<String> codes(CaseId caseId) {
        return cast.as(WORKER, () -> clocks.ofCase(caseId)).stream()
                .map(CaseClock::code)
                .toList();
    }

    private CaseClock clock(CaseId caseId, String code) {
        return cast.as(WORKER, () -> clocks.ofCase(caseId)).stream()
                .filter(clock -> clock.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " of " + codes(caseId)));
    }
}
