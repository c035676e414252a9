package id.naungan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table: scenario, ours, the raw twin, the ratio of their rates, the target, whether it holds. */
final class Report {
    private final List<String[]> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Report() {
        rows.add(new String[] {"scenario", "ours", "raw twin", "ratio", "target", "holds"});
    }

    void row(String scenario, Scenarios.Measured found, String target, boolean holds) {
        long errors = found.ours().errors() + found.twin().errors();
        rows.add(new String[] {
            scenario,
            text(found.ours()),
            text(found.twin()),
            "%.0f %%".formatted(100 * ratio(found)),
            target,
            holds && errors == 0 && !found.rows().contains("FOR") ? "yes" : "NO"
        });
        notes.add(scenario.split(" ")[0] + ": " + found.statements() + " statements in " + found.journeys()
                + " journeys; "
                + found.ours().done() + " requests, "
                + found.ours().errors() + " errors; twin " + found.twin().done() + ", "
                + found.twin().errors() + " errors"
                + (found.rows().isEmpty() ? "" : "; " + found.rows()));
    }

    void row(String scenario, String ours, String target, boolean holds) {
        rows.add(new String[] {scenario, ours, "-", "-", target, holds ? "yes" : "NO"});
    }

    void row(String scenario, Load ours, String target, boolean holds) {
        row(scenario, text(ours), target, holds && ours.errors() == 0);
        note(scenario.split(" ")[0] + ": " + ours.done() + " requests, " + ours.errors() + " errors");
    }

    void note(String note) {
        notes.add(note);
    }

    static double ratio(Scenarios.Measured found) {
        return found.ours().perSecond() / found.twin().perSecond();
    }

    void print() {
        System.out.println();
        for (int at = 0; at < rows.size(); at++) {
            var line = new StringBuilder();
            for (int column = 0; column < rows.get(at).length; column++) {
                int wide = column;
                int width =
                        rows.stream().mapToInt(row -> row[wide].length()).max().orElse(0);
                line.append(column == 0 ? "" : " | ").append(("%-" + width + "s").formatted(rows.get(at)[column]));
            }
            System.out.println(line.toString().stripTrailing());
            if (at == 0) {
                System.out.println("-".repeat(line.length()));
            }
        }
        System.out.println("\nrate a second, then p50/p95/p99 in ms; medians of the rounds");
        notes.forEach(System.out::println);
    }

    private static String text(Load load) {
        return String.format(
                Locale.ROOT, "%.0f/s %.1f/%.1f/%.1f", load.perSecond(), load.p50(), load.p95(), load.p99());
    }
}
