package id.naungan.kernel.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Navigasi. The line above each page made of the links that somebody may open.
 * A group that folds becomes one entry, unless it holds a single link, which then stands for itself.
 */
public record NavLine(List<NavLink> links) {
    /** More entries than this do not fit a phone, which then shows the first, the urgent and the way to all. */
    private static final int FIT_A_PHONE = 3;

    /** One entry of the line; {@code always} when it also stands on a phone. */
    public record Entry(String key, String href, boolean urgent, boolean current, boolean always) {}

    public NavLine {
        links = links.stream()
                .sorted(Comparator.comparing(NavLink::group).thenComparingInt(NavLink::order))
                .toList();
    }

    public List<Entry> entries(String path) {
        NavLink here = here(path);
        List<Entry> line = new ArrayList<>();
        for (NavGroup group : NavGroup.values()) {
            List<NavLink> within = group == NavGroup.SELF ? List.of() : in(group);
            if (group.folds() && within.size() > 1) {
                boolean current = path.equals(group.href()) || (here != null && here.group() == group);
                line.add(new Entry(group.key(), group.href(), false, current, false));
            } else {
                within.forEach(link ->
                        line.add(new Entry(link.key(), link.href(), link.urgent(), link.equals(here), link.urgent())));
            }
        }
        boolean fits = line.size() <= FIT_A_PHONE;
        return line.stream()
                .map(one -> new Entry(
                        one.key(),
                        one.href(),
                        one.urgent(),
                        one.current(),
                        fits || one.always() || one == line.getFirst()))
                .toList();
    }

    /** The links beside the page, when it lies in a group that folds; empty otherwise. */
    public List<NavLink> beside(String path) {
        NavLink here = here(path);
        if (here == null || here.group() == NavGroup.SELF || !here.group().folds()) {
            return List.of();
        }
        List<NavLink> within = in(here.group());
        return within.size() > 1 ? within : List.of();
    }

    /** The groups that hold anything for her. */
    public List<NavGroup> groups() {
        return Arrays.stream(NavGroup.values())
                .filter(group -> !in(group).isEmpty())
                .toList();
    }

    public List<NavLink> in(NavGroup group) {
        return links.stream().filter(link -> link.group() == group).toList();
    }

    /** The link under which the page lies: of several that fit, the longest. */
    public @Nullable NavLink here(String path) {
        return links.stream()
                .filter(link -> link.isCurrent(path))
                .max(Comparator.comparingInt(link -> link.href().length()))
                .orElse(null);
    }
}
