package id.naungan.standards;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.kernel.RiskLevel;
import id.naungan.kernel.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the five founding documents promise, read from the files and named once more in figures. */
class FoundingStandardsTest {
    private static final Path LIBRARY = Path.of("src/main/resources/standards");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "dp3a/rumah-aman.yaml, S1, 24",
        "tebing-tinggi/penjangkauan.yaml, S2, 31",
        "p2tp2a/intervensi-krisis.yaml, S3, 24",
        "ogan-ilir/kdrt.yaml, S4, 31",
        "pendampingan-perempuan/pendampingan.yaml, S5, 44"
    })
    void every_statement_of_the_published_text_is_held(String file, String prefix, int statements) throws IOException {
        String document = Files.readString(LIBRARY.resolve(file));
        assertThat(standard(file).origin().prefix()).isEqualTo(prefix);
        assertThat(IntStream.rangeClosed(1, statements)).allSatisfy(number -> assertThat(document)
                .containsPattern("sumber: .*" + prefix + "\\." + number + "[a-z]?\\b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dp3a/rumah-aman.yaml",
                "tebing-tinggi/penjangkauan.yaml",
                "p2tp2a/intervensi-krisis.yaml",
                "ogan-ilir/kdrt.yaml",
                "pendampingan-perempuan/pendampingan.yaml"
            })
    void every_text_is_there_in_both_languages_and_every_step_in_plain_words(String file) throws IOException {
        var indonesianOnly =
                Pattern.compile("\\{(kode: [^{}]*, )?id: (?!.* en: )").matcher(Files.readString(LIBRARY.resolve(file)));
        assertThat(indonesianOnly.find()).isFalse();
        Standard standard = standard(file);
        for (Component component : Component.values()) {
            assertThat(standard.clausesOf(component))
                    .extracting(Clause::text)
                    .allMatch(FoundingStandardsTest::hasEnglish);
            assertThat(standard.clausesOf(component))
                    .flatExtracting(Clause::readings)
                    .allMatch(reading ->
                            hasEnglish(reading.question()) && hasEnglish(reading.answer()) && hasEnglish(reading.by()));
        }
        assertThat(standard.paths())
                .flatExtracting(ProcedurePath::steps)
                .allMatch(step -> hasEnglish(step.plain()) && !step.plain().equals(step.text()));
        assertThat(standard.fee()).extracting(Standard.Fee::free).isEqualTo(true);
    }

    @Test
    void outreach_is_due_24_48_or_72_hours_after_the_information() throws IOException {
        ClockRule clock =
                standard("tebing-tinggi/penjangkauan.yaml").clock("C1-C3").orElseThrow();
        assertThat(clock.start()).isInstanceOf(ClockRule.Start.InformationReceived.class);
        assertThat(clock.promiseFor(RiskLevel.HIGH)).isEqualTo(new Promise.Within(Span.hours(24), true, null));
        assertThat(clock.promiseFor(RiskLevel.MEDIUM).limit()).isEqualTo(Span.hours(48));
        assertThat(clock.promiseFor(RiskLevel.LOW).limit()).isEqualTo(Span.hours(72));
        assertThat(clock.isStoppedBy("outreach.met", null, false)).isTrue();
        assertThat(clock.isStoppedBy("outreach.secured", null, false)).isTrue();
        assertThat(clock.isStoppedBy("outreach.departed", null, true)).isFalse();
        assertThat(clock.isStoppedBy("outreach.not-found", null, false)).isFalse();
        assertThat(clock.isStoppedBy("outreach.not-found", null, true)).isTrue();
        assertThat(clock.pausable()).isFalse();
    }

    @Test
    void disability_is_known_before_the_visit_and_emergency_help_comes_before_assessment() throws IOException {
        Standard outreach = standard("tebing-tinggi/penjangkauan.yaml");
        assertThat(outreach.step("L2b").orElseThrow().mustPrecede()).containsExactly("L2c");
        assertThat(outreach.step("L4a").orElseThrow().mustPrecede()).contains("L4c", "L5");
        assertThat(outreach.step("L4e").orElseThrow().mustPrecede()).containsExactly("L4f");
    }

    @Test
    void a_stay_in_the_shelter_is_one_to_seven_days_and_only_the_head_extends_it() throws IOException {
        Standard shelter = standard("dp3a/rumah-aman.yaml");
        ClockRule stay = shelter.clock("C10").orElseThrow();
        Span week = new Span(7, Span.Unit.DAYS, Span.Count.ELAPSED);
        assertThat(stay.promise())
                .isEqualTo(new Promise.Between(Span.hours(24), week, new Promise.Extension("UNIT_HEAD", week, null)));
        assertThat(stay.isStartedBy("step.attested", "L5")).isTrue();
        assertThat(stay.isStartedBy("step.attested", "L4")).isFalse();
        assertThat(shelter.criteria()).singleElement().satisfies(criteria -> {
            assertThat(criteria.weighing()).isEqualTo(Standard.Weighing.WEIGHED);
            assertThat(criteria.items()).hasSize(4);
        });
    }

    @Test
    void the_3_days_of_ogan_ilir_are_two_rules_and_the_rival_reading_is_on_record() throws IOException {
        Standard kdrt = standard("ogan-ilir/kdrt.yaml");
        Span days = new Span(3, Span.Unit.DAYS, Span.Count.ELAPSED);
        ClockRule clock = kdrt.clock("C8").orElseThrow();
        assertThat(clock.promise()).isEqualTo(new Promise.Within(days, false, null));
        assertThat(clock.clause().readings())
                .anyMatch(reading -> reading.answer().id().contains("Bacaan tandingan"));
        assertThat(kdrt.complaints().stages()).hasSize(4);
        assertThat(kdrt.complaints().promise().limit()).isEqualTo(days);
        assertThat(kdrt.decree()).isInstanceOf(Standard.Decree.LabelWithoutValue.class);
    }

    @Test
    void only_the_crisis_procedure_begins_with_a_crisis_arrival() throws IOException {
        for (String file : List.of(
                "dp3a/rumah-aman.yaml",
                "tebing-tinggi/penjangkauan.yaml",
                "ogan-ilir/kdrt.yaml",
                "pendampingan-perempuan/pendampingan.yaml")) {
            assertThat(standard(file).paths())
                    .allSatisfy(path -> assertThat(path.steps().getFirst().parts())
                            .noneMatch(part -> part.anyOf().contains("report.received:crisis")));
        }
    }

    @Test
    void accompaniment_has_all_14_components_two_paths_and_no_limit() throws IOException {
        Standard standard = standard("pendampingan-perempuan/pendampingan.yaml");
        assertThat(List.of(Component.values())).hasSize(14).allMatch(standard::has);
        assertThat(standard.paths()).extracting(ProcedurePath::code).containsExactly("langsung", "tidak-langsung");
        assertThat(standard.clock("C18").orElseThrow().promise()).isInstanceOf(Promise.UntilResolved.class);
        assertThat(standard.clausesOf(Component.STAFF_COUNT))
                .extracting(Clause::amount)
                .containsExactly(2);
        assertThat(standard.clausesOf(Component.PERFORMANCE_EVALUATION)
                        .getFirst()
                        .every())
                .isEqualTo(new Span(3, Span.Unit.MONTHS, Span.Count.END_OF_DAY));
        assertThat(standard.step("B5a").orElseThrow().mustPrecede()).containsExactly("B5b");
    }

    @Test
    void a_contact_becomes_a_link_by_itself_so_that_an_office_changes_it_in_one_place() throws IOException {
        assertThat(standard("pendampingan-perempuan/pendampingan.yaml")
                        .complaints()
                        .channels())
                .extracting(ComplaintHandling.Channel::link)
                .containsExactly(
                        null, null, null, "tel:05642021694", "tel:081256497616", null, "mailto:dinsos.skd@gmail.com");
    }

    private static boolean hasEnglish(Words words) {
        return words.en() != null && !words.en().isBlank();
    }

    private static Standard standard(String file) throws IOException {
        return new StandardChecker().check(LIBRARY.resolve(file)).orThrow();
    }
}
