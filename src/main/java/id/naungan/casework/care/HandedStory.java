package id.naungan.casework.care;

import id.naungan.casework.Assessment;
import id.naungan.casework.CareDesk;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Dated;
import id.naungan.casework.Disclosure;
import id.naungan.casework.Disclosure.Chapter;
import id.naungan.casework.Disclosure.Leaf;
import id.naungan.casework.Plan;
import id.naungan.casework.Triage;
import id.naungan.casework.TriageDesk;
import id.naungan.kernel.page.Sentences;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Cerita yang ikut. What she told and what was found and planned, written out for the office that takes the case over. */
@Component
class HandedStory implements Disclosure.Source {
    private final TriageDesk triages;
    private final ChronologyDesk chronology;
    private final CareDesk care;
    private final Sentences words;

    HandedStory(TriageDesk triages, ChronologyDesk chronology, CareDesk care, MessageSource messages) {
        this.triages = triages;
        this.chronology = chronology;
        this.care = care;
        this.words = new Sentences(messages, Locale.of("id"));
    }

    @Override
    public List<Leaf> leaves(CaseFile file, Chapter chapter) {
        return switch (chapter) {
            case TRIAGE ->
                triages.history(file).stream()
                        .limit(1)
                        .map(past -> leaf("casework.triage.title", triage(past.triage())))
                        .toList();
            case CHRONOLOGY ->
                chronology.of(file).stream()
                        .filter(ChronologyEntry::stands)
                        .map(entry -> leaf("casework.chronology.title", told(entry.story())))
                        .toList();
            case ASSESSMENT ->
                care.assessments(file).stream()
                        .limit(1)
                        .map(Dated::what)
                        .map(last -> leaf("casework.assessment.title", assessment(last)))
                        .toList();
            case PLAN ->
                care.plan(file).items().stream()
                        .map(item -> leaf("casework.plan.title", planned(item)))
                        .toList();
        };
    }

    private Leaf leaf(String key, String text) {
        return new Leaf(words.say(key), text);
    }

    private String triage(Triage triage) {
        return lines(Stream.concat(
                Stream.of(
                        words.say("casework.kind." + triage.kind()),
                        words.say("casework.risk.badge." + triage.risk()),
                        triage.overrideReason() == null ? "" : triage.overrideReason()),
                triage.ticks().stream().sorted().map(tick -> words.say("casework.tick." + tick))));
    }

    private static String told(ChronologyEntry.Story story) {
        String when = Stream.of(story.day() == null ? "" : story.day().toString(), story.time(), story.about())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        return lines(Stream.of(when, story.text(), story.cause()));
    }

    private String assessment(Assessment last) {
        return lines(Arrays.stream(Assessment.Part.values())
                .filter(part -> !part.of(last).isBlank())
                .map(part -> words.say("casework.assessment." + part.field()) + ": " + part.of(last)));
    }

    private String planned(Plan.Item item) {
        String support = item.accommodation().isEmpty()
                ? ""
                : words.say("casework.plan.accommodation") + ": " + item.accommodation();
        return lines(Stream.of(
                words.say("casework.need." + item.need()) + ": " + item.action(), item.goal(), support, item.result()));
    }

    private static String lines(Stream<String> parts) {
        return parts.filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }
}
