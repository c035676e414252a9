package id.naungan.casework.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of an instrument is taken whole or refused whole, with the line that is wrong. */
class InstrumentCheckerTest {
    private final String good = example();

    @Test
    void the_example_of_the_guide_is_accepted_and_scores_as_it_says() {
        Instrument instrument = InstrumentChecker.check(good).instrument();
        assertThat(instrument).isNotNull();
        assertThat(instrument.highest()).isEqualTo(6);
        assertThat(instrument.proposed(1).code()).isEqualTo("cukup");
        assertThat(instrument.proposed(2).code()).isEqualTo("kurang");
    }

    @ParameterizedTest(name = "{2} in line {3}")
    @CsvSource(delimiter = '|', textBlock = """
            kode: contoh-dukungan            |kode: Contoh Dukungan             | code         | 1
            versi: "1"                       |version: "1"                      | missing      | 1
            versi: "1"                       |version: "1"                      | unknown-key  | 2
            nilai: 1}                        |nilai: satu}                      | number       | 9
            siaga: ya}                       |siaga: mungkin}                   | yes-no       | 13
            kode: biaya                      |kode: sendiri                     | code-twice   | 12
            sampai: 6                        |sampai: 5                         | band-short   | 20
            dari: 2                          |dari: 3                           | band-from    | 20
            sampai: 1                        |sampai: 0                         | band-from    | 20
            id: Penyaring dukungan, en       |en                                | missing      | 3
            bobot: 2}                        |bobot: 2                          | yaml         | 13
            """)
    void what_is_wrong_is_said_with_its_line_and_nothing_is_taken(String right, String wrong, String code, int line) {
        InstrumentChecker.Checked checked = InstrumentChecker.check(good.replaceFirst(Pattern.quote(right), wrong));
        assertThat(checked.instrument()).isNull();
        assertThat(checked.faults())
                .extracting(InstrumentChecker.Fault::code, InstrumentChecker.Fault::line)
                .contains(org.assertj.core.groups.Tuple.tuple(code, line));
    }

    @Test
    void a_band_that_can_never_be_reached_and_a_single_answer_are_refused() {
        String beyond = good + "  - {kode: lebih, dari: 7, sampai: 9, teks: {id: x}, saran: {id: y}}\n";
        assertThat(InstrumentChecker.check(beyond).faults())
                .extracting(InstrumentChecker.Fault::code)
                .containsExactly("band-beyond");
        String single = good.replaceFirst("(?m)^  - \\{kode: tidak, .*\n", "");
        assertThat(InstrumentChecker.check(single).faults())
                .extracting(InstrumentChecker.Fault::code)
                .containsExactly("one-answer");
    }

    @Test
    void hostile_files_are_refused_in_good_time() {
        for (String text : new String[] {
            "",
            "   \n",
            "- a\n- b\n",
            "<html>",
            "a: &a [*a]",
            "!!javax.script.ScriptEngineManager [1]",
            "a: " + "[".repeat(50_000),
            "x: 1\n".repeat(40_000),
            "kode: " + "x".repeat(190_000),
            "a: \u0000"
        }) {
            InstrumentChecker.Checked checked = InstrumentChecker.check(text.getBytes(StandardCharsets.UTF_8));
            assertThat(checked.instrument()).isNull();
            assertThat(checked.faults()).isNotEmpty().hasSizeLessThan(501);
        }
        assertThat(InstrumentChecker.check(new byte[] {(byte) 0xff, (byte) 0xfe})
                        .faults())
                .extracting(InstrumentChecker.Fault::code)
                .containsExactly("not-utf8");
        assertThat(InstrumentChecker.check(new byte[InstrumentChecker.LARGEST + 1])
                        .faults())
                .extracting(InstrumentChecker.Fault::code)
                .containsExactly("too-large");
    }

    @Test
    void every_list_that_comes_with_the_program_is_accepted_and_none_is_left_out_in_silence() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/instruments"))) {
            assertThat(files.toList()).hasSizeGreaterThan(1).allSatisfy(file -> assertThat(
                            InstrumentChecker.check(Files.readAllBytes(file)).faults())
                    .isEmpty());
        }
    }

    @Test
    void every_kind_of_fault_has_a_sentence_in_both_languages() throws IOException {
        String source = Files.readString(Path.of("src/main/java/id/naungan/casework/care/InstrumentNode.java"))
                + Files.readString(Path.of("src/main/java/id/naungan/casework/care/InstrumentChecker.java"));
        for (String language : new String[] {"", "_en"}) {
            Properties sentences = new Properties();
            sentences.load(Files.newBufferedReader(
                    Path.of("src/main/resources/messages/casework" + language + ".properties")));
            assertThat(Pattern.compile("(?:fault\\(|\"-\", )\"([a-z0-9-]+)\"")
                            .matcher(source)
                            .results())
                    .hasSizeGreaterThan(15)
                    .allSatisfy(
                            found -> assertThat(sentences).containsKey("casework.instrument.fault." + found.group(1)));
        }
    }

    private static String example() {
        try {
            String guide = Files.readString(Path.of("docs/instruments-format.md"));
            int from = guide.indexOf("```yaml\n") + 8;
            return guide.substring(from, guide.indexOf("```", from));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
