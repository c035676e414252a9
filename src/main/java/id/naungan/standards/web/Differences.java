package id.naungan.standards.web;

import id.naungan.access.Posts;
import id.naungan.kernel.page.Page;
import id.naungan.standards.Clause;
import id.naungan.standards.ClockRule;
import id.naungan.standards.ComplaintHandling;
import id.naungan.standards.Component;
import id.naungan.standards.ProcedurePath;
import id.naungan.standards.ProcedureStep;
import id.naungan.standards.Standard;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Apa yang berubah. Tells two versions apart in the words that a head reads, part by part; a change that those words
 * do not show (a source, a reading, the other language) is still said to be one.
 */
public final class Differences {
    /** Shown by their own rules, not as plain items. */
    private static final Set<Component> STRUCTURED =
            EnumSet.of(Component.REQUIREMENTS, Component.PROCEDURE, Component.TIME_LIMIT, Component.COMPLAINT_HANDLING);

    private final Page page;
    private final StandardWords words;
    private final List<Difference> found = new ArrayList<>();

    /** Ditambah, dihapus, diubah. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** One part that differs; {@code what} names it, {@code turns} say from what to what. */
    public record Difference(String section, Kind kind, String what, List<Turn> turns) {}

    /** Empty before or after: it was not said there. */
    public record Turn(String label, String before, String after) {}

    /** What an item is called and how it is said. */
    private record Terms<T>(
            String section,
            Function<T, String> code,
            Function<T, String> name,
            Function<T, Map<String, String>> said) {}

    private Differences(Page page, Posts posts) {
        this.page = page;
        this.words = new StandardWords(page, posts);
    }

    public static List<Difference> between(Page page, Posts posts, Standard former, Standard fresh) {
        var differences = new Differences(page, posts);
        differences.compare(former, fresh);
        return List.copyOf(differences.found);
    }

    private void compare(Standard former, Standard fresh) {
        changed(
                new Terms<>("standards.change.head", Standard::code, _ -> page.say("standards.part.head"), words::head),
                former,
                fresh,
                false);
        times(former, fresh);
        paths(former, fresh);
        papersAndChannels(former, fresh);
        items("standards.change.remarks", former.remarks(), fresh.remarks());
        for (Component component : Component.values()) {
            if (!STRUCTURED.contains(component)) {
                items(
                        "standards.component." + component.key(),
                        former.clausesOf(component),
                        fresh.clausesOf(component));
            }
        }
        items("standards.change.criteria", criteria(former), criteria(fresh));
        rest(former, fresh);
    }

    private void times(Standard former, Standard fresh) {
        byCode(
                new Terms<>("standards.change.clocks", ClockRule::code, rule -> words.in(rule.label()), words::clock),
                former.clocks(),
                fresh.clocks());
        byCode(
                new Terms<>(
                        "standards.change.parameters",
                        Standard.Parameter::code,
                        one -> words.in(one.label()),
                        words::parameter),
                former.parameters(),
                fresh.parameters());
    }

    private void papersAndChannels(Standard former, Standard fresh) {
        byText(
                new Terms<>(
                        "standards.change.requirements",
                        one -> one.clause().code(),
                        one -> words.in(one.clause().text()),
                        words::requirement),
                former.requirements(),
                fresh.requirements());
        byText(
                new Terms<>(
                        "standards.change.channels",
                        one -> one.clause().code(),
                        one -> words.in(one.clause().text()),
                        words::channel),
                former.complaints().channels(),
                fresh.complaints().channels());
        items("standards.change.stages", stages(former), stages(fresh));
    }

    private static List<Clause> stages(Standard standard) {
        return standard.complaints().stages().stream()
                .map(ComplaintHandling.Stage::clause)
                .toList();
    }

    private static List<Clause> criteria(Standard standard) {
        return standard.criteria().stream()
                .flatMap(one -> one.items().stream())
                .map(Standard.Criterion::clause)
                .toList();
    }

    private void items(String section, List<Clause> former, List<Clause> fresh) {
        byText(new Terms<>(section, Clause::code, one -> words.in(one.text()), words::clause), former, fresh);
    }

    private void paths(Standard former, Standard fresh) {
        byCode(
                new Terms<ProcedurePath>(
                        "standards.change.paths", ProcedurePath::code, path -> words.in(path.name()), path -> Map.of()),
                former.paths(),
                fresh.paths());
        for (ProcedurePath path : fresh.paths()) {
            List<ProcedureStep> before =
                    former.path(path.code()).map(ProcedurePath::steps).orElse(List.of());
            byCode(
                    new Terms<>(
                            "standards.change.steps",
                            ProcedureStep::code,
                            step -> page.say("standards.change.step", step.code(), words.in(step.text())),
                            words::step),
                    before,
                    path.steps());
            if (!common(before, path.steps()).equals(common(path.steps(), before))) {
                found.add(new Difference(
                        section("standards.change.steps"),
                        Kind.CHANGED,
                        words.in(path.name()),
                        List.of(new Turn(
                                page.say("standards.part.order"),
                                String.join(", ", common(before, path.steps())),
                                String.join(", ", common(path.steps(), before))))));
            }
        }
    }

    /** Nothing that differs goes by in silence. */
    private void rest(Standard former, Standard fresh) {
        if (found.isEmpty() && !former.equals(fresh)) {
            found.add(new Difference(
                    section("standards.change.head"), Kind.CHANGED, page.say("standards.change.unseen"), List.of()));
        }
    }

    /** Codes in the order of {@code of}, those alone that both have. */
    private static List<String> common(List<ProcedureStep> of, List<ProcedureStep> other) {
        List<String> codes = other.stream().map(ProcedureStep::code).toList();
        return of.stream().map(ProcedureStep::code).filter(codes::contains).toList();
    }

    private <T> void byCode(Terms<T> terms, List<T> before, List<T> after) {
        Map<String, T> old = new LinkedHashMap<>();
        before.forEach(item -> old.put(terms.code().apply(item), item));
        for (T item : after) {
            T same = old.remove(terms.code().apply(item));
            if (same == null) {
                add(terms, Kind.ADDED, item);
            } else {
                changed(terms, same, item, true);
            }
        }
        old.values().forEach(gone -> add(terms, Kind.REMOVED, gone));
    }

    /** Where codes may be numbers that the reader gave: what is said alike on both sides is the same item. */
    private <T> void byText(Terms<T> terms, List<T> before, List<T> after) {
        List<T> old = new ArrayList<>(before);
        List<T> fresh = new ArrayList<>();
        for (T item : after) {
            Map<String, String> said = terms.said().apply(item);
            boolean kept = old.stream()
                    .filter(one -> terms.said().apply(one).equals(said))
                    .findFirst()
                    .map(old::remove)
                    .orElse(false);
            if (!kept) {
                fresh.add(item);
            }
        }
        byCode(terms, old, fresh);
    }

    private <T> void add(Terms<T> terms, Kind kind, T item) {
        found.add(new Difference(section(terms.section()), kind, terms.name().apply(item), List.of()));
    }

    private <T> void changed(Terms<T> terms, T before, T after, boolean whole) {
        Map<String, String> old = terms.said().apply(before);
        Map<String, String> fresh = terms.said().apply(after);
        Set<String> labels = new LinkedHashSet<>(fresh.keySet());
        labels.addAll(old.keySet());
        List<Turn> turns = labels.stream()
                .filter(label -> !Objects.equals(old.get(label), fresh.get(label)))
                .map(label -> new Turn(label, old.getOrDefault(label, ""), fresh.getOrDefault(label, "")))
                .toList();
        if (!turns.isEmpty()) {
            found.add(new Difference(
                    section(terms.section()), Kind.CHANGED, terms.name().apply(after), turns));
        } else if (whole && !before.equals(after) && !(after instanceof ProcedurePath)) {
            found.add(new Difference(
                    section(terms.section()),
                    Kind.CHANGED,
                    terms.name().apply(after),
                    List.of(new Turn(page.say("standards.change.unseen"), "", ""))));
        }
    }

    private String section(String key) {
        return page.say(key);
    }
}
