package id.naungan.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.access.AuditTrail;
import id.naungan.access.Forger;
import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a stranger finds with an export, the checkpoints and the public key: every change of anything. */
@NaunganTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfflineAuditTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    AuditTrail trail;

    @Value("${naungan.home}")
    Path home;

    private Cast cast;
    private JdbcClient superuser;
    private Path publicKey;
    private List<String> export;
    private List<String> checkpoints;
    private OfflineAudit checked;
    private long tried;
    private long found;

    @BeforeEach
    void nothing_tried_yet() {
        tried = 0;
        found = 0;
    }

    @BeforeAll
    void a_case_from_arrival_to_its_end() throws IOException {
        superuser = JdbcClient.create(TestDatabase.asSuperuser(program));
        removeChains();
        cast = Cast.fresh(program);
        CrisisWalk walk = CrisisWalk.of(program, cast, field -> "Rekaan " + field);
        String at = walk.arrive();
        walk.throughTheCounter(at);
        exported();
        walk.care(at);
        walk.agree(at);
        walk.finish(at);
        for (String page :
                List.of("", "/linimasa", "/asesmen", "/rencana", "/tim", "/persetujuan", "/kronologi", "/kebutuhan")) {
            for (String post : List.of("CASE_MANAGER", "UNIT_HEAD", "CASE_SUPERVISOR", "INTAKE_OFFICER", "COMPANION")) {
                cast.as(post).once(at + page);
                cast.as(post).once(at + page);
                cast.as(post).once(at + page);
            }
        }
        export = exported();
        publicKey = home.resolve("audit/public-key.pem");
        checkpoints = Files.readAllLines(home.resolve("audit/checkpoints.log"));
    }

    /** The database is shared: nobody after us shall find the broken chains. */
    @AfterAll
    void removeChains() throws IOException {
        superuser.sql("delete from access.audit").update();
        superuser.sql("delete from access.audit_head").update();
        Files.deleteIfExists(home.resolve("audit/checkpoints.log"));
    }

    @Test
    void an_untouched_export_is_sound_and_says_how_far() throws Exception {
        var answer = OfflineAudit.verify(write(export), write(checkpoints), publicKey, Instant.MAX);
        assertThat(answer.rows()).isEqualTo(export.size() - 2).isGreaterThan(200);
        // The round that signs may have come by meanwhile.
        assertThat(answer.signed()).isEqualTo(checkpoints.size()).isGreaterThanOrEqualTo(2);
        assertThat(answer.until()).isEqualTo(export.getFirst().split("\\|")[2]);
        assertThat(String.join("\n", export)).doesNotContain("Rekaan");
    }

    @Test
    void it_runs_as_it_is_without_the_program_its_database_and_its_keys() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var source =
                Path.of("src/main/java/id/naungan/launcher/OfflineAudit.java").toString();
        var run = Commands.run(
                Path.of(".").toAbsolutePath(),
                List.of(
                        java,
                        source,
                        write(export).toString(),
                        write(checkpoints).toString(),
                        publicKey.toString()));
        assertThat(run.exit()).as(run.said()).isZero();
        assertThat(run.said()).contains("rows=" + (export.size() - 2));
    }

    @Test
    void every_flipped_bit_of_the_export_is_found() throws Exception {
        OfflineAudit audit = opened();
        for (String row : export.subList(1, export.size() - 1)) {
            byte[] bytes = row.getBytes(StandardCharsets.UTF_8);
            for (int bit = 0; bit < bytes.length * 8; bit++) {
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
                tried++;
                found += isRefused(() -> audit.row(utf8(bytes))) ? 1 : 0;
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
            }
            // Only a row that is refused leaves what is known untouched; the true one is taken.
            audit.row(row);
        }
        long rows = tried;
        for (int line : List.of(0, export.size() - 1)) {
            flip(export, line, 1, changed -> opened().export(stream(changed)));
        }
        wholeFile();
        assertThat(found).isEqualTo(tried);
        assertThat(rows).isGreaterThan(250_000);
        Evidence.note(
                "G3",
                "every bit of more than 200 exported rows flipped, one at a time; each was found",
                "every flip found",
                found == tried);
    }

    /** The same through the whole file, at places drawn by lot. */
    private void wholeFile() throws IOException {
        var random = new Random(20261126);
        byte[] all = bytes(export);
        for (int i = 0; i < 1000; i++) {
            int bit = random.nextInt(all.length * 8);
            all[bit / 8] ^= (byte) (1 << bit % 8);
            expect(() -> opened().export(new ByteArrayInputStream(all)));
            all[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    @Test
    void every_row_tells_when_it_was_written_in_universal_time_wherever_the_office_is() {
        assertThat(export.subList(1, export.size() - 1))
                .isNotEmpty()
                .allMatch(row -> row.matches(
                        "[^\\t]+\\t[^\\t]+\\t\\d+\\t" + "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z\\t.*"));
    }

    @Test
    void a_row_deleted_put_in_or_swapped_and_every_cut_are_found() {
        for (int row = 1; row < export.size() - 1; row++) {
            var deleted = new ArrayList<>(export);
            deleted.remove(row);
            refused(deleted);
            refused(counted(deleted));
            var doubled = new ArrayList<>(export);
            doubled.add(row, export.get(row));
            refused(counted(doubled));
            var elsewhere = new ArrayList<>(export);
            elsewhere.add(1 + row * 7 % (export.size() - 2), export.get(row));
            refused(counted(elsewhere));
            if (row > 1) {
                var swapped = new ArrayList<>(export);
                Collections.swap(swapped, row, row - 1);
                refused(swapped);
                var far = new ArrayList<>(export);
                Collections.swap(far, row, 1 + row / 2);
                if (row != 1 + row / 2) {
                    refused(far);
                }
            }
            refused(export.subList(0, row));
            refused(counted(new ArrayList<>(export.subList(0, row))));
        }
        byte[] all = bytes(export);
        for (int cut = 1; cut < 200; cut++) {
            byte[] shorter = Arrays.copyOf(all, all.length - cut);
            expect(() -> opened().export(new ByteArrayInputStream(shorter)));
        }
        assertThat(found).isEqualTo(tried);
        Evidence.note(
                "G3",
                "rows deleted, put in, swapped, ends cut, each of more than 200 rows in turn; each was found",
                "all found",
                found == tried);
    }

    @Test
    void checkpoints_that_were_changed_cut_or_signed_by_another_key_are_found() throws Exception {
        for (int line = 0; line < checkpoints.size(); line++) {
            flip(checkpoints, line, 13, changed -> opened(changed).export(stream(export)));
            var deleted = new ArrayList<>(checkpoints);
            deleted.remove(line);
            expect(() -> opened(deleted).export(stream(export)));
        }
        expect(() -> opened(checkpoints.reversed()));
        expect(() -> opened(List.of(checkpoints.getFirst().replaceFirst("^v2", "v1"), checkpoints.getLast())));
        var other = java.security.KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        expect(() -> new OfflineAudit().checkpoints(stream(checkpoints), other.getPublic(), Instant.MAX));
        assertThat(found).isEqualTo(tried);
        Evidence.note(
                "G3",
                "a bit of every byte of the signed checkpoints flipped, lines deleted and turned round; each was found",
                "all found",
                found == tried);
    }

    @Test
    void chains_made_anew_from_any_row_by_who_has_the_database_are_found_and_never_signed() throws Exception {
        var forger = new Forger(superuser);
        superuser.sql("create table public.kept as select * from access.audit").update();
        superuser
                .sql("create table public.heads as select * from access.audit_head")
                .update();
        int chains = 0;
        for (var actor : forger.chains(cast.officeId())) {
            int length = forger.length(cast.officeId(), actor);
            for (long from = 1; from <= length; from += Math.max(1, length / 3)) {
                forger.rechain(cast.officeId(), actor, from);
                List<String> forged = exported();
                expect(() -> opened(Files.readAllLines(home.resolve("audit/checkpoints.log")))
                        .export(stream(forged)));
                assertThat(trail.verify().broken()).contains(actor.toString());
                superuser.sql("truncate access.audit, access.audit_head").update();
                superuser
                        .sql("insert into access.audit select * from public.kept")
                        .update();
                superuser
                        .sql("insert into access.audit_head select * from public.heads")
                        .update();
                Files.write(home.resolve("audit/checkpoints.log"), checkpoints);
            }
            chains++;
        }
        superuser.sql("drop table public.kept, public.heads").update();
        assertThat(found).isEqualTo(tried).isGreaterThan(12);
        Evidence.note(
                "G3",
                "more than 12 chains made anew from a row in the middle, hashes and head included; each was found",
                "all found",
                found == tried && chains > 3);
    }

    private interface Change {
        void check(List<String> changed) throws Exception;
    }

    private void flip(List<String> lines, int line, int step, Change change) {
        byte[] bytes = lines.get(line).getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < bytes.length * 8; bit += step) {
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            var changed = new ArrayList<>(lines);
            changed.set(line, new String(bytes, StandardCharsets.ISO_8859_1));
            expect(() -> change.check(changed));
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
        }
    }

    private interface Check {
        void run() throws Exception;
    }

    private void refused(List<String> lines) {
        expect(() -> opened().export(stream(lines)));
    }

    private void expect(Check check) {
        tried++;
        found += isRefused(check) ? 1 : 0;
    }

    private static boolean isRefused(Check check) {
        try {
            check.run();
            return false;
        } catch (OfflineAudit.Finding refused) {
            return true;
        } catch (Exception unforeseen) {
            throw new AssertionError("a finding is told, not thrown out", unforeseen);
        }
    }

    /** With an end that counts what is there now, as somebody who changes the file would write it. */
    private static List<String> counted(List<String> lines) {
        lines.removeIf(line -> line.startsWith("akhir|"));
        var rows = lines.subList(1, lines.size());
        long chains = rows.stream()
                .map(row -> row.split("\t")[0] + row.split("\t")[1])
                .distinct()
                .count();
        lines.add("akhir|" + rows.size() + "|" + chains);
        return lines;
    }

    private OfflineAudit opened() throws IOException, OfflineAudit.Finding {
        if (checked == null) {
            checked = opened(checkpoints);
        }
        return new OfflineAudit(checked);
    }

    private OfflineAudit opened(List<String> checkpoints) throws IOException, OfflineAudit.Finding {
        var audit = new OfflineAudit();
        audit.checkpoints(stream(checkpoints), OfflineAudit.key(Files.readString(publicKey)), Instant.MAX);
        return audit;
    }

    private List<String> exported() {
        var out = new ByteArrayOutputStream();
        trail.export(out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private Path write(List<String> lines) throws IOException {
        return Files.write(Files.createTempFile(home, "audit", ".txt"), lines);
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static ByteArrayInputStream stream(List<String> lines) {
        return new ByteArrayInputStream(bytes(lines));
    }
}
