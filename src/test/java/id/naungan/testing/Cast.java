package id.naungan.testing;

import id.naungan.access.Accounts;
import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.OfficeScope;
import id.naungan.access.Offices;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The invented cast: one office and its people, one account a post, all with the same test password.
 * {@link #fresh} makes a new office, so that no test sees another's cases.
 */
public final class Cast {
    public static final String PASSWORD = "pasir-kering-di-tepi-rawa";

    /** "UPTD PPA Kabupaten Rawa Tirta", in WITA. */
    public static final Place RAWA_TIRTA = new Place(
            "rawa-tirta",
            "UPTD PPA Kabupaten Rawa Tirta",
            "Dinas PPPA Kabupaten Rawa Tirta",
            ZoneId.of("Asia/Makassar"));

    /** "UPTD PPA Kota Sumber Asih", in WIB. */
    public static final Place SUMBER_ASIH = new Place(
            "sumber-asih", "UPTD PPA Kota Sumber Asih", "Dinas PPPA Kota Sumber Asih", ZoneId.of("Asia/Jakarta"));

    /** A second companion beside the one who holds the key {@code COMPANION}. */
    public static final String SECOND_COMPANION = "COMPANION.2";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Shorter than a session's idle time, so that a turned clock leads to a new sign-in and not to a lost one. */
    private static final Duration STALE = Duration.ofMinutes(9);

    private final ApplicationContext program;
    private final Offices.Office office;
    private final int number;
    private final Map<String, AccountId> accounts = new LinkedHashMap<>();
    private final Map<String, Kept> visitors = new HashMap<>();

    public record Place(String code, String name, String agency, ZoneId zone) {}

    private record Kept(Visitor visitor, Instant at) {}

    private Cast(ApplicationContext program, Offices.Office office, int number) {
        this.program = program;
        this.office = office;
        this.number = number;
    }

    public static Cast fresh(ApplicationContext program) {
        return fresh(program, RAWA_TIRTA);
    }

    /** A new office like this one, with a code of its own and everybody in post. */
    public static Cast fresh(ApplicationContext program, Place place) {
        int number = NUMBER.incrementAndGet();
        var office = program.getBean(Offices.class)
                .create(new Offices.Draft(
                        place.code() + "-" + number, place.name(), place.agency(), place.zone(), false));
        var cast = new Cast(program, office, number);
        NAMES.forEach(cast::join);
        return cast;
    }

    private static final Map<String, String> NAMES = names();

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("UNIT_HEAD", "Wulan Ariyanti");
        names.put("CASE_SUPERVISOR", "Ratna Sekarsari");
        names.put("CASE_MANAGER", "Dewi Maharsi");
        names.put("COMPANION", "Sinta Larasati");
        names.put(SECOND_COMPANION, "Mega Puspaningrum");
        names.put("COUNSELLOR", "Intan Kirana");
        names.put("INTAKE_OFFICER", "Lestari Wandansari");
        names.put("DIVISION_HEAD", "Yuni Prameswari");
        names.put("AGENCY_HEAD", "Tutik Handarini");
        names.put("DATA_OFFICER", "Bayu Ardhana");
        names.put("SYSTEM_ADMIN", "Galih Pranata");
        names.put("AUDITOR", "Hana Widyastuti");
        return names;
    }

    /** One more person, holding these posts; {@code key} names her in the other methods. */
    public AccountId join(String key, String displayName, String... posts) {
        var all = program.getBean(Accounts.class);
        var account = all.create(login(key), displayName, PASSWORD);
        within(() -> {
            for (var post : posts) {
                all.givePost(office.id(), account, post);
            }
            return account;
        });
        accounts.put(key, account);
        return account;
    }

    private void join(String key, String displayName) {
        join(key, displayName, key.split("\\.")[0]);
    }

    public Offices.Office office() {
        return office;
    }

    public OfficeId officeId() {
        return office.id();
    }

    public AccountId account(String key) {
        var account = accounts.get(key);
        if (account == null) {
            throw new IllegalArgumentException("nobody in the cast is " + key);
        }
        return account;
    }

    /** Whether somebody joined under this key. */
    public boolean knows(String key) {
        return accounts.containsKey(key);
    }

    public String login(String key) {
        return (key.replace('_', '-').replace('.', '-') + "-" + number).toLowerCase(java.util.Locale.ROOT);
    }

    /** The officer as the rooms' own methods want her. */
    public Actor actor(String key) {
        return within(() ->
                program.getBean(Actors.class).find(account(key), office.id()).orElseThrow());
    }

    /** Runs work in a transaction of this office, for nobody in particular. */
    public <T> T within(Supplier<T> work) {
        return OfficeScope.call(office.id(), null, () -> transaction().execute(begun -> work.get()));
    }

    /** Runs work in a transaction of this office on her behalf. */
    public <T> T as(String key, Supplier<T> work) {
        return OfficeScope.call(office.id(), account(key), () -> transaction().execute(begun -> work.get()));
    }

    /** A new visitor who has just signed in through the page. */
    public Visitor signIn(String key) {
        var visitor = stranger();
        var page = visitor.get("/masuk")
                .form("/masuk")
                .with("login", login(key))
                .with("password", PASSWORD)
                .send();
        if (page.statusCode() != 303) {
            throw new AssertionError("could not sign in as " + key + ": " + page.statusCode() + "\n" + page.body());
        }
        return visitor;
    }

    /** The same person at the same browser as before, signed in anew when the turned clock has ended her session. */
    public Visitor as(String key) {
        var now = program.getBean(Clock.class).instant();
        var kept = visitors.get(key);
        if (kept == null
                || now.isBefore(kept.at())
                || Duration.between(kept.at(), now).compareTo(STALE) > 0) {
            kept = new Kept(signIn(key), now);
        }
        visitors.put(key, new Kept(kept.visitor(), now));
        return kept.visitor();
    }

    /** Somebody who is not signed in. */
    public Visitor stranger() {
        return new Visitor(program.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(program.getBean(PlatformTransactionManager.class));
    }
}
