package id.naungan.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a context a fresh database and a home directory of its own. */
class TestHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestDatabase.fresh();
        var home = TestDatabase.newProgramHome();
        TestPropertyValues.of(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.application().user(),
                        "spring.datasource.password=" + database.application().password(),
                        "spring.datasource.hikari.maximum-pool-size=10",
                        "spring.flyway.user=" + database.owner().user(),
                        "spring.flyway.password=" + database.owner().password(),
                        "naungan.test=true",
                        "naungan.rounds=false",
                        "naungan.url=https://naungan.contoh.invalid",
                        "naungan.home=" + home,
                        "naungan.key-file=" + home.resolve("keys/root.key"),
                        "naungan.database-directory=" + database.home().resolve("database"))
                .applyTo(context);
    }
}
