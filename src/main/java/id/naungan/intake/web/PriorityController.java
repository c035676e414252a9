package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.intake.CrisisLevel;
import id.naungan.intake.EscortDesk;
import id.naungan.intake.IntakePermission;
import id.naungan.intake.Priority;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Choice;
import id.naungan.kernel.page.Reply;
import id.naungan.partners.Need;
import id.naungan.partners.Partner;
import id.naungan.partners.Partners;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Step 3 of a crisis: which help comes first, and where. */
@Controller
@RequestMapping("/kasus/{id}/krisis/prioritas")
class PriorityController {
    private static final String TEMPLATE = "intake/priority";

    private final EscortDesk desk;
    private final Partners partners;

    PriorityController(EscortDesk desk, Partners partners) {
        this.desk = desk;
        this.partners = partners;
    }

    record PriorityForm(
            @Nullable String level,
            @Nullable String need,
            @Nullable String partner,
            @Nullable String place,
            @Nullable String reason) {}

    @GetMapping
    ModelAndView form(
            @Open(IntakePermission.Code.CRISIS) CaseFile file,
            @RequestParam(defaultValue = "") String kebutuhan,
            Actor actor) {
        return new ModelAndView(TEMPLATE, model(file, actor))
                .addObject("form", new PriorityForm(null, kebutuhan, suggested(actor, kebutuhan), null, null));
    }

    @PostMapping
    ModelAndView decide(
            @Open(IntakePermission.Code.CRISIS) CaseFile file,
            @ModelAttribute("form") PriorityForm form,
            BindingResult faults,
            Actor actor) {
        CrisisLevel level =
                Choices.one(CrisisLevel.class, form.level(), "level", "intake.priority.level.missing", faults);
        Need need = Choices.one(Need.class, form.need(), "need", "intake.priority.need.missing", faults);
        Optional<Partner> partner = partner(actor, form.partner());
        String place = partner.map(Partner::name)
                .orElse(form.place() == null ? "" : form.place().strip());
        if (place.isEmpty()) {
            Reply.fault(faults, "place", "intake.priority.place.missing");
        }
        Choices.atMost(place, 300, "place", faults);
        Choices.text(form.reason(), 2000, "reason", "intake.priority.reason.missing", faults);
        if (level == null || need == null || faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, model(file, actor));
        }
        Priority priority = new Priority(
                level,
                need.name(),
                partner.map(Partner::id).orElse(null),
                place,
                String.valueOf(form.reason()).strip());
        if (desk.prioritise(actor, file, priority) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, refused.why());
            return Reply.again(TEMPLATE, faults, model(file, actor));
        }
        return Reply.goTo(file.at("krisis"));
    }

    private @Nullable String suggested(Actor actor, String need) {
        for (Need known : Need.values()) {
            if (known.name().equals(need)) {
                return partners.suggest(actor.office(), known).partners().stream()
                        .findFirst()
                        .map(one -> one.id().toString())
                        .orElse(null);
            }
        }
        return null;
    }

    private Optional<Partner> partner(Actor actor, @Nullable String text) {
        return partners.inUse(actor.office()).stream()
                .filter(one -> one.id().toString().equals(text))
                .findFirst();
    }

    private Map<String, Object> model(CaseFile file, Actor actor) {
        List<Choice> choices = partners.inUse(actor.office()).stream()
                .map(one -> new Choice(one.id().toString(), one.name(), one.phone()))
                .toList();
        return Map.of("file", file, "partners", choices);
    }
}
