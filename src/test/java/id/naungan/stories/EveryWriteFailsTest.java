package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.Evidence;
import id.naungan.testing.FailingDatabase;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Publishing;
import id.naungan.testing.TouchedTables;
import id.naungan.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The database is lost at each write and at each commit of each act in turn: no act without its row, and no row without its act. */
@NaunganTest
class EveryWriteFailsTest {
    /** Tables that hold no act: sessions, counted sign-ins, keys of forms, unsaved drafts. */
    private static final Set<String> NO_ACT =
            Set.of("web.session", "web.once", "web.draft", "access.attempt", "access.called");

    private static final int MOST_WRITES = 150;

    @Autowired
    ApplicationContext program;

    @Autowired
    FailingDatabase database;

    private Cast cast;
    private TouchedTables touched;
    private final List<String> acts = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private int failures;

    @BeforeEach
    void tables_that_tell() {
        touched = new TouchedTables(program);
        cast = Cast.fresh(program);
    }

    @AfterEach
    void the_database_is_well_again() {
        Visitor.beforeEachPosting(form -> {});
        database.failAt(0);
        touched.close();
    }

    @Test
    void an_act_whose_write_or_commit_fails_leaves_nothing_and_its_repetition_acts_once_with_its_row() {
        Visitor.beforeEachPosting(this::failEverywhere);
        CrisisWalk walk = CrisisWalk.of(program, cast, field -> "Rekaan " + field);
        String at = walk.arrive();
        chapter("crisis", () -> {
            walk.throughTheCounter(at);
            walk.care(at);
            told(at);
            walk.agree(at);
            walk.finish(at);
        });
        chapter("office", this::theOffice);
        String other = walk.arrive();
        chapter("referral", () -> {
            sent(cast.as("INTAKE_OFFICER")
                    .get(other + "/krisis/identifikasi")
                    .form("/identifikasi")
                    .with("seen", "Rekaan")
                    .with("relaxation", "Rekaan")
                    .with("reportTo", cast.account("CASE_MANAGER").toString()));
            referred(other);
        });
        chapter("finding", () -> found(at, other));
        assertThat(wrong).isEmpty();
        assertThat(acts).hasSizeGreaterThan(35);
        assertThat(failures).isGreaterThan(acts.size() * 5);
        Evidence.note(
                "G4",
                acts.size() + " acts, the connection lost at each of their " + failures
                        + " writes and commits: no act without a row, no row without an act",
                "none of either",
                wrong.isEmpty());
    }

    /** What breaks off is told with the rest, so that one run tells everything. */
    private void chapter(String name, Runnable walk) {
        try {
            walk.run();
        } catch (AssertionError | RuntimeException broken) {
            wrong.add(name + " broke off after " + acts.getLast() + ": " + broken.getMessage());
        }
    }

    /** Sends the form again and again, each time losing one write later, until nothing is lost and it acts. */
    private void failEverywhere(Visitor.Form form) {
        String act = form.action().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*");
        for (int nth = 1; nth < MOST_WRITES; nth++) {
            touched.forget();
            database.failAt(nth);
            HttpResponse<String> answer = form.send();
            String lost = database.struck();
            database.failAt(0);
            Map<String, Set<String>> committed = touched.committed();
            if (lost.isEmpty()) {
                done(act, answer, committed);
                return;
            }
            failures++;
            undone(act + " without " + lost.strip().replaceAll("(?s)\\s+", " "), answer, committed);
        }
        wrong.add(act + " never came to an end");
    }

    private void undone(String what, HttpResponse<String> answer, Map<String, Set<String>> committed) {
        if (answer.statusCode() != 503
                || answer.body().contains("Exception")
                || answer.body().contains("at id.")) {
            wrong.add(what + " was answered " + answer.statusCode());
        }
        Set<String> left = new TreeSet<>();
        committed.values().forEach(left::addAll);
        left.removeAll(NO_ACT);
        if (!left.isEmpty()) {
            wrong.add(what + " left " + left);
        }
    }

    private void done(String act, HttpResponse<String> answer, Map<String, Set<String>> committed) {
        acts.add(act);
        if (answer.statusCode() >= 400) {
            wrong.add(act + " was answered " + answer.statusCode() + " in the end");
        }
        committed.forEach((transaction, tables) -> {
            Set<String> acted = new TreeSet<>(tables);
            acted.removeAll(NO_ACT);
            if (!acted.isEmpty() && !acted.contains("access.audit")) {
                wrong.add(act + " wrote " + acted + " without a row");
            }
        });
    }

    private void told(String at) {
        Visitor supervisor = cast.as("CASE_SUPERVISOR");
        sent(supervisor
                .get(at + "/kronologi/baru")
                .form("/baru")
                .with("toldBy", "OTHER")
                .with("time", "Kemarin")
                .with("about", "Rumah")
                .with("text", "Rekaan")
                .with("cause", "Rekaan"));
        sent(supervisor.get(at + "/pernyataan").form("/pernyataan").with("words", "Rekaan"));
        sent(supervisor
                .get(at + "/tim")
                .form("/tim")
                .with("manager", cast.account("CASE_MANAGER").toString()));
        String person = cast.as("CASE_MANAGER")
                .get(at)
                .document()
                .select("a[href*=/orang/]")
                .attr("href");
        sent(cast.as("CASE_MANAGER")
                .get(person + "/ubah")
                .form("/ubah")
                .with("fullName", "Melati Rekaan")
                .with("nik", "0000005505960001"));
    }

    private void referred(String at) {
        sent(cast.as("CASE_MANAGER")
                .get(at + "/persetujuan")
                .form("/persetujuan")
                .with("items[SHARE_WITH_OTHERS]", "YES"));
        sent(cast.as("CASE_MANAGER")
                .get(at + "/rujukan/baru?need=HEALTH")
                .form("/baru")
                .with("service", "Pemeriksaan luka")
                .with("chronology", "Rekaan")
                .with("physical", "Rekaan")
                .with("purpose", "Rekaan")
                .with("partner", "OTHER")
                .with("place", "RSUD Rekaan"));
    }

    private void theOffice() {
        sent(cast.as("SYSTEM_ADMIN")
                .get("/admin/pengguna/baru")
                .form("/admin/pengguna")
                .with("displayName", "Nadia Rekaan")
                .with("login", "nadia-" + cast.office().code())
                .with("posts", "COMPANION"));
        sent(cast.as("UNIT_HEAD")
                .get("/admin/mitra/baru")
                .form("/baru")
                .with("name", "RSUD Rekaan")
                .with("kind", "HOSPITAL"));
        Publishing.publish(cast.as("UNIT_HEAD"), "pendampingan", Map.of(), "Kepala UPTD");
        DirectWalk direct = new DirectWalk(program, cast);
        direct.arrive(cast.as("INTAKE_OFFICER"), "Ibu Rekaan", "CLIENT");
    }

    /** Linked, merged and parted. */
    private void found(String at, String other) {
        Visitor supervisor = cast.as("CASE_SUPERVISOR");
        String person = at + "/orang/" + person(supervisor, at);
        Visitor.Page merged = sent(supervisor
                .get(person + "/satukan/" + person(supervisor, other))
                .form("/satukan/" + person(supervisor, other))
                .with("parts[CALL_NAME]", "KEPT")
                .with("reason", "Rekaan"));
        sent(merged.form("/penyatuan").with("reason", "Rekaan"));
    }

    private static String person(Visitor who, String at) {
        return who.get(at).document().select("a[href*=/orang/]").attr("href").replaceAll(".*/orang/([^/]+).*", "$1");
    }

    private static Visitor.Page sent(Visitor.Form form) {
        return DirectWalk.sent(form);
    }
}
