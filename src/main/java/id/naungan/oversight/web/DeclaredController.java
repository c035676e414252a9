package id.naungan.oversight.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import id.naungan.oversight.Declaration;
import id.naungan.oversight.InterestDesk;
import id.naungan.oversight.OversightPermission;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which officers have declared something, and when; whom they named stays with them. Lifted by another, with a reason. */
@Controller
@RequestMapping("/pengawasan/hubungan")
class DeclaredController {
    private static final String TEMPLATE = "oversight/declared";
    private static final String LIFTING = "oversight/declared-lift";

    private final InterestDesk desk;
    private final CaseDoor door;

    DeclaredController(InterestDesk desk, CaseDoor door) {
        this.desk = desk;
        this.door = door;
    }

    record DeclaredForm(@Nullable String reason) {
        @Override
        public String toString() {
            return "DeclaredForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView page(Actor actor) {
        door.enter(actor, OversightPermission.KEEP_OUT);
        return new ModelAndView(TEMPLATE, "declared", desk.others(actor));
    }

    @GetMapping("/{declaration}")
    ModelAndView lifting(@PathVariable String declaration, Actor actor) {
        door.enter(actor, OversightPermission.KEEP_OUT);
        return new ModelAndView(LIFTING, "declaration", find(actor, declaration))
                .addObject("form", new DeclaredForm(null));
    }

    @PostMapping("/{declaration}")
    ModelAndView lift(
            @PathVariable String declaration,
            @ModelAttribute("form") DeclaredForm form,
            BindingResult faults,
            Actor actor) {
        door.enter(actor, OversightPermission.KEEP_OUT);
        Declaration found = find(actor, declaration);
        String reason = Typed.needed(form.reason(), faults, "reason", "oversight.let-in.reason.missing");
        if (!faults.hasErrors() && desk.liftDeclaration(actor, found.id(), reason) instanceof Outcome.Refused<?> no) {
            Reply.refuse(faults, no.why());
        }
        return faults.hasErrors()
                ? Reply.again(LIFTING, faults, Map.of("declaration", found))
                : Reply.goTo("/pengawasan/hubungan");
    }

    private Declaration find(Actor actor, String declaration) {
        return desk.others(actor).stream()
                .filter(one -> one.id().toString().equals(declaration))
                .findFirst()
                .orElseThrow(DoorClosed::new);
    }
}
