package id.naungan.intake;

import id.naungan.documents.LetterModel;
import id.naungan.documents.LetterNews;
import id.naungan.documents.Letters;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Naskah yang ditandatangani. A signed report goes on to its reader by itself; a signed recommendation is the recommendation. */
@Component
class UpwardLetterNews {
    private final DispositionDesk dispositions;
    private final Letters letters;
    private final Journal journal;
    private final OfficeClock clock;

    UpwardLetterNews(DispositionDesk dispositions, Letters letters, Journal journal, OfficeClock clock) {
        this.dispositions = dispositions;
        this.letters = letters;
        this.journal = journal;
        this.clock = clock;
    }

    @EventListener
    void onSigned(LetterNews.LetterSigned news) {
        switch (news.type()) {
            case CLARIFICATION_REPORT -> report(news, "DIVISION_HEAD");
            case CASE_NOTICE -> report(news, "AGENCY_HEAD");
            case SERVICE_RECOMMENDATION ->
                journal.record(
                        news.actor(),
                        news.caseId(),
                        IntakeEvent.RECOMMENDED,
                        Entry.at(clock.now()).about(news.letter().value()));
            default -> {}
        }
    }

    /** Where nobody holds the post, or a report already waits there, the signed letter itself stays the way upward. */
    private void report(LetterNews.LetterSigned news, String toPost) {
        String summary = letters.open(news.actor(), news.letter()).model().sections().stream()
                .filter(section -> UpwardLetterDesk.SUMMARY.equals(section.heading()))
                .flatMap(section -> section.blocks().stream())
                .filter(LetterModel.Paragraph.class::isInstance)
                .map(block -> ((LetterModel.Paragraph) block).text())
                .collect(Collectors.joining("\n"));
        dispositions.pass(news.actor(), news.caseId(), toPost, summary);
    }
}
