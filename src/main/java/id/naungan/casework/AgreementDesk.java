package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.documents.LetterId;
import id.naungan.documents.LetterModel;
import id.naungan.documents.LetterModel.Section;
import id.naungan.documents.LetterNews;
import id.naungan.documents.LetterType;
import id.naungan.documents.Letters;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja kesepakatan layanan. Consent by item, the draft agreement, the head's approval by signature, the client's own signature,
 * or the reason why there can be none (S3.10, S3.11). The agreement stops the clock of a crisis.
 */
@Component
public class AgreementDesk {
    private final Consents consents;
    private final CareDesk care;
    private final CaseLetters writing;
    private final Letters letters;
    private final Journal journal;
    private final OfficeClock clock;

    AgreementDesk(
            Consents consents,
            CareDesk care,
            CaseLetters writing,
            Letters letters,
            Journal journal,
            OfficeClock clock) {
        this.consents = consents;
        this.care = care;
        this.writing = writing;
        this.letters = letters;
        this.journal = journal;
        this.clock = clock;
    }

    /** Records her answers item by item; a closed case takes withdrawals still. */
    @Transactional
    public Outcome<Integer> consent(Actor actor, CaseFile file, Map<ConsentItem, Boolean> answers, String signer) {
        if (file.isClosed() && answers.containsValue(true)) {
            return Outcome.refused(CannotWrite.CASE_IS_CLOSED);
        }
        consents.record(actor, file, answers, signer);
        return Outcome.done(answers.size());
    }

    public Map<ConsentItem, ConsentSaid> consents(CaseFile file) {
        return consents.of(file);
    }

    /** Drafts the agreement from the plan; asks for a plan and for her consent to the service first. */
    @Transactional
    public Outcome<LetterId> draft(Actor actor, CaseFile file, String client, String words, List<String> needs) {
        if (file.isClosed()) {
            return Outcome.refused(CannotWrite.CASE_IS_CLOSED);
        }
        if (care.plan(file).items().isEmpty()) {
            return Outcome.refused(CannotWrite.NO_PLAN_YET);
        }
        if (!consents.isGiven(file, ConsentItem.ACCEPT_SERVICE)) {
            return Outcome.refused(CannotWrite.NO_SERVICE_CONSENT);
        }
        if (waiting(file).isPresent()) {
            return Outcome.refused(CannotWrite.ALREADY_WAITING);
        }
        LetterId letter = writing.draft(actor, file, LetterType.SERVICE_AGREEMENT, model(file, client, words, needs));
        journal.record(
                actor,
                file.id(),
                CaseEvent.AGREEMENT_DRAFTED,
                Entry.at(clock.now()).about(letter.value()));
        return Outcome.done(letter);
    }

    /** There can be no agreement, and why; stops the clock of a crisis like a signature does. */
    @Transactional
    public Outcome<String> notPossible(Actor actor, CaseFile file, String reason) {
        if (file.isClosed()) {
            return Outcome.refused(CannotWrite.CASE_IS_CLOSED);
        }
        journal.record(
                actor,
                file.id(),
                CaseEvent.AGREEMENT_NOT_POSSIBLE,
                Entry.at(clock.now()).saying(reason));
        return Outcome.done(reason);
    }

    /** The agreement that is drafted or signed and not void; empty when there is none. */
    public Optional<id.naungan.documents.Letter> waiting(CaseFile file) {
        return letters.ofCase(file.id()).stream()
                .filter(letter -> letter.type() == LetterType.SERVICE_AGREEMENT)
                .filter(letter -> letter.state().isOpen() || letter.state().holds())
                .findFirst();
    }

    /**
     * The head's signature is the approval; with the client's own signature, in whichever order, the agreement is signed (S3.11).
     * Both are written down in the transaction of the signature.
     */
    @EventListener
    void onLetter(LetterNews news) {
        if (news.type() != LetterType.SERVICE_AGREEMENT) {
            return;
        }
        Entry entry = Entry.at(clock.now()).about(news.letter().value());
        if (news instanceof LetterNews.LetterSigned) {
            journal.record(news.actor(), news.caseId(), CaseEvent.AGREEMENT_APPROVED, entry);
        }
        boolean isSignature = news instanceof LetterNews.LetterSigned || news instanceof LetterNews.ClientSigned;
        if (isSignature && isSignedByBoth(news)) {
            journal.record(news.actor(), news.caseId(), CaseEvent.AGREEMENT_SIGNED, entry);
        }
    }

    private boolean isSignedByBoth(LetterNews news) {
        Letters.Opened opened = letters.open(news.actor(), news.letter());
        return opened.hasClientSigned() && opened.letter().state().holds();
    }

    private static LetterModel model(CaseFile file, String client, String words, List<String> needs) {
        return LetterModel.about("Kesepakatan layanan " + file.number())
                .with(Section.plain()
                        .say(
                                "Unit layanan dan klien yang bertanda tangan di bawah ini, setelah mendapat penjelasan tentang "
                                        + "standar pelayanan yang berlaku, menyepakati layanan berikut untuk berkas "
                                        + file.number() + "."))
                .with(Section.headed("Layanan yang disepakati").list(needs))
                .with(Section.headed("Hak klien")
                        .say("Layanan tidak dipungut biaya. Identitas klien dirahasiakan. "
                                + "Klien dapat menarik persetujuan setiap saat, seluruhnya atau sebagian."))
                .with(Section.headed("Catatan").say(words.isBlank() ? "Tidak ada catatan tambahan." : words))
                .signedByClient(client);
    }
}
