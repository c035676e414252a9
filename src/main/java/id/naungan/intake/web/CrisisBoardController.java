package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.Open;
import id.naungan.casework.SamePeople;
import id.naungan.casework.StepDesk;
import id.naungan.deadlines.CaseClocks;
import id.naungan.intake.CrisisDesk;
import id.naungan.intake.IntakePermission;
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

/** The first minutes: the number to say aloud, the clock, and what comes next. */
@Controller
@RequestMapping("/kasus/{id}/krisis")
class CrisisBoardController {
    private static final String READY = "intake/ready";

    private final CrisisDesk desk;
    private final StepDesk steps;
    private final CasePeople people;
    private final SamePeople same;
    private final CaseClocks clocks;
    private final OfficeClock clock;

    CrisisBoardController(
            CrisisDesk desk, StepDesk steps, CasePeople people, SamePeople same, CaseClocks clocks, OfficeClock clock) {
        this.desk = desk;
        this.steps = steps;
        this.people = people;
        this.same = same;
        this.clocks = clocks;
        this.clock = clock;
    }

    record ReadyForm(@Nullable TypedMoment at, @Nullable String words) {}

    @GetMapping
    ModelAndView board(@Open(IntakePermission.Code.CRISIS) CaseFile file, Actor actor) {
        return new ModelAndView(
                "intake/board",
                Map.of(
                        "file", file,
                        "arrival", desk.arrival(actor, file),
                        "lines", steps.procedure(file).lines(),
                        "people", people.masked(file),
                        "clocks", clocks.ofCase(file.id()),
                        "numbers", desk.numbers(actor),
                        "alike", same.alikeClients(actor, file)));
    }

    @GetMapping("/aman-bercerita")
    ModelAndView ready(@Open(IntakePermission.Code.CRISIS) CaseFile file, Actor actor) {
        return new ModelAndView(READY, Map.of("file", file))
                .addObject("form", new ReadyForm(TypedMoment.of(clock.now(), actor.zone()), null));
    }

    @PostMapping("/aman-bercerita")
    ModelAndView markReady(
            @Open(IntakePermission.Code.CRISIS) CaseFile file,
            @ModelAttribute("form") ReadyForm form,
            BindingResult faults,
            Actor actor) {
        Instant at = Choices.moment(form.at(), actor, "at", faults);
        Choices.atMost(form.words(), 4000, "words", faults);
        if (at != null
                && !faults.hasErrors()
                && desk.readyToTalk(actor, file, at, form.words()) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, "at", refused.why());
        }
        return faults.hasErrors() ? Reply.again(READY, faults, Map.of("file", file)) : Reply.goTo(file.at(""));
    }
}
