package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseDesk;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Opening;
import id.naungan.casework.SamePeople;
import id.naungan.documents.Incoming;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja penyelesaian laporan. Says what a report came to: a case, a word to a case, or none, each once and by one person. */
@Component
public class SettlingDesk {
    private final Reports reports;
    private final ReportRoutes routes;
    private final CaseDesk cases;
    private final ReportTelling telling;
    private final Journal journal;
    private final OfficeClock clock;

    SettlingDesk(
            Reports reports,
            ReportRoutes routes,
            CaseDesk cases,
            ReportTelling telling,
            Journal journal,
            OfficeClock clock) {
        this.reports = reports;
        this.routes = routes;
        this.cases = cases;
        this.telling = telling;
        this.journal = journal;
        this.clock = clock;
    }

    /** A new case whose clocks run from when the report came. @param route as {@link ReportRoutes.Route#value} says it */
    @Transactional
    public Outcome<CaseFile> openCase(
            Actor actor, Report report, String route, String callName, @Nullable Incoming letter) {
        Optional<ReportRoutes.Route> way = routes.of(actor, report.channel()).stream()
                .filter(one -> one.value().equals(route))
                .findFirst();
        if (way.isEmpty()) {
            return Outcome.refused(CannotSettle.NO_SUCH_STANDARD);
        }
        Optional<Refusal> held = held(report);
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        Opening opening = new Opening(
                way.get().standard(),
                way.get().path(),
                report.channel().name(),
                report.receivedAt(),
                null,
                ReportTelling.client(report.words(), callName),
                null);
        return cases.open(actor, opening, report.channel().event())
                .then(file -> into(actor, report, file, ReportOutcome.CASE_OPENED, letter));
    }

    /** Cases that she may see in which somebody of that name is helped; of what she may not see there is no sign. */
    public List<SamePeople.Alike> alike(Actor actor, Report report) {
        return telling.alike(actor, report);
    }

    /** A further word to a case that she may see; what she may not see answers like what does not exist. */
    @Transactional
    public Outcome<CaseFile> join(Actor actor, Report report, String number, @Nullable Incoming letter) {
        Optional<Refusal> held = held(report);
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        Optional<CaseFile> file = cases.find(actor, number, CasePermission.READ_NARRATIVE)
                .filter(found -> !found.pass().isMasked());
        if (file.isEmpty()) {
            return Outcome.refused(CannotSettle.NO_SUCH_CASE);
        }
        if (file.get().isClosed()) {
            return Outcome.refused(CannotSettle.CASE_IS_CLOSED);
        }
        journal.record(
                actor,
                file.get().id(),
                report.channel().event(),
                Entry.at(report.receivedAt()).about(report.id()));
        return into(actor, report, file.get(), ReportOutcome.CASE_JOINED, letter);
    }

    /** No case: information, a wrong number, a prank, silence. It may still become one. */
    @Transactional
    public Outcome<UUID> close(Actor actor, Report report, ReportOutcome outcome, @Nullable String note) {
        return held(report).<Outcome<UUID>>map(Outcome::refused).orElseGet(() -> settled(actor, report, outcome, note));
    }

    /**
     * Handed to whoever may help. A report outside the unit's authority is received all the same, and where there is danger
     * the unit that heard of it helps first.
     */
    @Transactional
    public Outcome<UUID> handOn(Actor actor, Report report, boolean danger, String to, String note) {
        return danger
                ? Outcome.refused(CannotSettle.HELP_FIRST)
                : close(actor, report, ReportOutcome.HANDED_ON, to + "\n" + note);
    }

    private Outcome<CaseFile> into(
            Actor actor, Report report, CaseFile file, ReportOutcome outcome, @Nullable Incoming letter) {
        return telling.tell(actor, file, report, letter)
                .then(scan -> reports.settle(actor, report, outcome, file.id(), scan.orElse(null), null, clock.now())
                        ? Outcome.done(file)
                        : Outcome.refused(CannotSettle.CHANGED_MEANWHILE));
    }

    private Outcome<UUID> settled(Actor actor, Report report, ReportOutcome outcome, @Nullable String note) {
        return reports.settle(actor, report, outcome, null, null, note, clock.now())
                ? Outcome.done(report.id())
                : Outcome.refused(CannotSettle.CHANGED_MEANWHILE);
    }

    private static Optional<Refusal> held(Report report) {
        return report.caseId().isPresent() ? Optional.of(CannotSettle.IN_A_CASE) : Optional.empty();
    }
}
