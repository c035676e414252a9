package id.naungan.standards;

import id.naungan.kernel.RiskLevel;
import id.naungan.kernel.Words;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Batas waktu: a clock of a standard; when it starts, what stops it, how long it may run.
 *
 * @param code     such as {@code C7}, unique in the standard
 * @param label    short name for worklists
 * @param clause   the words it comes from, its source and readings: the answer to "Mengapa batas ini?"
 * @param stops    any one of these events stops it
 * @param promise  the promise for every risk level that {@code byRisk} does not name
 * @param byRisk   promises that depend on the risk level; empty when the risk does not matter
 * @param reviewedBy events that are a look at a case without limit: its review is due again only after them; empty when none is named
 * @param steps    step codes it covers; empty means the whole service
 * @param pausable whether the standard allows a pause (never for high risk)
 * @param warnings alarms before and after the limit, in the order of the document
 * @param paths    codes of the paths whose cases it runs for; empty means every path
 * @param when     for which cases it runs at all; it waits for facts that are not known yet
 */
public record ClockRule(
        String code,
        Words label,
        Clause clause,
        Start start,
        List<Stop> stops,
        Promise promise,
        Map<RiskLevel, Promise> byRisk,
        List<String> reviewedBy,
        List<String> steps,
        boolean pausable,
        List<Warning> warnings,
        List<String> paths,
        ProcedureStep.Condition when) {

    public ClockRule {
        stops = List.copyOf(stops);
        byRisk = Map.copyOf(byRisk);
        reviewedBy = List.copyOf(reviewedBy);
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
        paths = List.copyOf(paths);
    }

    /** Whether it runs for a case: of one of its paths, and with every fact known that it asks for. */
    public boolean isFor(@Nullable String path, ProcedureStep.Facts facts) {
        return (paths.isEmpty() || (path != null && paths.contains(path))) && when.isCertain(facts);
    }

    /** The promise for a risk level; null means not yet known, which is answered by the common promise. */
    public Promise promiseFor(@Nullable RiskLevel risk) {
        return risk == null ? promise : byRisk.getOrDefault(risk, promise);
    }

    /** Kode peristiwa "langkah dicatat dengan tangan": how a clock names the attesting of one step. */
    public static String attested(String stepCode) {
        return "step.attested:" + stepCode;
    }

    public boolean isStoppedBy(String eventCode) {
        return stops.stream().anyMatch(stop -> stop.eventCode().equals(eventCode));
    }

    /**
     * As {@link #isStoppedBy(String)}, and also by a step that was attested by hand.
     *
     * @param step the step the event was attested for, null when none
     */
    public boolean isStoppedBy(String eventCode, @Nullable String step) {
        return isStoppedBy(eventCode) || (step != null && isStoppedBy(attested(step)));
    }

    /** As {@link #isStoppedBy(String, String)}; an event that must carry a reason stops nothing without one. */
    public boolean isStoppedBy(String eventCode, @Nullable String step, boolean saysWhy) {
        return stops.stream()
                .filter(stop -> saysWhy || !stop.reasonRequired())
                .anyMatch(stop -> stop.eventCode().equals(eventCode)
                        || (step != null && stop.eventCode().equals(attested(step))));
    }

    /** Whether this event starts the clock; {@code step} as in {@link #isStoppedBy(String, String)}. */
    public boolean isStartedBy(String eventCode, @Nullable String step) {
        return start instanceof Start.OnEvent on
                && (on.anyOf().contains(eventCode)
                        || (step != null && on.anyOf().contains(attested(step))));
    }

    /** Mulai: the moment from which the clock runs. */
    public sealed interface Start {
        /** Informasi diterima: when the office first heard, however late it was typed. */
        record InformationReceived() implements Start {}

        /** Kedatangan: when the person came to the office. */
        record Arrival() implements Start {}

        /** The first of these: events of the journal, or {@link ClockRule#attested} of steps that are attested by hand. */
        record OnEvent(List<String> anyOf) implements Start {
            public OnEvent {
                anyOf = List.copyOf(anyOf);
            }
        }
    }

    /** Berhenti: an event that stops the clock, and whether it must carry a reason. */
    public record Stop(String eventCode, boolean reasonRequired) {}

    /**
     * Peringatan.
     *
     * @param posts post codes to be told, in turn; empty means whoever holds the case
     */
    public record Warning(Moment moment, List<String> posts) {
        public Warning {
            posts = List.copyOf(posts);
        }
    }

    /** When an alarm sounds, seen from the limit. */
    public sealed interface Moment {
        record BeforeLimit(Span span) implements Moment {}

        /** After {@code percent} (1 to 99) of the time from start to limit. */
        record AtShare(int percent) implements Moment {}

        record AtLimit() implements Moment {}

        record AfterLimit(Span span) implements Moment {}
    }
}
