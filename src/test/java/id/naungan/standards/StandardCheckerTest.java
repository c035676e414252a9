package id.naungan.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clerk's mistakes, each made in the crisis standard, one at a time. */
class StandardCheckerTest {
    private static final StandardChecker CHECKER = new StandardChecker();
    private static final Path CRISIS = Path.of("src/main/resources/standards/p2tp2a/intervensi-krisis.yaml");

    @Test
    void the_crisis_standard_is_accepted() {
        assertThat(CHECKER.check(CRISIS).faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            unknown-event              | terpenuhi_oleh: intake.escorted                      | terpenuhi_oleh: intake.escortd
            unknown-post               | pelaku: INTAKE_OFFICER                               | pelaku: INTAKE_CLERK
            plain-text                 | kontak: lapor.go.id                                  | kontak: {id: lapor.go.id, en: lapor.go.id}
            plain-text                 | keadaan: tidak-ada                                   | `keadaan: ada\n  nomor: {id: 1/2026}`
            number-as-text             | kontak: lapor.go.id                                  | kontak: 0812555017
            number-as-text             | kontak: lapor.go.id                                  | kontak: 112
            post-only                  | tanda_tangan: [UNIT_HEAD]                            | tanda_tangan: [Kepala UPTD]
            post-words                 | paraf: [CASE_MANAGER]                                | paraf: [{kata: {id: Sekretaris}}]
            repeat-form                | berulang: {setiap: {angka: 30, satuan: hari, hitungan: berjalan}} | berulang: ya
            path-begins-by-hand        | terpenuhi_oleh: report.received:crisis               | terpenuhi_oleh: dicatat-tangan
            unknown-path               | boleh_jeda: tidak                                    | jalur: [lain]
            not-in-list                | boleh_jeda: tidak                                    | hanya_bila: {risiko: [gawat]}
            unknown-step               | mulai: kedatangan                                    | mulai: [case.opened, {langkah: L70}]
            alias                      | fungsi: pengaduan-masyarakat                         | fungsi: &x pengaduan-masyarakat
            yaml-colon                 | fungsi: pengaduan-masyarakat                         | fungsi: pengaduan: masyarakat
            duplicate-code             | - kode: L3                                           | - kode: L2
            unknown-step               | langkah: [L1, L2                                     | langkah: [L1, L22
            unknown-step               | harus_sebelum: [L7]                                  | harus_sebelum: [L70]
            unknown-step               | mulai: kedatangan                                    | mulai: {langkah: L70}
            step-not-by-hand           | mulai: kedatangan                                    | mulai: {langkah: L6}
            least-above-most           | {jenis: paling-lama, paling_lama: {parameter: batas-krisis}} | {jenis: antara, paling_cepat: {angka: 3, satuan: jam}, paling_lama: {parameter: batas-krisis}}
            text-without-indonesian    | {id: Tidak dipungut biaya, en: No fee is charged}    | {en: No fee is charged}
            unknown-source             | sumber: S3.24                                        | sumber: S3.25
            unknown-source             | sumber: S3.24                                        | sumber: S4.24
            statement-missing          | sumber: S3.24                                        | sumber: S3.23
            source-form                | sumber: S3.24                                        | sumber: butir dua puluh empat
            days-without-reading       | {angka: 30, satuan: hari, hitungan: berjalan}        | {angka: 30, satuan: hari}
            hours-with-reading         | nilai: {angka: 120, satuan: menit}                   | nilai: {angka: 120, satuan: menit, hitungan: berjalan}
            extension-without-approver | paling_lama: {parameter: batas-krisis}}              | paling_lama: {parameter: batas-krisis}, perpanjangan: {}}
            unknown-parameter          | {parameter: batas-krisis}                            | {parameter: batas-kritis}
            value-out-of-bounds        | nilai: {angka: 120, satuan: menit}                   | nilai: {angka: 121, satuan: menit}
            parameter-of-other-kind    | kontak: lapor.go.id                                  | kontak: {parameter: batas-krisis}
            unknown-key                | boleh_jeda: tidak                                    | boleh_jedah: tidak
            not-in-list                | boleh_jeda: tidak                                    | boleh_jeda: no
            missing                    | keadaan: tidak-ada                                   | keadaan: ada
            duplicate-key              | kode: intervensi-krisis                              | `alamat: b1\nkode: intervensi-krisis`
            exactly-one                | terpenuhi_oleh: intake.escorted                      | dikesampingkan_oleh: [intake.escorted]
            wrong-type-number          | paling_besar: {angka: 120,                           | paling_besar: {angka: banyak,
            zero                       | paling_kecil: {angka: 30,                            | paling_kecil: {angka: 0,
            unknown-key-comma          | {id: Tidak dipungut biaya, en: No fee is charged}    | {id: Tidak dipungut biaya, kecuali materai: ya}
            one-post                   | tanda_tangan: [UNIT_HEAD]                            | tanda_tangan: [{salah_satu: [UNIT_HEAD, HEALTH_WORKER]}]
            one-only                   | {jenis: paling-lama, paling_lama: {parameter: batas-krisis}} | [{jenis: tanpa-batas}]
            start-alone                | mulai: kedatangan                                    | mulai: [informasi-diterima, case.opened]
            number-form                | - kode: L3                                           | `- kode: L3\n            nomor: langkah ketiga`
            unknown-step               | - kode: L3                                           | `- kode: L3\n            dikesampingkan_oleh: [{langkah: L70}]`
            unknown-event-here         | - kode: L3                                           | `- kode: L3\n            dikesampingkan_oleh: [case.gone]`
            too-large-number           | paling_kecil: {angka: 30,                            | paling_kecil: {angka: 900000,
            yaml                       | fungsi: pengaduan-masyarakat                         | `fungsi: [pengaduan-masyarakat`
            not-here                   | {jenis: paling-lama, paling_lama: {parameter: batas-krisis}} | {jenis: paling-lama, tinjau: {angka: 3, satuan: jam}, paling_lama: {parameter: batas-krisis}}
            """)
    void a_fault_is_refused_with_its_line_and_a_sentence_in_both_languages(String code, String right, String wrong)
            throws IOException {
        String text = Files.readString(CRISIS);
        assertThat(text).as("the line to spoil").contains(right);
        int line = text.substring(0, text.indexOf(right)).split("\n", -1).length;

        StandardChecker.Checked checked = CHECKER.check(
                "krisis.yaml",
                text.replaceFirst(
                        java.util.regex.Pattern.quote(right),
                        java.util.regex.Matcher.quoteReplacement(wrong.replace("\\n", "\n"))));

        assertThat(checked.standard()).as("refused whole").isNull();
        assertThat(checked.faults()).extracting(StandardChecker.Fault::code).contains(code);
        StandardChecker.Fault fault = checked.faults().stream()
                .filter(found -> found.code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(fault.file()).isEqualTo("krisis.yaml");
        assertThat(fault.path()).isNotBlank();
        assertThat(fault.sentence().id())
                .isNotBlank()
                .isNotEqualTo(fault.sentence().en())
                .doesNotContain("{0}");
        assertThat(fault.sentence().en()).isNotBlank().doesNotContain("{0}");
        if (!List.of("statement-missing", "yaml").contains(code)) {
            assertThat(Math.abs(fault.line() - line))
                    .as("near line %d: %s", line, fault)
                    .isLessThanOrEqualTo(14);
        }
    }

    @Test
    void the_line_and_the_path_point_at_the_wrong_word() throws IOException {
        String text = Files.readString(CRISIS)
                .replaceFirst("terpenuhi_oleh: intake.escorted", "terpenuhi_oleh: intake.escortd");
        List<String> lines = text.lines().toList();

        StandardChecker.Fault fault =
                CHECKER.check("krisis.yaml", text).faults().getFirst();

        assertThat(lines.get(fault.line() - 1)).contains("intake.escortd");
        assertThat(fault.path()).isEqualTo("komponen.prosedur.jalur[1].langkah[5].terpenuhi_oleh");
        assertThat(fault.inBothLanguages()).contains("krisis.yaml:" + fault.line(), "tidak dikenal", "is not known");
    }

    @Test
    void the_sentence_names_what_the_clerk_can_put_right() throws IOException {
        assertThat(said("sumber: S3.24", "sumber: PRA 7")).contains("Tulis seperti S3.4");
        assertThat(said("boleh_jeda: tidak", "boleh_jedah: tidak"))
                .contains("Yang boleh di sini: kode, label, teks, mulai");
        assertThat(said("mulai: kedatangan", "mulai: kedatangn"))
                .contains("{langkah: kode}")
                .doesNotContain("'{'");
        assertThat(said("- kode: L3", "- kode: L2")).containsPattern("sudah dipakai di baris [0-9]+");
        assertThat(said("keadaan: tidak-ada", "keadaan: tidak-ada\n  nomor: 1/2026"))
                .contains("bersama \"keadaan: tidak-ada\"");
        assertThat(said(
                        "{jenis: paling-lama, paling_lama: {parameter: batas-krisis}}",
                        "{jenis: sampai-selesai, perpanjangan: {disetujui: UNIT_HEAD}}"))
                .contains("bersama \"jenis: sampai-selesai\"");
        assertThat(said("kontak: lapor.go.id", "kontak: 0812555017")).contains("Beri tanda kutip: \"0812555017\"");
        assertThat(CHECKER.check("a", "a: 1\nb: 2\nc: *x").faults().getFirst().line())
                .isEqualTo(3);
        assertThat(CHECKER.check("a", "a:\n\tb: 2").faults().getFirst().code()).isEqualTo("yaml-tab");
    }

    private static String said(String right, String wrong) throws IOException {
        String text = Files.readString(CRISIS);
        assertThat(text).contains(right);
        return CHECKER.check(
                        "krisis.yaml",
                        text.replaceFirst(
                                java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong)))
                .faults()
                .toString();
    }

    @Test
    void a_higher_risk_may_not_wait_longer_than_a_lower_one() throws IOException {
        String text = Files.readString(CRISIS)
                .replace("janji: {jenis: paling-lama, paling_lama: {parameter: batas-krisis}}", """
                janji_risiko:
                          tinggi: {jenis: paling-lama, paling_lama: {parameter: batas-krisis}}
                          sedang: {jenis: paling-lama, paling_lama: {angka: 1, satuan: jam}}
                          rendah: {jenis: paling-lama, paling_lama: {angka: 72, satuan: jam}}""");

        assertThat(CHECKER.check("krisis.yaml", text).faults())
                .extracting(StandardChecker.Fault::code)
                .containsExactly("higher-risk-waits-longer");
    }

    @Test
    void a_file_that_is_missing_empty_or_not_text_is_a_fault_and_not_a_crash(@TempDir Path folder) throws IOException {
        Path latin = Files.write(folder.resolve("latin.yaml"), "judul: \u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(CHECKER.check(folder.resolve("none.yaml"))
                        .faults()
                        .getFirst()
                        .code())
                .isEqualTo("no-file");
        assertThat(CHECKER.check(latin).faults().getFirst().code()).isEqualTo("not-utf8");
        assertThat(CHECKER.check("a", "").faults().getFirst().code()).isEqualTo("empty");
        assertThat(CHECKER.check("a", "- satu").faults().getFirst().code()).isEqualTo("wrong-type-nested");
        assertThat(CHECKER.check("a", "x".repeat(1_000_001)).faults().getFirst().code())
                .isEqualTo("too-large");
        assertThat(CHECKER.check("a", "a: &x [1]\nb: *x").faults()).isNotEmpty();
        assertThat(CHECKER.check("a", "!!java.io.File [a]").faults()).isNotEmpty();
    }
}
