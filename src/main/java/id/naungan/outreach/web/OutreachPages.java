package id.naungan.outreach.web;

import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.CasePermission;
import id.naungan.deadlines.CaseClock;
import id.naungan.deadlines.CaseClocks;
import id.naungan.kernel.page.Notice;
import id.naungan.outreach.DepartureGate;
import id.naungan.outreach.Outreach;
import id.naungan.outreach.OutreachEvent;
import id.naungan.outreach.OutreachPermission;
import id.naungan.outreach.PreparationDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what the pages of outreach show of one case. */
@Component
class OutreachPages {
    private final PreparationDesk desk;
    private final DepartureGate gate;
    private final CaseClocks clocks;
    private final CasePeople people;
    private final List<Notice> notices;

    OutreachPages(
            PreparationDesk desk, DepartureGate gate, CaseClocks clocks, CasePeople people, List<Notice> notices) {
        this.desk = desk;
        this.gate = gate;
        this.clocks = clocks;
        this.people = people;
        this.notices = notices;
    }

    OutreachView of(CaseFile file, HttpServletRequest request) {
        Outreach outreach = desk.of(file);
        return new OutreachView(
                file,
                outreach,
                clocks(file),
                gate.missing(file, outreach),
                gate.letter(file),
                people.isReporterAccused(file),
                Notice.of(notices, Notice.Place.FIELD, request),
                rights(file));
    }

    /** A case pinned to a text that knows nothing of this room shows all its promises. */
    private List<CaseClock> clocks(CaseFile file) {
        List<CaseClock> all = clocks.ofCase(file.id());
        List<CaseClock> ours = all.stream()
                .filter(clock -> clocks.rule(clock).isStoppedBy(OutreachEvent.MET.code()))
                .toList();
        return ours.isEmpty() ? all : ours;
    }

    private static OutreachView.Rights rights(CaseFile file) {
        boolean open = !file.isClosed();
        return new OutreachView.Rights(
                open && file.may(OutreachPermission.RECORD),
                file.may(OutreachPermission.OVERSEE),
                file.may(CasePermission.READ_IDENTITY),
                open && file.may(CasePermission.WRITE_IDENTITY),
                open && file.may(CasePermission.TRIAGE));
    }
}
