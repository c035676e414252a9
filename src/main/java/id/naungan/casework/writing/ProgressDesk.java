package id.naungan.casework.writing;

import id.naungan.access.Actor;
import id.naungan.casework.CareDesk;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CaseLetters;
import id.naungan.casework.CasePeople;
import id.naungan.casework.Dated;
import id.naungan.casework.Monitoring;
import id.naungan.casework.Plan;
import id.naungan.documents.LetterId;
import id.naungan.documents.LetterModel;
import id.naungan.documents.LetterModel.Section;
import id.naungan.documents.LetterType;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Moments;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja laporan perkembangan. How a case went on over some days: services and referrals from the timeline, what of the plan is done
 * and open, what stands in the way. Names nobody, whoever will read it.
 */
@Component
public class ProgressDesk {
    private static final String SIGNED = "letter.signed:" + LetterType.PROGRESS_REPORT.code();

    private final CaseLetters writing;
    private final FileFacts facts;
    private final CareDesk care;
    private final CasePeople people;
    private final Journal journal;
    private final OfficeClock clock;

    /** What the officer says of the period. */
    public record Words(String done, String open, String obstacles, String next) {
        Stream<String> all() {
            return Stream.of(done, open, obstacles, next);
        }

        @Override
        public String toString() {
            return "Words[sealed]";
        }
    }

    ProgressDesk(
            CaseLetters writing,
            FileFacts facts,
            CareDesk care,
            CasePeople people,
            Journal journal,
            OfficeClock clock) {
        this.writing = writing;
        this.facts = facts;
        this.care = care;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /** From the last progress report that was signed, or from the first word of the case, until today. */
    public Period usual(Actor actor, CaseFile file) {
        LocalDate from = journal.facts(file.id()).stream()
                .filter(fact -> fact.event().equals(SIGNED))
                .reduce((earlier, later) -> later)
                .map(fact -> fact.happenedAt())
                .orElse(file.informationReceivedAt())
                .atZone(actor.zone())
                .toLocalDate();
        return new Period(from, today(actor));
    }

    public LocalDate today(Actor actor) {
        return clock.now().atZone(actor.zone()).toLocalDate();
    }

    /** What monitoring and plan hold already, so that it is not typed twice; she who writes takes out what names somebody. */
    public Words known(Actor actor, CaseFile file, Period period) {
        Moments moments = FileFacts.moments(actor);
        List<Dated<Monitoring>> watched = care.monitorings(file).stream()
                .filter(one -> period.holds(one.at(), actor.zone()))
                .toList();
        String progress = watched.reversed().stream()
                .map(one -> moments.date(one.at().atZone(actor.zone()).toLocalDate()) + ": "
                        + one.what().progress())
                .collect(Collectors.joining("\n"));
        return new Words(
                lines(progress, plan(file, Plan.Status.DONE)),
                plan(file, Plan.Status.PLANNED),
                watched.stream()
                        .limit(1)
                        .flatMap(one -> one.what().goals().stream())
                        .filter(goal -> goal.standing() == Monitoring.Standing.NOT_YET)
                        .map(Monitoring.Goal::what)
                        .collect(Collectors.joining("\n")),
                watched.stream().limit(1).map(one -> one.what().next()).collect(Collectors.joining()));
    }

    @Transactional
    public Outcome<LetterId> draft(Actor actor, CaseFile file, Period period, Words words) {
        if (file.isClosed()) {
            return Outcome.refused(CannotDraft.CASE_IS_CLOSED);
        }
        if (words.all().anyMatch(text -> people.isNamedIn(file, text))) {
            return Outcome.refused(CannotDraft.NAMES_SOMEBODY);
        }
        Moments moments = FileFacts.moments(actor);
        LetterModel model = LetterModel.about("Laporan perkembangan kasus " + file.number())
                .with(facts.file(actor, file)
                        .field("Masa laporan", moments.date(period.from()) + " sampai " + moments.date(period.until())))
                .with(facts.services(actor, file, at -> period.holds(at, actor.zone())))
                .with(facts.referrals(actor, file, at -> period.holds(at, actor.zone())))
                .with(said("Yang sudah dilaksanakan", words.done()))
                .with(said("Yang belum dilaksanakan", words.open()))
                .with(said("Kendala", words.obstacles()))
                .with(said("Langkah berikutnya", words.next()));
        return Outcome.done(writing.draft(actor, file, LetterType.PROGRESS_REPORT, model));
    }

    static Section said(String heading, String text) {
        return Section.headed(heading).say(text.isBlank() ? "Tidak ada." : text);
    }

    private String plan(CaseFile file, Plan.Status status) {
        return care.plan(file).items().stream()
                .filter(item -> item.status() == status)
                .map(item -> item.result().isBlank() ? item.action() : item.action() + ": " + item.result())
                .collect(Collectors.joining("\n"));
    }

    private static String lines(String... texts) {
        return Stream.of(texts).filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }
}
