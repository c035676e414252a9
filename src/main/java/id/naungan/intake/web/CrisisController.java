package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.CaseFile;
import id.naungan.intake.CrisisArrival;
import id.naungan.intake.CrisisDesk;
import id.naungan.intake.IntakePermission;
import id.naungan.intake.Need;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedMoment;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One page, three taps, one typed word. */
@Controller
@RequestMapping("/krisis")
class CrisisController {
    private static final int CALL_NAME_MOST = 80;
    private static final int NOTE_MOST = 4000;

    private final CrisisDesk desk;
    private final CaseDoor door;
    private final OfficeClock clock;
    private final CrisisPage page;

    CrisisController(CrisisDesk desk, CaseDoor door, OfficeClock clock, CrisisPage page) {
        this.desk = desk;
        this.door = door;
        this.clock = clock;
        this.page = page;
    }

    /** {@code earlier} says that the information came before now; only then the boxes of {@code received} count. */
    record CrisisForm(
            @Nullable String callName,
            @Nullable String safe,
            @Nullable List<String> needs,
            @Nullable String note,
            @Nullable String earlier,
            @Nullable TypedMoment received) {}

    @GetMapping
    ModelAndView form(Actor actor, HttpServletRequest request) {
        door.enter(actor, IntakePermission.RECEIVE);
        return new ModelAndView(CrisisPage.TEMPLATE, page.around(actor, request))
                .addObject(
                        "form",
                        new CrisisForm(null, null, null, null, null, TypedMoment.of(clock.now(), actor.zone())));
    }

    @PostMapping
    ModelAndView receive(
            Actor actor, @ModelAttribute("form") CrisisForm form, BindingResult faults, HttpServletRequest request) {
        door.enter(actor, IntakePermission.RECEIVE);
        String callName = form.callName() == null ? "" : form.callName().strip();
        Choices.text(callName, CALL_NAME_MOST, "callName", "intake.crisis.call-name.missing", faults);
        Choices.atMost(form.note(), NOTE_MOST, "note", faults);
        Boolean safe = Choices.yesNo(form.safe(), "safe", "intake.crisis.safe.missing", faults);
        Set<Need> needs = Choices.many(Need.class, form.needs(), "needs", "intake.crisis.needs.missing", faults);
        Instant received = received(actor, form, faults);
        if (safe == null || received == null || faults.hasErrors()) {
            return Reply.again(CrisisPage.TEMPLATE, faults, page.around(actor, request));
        }
        return switch (desk.receive(
                actor, new CrisisArrival(callName, safe, needs, received, blank(form.note())), null)) {
            case Outcome.Done<CaseFile> done -> Reply.goTo(done.value().at("krisis"));
            case Outcome.Refused<CaseFile> refused -> {
                Reply.refuse(faults, "received", refused.why());
                yield Reply.again(CrisisPage.TEMPLATE, faults, page.around(actor, request));
            }
        };
    }

    private @Nullable Instant received(Actor actor, CrisisForm form, BindingResult faults) {
        if (form.earlier() == null) {
            return clock.now();
        }
        return Choices.moment(form.received(), actor, "received", faults);
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
