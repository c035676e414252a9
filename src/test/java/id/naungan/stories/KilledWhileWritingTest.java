package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.access.AuditTrail;
import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.TouchedTables;
import id.naungan.testing.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * A process of the database is killed hard while officers write, whereupon PostgreSQL throws everybody out and recovers from its log.
 * The program goes on. Twenty times; {@code bin/test --long} five hundred times. The machine itself does not fall, so what a disk that
 * lies would lose is not looked at here.
 */
@NaunganTest
class KilledWhileWritingTest {
    private static final int KILLS = Boolean.getBoolean("long") ? 500 : 20;
    private static final List<String> OFFICERS = List.of("INTAKE_OFFICER", "CASE_SUPERVISOR", "UNIT_HEAD");

    @Autowired
    ApplicationContext program;

    @Autowired
    AuditTrail trail;

    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger interrupted = new AtomicInteger();
    private volatile boolean killing = true;
    private JdbcClient superuser;
    private Cast cast;

    @BeforeEach
    void commits_that_are_acknowledged_lie_in_the_log() {
        superuser = JdbcClient.create(TestDatabase.asSuperuser(program));
        cast = Cast.fresh(program);
        CrisisWalk.of(program, cast, field -> "Rekaan " + field);
        OFFICERS.forEach(cast::as);
        durably("on");
    }

    @AfterEach
    void as_before() {
        TestDatabase.forgetConnections();
        durably("off");
        // No later test shall be handed a connection that was killed.
        for (int i = 0; i < 200 && cast.stranger().get("/masuk").status() != 200; i++) {
            pause(50);
        }
        for (int i = 0; i < 20; i++) {
            try {
                cast.within(() -> program.getBean(JdbcClient.class)
                        .sql("select 1")
                        .query(Integer.class)
                        .single());
            } catch (DataAccessException | TransactionException killed) {
                pause(20);
            }
        }
    }

    @Test
    void what_was_acknowledged_is_there_whole_and_once_with_its_row() throws Exception {
        try (var touched = new TouchedTables(program);
                var hands = Executors.newFixedThreadPool(OFFICERS.size())) {
            List<Future<?>> writing = new ArrayList<>();
            OFFICERS.forEach(officer -> writing.add(hands.submit(() -> write(cast.as(officer)))));
            int killed = killAgainAndAgain();
            killing = false;
            for (Future<?> one : writing) {
                one.get(60, TimeUnit.SECONDS);
            }
            TestDatabase.forgetConnections();
            List<Set<String>> arrivals = touched.committed().values().stream()
                    .filter(tables -> tables.contains("casework.case_file"))
                    .toList();
            assertThat(killed).isEqualTo(KILLS);
            assertThat(interrupted.get()).as("forms that met a kill").isPositive();
            assertThat(arrivals).as("each acknowledged form acted once").hasSize(acknowledged.get());
            assertThat(Set.copyOf(arrivals))
                    .as("every arrival wrote to the same tables")
                    .hasSize(1);
            assertThat(arrivals).allMatch(tables -> tables.contains("access.audit"));
            assertThat(opened()).isEqualTo(acknowledged.get());
            assertThat(trail.verify().broken()).isNull();
            Evidence.note(
                    "G4",
                    killed
                            + " processes of the database killed hard while three officers wrote: every acknowledged act is there once, whole, with its row",
                    "0 lost, 0 halves, 0 without a row",
                    arrivals.size() == acknowledged.get());
        }
    }

    /** One arrival after the other; a form that failed is sent again as it is, until it is acknowledged. */
    private void write(Visitor officer) {
        while (killing) {
            Visitor.Page page = officer.get("/krisis");
            if (page.status() != 200) {
                pause(20);
                continue;
            }
            Visitor.Form form = page.form("/krisis")
                    .with("callName", "Ibu Rekaan")
                    .with("safe", "YES")
                    .with("needs", "CALMING");
            int status = form.send().statusCode();
            for (int again = 0; status != 303 && again < 200; again++) {
                assertThat(status).isEqualTo(503);
                interrupted.incrementAndGet();
                pause(50);
                status = form.send().statusCode();
            }
            assertThat(status).isEqualTo(303);
            acknowledged.incrementAndGet();
        }
    }

    private int killAgainAndAgain() throws Exception {
        var random = new Random(20261126);
        int killed = 0;
        for (int tries = 0; killed < KILLS && tries < KILLS * 100; tries++) {
            pause(40 + random.nextInt(160));
            List<Integer> processes = processes();
            if (!processes.isEmpty()) {
                int one = processes.get(random.nextInt(processes.size()));
                killed += new ProcessBuilder("kill", "-KILL", Integer.toString(one))
                                        .start()
                                        .waitFor()
                                == 0
                        ? 1
                        : 0;
            }
        }
        return killed;
    }

    /** Of the program in this database, those at work rather than idle ones; none while the database recovers. */
    private List<Integer> processes() {
        try {
            return superuser.sql("""
                    select pid from pg_stat_activity where datname = current_database() and usename = 'naungan_app'
                    and backend_xid is not null
                    """).query(Integer.class).list();
        } catch (DataAccessException recovering) {
            return List.of();
        }
    }

    private long opened() {
        return superuser
                .sql("select count(distinct case_id) from casework.case_file where office_id = ?")
                .param(cast.officeId().value())
                .query(Long.class)
                .single();
    }

    /** Tests run without waiting for the disk; here a commit waits until it is in the log. */
    private void durably(String value) {
        String name = superuser
                .sql("select quote_ident(current_database())")
                .query(String.class)
                .single();
        superuser
                .sql("alter database " + name + " set synchronous_commit = " + value)
                .update();
        superuser
                .sql(
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and usename = 'naungan_app'")
                .query(Long.class)
                .single();
    }

    private static void pause(int milliseconds) {
        LockSupport.parkNanos(Duration.ofMillis(milliseconds).toNanos());
    }
}
