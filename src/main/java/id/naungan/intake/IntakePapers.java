package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.documents.RecordPaper.Kind;
import id.naungan.documents.RecordPapers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Naskah penerimaan. Form, statement and interview as papers to be signed; filled from the record, or empty for the counter. */
@Component
@Transactional
public class IntakePapers {
    private final RecordPapers papers;
    private final ComplaintDesk complaints;
    private final StatementDesk statements;
    private final InterviewDesk interviews;
    private final FormPaper form;
    private final ToldPaper told;

    IntakePapers(
            RecordPapers papers,
            ComplaintDesk complaints,
            StatementDesk statements,
            InterviewDesk interviews,
            FormPaper form,
            ToldPaper told) {
        this.papers = papers;
        this.complaints = complaints;
        this.statements = statements;
        this.interviews = interviews;
        this.form = form;
        this.told = told;
    }

    public UUID complaint(Actor actor, CaseFile file) {
        Complaint.Version version = complaints.latest(file).orElseThrow(DoorClosed::new);
        return papers.print(actor, file.id(), Kind.COMPLAINT_FORM, file.id().value(), form.of(actor, file, version));
    }

    public UUID statement(Actor actor, CaseFile file) {
        Statement.Version version =
                statements.versions(file).stream().findFirst().orElseThrow(DoorClosed::new);
        return papers.print(actor, file.id(), Kind.STATEMENT, file.id().value(), told.statement(actor, file, version));
    }

    public UUID interview(Actor actor, CaseFile file, UUID id) {
        Interview.Kept kept = interviews.interviews(file).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(DoorClosed::new);
        return papers.print(actor, file.id(), Kind.INTERVIEW_RECORD, id, told.interview(actor, file, kept));
    }

    /** The empty one; null for a kind that is never written by hand. The caller has passed a door. */
    public byte @Nullable [] blank(Actor actor, String kind) {
        if (kind.equals(Kind.COMPLAINT_FORM.code())) {
            return papers.blank(actor, Kind.COMPLAINT_FORM, form.blank());
        }
        return kind.equals(Kind.STATEMENT.code()) ? papers.blank(actor, Kind.STATEMENT, told.blankStatement()) : null;
    }
}
