package id.naungan.access.sign;

import id.naungan.access.factor.FactorResetDesk;
import id.naungan.access.factor.Offers;
import id.naungan.access.factor.SecondFactors;
import id.naungan.kernel.AccountId;
import id.naungan.print.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Faktor kedua saat masuk: the one place that a half-open session can reach, beside the way out. */
@Controller
class FactorController {

    private final SecondFactors factors;
    private final Offers offers;
    private final SessionIds sessions;
    private final Admission admission;
    private final CodeTries tries;
    private final FactorResetDesk resets;

    record Form(@Nullable String code) {
        String typed() {
            return code == null ? "" : code;
        }
    }

    FactorController(
            SecondFactors factors,
            Offers offers,
            SessionIds sessions,
            Admission admission,
            CodeTries tries,
            FactorResetDesk resets) {
        this.factors = factors;
        this.offers = offers;
        this.sessions = sessions;
        this.admission = admission;
        this.tries = tries;
        this.resets = resets;
    }

    @GetMapping(Admission.CODE)
    ModelAndView ask(@ModelAttribute("form") Form form, BindingResult faults, HttpServletRequest request) {
        return sessions.halfOpen(request)
                .map(account -> page("access/code", faults, request, HttpStatus.OK))
                .orElseGet(FactorController::signIn);
    }

    @PostMapping(Admission.CODE)
    ModelAndView answer(
            @ModelAttribute("form") Form form,
            BindingResult faults,
            HttpServletRequest request,
            HttpServletResponse response) {
        AccountId account = sessions.halfOpen(request).orElse(null);
        if (account == null) {
            return signIn();
        }
        Optional<String> refused = faults.hasErrors()
                ? Optional.of("access.code.wrong")
                : tries.refuse(account, request, () -> factors.accepts(account, form.typed()));
        return refused.map(why -> refused("access/code", why, faults, request))
                .orElseGet(() -> new ModelAndView("redirect:" + admission.open(request, response, account)));
    }

    @GetMapping(Admission.ENROL)
    ModelAndView offer(@ModelAttribute("form") Form form, BindingResult faults, HttpServletRequest request) {
        AccountId account = sessions.halfOpen(request).orElse(null);
        if (account == null) {
            return signIn();
        }
        return factors.isEnrolled(account)
                ? new ModelAndView("redirect:" + Admission.CODE)
                : offer(account, page("access/enrol", faults, request, HttpStatus.OK), request);
    }

    /** Answers with the recovery codes themselves: they are shown once, so that there is no address to be led to. */
    @PostMapping(Admission.ENROL)
    ModelAndView take(
            @ModelAttribute("form") Form form,
            BindingResult faults,
            HttpServletRequest request,
            HttpServletResponse response) {
        AccountId account = sessions.halfOpen(request).orElse(null);
        if (account == null) {
            return signIn();
        }
        Offers.Offer offer = offers.of(request, account);
        List<String> codes = new ArrayList<>();
        Optional<String> refused = faults.hasErrors()
                ? Optional.of("access.code.wrong")
                : tries.refuse(account, request, () -> {
                    factors.enrol(account, offer.secret(), form.typed()).ifPresent(codes::addAll);
                    return !codes.isEmpty();
                });
        if (refused.isPresent()) {
            return offer(account, refused("access/enrol", refused.get(), faults, request), request);
        }
        offers.taken(request);
        return new ModelAndView("access/codes-first")
                .addObject("codes", codes)
                .addObject("next", admission.open(request, response, account));
    }

    private static ModelAndView signIn() {
        return new ModelAndView("redirect:/masuk");
    }

    private ModelAndView offer(AccountId account, ModelAndView page, HttpServletRequest request) {
        Offers.Offer offer = offers.of(request, account);
        return page.addObject("secret", offer.text())
                .addObject("picture", QrCode.outline(offer.address()))
                .addObject("told", resets.untold(account).orElse(null));
    }

    private static ModelAndView refused(String template, String why, BindingResult faults, HttpServletRequest request) {
        if (!faults.hasErrors()) {
            faults.rejectValue("code", why);
        }
        return page(
                template,
                faults,
                request,
                why.equals(CodeTries.WAIT) ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(
            String template, BindingResult faults, HttpServletRequest request, HttpStatus status) {
        String next = Destinations.of(request);
        return new ModelAndView(template, faults.getModel(), status)
                .addObject("next", next.equals(Destinations.HOME) ? "" : next);
    }
}
