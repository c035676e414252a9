package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.intake.Escort;
import id.naungan.intake.EscortDesk;
import id.naungan.intake.IntakePermission;
import id.naungan.intake.PoliceHelp;
import id.naungan.intake.Priority;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedMoment;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Step 5 of a crisis: the way to the safer place. */
@Controller
@RequestMapping("/kasus/{id}/krisis/pengantaran")
class EscortController {
    private static final String TEMPLATE = "intake/escort";

    private final EscortDesk desk;
    private final OfficeClock clock;

    EscortController(EscortDesk desk, OfficeClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    record EscortForm(
            @Nullable TypedMoment left,
            @Nullable TypedMoment arrived,
            @Nullable String place,
            @Nullable String companions,
            @Nullable String police,
            @Nullable String words) {}

    @GetMapping
    ModelAndView form(@Open(IntakePermission.Code.CRISIS) CaseFile file, Actor actor) {
        TypedMoment now = TypedMoment.of(clock.now(), actor.zone());
        String place = desk.priority(actor, file).map(Priority::place).orElse(null);
        return new ModelAndView(TEMPLATE, Map.of("file", file))
                .addObject("form", new EscortForm(now, now, place, actor.displayName(), null, null));
    }

    @PostMapping
    ModelAndView escort(
            @Open(IntakePermission.Code.CRISIS) CaseFile file,
            @ModelAttribute("form") EscortForm form,
            BindingResult faults,
            Actor actor) {
        Instant left = Choices.moment(form.left(), actor, "left", faults);
        Instant arrived = Choices.moment(form.arrived(), actor, "arrived", faults);
        PoliceHelp police =
                Choices.one(PoliceHelp.class, form.police(), "police", "intake.escort.police.missing", faults);
        Choices.text(form.place(), 300, "place", "intake.escort.place.missing", faults);
        Choices.text(form.companions(), 300, "companions", "intake.escort.companions.missing", faults);
        Choices.atMost(form.words(), 4000, "words", faults);
        if (left == null || arrived == null || police == null || faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, Map.of("file", file));
        }
        Escort escort = new Escort(
                left,
                arrived,
                police,
                String.valueOf(form.companions()).strip(),
                String.valueOf(form.place()).strip(),
                form.words() == null ? "" : form.words().strip());
        if (desk.escort(actor, file, escort) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, "arrived", refused.why());
            return Reply.again(TEMPLATE, faults, Map.of("file", file));
        }
        return Reply.goTo(file.at("krisis"));
    }
}
