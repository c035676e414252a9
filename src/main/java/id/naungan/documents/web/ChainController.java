package id.naungan.documents.web;

import static id.naungan.documents.web.LetterForm.text;

import id.naungan.access.Actor;
import id.naungan.documents.LetterId;
import id.naungan.documents.Letters;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Paraf, tanda tangan, kembalikan, teruskan: what those of a letter's chain do on its page. */
@Controller
class ChainController {
    private final Letters letters;
    private final LetterPages pages;

    ChainController(Letters letters, LetterPages pages) {
        this.letters = letters;
        this.pages = pages;
    }

    @PostMapping("/surat/{id}/paraf")
    ModelAndView initial(
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
                "revision",
                () -> letters.initial(actor, letter, form.revisionOrNone()));
    }

    @PostMapping("/surat/{id}/tanda-tangan")
    ModelAndView sign(
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
                "number",
                () -> letters.sign(actor, letter, form.revisionOrNone(), form.number()));
    }

    @PostMapping("/surat/{id}/kembalikan")
    ModelAndView sendBack(
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
                "returnReason",
                () -> letters.sendBack(actor, letter, form.revisionOrNone(), text(form.returnReason())));
    }

    @PostMapping("/surat/{id}/teruskan")
    ModelAndView passOn(
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
                "passReason",
                () -> letters.passOn(actor, letter, text(form.passReason())));
    }
}
