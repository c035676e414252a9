package id.naungan.bench;

import id.naungan.Application;
import id.naungan.access.AccessLog;
import id.naungan.access.Accounts;
import id.naungan.access.Actors;
import id.naungan.access.OfficeScope;
import id.naungan.access.Offices;
import id.naungan.access.factor.Authenticator;
import id.naungan.access.factor.SecondFactors;
import id.naungan.kernel.AccountId;
import id.naungan.sealing.Sealing;
import id.naungan.standards.Standards;
import id.naungan.testing.Cast;
import id.naungan.testing.Visitor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lays the ground: 50 offices with an officer each, one case and one letter through the front door, and the stock of cases. */
final class Founding {
    static final int OFFICES = 50;
    private static final String[] POSTS = {"INTAKE_OFFICER", "CASE_MANAGER", "COMPANION"};

    private final BenchDatabase database;
    private final ConfigurableApplicationContext program;
    private final Options options;
    private final List<Officer> officers = new ArrayList<>();

    private static final Map<String, Phone> PHONES = new ConcurrentHashMap<>();

    /** A second factor that can be used more often than once in half a minute. */
    private record Phone(Authenticator authenticator, Deque<String> codes) {
        void open(Visitor visitor) {
            var page = visitor.get("/masuk/kode");
            var answer =
                    page.form("/masuk/kode").with("code", authenticator.code()).send();
            if (answer.statusCode() != 303) {
                page.form("/masuk/kode").with("code", codes.removeFirst()).send();
            }
        }
    }

    record Founded(List<Officer> officers, String letter, double copySeconds) {}

    private Founding(BenchDatabase database, ConfigurableApplicationContext program, Options options) {
        this.database = database;
        this.program = program;
        this.options = options;
    }

    static Founded lay(BenchDatabase database, Options options) throws Exception {
        var home = database.home();
        try (var program = new SpringApplicationBuilder(Application.class)
                .logStartupInfo(false)
                .run(
                        "--server.port=0",
                        "--logging.level.com.zaxxer.hikari=off",
                        "--naungan.test=true",
                        "--naungan.rounds=false",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.application().user(),
                        "--spring.datasource.password=" + database.application().password(),
                        "--spring.flyway.user=" + database.owner().user(),
                        "--spring.flyway.password=" + database.owner().password(),
                        "--naungan.home=" + home,
                        "--naungan.url=https://naungan.contoh.invalid",
                        "--naungan.key-file=" + home.resolve("keys/root.key"),
                        "--naungan.database-directory=" + home.resolve("database"))) {
            return new Founding(database, program, options).lay();
        }
    }

    private Founded lay() throws Exception {
        var cast = Cast.fresh(program);
        var first = join(cast.office(), 0);
        cast.signIn("UNIT_HEAD")
                .get("/kantor/kop-surat")
                .form("/kop-surat")
                .with("lineOne", "PEMERINTAH KABUPATEN RAWA TIRTA")
                .with("lineTwo", "UPTD PERLINDUNGAN PEREMPUAN DAN ANAK")
                .with("lineThree", "Jalan Contoh Nomor 1, Rawa Tirta")
                .with("place", "Rawa Tirta")
                .with("unitCode", "UPTD-PPA")
                .submit();
        var visitor =
                signIn(program.getEnvironment().getRequiredProperty("local.server.port", Integer.class), first.login());
        String at = modelCase(visitor, first);
        String letter = visitor.get(at + "/krisis/pengantar")
                .form("/pengantar")
                .with("condition", "Memar di lengan, sadar")
                .with("asked", "Pemeriksaan dan perawatan")
                .submit()
                .path();
        for (int number = 1; number < OFFICES; number++) {
            join(
                    program.getBean(Offices.class)
                            .create(new Offices.Draft(
                                    "kantor-" + number,
                                    "UPTD PPA Kabupaten Contoh " + number,
                                    "Dinas PPPA",
                                    ZoneId.of("Asia/Jakarta"),
                                    false)),
                    number);
        }
        long begun = System.nanoTime();
        fill(new Model(database, program.getBean(Sealing.class), first.office(), modelId(at, first)), options.cases());
        return new Founded(List.copyOf(officers), letter, (System.nanoTime() - begun) / 1e9);
    }

    static Visitor signIn(int port, String login) {
        var visitor = new Visitor(port);
        var answer = visitor.get("/masuk")
                .form("/masuk")
                .with("login", login)
                .with("password", Cast.PASSWORD)
                .send();
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("could not sign in as " + login + ": " + answer.statusCode());
        }
        if (answer.headers().firstValue("location").orElse("").startsWith("/masuk/kode")) {
            PHONES.get(login).open(visitor);
        }
        return visitor;
    }

    private Officer join(Offices.Office office, int number) {
        var accounts = program.getBean(Accounts.class);
        var login = "petugas-" + number;
        var account = accounts.create(login, "Petugas " + number, Cast.PASSWORD);
        var standards = program.getBean(Standards.class);
        var phone = new Phone(new Authenticator(new byte[20], Clock.systemUTC()), new ArrayDeque<>());
        var today = LocalDate.now(office.zone());
        var standard = within(office, null, () -> {
            for (var post : POSTS) {
                accounts.givePost(office.id(), account, post);
            }
            if (options.oneOffice() && number == 0) {
                accounts.givePost(office.id(), account, "UNIT_HEAD");
            }
            standards.adopt(office.id(), "intervensi-krisis", Map.of(), "Kepala UPTD", LocalDate.of(2026, 1, 1));
            return standards
                    .inForce(office.id(), "intervensi-krisis", today)
                    .orElseThrow()
                    .id()
                    .value();
        });
        program.getBean(SecondFactors.class)
                .enrol(account, new byte[20], phone.authenticator().code())
                .ifPresent(phone.codes()::addAll);
        PHONES.put(login, phone);
        var officer = new Officer(office, account.value(), standard, login);
        officers.add(officer);
        return officer;
    }

    /** Arrival, identification, triage, safe to talk, assessment and plan. */
    private String modelCase(Visitor visitor, Officer officer) {
        String at = visitor.get("/krisis")
                .form("/krisis")
                .with("callName", "Ibu Melati")
                .with("safe", "YES")
                .with("needs", "CALMING")
                .submit()
                .path()
                .replace("/krisis", "");
        visitor.get(at + "/krisis/identifikasi")
                .form("/identifikasi")
                .with("seen", "Gemetar, memar di lengan")
                .with("relaxation", "Napas dalam, air minum")
                .with("reportTo", officer.account().toString())
                .submit();
        visitor.get(at + "/krisis/prioritas")
                .form("/prioritas")
                .with("level", "MODERATE")
                .with("need", "HEALTH")
                .with("place", "RSUD Rawa Tirta")
                .with("reason", "Perlu dirawat")
                .submit();
        visitor.get(at + "/triase")
                .form("/triase")
                .with("risk", "MEDIUM")
                .with("kind", "VAW")
                .with("jurisdiction", "OWN")
                .submit();
        visitor.get(at + "/krisis/aman-bercerita").form("/aman-bercerita").submit();
        visitor.get(at + "/asesmen")
                .form("/asesmen")
                .with("hopes", "Ingin pulang dengan aman")
                .with("biological", "Memar di lengan")
                .submit();
        visitor.get(at + "/rencana")
                .form("/rencana")
                .with("items[0].need", "PSYCHOLOGICAL")
                .with("items[0].action", "Konseling")
                .with("items[0].provider", "OWN")
                .with("items[0].status", "PLANNED")
                .with("agreed", "YES")
                .submit();
        if (visitor.get(at).status() != 200) {
            throw new IllegalStateException("the model case cannot be opened: " + at);
        }
        return at;
    }

    /** Addresses of cases hold the id or the number. */
    private UUID modelId(String at, Officer officer) throws Exception {
        return UUID.fromString(at.substring("/kasus/".length()));
    }

    private void fill(Model model, int cases) throws Exception {
        var stock =
                new Stock(model, officers.getFirst(), program.getBean(Sealing.class), program.getBean(AccessLog.class));
        try (var superuser = database.asSuperuser();
                var statement = superuser.createStatement()) {
            // The rows are whole by construction; checking each reference again would only take time.
            statement.execute("set session_replication_role = replica");
            int done = 0;
            for (int turn = 0; done < cases; turn++) {
                var officer = officers.get(options.oneOffice() ? 0 : turn % OFFICES);
                int size = Math.min(Math.min(Stock.BATCH, Math.max(1, cases / OFFICES)), cases - done);
                stock.copy(
                        superuser,
                        within(
                                officer.office(),
                                officer,
                                () -> stock.prepare(
                                        program.getBean(Actors.class)
                                                .find(
                                                        new AccountId(officer.account()),
                                                        officer.office().id())
                                                .orElseThrow(),
                                        officer,
                                        size)));
                done += size;
            }
            statement.execute("vacuum analyze");
        }
    }

    private <T> T within(Offices.Office office, Officer officer, Supplier<T> work) {
        var transaction = new TransactionTemplate(program.getBean(PlatformTransactionManager.class));
        return OfficeScope.call(
                office.id(),
                officer == null ? null : new AccountId(officer.account()),
                () -> transaction.execute(begun -> work.get()));
    }
}
