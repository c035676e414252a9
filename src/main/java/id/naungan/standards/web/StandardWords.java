package id.naungan.standards.web;

import id.naungan.access.Posts;
import id.naungan.kernel.Words;
import id.naungan.kernel.page.Page;
import id.naungan.standards.Clause;
import id.naungan.standards.ClockRule;
import id.naungan.standards.ComplaintHandling;
import id.naungan.standards.ProcedureStep;
import id.naungan.standards.Requirement;
import id.naungan.standards.Standard;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Standar dalam kata: every part of a standard as label and sentence, for the preview and for telling two versions apart. */
public final class StandardWords {
    private static final String ATTESTED = "step.attested:";

    private final Page page;
    private final Posts posts;

    public StandardWords(Page page, Posts posts) {
        this.page = page;
        this.posts = posts;
    }

    /** Sentences by their label, in order; what is not said in the standard is left out. */
    private final class Said {
        private final Map<String, String> lines = new LinkedHashMap<>();

        Said with(String key, @Nullable String words) {
            if (words != null && !words.isBlank()) {
                lines.put(page.say("standards.part." + key), words);
            }
            return this;
        }

        Said letter(ProcedureStep.@Nullable StepDocument document) {
            return document == null
                    ? this
                    : with("document", document.type())
                            .with("initials", names(document.initials()))
                            .with("signers", names(document.signers()));
        }
    }

    Map<String, String> head(Standard standard) {
        Standard.Agency agency = standard.agency();
        return new Said()
                .with("title", in(standard.title().text()))
                .with("headline", in(standard.headline()))
                .with("summary", in(standard.summary()))
                .with("decree", decree(page, standard.decree()))
                .with("validity", validity(standard.validity()))
                .with("agency", in(agency.name()))
                .with("above", agency.hierarchy().stream().map(this::in).collect(Collectors.joining(" - ")))
                .with(
                        "contact",
                        Stream.of(agency.street(), agency.phone(), agency.email(), agency.site())
                                .filter(java.util.Objects::nonNull)
                                .collect(Collectors.joining(", ")))
                .with("address", "/l/" + standard.address())
                .with("fee", fee(standard.fee()))
                .with(
                        "complaint-limit",
                        PromiseWords.full(page, standard.complaints().promise()))
                .lines;
    }

    /** Signatories and the rest of a step. */
    public Map<String, String> step(ProcedureStep step) {
        return new Said()
                .with("text", in(step.text()))
                .with("plain", step.plain().equals(step.text()) ? null : in(step.plain()))
                .with("actors", step.actors().stream().map(this::actor).collect(Collectors.joining(", ")))
                .with("done-by", step.parts().stream().map(this::part).collect(Collectors.joining("; ")))
                .letter(step.document())
                .with("when", condition(step.when()))
                .with("optional", step.optional() ? page.say("standards.part.yes") : null)
                .with("repeat", repeat(step.repeat()))
                .with(
                        "opens",
                        step.opens().stream()
                                .map(ProcedureStep.Opening::serviceCode)
                                .collect(Collectors.joining(", ")))
                .with("precede", String.join(", ", step.mustPrecede()))
                .with("set-aside", events(step.setAsideBy()))
                .lines;
    }

    /** How a clock starts and stops, what it promises, and whom it warns. */
    public Map<String, String> clock(ClockRule rule) {
        return new Said()
                .with("label", in(rule.label()))
                .with("text", in(rule.clause().text()))
                .with("promise", promise(rule))
                .with("start", start(rule.start()))
                .with(
                        "stop",
                        rule.stops().stream()
                                .map(stop -> event(stop.eventCode()))
                                .collect(Collectors.joining(", ")))
                .with("reviewed-by", events(rule.reviewedBy()))
                .with("warnings", rule.warnings().stream().map(this::warning).collect(Collectors.joining("; ")))
                .with("pausable", page.say(rule.pausable() ? "standards.part.yes" : "standards.part.no"))
                .with("paths", String.join(", ", rule.paths()))
                .with("when", condition(rule.when()))
                .lines;
    }

    Map<String, String> requirement(Requirement requirement) {
        return new Said()
                .with("text", in(requirement.clause().text()))
                .with(
                        "one-of",
                        requirement.alternatives().stream()
                                .map(way -> in(way.text()))
                                .collect(Collectors.joining(" / ")))
                .with("when", requirement.when() == null ? null : in(requirement.when()))
                .with("papers", String.join(", ", requirement.papers()))
                .lines;
    }

    Map<String, String> clause(Clause clause) {
        return new Said()
                .with("text", in(clause.text()))
                .with("amount", clause.amount() == null ? null : Integer.toString(clause.amount()))
                .with("every", clause.every() == null ? null : PromiseWords.span(page, clause.every()))
                .lines;
    }

    Map<String, String> channel(ComplaintHandling.Channel channel) {
        return new Said().with("text", in(channel.clause().text())).with("contact", channel.contact()).lines;
    }

    Map<String, String> parameter(Standard.Parameter parameter) {
        return new Said()
                .with("value", parameter.span() == null ? parameter.text() : PromiseWords.span(page, parameter.span()))
                .with("bounds", PromiseWords.limits(page, parameter))
                .lines;
    }

    String in(Words words) {
        return words.in(page.locale());
    }

    public String names(Collection<String> codes) {
        return codes.stream().map(this::post).collect(Collectors.joining(", "));
    }

    private String post(String code) {
        return code.equals("CLIENT") ? page.say("standards.part.client") : in(posts.name(code));
    }

    private String actor(ProcedureStep.Actor actor) {
        return actor.words() == null ? post(String.valueOf(actor.post())) : in(actor.words());
    }

    private String part(ProcedureStep.Part part) {
        String how = part.isByHand()
                ? page.say("standards.part.by-hand")
                : part.anyOf().stream()
                        .map(this::event)
                        .collect(Collectors.joining(" " + page.say("standards.part.or") + " "));
        String when = condition(part.when());
        String whole = part.label() == null ? how : in(part.label()) + ": " + how;
        return when.isEmpty() ? whole : whole + " (" + when + ")";
    }

    private String events(List<String> codes) {
        return codes.stream().map(this::event).collect(Collectors.joining(", "));
    }

    private String event(String code) {
        return code.startsWith(ATTESTED)
                ? page.say("standards.part.attested", code.substring(ATTESTED.length()))
                : page.say("event." + code.replace(':', '.'));
    }

    private String start(ClockRule.Start start) {
        return switch (start) {
            case ClockRule.Start.InformationReceived _ -> page.say("standards.part.start.information");
            case ClockRule.Start.Arrival _ -> page.say("standards.part.start.arrival");
            case ClockRule.Start.OnEvent on -> events(on.anyOf());
        };
    }

    private String promise(ClockRule rule) {
        return PromiseWords.lines(rule).stream()
                .map(line -> (line.risk() == null ? "" : risk(line.risk().name()) + ": ")
                        + PromiseWords.full(page, line.promise()))
                .collect(Collectors.joining("; "));
    }

    String risk(String name) {
        return page.say("standards.risk." + name.toLowerCase(Locale.ROOT));
    }

    private String warning(ClockRule.Warning warning) {
        String when =
                switch (warning.moment()) {
                    case ClockRule.Moment.BeforeLimit before ->
                        page.say("standards.part.warning.before", PromiseWords.span(page, before.span()));
                    case ClockRule.Moment.AtShare share -> page.say("standards.part.warning.share", share.percent());
                    case ClockRule.Moment.AtLimit _ -> page.say("standards.part.warning.at");
                    case ClockRule.Moment.AfterLimit after ->
                        page.say("standards.part.warning.after", PromiseWords.span(page, after.span()));
                };
        return warning.posts().isEmpty() ? when : when + " (" + names(warning.posts()) + ")";
    }

    private String condition(ProcedureStep.Condition condition) {
        return Stream.of(
                        condition.risks().stream().sorted().map(risk -> risk(risk.name())),
                        condition.jurisdictions().stream()
                                .sorted()
                                .map(one -> page.say("standards.jurisdiction." + one.name())),
                        condition.kinds().stream().sorted().map(one -> page.say("standards.kind." + one.name())),
                        Stream.of(condition.needsOtherInstitution() ? page.say("standards.part.other") : ""),
                        Stream.of(condition.words() == null ? "" : in(condition.words())))
                .flatMap(words -> words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private @Nullable String repeat(ProcedureStep.@Nullable Repeat repeat) {
        if (repeat == null) {
            return null;
        }
        return repeat.every() == null
                ? page.say("standards.part.yes")
                : page.say("standards.part.each", PromiseWords.span(page, repeat.every()));
    }

    public static String decree(Page page, Standard.Decree decree) {
        return switch (decree) {
            case Standard.Decree.Given given -> page.say("standards.decree.given", given.number());
            case Standard.Decree.Missing _ -> page.say("standards.decree.missing");
            case Standard.Decree.LabelWithoutValue _ -> page.say("standards.decree.blank");
        };
    }

    private String validity(Standard.Validity validity) {
        return Stream.of(validity.from(), validity.until())
                .map(day -> day == null ? "" : page.moments().date(day))
                .collect(Collectors.joining(" - "))
                .strip();
    }

    private String fee(Standard.@Nullable Fee fee) {
        return fee == null ? "" : page.say(fee.free() ? "standards.free" : "standards.part.fee.asked");
    }
}
