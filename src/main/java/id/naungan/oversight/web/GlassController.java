package id.naungan.oversight.web;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import id.naungan.oversight.Glass;
import id.naungan.oversight.GlassDesk;
import id.naungan.oversight.OversightPermission;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Pecah kaca: a place of its own, so that no closed page hints at a case behind it. */
@Controller
@RequestMapping("/pecah-kaca")
class GlassController {
    private static final String TEMPLATE = "oversight/glass";

    private final GlassDesk desk;
    private final CaseDoor door;
    private final Actors.Proof proof;

    GlassController(GlassDesk desk, CaseDoor door, Actors.Proof proof) {
        this.desk = desk;
        this.door = door;
        this.proof = proof;
    }

    record GlassForm(
            @Nullable String number,
            @Nullable String need,
            @Nullable String reason,
            @Nullable String current,
            @Nullable String code) {
        @Override
        public String toString() {
            return "GlassForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView page(Actor actor) {
        door.enter(actor, OversightPermission.BREAK_GLASS);
        return new ModelAndView(TEMPLATE, model(actor)).addObject("form", new GlassForm(null, null, null, null, null));
    }

    @PostMapping
    ModelAndView breakIt(
            @ModelAttribute("form") GlassForm form, BindingResult faults, Actor actor, HttpServletRequest request) {
        door.enter(actor, OversightPermission.BREAK_GLASS);
        String number = Typed.needed(form.number(), faults, "number", "oversight.glass.number.missing");
        Glass.Need need = Arrays.stream(Glass.Need.values())
                .filter(one -> one.name().equals(form.need()))
                .findFirst()
                .orElse(null);
        if (need == null) {
            Reply.fault(faults, "need", "oversight.glass.need.missing");
        }
        String reason = Typed.needed(form.reason(), faults, "reason", "oversight.glass.reason.missing");
        if (!faults.hasErrors()
                && proof.check(actor, request, text(form.current()), text(form.code()))
                        instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, "current", refused.why());
        }
        if (need != null && !faults.hasErrors()) {
            switch (desk.breakIt(actor, number, need, reason)) {
                case Outcome.Done<CaseId> done -> {
                    return Reply.goTo("/kasus/" + done.value());
                }
                case Outcome.Refused<CaseId> refused -> Reply.refuse(faults, "number", refused.why());
            }
        }
        return Reply.again(TEMPLATE, faults, model(actor));
    }

    @PostMapping("/selesai")
    ModelAndView end(Actor actor) {
        door.enter(actor, OversightPermission.BREAK_GLASS);
        desk.end(actor);
        return Reply.goTo("/pecah-kaca");
    }

    private Map<String, Object> model(Actor actor) {
        return Map.of("running", desk.running(actor), "asksCode", proof.asksCode(actor));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
