package id.naungan.referral.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import id.naungan.referral.InboxDesk;
import id.naungan.referral.Offer;
import id.naungan.referral.ReceivingRoutes;
import id.naungan.referral.TransferPermission;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What other offices hand over to this one: codes alone until somebody has answered for the office. */
@Controller
@RequestMapping("/pelimpahan")
class InboxController {
    private static final String HOME = "/pelimpahan";
    private static final String TEMPLATE = "referral/offer";

    private final InboxDesk desk;
    private final ReceivingRoutes routes;
    private final CaseDoor door;

    InboxController(InboxDesk desk, ReceivingRoutes routes, CaseDoor door) {
        this.desk = desk;
        this.routes = routes;
        this.door = door;
    }

    record AnswerForm(@Nullable String route, @Nullable String reason) {}

    @GetMapping
    ModelAndView list(Actor actor) {
        door.enter(actor, TransferPermission.RECEIVE);
        return new ModelAndView("referral/inbox", Map.of("offers", desk.inbox(actor)));
    }

    @GetMapping("/{offer}")
    ModelAndView show(Actor actor, @PathVariable String offer) {
        door.enter(actor, TransferPermission.RECEIVE);
        return new ModelAndView(TEMPLATE, model(actor, find(actor, offer)))
                .addObject("form", new AnswerForm(null, null));
    }

    @PostMapping("/{offer}/terima")
    ModelAndView accept(
            Actor actor, @PathVariable String offer, @ModelAttribute("form") AnswerForm form, BindingResult faults) {
        door.enter(actor, TransferPermission.RECEIVE);
        Offer found = find(actor, offer);
        ReceivingRoutes.Route route = route(actor, form);
        if (route == null) {
            Reply.fault(faults, "route", "referral.inbox.route.missing");
        }
        if (route != null && !faults.hasErrors()) {
            switch (desk.accept(actor, found, route)) {
                case Outcome.Done<CaseFile> done -> {
                    return Reply.goTo(
                            desk.opens(actor, done.value()) ? done.value().at("") : HOME);
                }
                case Outcome.Refused<CaseFile> refused -> Reply.refuse(faults, refused.why());
            }
        }
        return Reply.again(TEMPLATE, faults, model(actor, found));
    }

    @PostMapping("/{offer}/tolak")
    ModelAndView refuse(
            Actor actor, @PathVariable String offer, @ModelAttribute("form") AnswerForm form, BindingResult faults) {
        door.enter(actor, TransferPermission.RECEIVE);
        Offer found = find(actor, offer);
        String reason = Typed.needed(form.reason(), Typed.LONG, faults, "reason", "referral.inbox.reason.missing");
        if (!faults.hasErrors() && desk.refuse(actor, found, reason) instanceof Outcome.Refused<UUID> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model(actor, found)) : Reply.goTo(HOME);
    }

    private ReceivingRoutes.@Nullable Route route(Actor actor, AnswerForm form) {
        return routes.of(actor).stream()
                .filter(one -> one.value().equals(form.route()))
                .findFirst()
                .orElse(null);
    }

    private Offer find(Actor actor, String number) {
        return TypedId.read(number).flatMap(id -> desk.find(actor, id)).orElseThrow(DoorClosed::new);
    }

    private Map<String, Object> model(Actor actor, Offer offer) {
        List<ReceivingRoutes.Route> ways = offer.isWaiting() ? routes.of(actor) : List.of();
        return Map.of("offer", offer, "routes", ways);
    }
}
