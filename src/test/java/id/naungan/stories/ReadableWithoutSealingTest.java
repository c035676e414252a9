package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.NaunganTest;
import id.naungan.testing.RawScan;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The control of {@link NothingReadableAfterTheStoryTest}: the same look finds every text when nothing is sealed. */
@NaunganTest
@TestPropertySource(properties = "naungan.sealing=off")
@DirtiesContext
class ReadableWithoutSealingTest {
    @Autowired
    private ApplicationContext program;

    @Test
    void with_sealing_switched_off_the_same_look_finds_all_of_it() throws SQLException, IOException {
        PlantedCrisis story = new PlantedCrisis(program, 20261103);
        assertThat(RawScan.plantedIn(story.play())).containsAll(story.planted());
    }
}
