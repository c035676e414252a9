package id.naungan.persons;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.naungan.access.Offices;
import id.naungan.testing.NaunganTest;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A program that is told to stop stops without a word of alarm. */
@NaunganTest
class QuietStopTest {
    @Autowired
    private NameRows rows;

    @Autowired
    private Offices offices;

    @Autowired
    private DataSource database;

    @Test
    void the_index_of_names_and_its_line_to_other_nodes_end_in_order_while_they_work() throws InterruptedException {
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        said.start();
        root.addAppender(said);
        try {
            for (int pause : new int[] {0, 30, 700}) {
                var index = new NameIndex(rows, offices);
                var notices = new NameNotices(database, index);
                notices.start();
                index.loadAll();
                Thread.sleep(Duration.ofMillis(pause));
                notices.stop();
                index.destroy();
            }
        } finally {
            root.detachAppender(said);
        }
        assertThat(said.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .extracting(ILoggingEvent::getFormattedMessage)
                .isEmpty();
    }
}
