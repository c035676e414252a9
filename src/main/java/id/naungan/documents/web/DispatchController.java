package id.naungan.documents.web;

import static id.naungan.documents.web.LetterForm.text;

import id.naungan.access.Actor;
import id.naungan.documents.Incoming;
import id.naungan.documents.Letter;
import id.naungan.documents.LetterId;
import id.naungan.documents.Letters;
import id.naungan.documents.Vault;
import id.naungan.kernel.Outcome;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Terkirim, batal, jawaban klien: what happens to a letter beside its chain. */
@Controller
class DispatchController {
    private final Letters letters;
    private final Vault vault;
    private final LetterPages pages;

    DispatchController(Letters letters, Vault vault, LetterPages pages) {
        this.letters = letters;
        this.vault = vault;
        this.pages = pages;
    }

    @PostMapping("/surat/{id}/terkirim")
    ModelAndView send(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") LetterForm form,
            BindingResult faults,
            Locale language) {
        LetterId letter = new LetterId(id);
        return pages.answer(actor, letter, language, faults, "how", () -> letters.markSent(actor, letter, form.how()));
    }

    @PostMapping("/surat/{id}/batal")
    ModelAndView makeVoid(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") LetterForm form,
            BindingResult faults,
            Locale language) {
        LetterId letter = new LetterId(id);
        return pages.answer(
                actor,
                letter,
                language,
                faults,
                "voidReason",
                () -> letters.voidLetter(actor, letter, text(form.voidReason())));
    }

    @PostMapping("/surat/{id}/sisihkan")
    ModelAndView discard(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") LetterForm form,
            BindingResult faults,
            Locale language) {
        LetterId letter = new LetterId(id);
        return pages.answer(
                actor,
                letter,
                language,
                faults,
                "discardReason",
                () -> letters.discard(actor, letter, text(form.discardReason())));
    }

    /** A scan where one is chosen, else the words that she confirmed on screen. */
    @PostMapping("/surat/{id}/klien")
    ModelAndView client(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") LetterForm form,
            BindingResult faults,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            Locale language) {
        LetterId letter = new LetterId(id);
        if (scan == null || scan.isEmpty()) {
            return pages.answer(
                    actor,
                    letter,
                    language,
                    faults,
                    "confirmation",
                    () -> letters.clientConfirmed(actor, letter, text(form.confirmation())));
        }
        return pages.answer(
                actor, letter, language, faults, "confirmation", () -> scanned(actor, letter, Incoming.of(scan)));
    }

    private Outcome<Letter> scanned(Actor actor, LetterId letter, Incoming scan) {
        return vault.keep(actor, letters.open(actor, letter).letter().caseId(), scan)
                .then(file -> letters.clientSignedOnPaper(actor, letter, file));
    }
}
