package id.naungan.documents.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.Posts;
import id.naungan.documents.DocumentPermission;
import id.naungan.documents.Letter;
import id.naungan.documents.Letter.Step;
import id.naungan.documents.LetterId;
import id.naungan.documents.LetterState;
import id.naungan.documents.Letters;
import id.naungan.documents.web.LetterView.Place;
import id.naungan.kernel.Outcome;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** Draws the page of one letter, plain or with what was refused, and leads back to it. */
@Component
class LetterPages {
    private final Letters letters;
    private final CaseDoor door;
    private final Posts posts;

    LetterPages(Letters letters, CaseDoor door, Posts posts) {
        this.letters = letters;
        this.door = door;
        this.posts = posts;
    }

    ModelAndView show(Actor actor, LetterId id, Locale language) {
        return new ModelAndView("documents/letter", Map.of("view", view(actor, id, language)));
    }

    /** Acts and goes back to the letter; or the letter again with what is wrong at the field, or at the whole form where there is none. */
    ModelAndView answer(
            Actor actor,
            LetterId id,
            Locale language,
            BindingResult faults,
            String field,
            Supplier<Outcome<Letter>> act) {
        if (!faults.hasErrors() && act.get() instanceof Outcome.Refused<Letter> refused) {
            String key = refused.why().key();
            if (key.endsWith("-missing") || key.contains(".number-") || key.contains(".upload-")) {
                faults.rejectValue(field, key);
            } else {
                faults.reject(key);
            }
        }
        if (faults.hasErrors()) {
            var again = new ModelAndView("documents/letter", faults.getModel(), HttpStatus.UNPROCESSABLE_CONTENT);
            return again.addObject("view", view(actor, id, language));
        }
        return new ModelAndView("redirect:/surat/" + id);
    }

    private LetterView view(Actor actor, LetterId id, Locale language) {
        Letters.Opened opened = letters.open(actor, id);
        Letter letter = opened.letter();
        Step turn = letter.turn().orElse(null);
        boolean hers = turn != null && letters.isTurnOf(actor, letter);
        boolean last = turn != null && letter.isSignature(turn);
        boolean answered = opened.hasClientSigned()
                || !(letter.state().isOpen() || letter.state().holds());
        return new LetterView(
                opened,
                letter.chain().stream()
                        .map(step -> place(letter, step, step.equals(turn), language))
                        .toList(),
                tone(letter.state()),
                hers && !last,
                hers && last,
                turn != null && !hers && opens(actor, letter, DocumentPermission.LETTER_DRAFT),
                letter.state() instanceof LetterState.Signed && opens(actor, letter, DocumentPermission.LETTER_SEND),
                letter.state().holds() && opens(actor, letter, DocumentPermission.LETTER_VOID),
                letter.state().isOpen()
                        && (letter.draftedBy().equals(actor.account())
                                || opens(actor, letter, DocumentPermission.LETTER_VOID)),
                letter.type().isAgreement() && !answered && opens(actor, letter, DocumentPermission.LETTER_DRAFT));
    }

    private boolean opens(Actor actor, Letter letter, DocumentPermission permission) {
        return door.opens(actor, letter.caseId(), permission);
    }

    private Place place(Letter letter, Step step, boolean next, Locale language) {
        String act = step.act() == null
                ? (letter.isSignature(step) ? "to-sign" : "to-initial")
                : step.act().name().toLowerCase(Locale.ROOT);
        String as = step.as() == null || step.as().equals(step.post())
                ? null
                : posts.name(step.as()).in(language);
        boolean done = step.act() == Letter.Act.INITIALLED || step.act() == Letter.Act.SIGNED;
        return new Place(posts.name(step.post()).in(language), act, done, next, step.name(), as, step.at());
    }

    static String tone(LetterState state) {
        return switch (state) {
            case LetterState.Draft draft -> draft.returned() ? "orange" : "grey";
            case LetterState.Initialled initialled -> "blue";
            case LetterState.Signed signed -> "green";
            case LetterState.Sent sent -> "green";
            case LetterState.Voided voided -> "red";
            case LetterState.Discarded aside -> "grey";
        };
    }
}
