package id.naungan.standards.web;

import id.naungan.kernel.RiskLevel;
import id.naungan.kernel.page.Choice;
import id.naungan.kernel.page.Page;
import id.naungan.standards.ClockRule;
import id.naungan.standards.Promise;
import id.naungan.standards.Span;
import id.naungan.standards.Standard;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Janji dalam kata: promises and amounts of time as a reader of the page says them. */
public final class PromiseWords {
    private PromiseWords() {}

    /** A line of the list "Berapa lama": for whom or for what, and the promise. */
    public record Line(@Nullable RiskLevel risk, Promise promise) {}

    /** One line, or one for each risk level. */
    public static List<Line> lines(ClockRule clock) {
        return clock.byRisk().isEmpty()
                ? List.of(new Line(null, clock.promise()))
                : Arrays.stream(RiskLevel.values())
                        .map(risk -> new Line(risk, clock.promiseFor(risk)))
                        .toList();
    }

    /** The whole promise, such as "segera, paling lama 1x24 jam". */
    public static String full(Page page, Promise promise) {
        return switch (promise) {
            case Promise.Within within
            when within.limit().isSameDay() ->
                page.say("standards.promise.same-day") + extension(page, within.extension());
            case Promise.Within within ->
                page.say(
                                within.promptly() ? "standards.promise.promptly" : "standards.promise.within",
                                span(page, within.limit()))
                        + extension(page, within.extension());
            case Promise.Between between ->
                page.say("standards.promise.between", span(page, between.least()), span(page, between.most()))
                        + extension(page, between.extension());
            case Promise.UntilResolved _ -> page.say("standards.promise.until-resolved");
            case Promise.AsSituationDemands _ -> page.say("standards.promise.as-situation-demands");
            case Promise.None _ -> page.say("standards.promise.none");
        };
    }

    /** For the tile: the limit alone, or from the tightest to the widest of the risk levels. */
    public static String brief(Page page, ClockRule clock) {
        List<Span> limits = lines(clock).stream()
                .map(line -> line.promise().limit())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (limits.isEmpty()) {
            String words = full(page, clock.promise());
            return words.substring(0, 1).toUpperCase(page.locale()) + words.substring(1);
        }
        String least = span(page, limits.getFirst());
        return limits.size() == 1 ? least : least + " – " + span(page, limits.getLast());
    }

    /** The tile "how long" of a standard. */
    public static String tile(Page page, Standard standard) {
        return standard.clocks().isEmpty() ? page.say("standards.time.none.short") : brief(page, foremost(standard));
    }

    /** What the tile's time is about. */
    public static String tileMore(Page page, Standard standard) {
        if (standard.clocks().isEmpty()) {
            return page.say("standards.time.none.more");
        }
        ClockRule clock = foremost(standard);
        return clock.byRisk().isEmpty() ? clock.label().in(page.locale()) : page.say("standards.time.by-risk");
    }

    /** The first clock with a limit, else the first. */
    private static ClockRule foremost(Standard standard) {
        return standard.clocks().stream()
                .filter(clock -> clock.promise().limit() != null)
                .findFirst()
                .orElse(standard.clocks().getFirst());
    }

    /** One line for the catalogue: free, and how long. */
    public static String glance(Page page, Standard standard) {
        boolean free = standard.fee() != null && standard.fee().free();
        String time = tile(page, standard);
        return free ? page.say("standards.free") + " · " + time : time;
    }

    /** What a link adds to keep the reader's language, since the public has no cookie. */
    public static String language(Page page) {
        return page.viewer() == null && page.language().equals("en") ? "?lang=en" : "";
    }

    /** "120 menit", "1x24 jam", "3 hari kerja". */
    public static String span(Page page, Span span) {
        if (span.isSameDay()) {
            return page.say("standards.span.same-day");
        }
        if (span.unit() == Span.Unit.HOURS && span.amount() % 24 == 0) {
            return page.say("standards.span.days-of-24", span.amount() / 24);
        }
        String unit = span.unit().name().toLowerCase(Locale.ROOT);
        String words = page.say("standards.span." + unit + (span.amount() == 1 ? ".one" : ".many"), span.amount());
        return span.count() == null || span.count() == Span.Count.ELAPSED
                ? words
                : page.say(
                        "standards.span."
                                + span.count().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        words);
    }

    /** Label of a time parameter with its unit, such as "Batas penanganan krisis (menit)". */
    public static String parameter(Page page, Standard.Parameter parameter) {
        Span span = Objects.requireNonNull(parameter.span());
        return parameter.label().in(page.locale()) + " ("
                + page.say("standards.unit." + span.unit().name().toLowerCase(Locale.ROOT)) + ")";
    }

    /** The published value and the bounds, as a hint. */
    public static String bounds(Page page, Standard.Parameter parameter) {
        String published = page.say("standards.adopt.published", span(page, Objects.requireNonNull(parameter.span())));
        return (published + " " + limits(page, parameter)).strip();
    }

    /** The bounds alone; empty when there are none. */
    static String limits(Page page, Standard.Parameter parameter) {
        Span least = parameter.least();
        Span most = parameter.most();
        String lower = least == null ? "" : page.say("standards.adopt.least", span(page, least)) + " ";
        return (lower + (most == null ? "" : page.say("standards.adopt.most", span(page, most)))).strip();
    }

    public static List<Choice> counts(Page page, Standard.Parameter parameter) {
        return parameter.counts().stream()
                .map(count -> Choice.of(
                        count.name(),
                        page.say("standards.count."
                                + count.name().toLowerCase(Locale.ROOT).replace('_', '-'))))
                .toList();
    }

    private static String extension(Page page, Promise.@Nullable Extension extension) {
        if (extension == null) {
            return "";
        }
        return ", "
                + (extension.times() == null
                        ? page.say("standards.promise.extendable")
                        : page.say("standards.promise.extendable.times", extension.times()));
    }
}
