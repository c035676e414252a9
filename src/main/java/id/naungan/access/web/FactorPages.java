package id.naungan.access.web;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.factor.Offers;
import id.naungan.access.factor.Passkeys;
import id.naungan.access.factor.SecondFactors;
import id.naungan.kernel.Outcome;
import id.naungan.print.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Faktor kedua saya: another telephone, new recovery codes. Each asks first who sits there. */
@Controller
@RequestMapping(FactorPages.PAGE)
class FactorPages {
    static final String PAGE = "/saya/faktor";

    private final SecondFactors factors;
    private final Offers offers;
    private final Passkeys passkeys;
    private final Actors.Proof proof;

    record Form(
            @Nullable String current,
            @Nullable String code,
            @Nullable String fresh) {
        String typed(@Nullable String field) {
            return field == null ? "" : field;
        }
    }

    FactorPages(SecondFactors factors, Offers offers, Passkeys passkeys, Actors.Proof proof) {
        this.factors = factors;
        this.offers = offers;
        this.passkeys = passkeys;
        this.proof = proof;
    }

    @GetMapping
    ModelAndView show(
            Actor actor, @ModelAttribute("form") Form form, BindingResult faults, HttpServletRequest request) {
        return page(actor, faults, request);
    }

    /** What was shown once has no address; so it answers with the codes themselves. */
    @PostMapping
    ModelAndView take(
            Actor actor, @ModelAttribute("form") Form form, BindingResult faults, HttpServletRequest request) {
        Offers.Offer offer = offer(actor, request);
        if (!faults.hasErrors() && !factors.shows(offer.secret(), form.typed(form.fresh()))) {
            faults.rejectValue("fresh", "access.code.wrong");
        }
        prove(actor, form, faults, request);
        if (faults.hasErrors()) {
            return page(actor, faults, request);
        }
        List<String> codes = factors.replace(actor.account(), offer.secret(), form.typed(form.fresh()))
                .orElse(List.of());
        offers.taken(request);
        return codes(codes);
    }

    @GetMapping("/kode")
    ModelAndView ask(Actor actor, @ModelAttribute("form") Form form, BindingResult faults) {
        return factors.isEnrolled(actor.account()) ? asking(faults) : new ModelAndView("redirect:" + PAGE);
    }

    @PostMapping("/kode")
    ModelAndView renew(
            Actor actor, @ModelAttribute("form") Form form, BindingResult faults, HttpServletRequest request) {
        if (!factors.isEnrolled(actor.account())) {
            return new ModelAndView("redirect:" + PAGE);
        }
        prove(actor, form, faults, request);
        return faults.hasErrors() ? asking(faults) : codes(factors.renewCodes(actor.account()));
    }

    private static ModelAndView asking(BindingResult faults) {
        return new ModelAndView("access/factor-codes", faults.getModel(), status(faults));
    }

    private static HttpStatus status(BindingResult faults) {
        return faults.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    private void prove(Actor actor, Form form, BindingResult faults, HttpServletRequest request) {
        if (!faults.hasErrors()
                && proof.check(actor, request, form.typed(form.current()), form.typed(form.code()))
                        instanceof Outcome.Refused<?> refused) {
            faults.rejectValue("current", refused.why().key());
        }
    }

    private static ModelAndView codes(List<String> codes) {
        return new ModelAndView("access/codes-again").addObject("codes", codes);
    }

    private Offers.Offer offer(Actor actor, HttpServletRequest request) {
        return offers.of(request, actor.account());
    }

    private ModelAndView page(Actor actor, BindingResult faults, HttpServletRequest request) {
        Offers.Offer offer = offer(actor, request);
        return new ModelAndView("access/factor", faults.getModel(), status(faults))
                .addObject("enrolled", factors.isEnrolled(actor.account()))
                .addObject("passkeys", passkeys.of(actor.account()))
                .addObject("left", factors.codesLeft(actor.account()))
                .addObject("secret", offer.text())
                .addObject("picture", QrCode.outline(offer.address()));
    }
}
