package id.naungan.launcher;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/** Layanan berjalan: the program with its database, from the first check to the last page. */
final class Serving {
    private final Class<?> application;
    private final Settings settings;
    private final boolean demo;
    private final Path home;

    Serving(Class<?> application, Settings settings, boolean demo) {
        this.application = application;
        this.settings = settings;
        this.demo = demo;
        this.home = settings.home(demo);
    }

    /** Serves pages until the process is told to end. */
    void untilStopped(int port) {
        var stopped = new CountDownLatch(1);
        started(port, stopped);
        try {
            stopped.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts everything and says where; the database is let go after the last page, in the shutdown hook. */
    ConfigurableApplicationContext started(int port, CountDownLatch stopped) {
        var binding = Binding.of(settings, port);
        var database = Databases.open(settings, home);
        try {
            database.requireAnswer();
            InstallationKind.of(demo).requireIn(database);
            var program = program(properties(database, binding), WebApplicationType.SERVLET);
            program.addListeners((ApplicationListener<ContextClosedEvent>) closed -> stopped.countDown());
            var context = program.run();
            SpringApplication.getShutdownHandlers().add(database::close);
            say(binding, context);
            return context;
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /** Does one piece of work with the rooms and without the web, also beside a program that is serving. */
    <T> T aside(Function<ApplicationContext, T> work) {
        var binding = Binding.of(settings, settings.port());
        try (var database = Databases.borrow(settings, home)) {
            database.requireAnswer();
            InstallationKind.of(demo).requireIn(database);
            var properties = properties(database, binding);
            // Only what the work asks for is built: no page, no timer, no index.
            properties.put("spring.main.lazy-initialization", true);
            try (var context = program(properties, WebApplicationType.NONE).run()) {
                return work.apply(context);
            }
        }
    }

    private void say(Binding binding, ConfigurableApplicationContext context) {
        var port = context.getEnvironment().getProperty("local.server.port", Integer.toString(binding.port()));
        System.out.println("Naungan siap / ready: " + binding.url(port));
        System.out.flush();
    }

    private Map<String, Object> properties(Database database, Binding binding) {
        var properties = new LinkedHashMap<String, Object>(binding.properties());
        // FailureTeller says in one sentence what the operator can mend, and shows the stack of everything else.
        properties.put("logging.level.org.springframework.boot.SpringApplication", "off");
        properties.put("logging.level.org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter", "off");
        properties.putAll(ofDatabase(database));
        properties.putIfAbsent("naungan.url", binding.url(Integer.toString(binding.port())));
        return properties;
    }

    private Map<String, Object> ofDatabase(Database database) {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.application().user());
        properties.put("spring.datasource.password", database.application().password());
        properties.put("spring.flyway.enabled", !AppliedMigrations.areComplete(database));
        properties.put("spring.flyway.user", database.owner().user());
        properties.put("spring.flyway.password", database.owner().password());
        properties.put("naungan.home", home.toString());
        properties.put("naungan.key-file", settings.keyFile(home).toString());
        properties.put(
                "naungan.checkpoint-places",
                settings.checkpointPlaces().stream().map(Path::toString).collect(Collectors.joining(":")));
        properties.put(
                "naungan.database-directory",
                Databases.isEmbedded(settings) ? home.resolve("database").toString() : "");
        properties.put("naungan.demo", demo);
        // Switches that only tests may turn; stated here so that the environment cannot.
        properties.put("naungan.test", false);
        properties.put("naungan.sealing", "on");
        return properties;
    }

    private SpringApplication program(Map<String, Object> properties, WebApplicationType type) {
        var program = new SpringApplication(application);
        program.setWebApplicationType(type);
        program.setLogStartupInfo(false);
        program.addListeners(new FirstWord(properties));
        return program;
    }

    /** Puts our settings before every other source, so that no stray SPRING_* variable redirects the program. */
    private record FirstWord(Map<String, Object> properties)
            implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            event.getEnvironment().getPropertySources().addFirst(new MapPropertySource("naungan", properties));
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }
}
