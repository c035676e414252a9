package id.naungan.simfoni;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.casework.web.PersonCodes;
import id.naungan.intake.ComplaintCodes;
import id.naungan.intake.Violence;
import id.naungan.journal.EventCatalogue;
import id.naungan.partners.Need;
import id.naungan.persons.AgeBand;
import id.naungan.persons.Kinship;
import id.naungan.persons.Sex;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists of codes: none of ours is forgotten, none is invented, and where the program says Simfoni's word itself it says the same. */
class TwinsTest {
    private final List<Twins> versions = Twins.all();

    @Test
    void every_code_of_ours_stands_in_its_list_and_no_other() {
        Map<String, Collection<String>> ours = Map.ofEntries(
                Map.entry("sex", names(Sex.values())),
                Map.entry("education", PersonCodes.EDUCATION),
                Map.entry("occupation", PersonCodes.OCCUPATION),
                Map.entry("marital", PersonCodes.MARITAL),
                Map.entry("disability", PersonCodes.DISABILITY),
                Map.entry("violence", names(Violence.values())),
                Map.entry("trafficking", Violence.TRAFFICKING.details()),
                Map.entry("place", ComplaintCodes.PLACE),
                Map.entry("relation", names(Kinship.values())),
                Map.entry("need", names(Need.values())),
                Map.entry("nationality", List.of("WNI", "WNA")),
                Map.entry("yes_no", List.of("YES", "NO")));
        assertThat(versions)
                .isNotEmpty()
                .allSatisfy(version -> ours.forEach(
                        (list, codes) -> assertThat(version.list(list).codes().keySet())
                                .as(list)
                                .containsExactlyInAnyOrderElementsOf(codes)));
    }

    @Test
    void every_list_is_held_against_something_and_what_counts_as_a_service_is_an_event() {
        for (Twins version : versions) {
            assertThat(version.lists().keySet())
                    .containsExactlyInAnyOrder(
                            "sex",
                            "age_group",
                            "education",
                            "occupation",
                            "marital",
                            "nationality",
                            "yes_no",
                            "disability",
                            "violence",
                            "trafficking",
                            "place",
                            "relation",
                            "need",
                            "service",
                            "legal");
            Set<String> events = EventCatalogue.codes().keySet();
            assertThat(events).containsAll(version.list("service").codes().keySet());
            assertThat(events).containsAll(version.list("legal").codes().keySet());
        }
    }

    @Test
    void ages_sexes_and_relations_are_told_as_the_program_tells_them_elsewhere() {
        for (Twins version : versions) {
            for (int age = 0; age < 120; age++) {
                assertThat(version.ageGroup(age)).isEqualTo(AgeBand.of(age).simfoni());
            }
            assertThat(version.ageGroup(null)).isEqualTo(AgeBand.NA.simfoni());
            for (Kinship kinship : Kinship.values()) {
                assertThat(version.of("relation", kinship.name())).isEqualTo(kinship.simfoni());
            }
            for (Sex sex : Sex.values()) {
                assertThat(version.of("sex", sex.name())).startsWith(sex.simfoni());
            }
        }
    }

    @Test
    void what_has_no_twin_or_is_unknown_is_the_lists_word_for_anything_else() {
        Twins twins = versions.getLast();
        assertThat(twins.of("relation", "STRANGER")).isEqualTo("LAINNYA");
        assertThat(twins.of("relation", "A_CODE_OF_TOMORROW")).isEqualTo("LAINNYA");
        assertThat(twins.of("relation", null)).isEqualTo("NA");
        assertThat(twins.of("marital", PersonCodes.DECLINED)).isEqualTo("NA");
    }

    @Test
    void every_field_of_the_sheet_and_every_column_has_simfonis_label() {
        Set<String> fields = new LinkedHashSet<>();
        Stream.of(Table.CASE, Table.VICTIM, Table.VICTIM_VIOLENCE, Table.PERPETRATOR, Table.SERVICE)
                .forEach(table -> table.columns().stream()
                        .filter(column -> !List.of("case_no", "seq", "pseq").contains(column))
                        .forEach(column -> fields.add(table.code() + "." + column)));
        assertThat(versions)
                .allSatisfy(version -> assertThat(version.labels().keySet()).containsAll(fields));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
