package id.naungan.testing;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Sets the clock back before each test, and forgets counted sign-ins: all tests come from one address, and time never passes between them. */
class ClockReset implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
        var program = SpringExtension.getApplicationContext(context);
        program.getBean(TurnableClock.class).reset();
        program.getBean(JdbcClient.class).sql("delete from access.attempt").update();
    }
}
