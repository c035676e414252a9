package id.naungan.standards;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.access.Posts;
import id.naungan.journal.EventCatalogue;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lists in the published schema are those of the program. */
class SchemaListsTest {
    /** Posts that never act in a procedure. */
    private static final Set<String> NEVER_ACT = Set.of("AUDITOR", "SYSTEM_ADMIN");

    @Test
    void every_event_of_the_catalogue_can_be_named_in_a_standard() throws Exception {
        assertThat(listed("peristiwa"))
                .as("schema list $defs.peristiwa is stale")
                .containsAll(EventCatalogue.codes().keySet());
    }

    /** A code counts as awaited only while no room declares any event of its kind. */
    @Test
    void a_standard_can_name_no_event_that_the_program_does_not_know() throws Exception {
        Set<String> known = EventCatalogue.codes().keySet();
        Set<String> kinds = known.stream().map(SchemaListsTest::kind).collect(Collectors.toSet());
        Set<String> unknown = listed("peristiwa");
        unknown.removeAll(known);
        unknown.removeIf(code -> !kinds.contains(kind(code)));

        assertThat(unknown).as("schema list $defs.peristiwa is stale").isEmpty();
    }

    @Test
    void every_post_that_acts_can_be_named_in_a_standard() throws Exception {
        Set<String> posts = new TreeSet<>(new Posts().codes());
        posts.removeAll(NEVER_ACT);

        assertThat(listed("jabatan")).as("schema list $defs.jabatan is stale").containsAll(posts);
    }

    private static String kind(String code) {
        return code.substring(0, code.indexOf('.'));
    }

    private static Set<String> listed(String name) throws Exception {
        try (InputStream file = StructureRules.class.getResourceAsStream(StructureRules.SCHEMA)) {
            JsonNode list =
                    new JsonMapper().readTree(file).path("$defs").path(name).path("enum");
            return new TreeSet<>(TextReader.strings(list));
        }
    }
}
