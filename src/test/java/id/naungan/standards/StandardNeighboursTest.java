package id.naungan.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a document may say about its own paths and about the standards beside it. */
class StandardNeighboursTest {
    private static final StandardChecker CHECKER = new StandardChecker();
    private static final Path CRISIS = Path.of("src/main/resources/standards/p2tp2a/intervensi-krisis.yaml");

    @Test
    void what_a_neighbour_holds_already_is_remarked_on_and_refuses_nothing(@TempDir Path folder) throws IOException {
        String crisis = Files.readString(CRISIS);
        Path same = Files.writeString(folder.resolve("1.yaml"), crisis);
        Path other = Files.writeString(folder.resolve("2.yaml"), crisis.replaceFirst("alamat: a3", "alamat: b1"));
        Path third = Files.writeString(
                folder.resolve("3.yaml"),
                crisis.replaceFirst("kode: intervensi-krisis", "kode: krisis-lain")
                        .replaceFirst("alamat: a3", "alamat: b1")
                        .replaceFirst(
                                "pelaku: INTAKE_OFFICER",
                                "pelaku: INTAKE_OFFICER\n            membuka: [{layanan: bengkel}]"));

        List<StandardChecker.Checked> checked = CHECKER.check(List.of(same, other, third));

        assertThat(checked).allMatch(StandardChecker.Checked::isAccepted);
        assertThat(checked)
                .extracting(any ->
                        any.remarks().stream().map(StandardChecker.Fault::code).toList())
                .containsExactly(
                        List.of(),
                        List.of("remark-code-taken"),
                        List.of("remark-address-taken", "remark-service-elsewhere"));
    }

    @Test
    void the_neighbours_are_the_founding_standards() throws IOException {
        try (var files = Files.walk(Path.of("src/main/resources/standards"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".yaml"))
                            .map(CHECKER::check)
                            .map(StandardChecker.Checked::orThrow)
                            .collect(java.util.stream.Collectors.toMap(Standard::code, Standard::address)))
                    .isEqualTo(Neighbours.FOUNDING);
        }
    }

    @Test
    void what_is_said_of_one_path_names_no_step_of_another() throws IOException {
        String text = Files.readString(Path.of("src/test/resources/standards/foreign/pemulangan-anak.yaml"));

        List<StandardChecker.Fault> faults = CHECKER.check(
                        "a",
                        text.replace("harus_sebelum: [D5]", "harus_sebelum: [P4]")
                                .replace(
                                        "mulai: {langkah: N5}",
                                        "mulai: [{langkah: N5}, {langkah: P4}]\n        jalur: [luar-negeri]"))
                .faults();

        assertThat(faults)
                .extracting(StandardChecker.Fault::code)
                .containsExactly("step-of-other-path", "step-of-other-path");
        assertThat(faults.getLast().path()).isEqualTo("komponen.jangka_waktu.batas[4].mulai[2]");
    }

    @Test
    void a_clock_a_stage_and_a_paper_may_be_said_as_the_text_says_them() throws IOException {
        Standard standard = CHECKER.check(
                        "a",
                        Files.readString(Path.of("src/test/resources/standards/foreign/pemulangan-anak.yaml"))
                                .replace("mulai: {langkah: D7}", "mulai: [{langkah: D7}, {langkah: P6}, {langkah: N8}]")
                                .replace("berkas: kk}", "berkas: [kk, surat-desa]}")
                                .replace("untuk: [pelapor]", "untuk: [orang-tua-wali]")
                                .replaceFirst(
                                        "(?s)(within 1 working day}\n)",
                                        "$1        janji: {jenis: paling-lama, paling_lama: {angka: 1, satuan: hari, hitungan: hari-kerja}}\n"))
                .orThrow();

        assertThat(standard.clock("W6").orElseThrow().start())
                .isEqualTo(new ClockRule.Start.OnEvent(
                        List.of("step.attested:D7", "step.attested:P6", "step.attested:N8")));
        assertThat(standard.requirements().get(2).alternatives().getLast().papers())
                .containsExactly("kk", "surat-desa");
        assertThat(standard.requirements().getLast().forWhom()).containsExactly(Requirement.Person.PARENT_OR_GUARDIAN);
        assertThat(standard.complaints().stages())
                .extracting(ComplaintHandling.Stage::promise)
                .containsExactly(
                        new Promise.Within(new Span(1, Span.Unit.DAYS, Span.Count.WORKING_DAY), false, null),
                        null,
                        null);
    }
}
