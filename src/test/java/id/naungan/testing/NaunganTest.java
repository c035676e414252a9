package id.naungan.testing;

import id.naungan.Application;
import id.naungan.access.DoorProbe;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole program on a random port, over real HTTP and a real PostgreSQL; started once for all tests that carry this.
 * The database is shared too: each test makes its own office or people. The clock is a {@link TurnableClock}, set back before each test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = Application.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestHome.class)
@Import({TestClocks.class, SentStatements.class, DryCommits.class, DoorProbe.class, FailingDatabase.class})
@org.junit.jupiter.api.extension.ExtendWith(ClockReset.class)
public @interface NaunganTest {}
