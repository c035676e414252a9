package id.naungan.access.web;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.factor.Passkeys;
import id.naungan.kernel.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Kunci sandi saya. A passkey lets in by itself, so that making one asks first who sits there. */
@Controller
@RequestMapping(PasskeyPages.PAGE)
class PasskeyPages {
    static final String PAGE = "/saya/kunci";

    private final Passkeys passkeys;
    private final Actors.Proof proof;

    record Form(
            @Nullable String current,
            @Nullable String code,
            @Nullable String answer) {}

    PasskeyPages(Passkeys passkeys, Actors.Proof proof) {
        this.passkeys = passkeys;
        this.proof = proof;
    }

    @GetMapping
    ModelAndView ask(Actor actor, @ModelAttribute("form") Form form, BindingResult faults, HttpServletRequest request) {
        return page(actor, faults, request);
    }

    @PostMapping
    ModelAndView make(
            Actor actor, @ModelAttribute("form") Form form, BindingResult faults, HttpServletRequest request) {
        if (!faults.hasErrors()
                && proof.check(actor, request, text(form.current()), text(form.code()))
                        instanceof Outcome.Refused<?> refused) {
            faults.rejectValue("current", refused.why().key());
        }
        if (!faults.hasErrors() && !passkeys.made(request, actor.account(), text(form.answer()))) {
            faults.reject("access.passkey.failed");
        }
        return faults.hasErrors() ? page(actor, faults, request) : new ModelAndView("redirect:" + FactorPages.PAGE);
    }

    @PostMapping("/{number}")
    String remove(Actor actor, @PathVariable UUID number) {
        passkeys.remove(actor.account(), number);
        return "redirect:" + FactorPages.PAGE;
    }

    private ModelAndView page(Actor actor, BindingResult faults, HttpServletRequest request) {
        HttpStatus status = faults.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return new ModelAndView("access/passkey-new", faults.getModel(), status)
                .addObject("asksCode", proof.asksCode(actor))
                .addObject("options", passkeys.toMake(request, actor.account()));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
