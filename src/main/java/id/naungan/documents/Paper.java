package id.naungan.documents;

import id.naungan.access.Actor;
import id.naungan.documents.LetterRows.Signature;
import id.naungan.documents.Letterheads.Letterhead;
import id.naungan.kernel.Outcome;
import id.naungan.print.PageSize;
import id.naungan.print.Stamp;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lembar surat. The PDF of a letter: made and sealed once at the signature, drawn anew as long as it is a draft. */
@Component
class Paper {
    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Letterheads heads;
    private final LetterRegister register;
    private final LetterPress press;
    private final LetterWords words;
    private final Vault vault;

    Paper(Letterheads heads, LetterRegister register, LetterPress press, LetterWords words, Vault vault) {
        this.heads = heads;
        this.register = register;
        this.press = press;
        this.words = words;
        this.vault = vault;
    }

    /** Gives the number, prints, and keeps the PDF; nothing is written when it is refused. */
    Outcome<Signature> sign(Actor actor, Letter letter, String post, @Nullable String typed, Instant at) {
        Optional<Letterhead> head = heads.of(actor.office());
        if (head.isEmpty()) {
            return Outcome.refused(CannotSign.NO_LETTERHEAD);
        }
        return register.give(actor, letter.type(), head.get(), at, typed).then(given -> {
            String code = code();
            byte[] pdf = press.signed(sheet(actor, letter, head.get()), actor, post, given.number(), at, code);
            UUID file = vault.store(
                    actor,
                    letter.caseId(),
                    StoredFiles.Kind.LETTER,
                    "application/pdf",
                    Incoming.of(letter.type().code(), pdf));
            return Outcome.done(new Signature(at, given.number(), given.year(), code, file, Contents.sha256(pdf)));
        });
    }

    /** The signed bytes as they were; a void letter is stamped over, so that a print of it cannot be used. */
    byte[] signed(Actor actor, Letter letter, UUID file) {
        byte[] pdf = vault.content(actor, file);
        return letter.state() instanceof LetterState.Voided ? Stamp.VOID.over(pdf) : pdf;
    }

    /** What would be signed now, with KONSEP across it; on a bare letterhead where the office has none yet. */
    byte[] draft(Actor actor, Letter letter, @Nullable PageSize size) {
        return press.draft(sheet(actor, letter, head(actor).on(size)), actor);
    }

    /** An English copy of a signed letter, on the letterhead of today; stamped when the letter is void. */
    byte[] english(Actor actor, Letter letter, @Nullable PageSize size) {
        byte[] pdf = press.english(sheet(actor, letter, head(actor).on(size)), actor);
        return letter.state() instanceof LetterState.Voided ? Stamp.VOID_COPY.over(pdf) : pdf;
    }

    private Letterhead head(Actor actor) {
        return heads.of(actor.office()).orElseGet(() -> Letterhead.of("", actor.officeName(), "", "", ""));
    }

    /** Whether the scan lies in the letter's own case. */
    boolean holds(Actor actor, Letter letter, UUID scan) {
        return vault.holds(letter.caseId(), scan, actor);
    }

    private LetterPress.Sheet sheet(Actor actor, Letter letter, Letterhead head) {
        return new LetterPress.Sheet(letter, words.open(actor, letter), head, words.answered(actor, letter));
    }

    private static String code() {
        var code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }
}
