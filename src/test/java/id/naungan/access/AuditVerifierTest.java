package id.naungan.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naungan.access.AuditVerifier.Fault;
import id.naungan.sealing.Sealing;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@NaunganTest
class AuditVerifierTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    AuditVerifier verifier;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    AccessLog log;

    @Value("${naungan.home}")
    Path home;

    Cast cast;
    Actor dewi;
    JdbcClient superuser;

    @BeforeEach
    void five_acts() throws IOException {
        superuser = JdbcClient.create(TestDatabase.asSuperuser(program));
        removeChains();
        cast = Cast.fresh(program);
        dewi = cast.actor("CASE_MANAGER");
        IntStream.range(0, 5).forEach(i -> act(dewi, "test.act-" + i));
        act(cast.actor("COUNSELLOR"), "test.other");
    }

    /** The database is shared: nobody after us shall find the broken chains. */
    @AfterEach
    void removeChains() throws IOException {
        superuser.sql("delete from access.audit").update();
        superuser.sql("delete from access.audit_head").update();
        Files.deleteIfExists(home.resolve("audit/checkpoints.log"));
    }

    @Test
    void untouched_chains_are_sound_and_counted() {
        checkpoints.write();
        var report = verifier.verify();
        assertThat(report.broken()).isNull();
        assertThat(report.rows()).isEqualTo(6);
        assertThat(report.chains()).isEqualTo(2);
        assertThat(report.checkpoints()).isEqualTo(1);
    }

    @Test
    void a_change_in_any_column_is_found() {
        for (var change : List.of(
                "action = 'test.act-9'",
                "at = at + interval '1 microsecond'",
                "field_class = 3",
                "case_id = '00000000-0000-4000-8000-000000000000'",
                "object = 'letter:1'",
                "reason = '\\x00'",
                "result = 'DENIED'")) {
            var column = change.substring(0, change.indexOf(' '));
            superuser
                    .sql("create table public.kept as select * from access.audit")
                    .update();
            tamper("update access.audit set " + change + " where actor_id = ? and seq = 3");
            assertThat(verifier.verify().broken()).as(change).isEqualTo(broken(Fault.ROW_CHANGED, 3));
            superuser
                    .sql(
                            "update access.audit a set " + column + " = k." + column
                                    + " from public.kept k where (a.office_id, a.actor_id, a.seq) = (k.office_id, k.actor_id, k.seq)")
                    .update();
            superuser.sql("drop table public.kept").update();
        }
        assertThat(verifier.verify().isSound()).isTrue();
    }

    @Test
    void every_flipped_bit_of_hash_and_mac_is_found() {
        var random = new Random(20261123);
        for (var column : List.of("prev_hash", "hash", "mac")) {
            for (int i = 0; i < 8; i++) {
                int bit = random.nextInt(256);
                var flip = "update access.audit set " + column + " = set_bit(" + column + ", " + bit + ", 1 - get_bit("
                        + column + ", " + bit + ")) where actor_id = ? and seq = 2";
                tamper(flip);
                assertThat(verifier.verify().isSound())
                        .as(column + " bit " + bit)
                        .isFalse();
                tamper(flip);
            }
        }
        assertThat(verifier.verify().isSound()).isTrue();
    }

    @Test
    void a_deleted_row_is_found() {
        tamper("delete from access.audit where actor_id = ? and seq = 3");
        assertThat(verifier.verify().broken()).isEqualTo(broken(Fault.ROW_MISSING, 4));
    }

    @Test
    void deleted_and_renumbered_rows_are_found() {
        tamper("delete from access.audit where actor_id = ? and seq = 3");
        tamper("update access.audit set seq = 3 where actor_id = ? and seq = 4");
        tamper("update access.audit set seq = 4 where actor_id = ? and seq = 5");
        assertThat(verifier.verify().broken()).isEqualTo(broken(Fault.ROW_OUT_OF_PLACE, 3));
    }

    @Test
    void an_inserted_copy_is_found() {
        tamper("""
                insert into access.audit select office_id, actor_id, 6, at, action, field_class, case_id, object, reason, result,
                    hash, hash, mac from access.audit where actor_id = ? and seq = 5""");
        assertThat(verifier.verify().broken()).isEqualTo(broken(Fault.ROW_CHANGED, 6));
    }

    @Test
    void two_swapped_rows_are_found() {
        tamper("update access.audit set seq = 99 where actor_id = ? and seq = 2");
        tamper("update access.audit set seq = 2 where actor_id = ? and seq = 3");
        tamper("update access.audit set seq = 3 where actor_id = ? and seq = 99");
        assertThat(verifier.verify().broken()).isEqualTo(broken(Fault.ROW_OUT_OF_PLACE, 2));
    }

    @Test
    void a_cut_end_is_found_by_the_head() {
        tamper("delete from access.audit where actor_id = ? and seq = 5");
        assertThat(verifier.verify().broken()).isEqualTo(broken(Fault.END_CUT, 5));
    }

    @Test
    void an_end_cut_with_a_head_set_back_is_found_by_the_heads_mac() {
        tamper("delete from access.audit where actor_id = ? and seq = 5");
        tamper("""
                update access.audit_head h set seq = 4, hash = a.hash from access.audit a
                where h.actor_id = ? and a.actor_id = h.actor_id and a.seq = 4""");
        assertThat(verifier.verify().broken()).isEqualTo(broken(Fault.HEAD_CHANGED, 4));
    }

    @Test
    void an_end_cut_together_with_an_old_true_head_is_found_by_the_checkpoint() {
        superuser
                .sql("create table public.kept as select * from access.audit_head")
                .update();
        act(dewi, "test.act-5");
        checkpoints.write();
        tamper("delete from access.audit where actor_id = ? and seq = 6");
        tamper("""
                update access.audit_head h set seq = k.seq, hash = k.hash, mac = k.mac from public.kept k
                where h.actor_id = ? and k.actor_id = h.actor_id""");
        superuser.sql("drop table public.kept").update();
        assertThat(verifier.verify().broken()).isEqualTo(broken(Fault.CHECKPOINT_AHEAD, 6));
    }

    @Test
    void a_chain_removed_whole_is_found_by_the_checkpoint() {
        checkpoints.write();
        tamper("delete from access.audit where actor_id = ?");
        tamper("delete from access.audit_head where actor_id = ?");
        assertThat(verifier.verify().broken()).isEqualTo(broken(Fault.CHECKPOINT_AHEAD, 5));
    }

    @Test
    void a_changed_checkpoint_file_is_found_and_gets_no_further_line() throws IOException {
        checkpoints.write();
        act(dewi, "test.act-5");
        checkpoints.write();
        var file = home.resolve("audit/checkpoints.log");
        var lines = Files.readAllLines(file);
        Files.write(file, List.of(lines.get(0).replaceFirst("/5/", "/4/"), lines.get(1)));
        assertThat(verifier.verify().broken())
                .isEqualTo(new AuditVerifier.Broken(Fault.CHECKPOINT_FILE, "checkpoints.log", 1));
        Files.write(file, List.of(lines.get(1)));
        assertThat(verifier.verify().broken())
                .isEqualTo(new AuditVerifier.Broken(Fault.CHECKPOINT_FILE, "checkpoints.log", 1));
        act(dewi, "test.act-6");
        assertThat(checkpoints.write()).isFalse();
    }

    @Test
    void a_chain_goes_on_after_another_node_added_to_it_and_after_an_act_that_was_undone() {
        var otherNode = new AuditChains(program.getBean(JdbcTemplate.class), program.getBean(Sealing.class));
        cast.within(() -> {
            var act = new AccessLog.Act(
                    "test.elsewhere", FieldClass.PUBLIC_CODE, null, null, null, AccessLog.Result.ALLOWED);
            otherNode.append(List.of(new AccessLog.Line(dewi, Instant.EPOCH, act)));
            return true;
        });
        act(dewi, "test.here");
        assertThatThrownBy(() -> cast.within(() -> {
                    program.getBean(AuditChains.class)
                            .append(List.of(new AccessLog.Line(
                                    dewi,
                                    Instant.EPOCH,
                                    new AccessLog.Act(
                                            "test.undone",
                                            FieldClass.PUBLIC_CODE,
                                            null,
                                            null,
                                            null,
                                            AccessLog.Result.ALLOWED))));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        act(dewi, "test.after");
        assertThat(superuser
                        .sql("select action from access.audit where actor_id = ? and seq > 5 order by seq")
                        .params(dewi.account().value())
                        .query(String.class)
                        .list())
                .containsExactly("test.elsewhere", "test.here", "test.after");
        assertThat(verifier.verify().isSound()).isTrue();
    }

    @Test
    void two_first_acts_of_one_officer_at_once_both_succeed_in_one_chain() throws Exception {
        var actor = cast.actor("AUDITOR");
        try (var many = Executors.newFixedThreadPool(6)) {
            Callable<Boolean> first = () -> act(actor, "test.first");
            for (var done : many.invokeAll(java.util.Collections.nCopies(30, first))) {
                assertThat(done.resultNow()).isTrue();
            }
        }
        assertThat(superuser
                        .sql("select count(*) from access.audit where actor_id = ?")
                        .params(actor.account().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(30);
        assertThat(verifier.verify().isSound()).isTrue();
    }

    @Test
    void outside_a_transaction_nothing_can_be_logged_and_so_nothing_done() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> log.write(dewi, line("test.act")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_program_itself_can_neither_change_nor_delete_a_row() {
        var app = program.getBean(JdbcClient.class);
        for (var sql : List.of(
                "update access.audit set action = 'x'",
                "delete from access.audit",
                "truncate access.audit",
                "delete from access.audit_head")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> cast.within(() -> app.sql(sql).update()))
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private boolean act(Actor actor, String action) {
        return cast.within(() -> {
            log.write(actor, line(action));
            return true;
        });
    }

    private static AccessLog.Act line(String action) {
        return new AccessLog.Act(action, FieldClass.CASE_WORK, null, null, "alasan rekaan", AccessLog.Result.ALLOWED);
    }

    private void tamper(String sql) {
        assertThat(superuser.sql(sql).params(dewi.account().value()).update()).isPositive();
    }

    private AuditVerifier.Broken broken(Fault fault, long row) {
        return new AuditVerifier.Broken(fault, cast.officeId() + "/" + dewi.account(), row);
    }
}
