package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.CaseSection;
import id.naungan.documents.DocumentPermission;
import id.naungan.kernel.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Laporan di halaman kasus. What was reported about her from outside, each by itself: reporters never see one another. */
@Component
class ReportSection implements CaseSection {
    private static final int AT_THE_END_OF_THE_SIDE = 150;

    private final ReportRegister register;

    ReportSection(ReportRegister register) {
        this.register = register;
    }

    @Override
    public int order() {
        return AT_THE_END_OF_THE_SIDE;
    }

    @Override
    public List<Query> asks(Actor actor, CaseFile file) {
        return file.may(CasePermission.READ_NARRATIVE) && !file.pass().isMasked()
                ? List.of(ReportRegister.asksOfCase(file.id()))
                : List.of();
    }

    @Override
    public Optional<Piece> piece(Actor actor, CaseFile file) {
        if (!file.may(CasePermission.READ_NARRATIVE) || file.pass().isMasked()) {
            return Optional.empty();
        }
        List<Report.Line> reports = register.ofCase(file.id());
        if (reports.isEmpty()) {
            return Optional.empty();
        }
        boolean mayOpen = file.may(DocumentPermission.FILE_READ);
        return Optional.of(new Piece(
                "intake/report-section.jte",
                Map.of("reports", reports, "scans", mayOpen ? register.scans(file.id()) : List.of())));
    }
}
