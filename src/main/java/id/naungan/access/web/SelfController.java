package id.naungan.access.web;

import id.naungan.access.AccountDesk;
import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.LoginSessions;
import id.naungan.access.Posts;
import id.naungan.access.factor.FactorResetDesk;
import id.naungan.kernel.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Akun saya: who she is here, her password, her sessions. */
@Controller
class SelfController {
    private final Posts posts;
    private final AccountDesk desk;
    private final LoginSessions sessions;
    private final Actors actors;
    private final Actors.Proof proof;
    private final FactorResetDesk resets;

    record Form(
            @Nullable String current,
            @Nullable String code,
            @Nullable String password,
            @Nullable String repeated) {}

    SelfController(
            Posts posts,
            AccountDesk desk,
            LoginSessions sessions,
            Actors actors,
            Actors.Proof proof,
            FactorResetDesk resets) {
        this.posts = posts;
        this.desk = desk;
        this.sessions = sessions;
        this.actors = actors;
        this.proof = proof;
        this.resets = resets;
    }

    @GetMapping("/saya")
    ModelAndView show(
            Actor actor,
            @ModelAttribute("form") Form form,
            BindingResult faults,
            HttpServletRequest request,
            Locale language) {
        return page(actor, faults, request, language, HttpStatus.OK);
    }

    @PostMapping("/saya/sandi")
    ModelAndView changePassword(
            Actor actor,
            @ModelAttribute("form") Form form,
            BindingResult faults,
            HttpServletRequest request,
            Locale language) {
        if (faults.hasErrors()) {
            return page(actor, faults, request, language, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        desk.refusePassword(actor, text(form.password()), text(form.repeated()))
                .ifPresent(why -> Faults.put(faults, why));
        if (!faults.hasErrors()
                && proof.check(actor, request, text(form.current()), text(form.code()))
                        instanceof Outcome.Refused<?> refused) {
            faults.rejectValue("current", refused.why().key());
        }
        if (faults.hasErrors()) {
            return page(actor, faults, request, language, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        desk.changePassword(actor, text(form.password()));
        sessions.endOthers(actor.account(), request.getSession().getId());
        return new ModelAndView("redirect:/saya?sandi");
    }

    /** She has read who made a link for her account. */
    @PostMapping("/saya/tautan")
    String seen(Actor actor) {
        desk.toldOfLinks(actor);
        return "redirect:/saya";
    }

    /** She has read who reset her second factor. */
    @PostMapping("/saya/faktor/dibaca")
    String told(Actor actor) {
        resets.told(actor);
        return "redirect:/saya";
    }

    @PostMapping("/saya/pintasan")
    String shortcut(Actor actor, @RequestParam(defaultValue = "") String pintasan, HttpServletRequest request) {
        actors.choseShortcut(request, pintasan.equals("ya"));
        return "redirect:/saya";
    }

    private ModelAndView page(
            Actor actor, BindingResult faults, HttpServletRequest request, Locale language, HttpStatus status) {
        List<String> names = actor.posts().stream()
                .sorted()
                .map(code -> posts.name(actor.in(code)).in(language))
                .toList();
        return new ModelAndView("access/self", faults.getModel(), status)
                .addObject("actor", actor)
                .addObject("posts", names)
                .addObject("asksCode", proof.asksCode(actor))
                .addObject("told", resets.untold(actor.account()).orElse(null))
                .addObject("links", desk.untoldLinks(actor))
                .addObject("changed", request.getParameter("sandi") != null)
                .addObject(
                        "sessions",
                        sessions.of(actor.account(), request.getSession().getId()));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
