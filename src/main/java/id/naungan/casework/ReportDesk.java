package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.documents.LetterId;
import id.naungan.documents.LetterModel;
import id.naungan.documents.LetterModel.Section;
import id.naungan.documents.LetterNews;
import id.naungan.documents.LetterType;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.CaseKind;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.RiskLevel;
import id.naungan.kernel.page.Moments;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja laporan akhir. The final report on the handling of a case (S3.15): drafted, signed, and then it counts. */
@Component
public class ReportDesk {
    private static final Map<CaseKind, String> KINDS = Map.of(
            CaseKind.VAW, "kekerasan terhadap perempuan", CaseKind.AMPK, "anak yang memerlukan perlindungan khusus");
    private static final Map<RiskLevel, String> RISKS =
            Map.of(RiskLevel.HIGH, "tinggi", RiskLevel.MEDIUM, "sedang", RiskLevel.LOW, "rendah");

    private final CaseLetters writing;
    private final Journal journal;
    private final OfficeClock clock;

    ReportDesk(CaseLetters writing, Journal journal, OfficeClock clock) {
        this.writing = writing;
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
                .with(summary(actor, file))
                .with(Section.headed("Penanganan").say(handling))
                .with(Section.headed("Hasil").say(result))
                .with(Section.headed("Rekomendasi").say(advice.isBlank() ? "Tidak ada." : advice));
        return Outcome.done(writing.draft(actor, file, LetterType.FINAL_REPORT, model));
    }

    /** The clear facts of the file, in Indonesian as letters are. */
    private static Section summary(Actor actor, CaseFile file) {
        Moments moments = new Moments(Locale.of("id"), actor.zone());
        return Section.headed("Berkas")
                .field("Nomor registrasi", file.number())
                .field("Informasi diterima", moments.brief(file.informationReceivedAt()))
                .field("Jenis kasus", file.kind() == null ? "belum ditetapkan" : String.valueOf(KINDS.get(file.kind())))
                .field(
                        "Tingkat risiko",
                        file.risk() == null ? "belum ditetapkan" : String.valueOf(RISKS.get(file.risk())));
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
