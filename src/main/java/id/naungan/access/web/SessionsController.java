package id.naungan.access.web;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.LoginSessions;
import id.naungan.access.LoginSessions.LoginSession;
import id.naungan.kernel.Outcome;
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

/**
 * Mengakhiri sesi. Whoever finds her session open must not be able to turn her out of all others, so that ending asks first who sits
 * there (ASVS V7.5.2).
 */
@Controller
@RequestMapping("/saya/sesi")
class SessionsController {
    /** The choice of all others at once. */
    static final String ALL = "SEMUA";

    private final LoginSessions sessions;
    private final Actors.Proof proof;

    record Form(
            @Nullable String which,
            @Nullable String current,
            @Nullable String code) {}

    SessionsController(LoginSessions sessions, Actors.Proof proof) {
        this.sessions = sessions;
        this.proof = proof;
    }

    @GetMapping
    ModelAndView ask(Actor actor, @ModelAttribute("form") Form form, BindingResult faults, HttpServletRequest request) {
        return page(actor, others(actor, request), faults);
    }

    @PostMapping
    ModelAndView end(Actor actor, @ModelAttribute("form") Form form, BindingResult faults, HttpServletRequest request) {
        List<LoginSession> others = others(actor, request);
        List<LoginSession> meant = others.stream()
                .filter(session ->
                        ALL.equals(form.which()) || session.number().toString().equals(form.which()))
                .toList();
        if (!faults.hasErrors() && meant.isEmpty()) {
            faults.rejectValue("which", "access.self.end.which-missing");
        }
        if (!faults.hasErrors()
                && proof.check(actor, request, text(form.current()), text(form.code()))
                        instanceof Outcome.Refused<?> refused) {
            faults.rejectValue("current", refused.why().key());
        }
        if (faults.hasErrors()) {
            return page(actor, others, faults);
        }
        meant.forEach(session -> sessions.end(actor.account(), session.number()));
        return new ModelAndView("redirect:/saya");
    }

    private List<LoginSession> others(Actor actor, HttpServletRequest request) {
        return sessions.of(actor.account(), request.getSession().getId()).stream()
                .filter(session -> !session.isThisOne())
                .toList();
    }

    private ModelAndView page(Actor actor, List<LoginSession> others, BindingResult faults) {
        HttpStatus status = faults.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return new ModelAndView("access/end-sessions", faults.getModel(), status)
                .addObject("asksCode", proof.asksCode(actor))
                .addObject("others", others);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
