package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.intake.IntakePermission;
import id.naungan.intake.Interview;
import id.naungan.intake.InterviewDesk;
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

/** The record of an interview (S4.14). */
@Controller
@RequestMapping("/kasus/{id}/wawancara")
class InterviewController {
    private static final String TEMPLATE = "intake/interview";
    private static final int WORDS = 400;
    private static final int NOTES = 8000;

    private final InterviewDesk desk;
    private final OfficeClock clock;

    InterviewController(InterviewDesk desk, OfficeClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    record InterviewForm(
            @Nullable TypedMoment began,
            @Nullable TypedMoment ended,
            @Nullable String interviewer,
            @Nullable String place,
            @Nullable String present,
            @Nullable String interpreter,
            @Nullable String recording,
            @Nullable String notes) {

        @Override
        public String toString() {
            return "InterviewForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView form(@Open(IntakePermission.Code.INTERVIEW) CaseFile file, Actor actor) {
        TypedMoment now = TypedMoment.of(clock.now(), actor.zone());
        return new ModelAndView(TEMPLATE, model(file))
                .addObject("form", new InterviewForm(now, now, actor.displayName(), null, null, null, "NONE", null));
    }

    @PostMapping
    ModelAndView record(
            @Open(IntakePermission.Code.INTERVIEW) CaseFile file,
            @ModelAttribute("form") InterviewForm form,
            BindingResult faults,
            Actor actor) {
        Interview interview = read(form, faults, actor);
        if (interview == null || faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, model(file));
        }
        if (desk.record(actor, file, interview) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, "ended", refused.why());
            return Reply.again(TEMPLATE, faults, model(file));
        }
        return Reply.goTo(file.at(""));
    }

    private static @Nullable Interview read(InterviewForm form, BindingResult faults, Actor actor) {
        Instant began = Choices.moment(form.began(), actor, "began", faults);
        Instant ended = Choices.moment(form.ended(), actor, "ended", faults);
        Choices.text(form.interviewer(), WORDS, "interviewer", "intake.interview.interviewer.missing", faults);
        Choices.text(form.notes(), NOTES, "notes", "intake.interview.notes.missing", faults);
        Interview.Recording recording = Choices.one(
                Interview.Recording.class, form.recording(), "recording", "intake.interview.recording.missing", faults);
        return began == null || ended == null || recording == null
                ? null
                : new Interview(
                        began,
                        ended,
                        String.valueOf(form.interviewer()).strip(),
                        Choices.words(form.place(), WORDS, "place", faults),
                        Choices.words(form.interpreter(), WORDS, "interpreter", faults),
                        Choices.words(form.present(), WORDS, "present", faults),
                        recording,
                        String.valueOf(form.notes()).strip());
    }

    private Map<String, Object> model(CaseFile file) {
        return Map.of("file", file, "history", desk.interviews(file), "waits", desk.waits(file));
    }
}
