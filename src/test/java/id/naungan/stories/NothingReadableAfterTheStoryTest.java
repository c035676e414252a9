package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.NaunganTest;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** After the whole story a thief of the disk reads none of it (D6). */
@NaunganTest
class NothingReadableAfterTheStoryTest {
    @Autowired
    private ApplicationContext program;

    @Test
    void of_everything_typed_in_the_story_nothing_can_be_read_from_disk_or_log() throws SQLException, IOException {
        PlantedCrisis story = new PlantedCrisis(program, 20261102);
        assertThat(story.play()).isEmpty();
        assertThat(story.planted()).hasSizeGreaterThan(30);
    }
}
