package id.naungan.deadlines.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.CasePass;
import id.naungan.access.DoorClosed;
import id.naungan.access.Posts;
import id.naungan.deadlines.Alarms;
import id.naungan.deadlines.CannotChangeClock;
import id.naungan.deadlines.CaseClock;
import id.naungan.deadlines.CaseClocks;
import id.naungan.deadlines.DeadlinePermission;
import id.naungan.journal.Journal;
import id.naungan.journal.Told;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import id.naungan.kernel.page.Faults;
import id.naungan.standards.Standards;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** "Mengapa batas ini?" The clause behind a clock, what happened to it, and the reason of a breach or a pause. */
@Controller
@RequestMapping("/kasus/{file}/batas/{clock}")
class ClockPages {
    private static final int LONGEST_REASON = 2_000;

    private final CaseDoor door;
    private final CaseClocks clocks;
    private final Alarms alarms;
    private final Journal journal;
    private final Standards standards;
    private final Posts posts;

    /** What was typed. */
    record Reason(@Nullable String reason) {
        String text() {
            return reason == null ? "" : reason.strip();
        }
    }

    ClockPages(CaseDoor door, CaseClocks clocks, Alarms alarms, Journal journal, Standards standards, Posts posts) {
        this.door = door;
        this.clocks = clocks;
        this.alarms = alarms;
        this.journal = journal;
        this.standards = standards;
        this.posts = posts;
    }

    @GetMapping
    ModelAndView show(Actor actor, @PathVariable String file, @PathVariable String clock) {
        CasePass pass = door.enter(actor, caseId(file), DeadlinePermission.READ);
        return new ModelAndView("deadlines/why", Map.of("why", why(actor, pass, found(pass, clock))));
    }

    @PostMapping("/alasan")
    ModelAndView explain(
            Actor actor,
            @PathVariable String file,
            @PathVariable String clock,
            @ModelAttribute(Faults.FORM) Reason form,
            BindingResult faults) {
        CasePass pass = door.enter(actor, caseId(file), DeadlinePermission.EXPLAIN);
        return act(
                actor,
                pass,
                found(pass, clock),
                form,
                faults,
                running -> clocks.explainBreach(actor, pass.caseId(), running.id(), form.text()));
    }

    @PostMapping("/jeda")
    ModelAndView pause(
            Actor actor,
            @PathVariable String file,
            @PathVariable String clock,
            @ModelAttribute(Faults.FORM) Reason form,
            BindingResult faults) {
        CasePass pass = door.enter(actor, caseId(file), DeadlinePermission.PAUSE);
        return act(
                actor,
                pass,
                found(pass, clock),
                form,
                faults,
                running -> clocks.pause(actor, pass.caseId(), running.id(), form.text()));
    }

    @PostMapping("/lanjut")
    ModelAndView resume(
            Actor actor,
            @PathVariable String file,
            @PathVariable String clock,
            @ModelAttribute(Faults.FORM) Reason form,
            BindingResult faults) {
        CasePass pass = door.enter(actor, caseId(file), DeadlinePermission.PAUSE);
        return act(
                actor,
                pass,
                found(pass, clock),
                form,
                faults,
                running -> clocks.resume(actor, pass.caseId(), running.id()));
    }

    private ModelAndView act(
            Actor actor,
            CasePass pass,
            CaseClock clock,
            Reason form,
            BindingResult faults,
            Function<CaseClock, Outcome<CaseClock>> act) {
        if (form.text().length() > LONGEST_REASON) {
            faults.rejectValue("reason", "deadlines.reason.too-long");
        } else if (act.apply(clock) instanceof Outcome.Refused<CaseClock> refused) {
            reject(faults, refused.why());
        }
        if (!faults.hasErrors()) {
            return new ModelAndView("redirect:" + clock.page());
        }
        ModelAndView again = new ModelAndView("deadlines/why", faults.getModel(), HttpStatus.UNPROCESSABLE_CONTENT);
        return again.addObject("why", why(actor, pass, found(pass, clock.id().toString())));
    }

    private static void reject(BindingResult faults, Refusal why) {
        if (why == CannotChangeClock.REASON_MISSING) {
            faults.rejectValue("reason", why.key());
        } else {
            faults.reject(why.key());
        }
    }

    private Why why(Actor actor, CasePass pass, CaseClock clock) {
        boolean explains = door.opens(actor, pass.caseId(), DeadlinePermission.EXPLAIN);
        return new Why(
                clock,
                clocks.rule(clock),
                standards.pinned(clock.standard()),
                clocks.changes(clock),
                alarms.of(clock),
                pass.isMasked() || !explains ? null : breach(actor, clock),
                explains,
                door.opens(actor, pass.caseId(), DeadlinePermission.PAUSE),
                posts);
    }

    private @Nullable Told breach(Actor actor, CaseClock clock) {
        if (clock.breachEntry() == null) {
            return null;
        }
        return journal.timeline(actor, clock.caseId()).stream()
                .filter(told -> told.fact().id().equals(clock.breachEntry()))
                .findFirst()
                .orElse(null);
    }

    private CaseClock found(CasePass pass, String clock) {
        try {
            return clocks.find(pass.caseId(), UUID.fromString(clock)).orElseThrow(DoorClosed::new);
        } catch (IllegalArgumentException noNumber) {
            throw new DoorClosed();
        }
    }

    private static CaseId caseId(String text) {
        try {
            return CaseId.of(text);
        } catch (IllegalArgumentException noNumber) {
            throw new DoorClosed();
        }
    }
}
