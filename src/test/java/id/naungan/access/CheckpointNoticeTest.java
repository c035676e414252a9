package id.naungan.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;

/** A second place that takes no copies of the checkpoints is told to who answers for the office or its machine, until it does again. */
@NaunganTest
class CheckpointNoticeTest {
    private static final String MISSED = "Salinan jejak akses tidak sampai ke tempat kedua sejak";
    private static final List<String> WATCHING =
            List.of("UNIT_HEAD", "CASE_SUPERVISOR", "DIVISION_HEAD", "AGENCY_HEAD", "SYSTEM_ADMIN");

    @Autowired
    private ConfigurableApplicationContext program;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private TurnableClock clock;

    @Value("${naungan.home}")
    private Path home;

    @TempDir
    private Path disk;

    private Path place;
    private Cast cast;

    @BeforeEach
    void a_second_place() throws IOException {
        place = Files.createDirectory(disk.resolve("tempat-kedua"));
        named(place.toString());
        cast = Cast.fresh(program);
        act();
    }

    /** The program is shared: nobody after us shall have a second place, or our checkpoints. */
    @AfterEach
    void one_place() throws IOException {
        Files.createDirectories(place);
        Files.deleteIfExists(place.resolve("checkpoints.log"));
        checkpoints.write();
        named("");
        Files.deleteIfExists(home.resolve("audit/checkpoints.log"));
    }

    @Test
    void heads_supervisors_and_the_administrator_are_told_until_it_is_reached_again_and_nobody_else_is()
            throws IOException {
        for (String post : WATCHING) {
            assertThat(cast.as(post).get("/kerja").text()).as(post).doesNotContain(MISSED);
        }
        Files.delete(place.resolve("checkpoints.log"));
        Files.delete(place);
        act();
        clock.turnBy(Duration.ofHours(1));
        act();
        for (String post : WATCHING) {
            Visitor.Page today = cast.as(post).get("/kerja");
            assertThat(today.path()).as(post).isEqualTo("/kerja");
            assertThat(today.document().select("main [role=alert]").text())
                    .as(post)
                    .contains(MISSED + " 2 Nov 2026, 10.00 WITA")
                    .doesNotContain(disk.toString());
        }
        assertThat(cast.as("CASE_SUPERVISOR").get("/kerja?lang=en").text())
                .contains("Copies of the access log have not reached their second place since");
        for (String post : List.of("COMPANION", "CASE_MANAGER", "INTAKE_OFFICER", "DATA_OFFICER", "AUDITOR")) {
            assertThat(cast.as(post).get("/kerja").text()).as(post).doesNotContain(MISSED);
        }
        Files.createDirectory(place);
        act();
        for (String post : WATCHING) {
            assertThat(cast.as(post).get("/kerja").text()).as(post).doesNotContain(MISSED);
        }
        assertThat(cast.as("SYSTEM_ADMIN").get("/kerja").path()).isEqualTo("/saya");
        assertThat(place.resolve("checkpoints.log")).hasSameBinaryContentAs(home.resolve("audit/checkpoints.log"));
    }

    @Test
    void a_copy_that_says_other_things_is_told_too() throws IOException {
        Files.writeString(place.resolve("checkpoints.log"), "v2|lain|");
        act();
        assertThat(cast.as("UNIT_HEAD").get("/kerja").text()).contains(MISSED);
    }

    /** Something is written to the log, and the round comes by. */
    private void act() {
        cast.signIn("COMPANION").get("/kerja");
        checkpoints.write();
    }

    private void named(String places) {
        TestPropertyValues.of("naungan.checkpoint-places=" + places).applyTo(program);
    }
}
