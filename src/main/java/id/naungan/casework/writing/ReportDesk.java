package id.naungan.casework.writing;

import id.naungan.access.Actor;
import id.naungan.casework.CannotWrite;
import id.naungan.casework.CaseEvent;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CaseLetters;
import id.naungan.documents.LetterId;
import id.naungan.documents.LetterModel;
import id.naungan.documents.LetterModel.Section;
import id.naungan.documents.LetterNews;
import id.naungan.documents.LetterType;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja laporan akhir. The final report on the handling of a case (S3.15): drafted, signed, and then it counts. */
@Component
public class ReportDesk {
    private final CaseLetters writing;
    private final FileFacts facts;
    private final Journal journal;
    private final OfficeClock clock;

    ReportDesk(CaseLetters writing, FileFacts facts, Journal journal, OfficeClock clock) {
        this.writing = writing;
        this.facts = facts;
        this.journal = journal;
        this.clock = clock;
    }

    /** The report names nobody: the registration number stands for her. */
    @Transactional
    public Outcome<LetterId> draft(Actor actor, CaseFile file, String handling, String result, String advice) {
        if (file.isClosed()) {
            return Outcome.refused(CannotWrite.CASE_IS_CLOSED);
        }
        LetterModel model = LetterModel.about("Laporan akhir penanganan kasus " + file.number())
                .with(facts.file(actor, file))
                .with(Section.headed("Penanganan").say(handling))
                .with(Section.headed("Hasil").say(result))
                .with(Section.headed("Rekomendasi").say(advice.isBlank() ? "Tidak ada." : advice));
        return Outcome.done(writing.draft(actor, file, LetterType.FINAL_REPORT, model));
    }

    @EventListener
    void onSigned(LetterNews.LetterSigned signed) {
        if (signed.type() == LetterType.FINAL_REPORT) {
            journal.record(
                    signed.actor(),
                    signed.caseId(),
                    CaseEvent.FINAL_REPORT_WRITTEN,
                    Entry.at(clock.now()).about(signed.letter().value()));
        }
    }
}
