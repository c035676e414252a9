package id.naungan.stories;

import id.naungan.testing.FailingDatabase;
import id.naungan.testing.TouchedTables;
import id.naungan.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;

/**
 * Loses the database at each write and each commit of every act of a walk, and notes what was left behind. A loss leaves nothing, so the
 * form is sent again from where it was, and nobody walks twice.
 */
final class LosingWrites implements AutoCloseable {
    /** Tables that hold no act: sessions, counted sign-ins, keys of forms, unsaved drafts. */
    private static final Set<String> NO_ACT =
            Set.of("web.session", "web.once", "web.draft", "access.attempt", "access.called");

    private static final int MOST_WRITES = 150;

    private final FailingDatabase database;
    private final TouchedTables touched;
    private final List<String> acts = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private Runnable round = () -> {};
    private int failures;

    LosingWrites(ApplicationContext program, FailingDatabase database) {
        this.database = database;
        this.touched = new TouchedTables(program);
    }

    /** What breaks off is told with the rest, so that one run tells everything. */
    void chapter(String name, Runnable walk) {
        Visitor.beforeEachPosting(this::failEverywhere);
        try {
            walk.run();
        } catch (AssertionError | RuntimeException broken) {
            wrong.add(name + " broke off after " + (acts.isEmpty() ? "nothing" : acts.getLast()) + ": "
                    + broken.getMessage());
        } finally {
            Visitor.beforeEachPosting(form -> {});
        }
    }

    /** Within a chapter: acts that were lost at each write before. */
    <T> T quietly(Supplier<T> walk) {
        Visitor.beforeEachPosting(form -> {});
        try {
            return walk.get();
        } finally {
            Visitor.beforeEachPosting(this::failEverywhere);
        }
    }

    /** What a round of the program does later for an act that was whole when its last writes were lost. */
    void madeUpBy(Runnable round) {
        this.round = round;
    }

    List<String> acts() {
        return acts;
    }

    List<String> wrong() {
        return wrong;
    }

    int failures() {
        return failures;
    }

    @Override
    public void close() {
        Visitor.beforeEachPosting(form -> {});
        database.failAt(0);
        touched.close();
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
            if (answer.statusCode() < 400) {
                done(act, answer, committed);
                madeUp(act + " without " + lost.strip());
                return;
            }
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

    /** It was acknowledged: what was lost came after its commit, and the round must find it. */
    private void madeUp(String what) {
        touched.forget();
        round.run();
        if (touched.committed().isEmpty()) {
            wrong.add(what + " is never made up for");
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
}
