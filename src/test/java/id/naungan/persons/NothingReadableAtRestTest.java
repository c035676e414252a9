package id.naungan.persons;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.access.Offices;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.OneTrip;
import id.naungan.testing.RawScan;
import id.naungan.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class NothingReadableAtRestTest {
    private static final int PEOPLE = 50;

    @TempDir
    private Path keys;

    private final List<String> planted = new ArrayList<>();

    @Test
    void of_fifty_people_nothing_can_be_read_from_data_directory_wal_and_logs() throws SQLException {
        assertThat(scanAfterRegistering("on")).isEmpty();
    }

    @Test
    void with_sealing_switched_off_the_same_scan_finds_all_of_them() throws SQLException {
        assertThat(RawScan.plantedIn(scanAfterRegistering("off"))).containsExactlyInAnyOrderElementsOf(planted);
    }

    private Set<RawScan.Find> scanAfterRegistering(String sealing) throws SQLException {
        var database = TestDatabase.fresh();
        try (var program = program(database.asApplication(), sealing)) {
            registerPeople(program, new Random(sealing.hashCode()));
        }
        try (var connection = database.asSuperuser().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
        return new RawScan(planted).scan(database.home());
    }

    private void registerPeople(AnnotationConfigApplicationContext program, Random random) {
        var sql = program.getBean(JdbcClient.class);
        var people = program.getBean(People.class);
        var office = Cast.office(sql);
        for (var i = 0; i < PEOPLE; i++) {
            var first = plantedIdentity(random, i);
            var second = first.with(plant("Panggilan", random), plant("Nama Baru", random));
            new TransactionTemplate(program.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
                enter(sql, office);
                CaseId caseId = Cast.caseIn(sql, office);
                var id = people.register(office, caseId, PersonRole.VICTIM, first);
                people.update(office, new Person(id, second, 1));
                program.getBean(Kinsfolk.class)
                        .say(office, caseId, new Kin(id, id, Kinship.SELF, plant("Kerabat", random)));
            });
        }
    }

    private Identity plantedIdentity(Random random, int i) {
        var nik = "00%014d".formatted(random.nextLong(10_000_000_000_000L));
        var phone = "0812%010d".formatted(random.nextLong(10_000_000_000L));
        planted.addAll(List.of(nik, phone));
        return new Identity(
                plant("Ibu", random),
                plant("Siti", random),
                plant("Alias", random),
                nik,
                plant("Kota", random),
                Identity.Birth.on(LocalDate.of(1980, 1, 1).plusDays(i)),
                Sex.FEMALE,
                List.of(new Identity.Phone(
                        phone, Identity.MayCall.NO, plant("Jam", random), plant("Penjawab", random))),
                new Identity.Address(
                        "35", "35.78", plant("Kecamatan", random), plant("Desa", random), plant("Gang", random)),
                null,
                new Identity.Background(null, null, null, null, null, null),
                new Identity.Condition(
                        true,
                        List.of("FISIK"),
                        plant("Kursi", random),
                        true,
                        plant("Sakit", random),
                        plant("Anak", random)));
    }

    /** A text that can come from nowhere else, in words as people write them. */
    private String plant(String word, Random random) {
        var text = word + " " + (char) ('A' + random.nextInt(26)) + Long.toString(random.nextLong(Long.MAX_VALUE), 36);
        planted.add(text);
        return text;
    }

    private AnnotationConfigApplicationContext program(DataSource database, String sealing) {
        var program = new AnnotationConfigApplicationContext();
        program.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "naungan.sealing",
                                sealing,
                                "naungan.test",
                                "true",
                                "naungan.key-file",
                                keys.resolve("root.key").toString())));
        program.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        program.registerBean(OneTrip.class, () -> new OneTrip(new JdbcTemplate(database)));
        program.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        program.registerBean(OfficeClock.class, () -> new OfficeClock(Clock.systemUTC()));
        program.register(
                Offices.class, People.class, Kinsfolk.class, IdentityDocuments.class, NameIndex.class, NameRows.class);
        program.scan("id.naungan.sealing");
        program.refresh();
        return program;
    }

    private static void enter(JdbcClient sql, OfficeId office) {
        sql.sql("select set_config('naungan.office', ?, true)")
                .param(office.toString())
                .query()
                .singleValue();
    }
}
