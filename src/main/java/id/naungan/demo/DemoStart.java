package id.naungan.demo;

import id.naungan.deadlines.AlarmRound;
import id.naungan.demo.DemoOffice.Person;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Awal kantor contoh. Fills an empty demo once, in the background while pages are served already, and tells who can sign in.
 * A demo that is there is left as its visitors made it.
 */
@Component
@ConditionalOnProperty(name = "naungan.demo", havingValue = "true")
class DemoStart {
    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final DemoOffice office;
    private final DemoClock clock;
    private final AlarmRound alarms;
    private final Environment settings;
    private final Path finished;
    private final PrintStream console = System.out;

    private volatile CompletableFuture<Void> filling = CompletableFuture.completedFuture(null);

    DemoStart(DemoOffice office, DemoClock clock, AlarmRound alarms, Environment settings) {
        this.office = office;
        this.clock = clock;
        this.alarms = alarms;
        this.settings = settings;
        this.finished = Path.of(settings.getRequiredProperty("naungan.home")).resolve("demo-filled");
    }

    @EventListener
    void begin(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext)) {
            return;
        }
        if (settings.containsProperty("server.ssl.certificate")) {
            say(
                    "Kasus contoh hanya dibuat tanpa NAUNGAN_TLS_CERT",
                    "Example cases are made without NAUNGAN_TLS_CERT only");
        } else if (office.exists()) {
            welcome();
        } else {
            say("Kantor contoh sedang diisi", "The demo office is being filled");
            filling = CompletableFuture.runAsync(
                            this::fill, work -> Thread.ofVirtual().name("demo").start(work))
                    .whenComplete((nothing, fault) ->
                            ended(fault, ready.getApplicationContext().isActive()));
        }
    }

    /** Done when no more cases are coming. */
    CompletableFuture<Void> filling() {
        return filling;
    }

    private void fill() {
        Instant now = clock.instant();
        var house = URI.create("http://localhost:" + settings.getRequiredProperty("local.server.port"));
        try (var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            clock.turnTo(now.minus(Duration.ofDays(41)));
            var staff = new Staff(office.open(), http, house, clock);
            for (Weeks.Moment moment : Weeks.before(now, staff)) {
                clock.turnTo(moment.at());
                alarms.run();
                moment.act().run();
            }
        } finally {
            clock.letGo();
        }
        alarms.run();
        markFinished();
    }

    private void ended(@Nullable Throwable fault, boolean stillServing) {
        if (fault == null) {
            welcome();
        } else if (stillServing) {
            LOG.error("The demo office could not be filled", fault);
            welcome();
        }
    }

    private void welcome() {
        if (!Files.exists(finished)) {
            say(
                    "Contoh ini belum lengkap. Hentikan program, hapus " + finished.getParent()
                            + ", lalu jalankan lagi",
                    "This demo is not complete. Stop the program, delete that directory and start again");
        }
        say(
                "Kantor contoh siap; sandi semua akun: " + DemoOffice.PASSWORD,
                "The demo office is ready; that is the password of every account");
        for (Person person : Person.values()) {
            console.println(person.line());
        }
        console.flush();
    }

    private void say(String indonesian, String english) {
        console.println(indonesian + " / " + english);
    }

    private void markFinished() {
        try {
            Files.writeString(finished, "");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
