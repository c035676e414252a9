package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.Assessment;
import id.naungan.casework.CareDesk;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Dated;
import id.naungan.casework.Open;
import id.naungan.casework.care.InstrumentDesk;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedDay;
import id.naungan.kernel.page.TypedMoment;
import id.naungan.partners.EmergencyNumbers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The assessment part by part; a further one begins with the words of the last. */
@Controller
@RequestMapping("/kasus/{id}/asesmen")
class AssessmentController {
    private static final String TEMPLATE = "casework/assessment";
    private static final List<String> YES_NO = List.of("YES", "NO");

    private final CareDesk desk;
    private final InstrumentDesk instruments;
    private final EmergencyNumbers numbers;
    private final OfficeClock clock;

    AssessmentController(CareDesk desk, InstrumentDesk instruments, EmergencyNumbers numbers, OfficeClock clock) {
        this.desk = desk;
        this.instruments = instruments;
        this.numbers = numbers;
        this.clock = clock;
    }

    record AssessmentForm(
            @Nullable TypedMoment at,
            @Nullable String place,
            @Nullable String interpreter,
            @Nullable String consent,
            @Nullable String condition,
            @Nullable String biological,
            @Nullable String psychological,
            @Nullable String selfHarm,
            @Nullable String social,
            @Nullable String spiritual,
            @Nullable String legal,
            @Nullable String economic,
            @Nullable String education,
            @Nullable String efforts,
            @Nullable String supports,
            @Nullable String obstacles,
            @Nullable String hopes,
            @Nullable String safety,
            @Nullable List<String> disabilities,
            @Nullable String accommodation,
            @Nullable TypedDay nextDay) {

        /** Begins with the words of the last; when it was, whether she agreed and when next are asked anew. */
        static AssessmentForm after(@Nullable Assessment last, TypedMoment now) {
            if (last == null) {
                return new AssessmentForm(
                        now, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                        null, null, null, null, null);
            }
            return new AssessmentForm(
                    now,
                    last.place(),
                    last.interpreter(),
                    null,
                    last.condition(),
                    last.biological(),
                    last.psychological(),
                    null,
                    last.social(),
                    last.spiritual(),
                    last.legal(),
                    last.economic(),
                    last.education(),
                    last.efforts(),
                    last.supports(),
                    last.obstacles(),
                    last.hopes(),
                    last.safety(),
                    last.disabilities(),
                    last.accommodation(),
                    null);
        }

        @Override
        public String toString() {
            return "AssessmentForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView form(@Open(CasePermission.Code.ASSESS) CaseFile file, Actor actor) {
        Assessment last =
                desk.assessments(file).stream().findFirst().map(Dated::what).orElse(null);
        return new ModelAndView(TEMPLATE, model(file, actor, desk.assessed(file)))
                .addObject("form", AssessmentForm.after(last, TypedMoment.of(clock.now(), actor.zone())));
    }

    @PostMapping
    ModelAndView assess(
            @Open(CasePermission.Code.ASSESS) CaseFile file,
            @ModelAttribute("form") AssessmentForm form,
            BindingResult faults,
            @RequestParam(Page.SEEN) int seen,
            Actor actor) {
        Instant at = Moment.read(form.at(), actor, faults, "at");
        Assessment assessment = assessment(form, faults);
        LocalDate today = clock.now().atZone(actor.zone()).toLocalDate();
        LocalDate next = Days.coming(form.nextDay(), today, faults, "nextDay");
        if (assessment.isEmpty() && assessment.selfHarm() == null) {
            Reply.fault(faults, "biological", "casework.assessment.empty");
        }
        int standing = seen;
        if (at != null
                && !faults.hasErrors()
                && desk.assess(actor, file, seen, new CareDesk.Assessed(at, assessment, next))
                        instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, refused.why());
            standing = desk.assessed(file);
        }
        if (faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, model(file, actor, standing));
        }
        return Reply.goTo(file.at(assessment.isUrgent() ? "keselamatan" : ""));
    }

    private static Assessment assessment(AssessmentForm form, BindingResult faults) {
        List<String> disabilities = form.disabilities() == null ? List.of() : form.disabilities();
        if (!PersonCodes.DISABILITY.containsAll(disabilities)) {
            Reply.fault(faults, "disabilities", "casework.form.unknown-choice");
        }
        return new Assessment(
                part(Assessment.Part.CONDITION, faults),
                part(Assessment.Part.BIOLOGICAL, faults),
                part(Assessment.Part.PSYCHOLOGICAL, faults),
                part(Assessment.Part.SOCIAL, faults),
                part(Assessment.Part.SPIRITUAL, faults),
                part(Assessment.Part.LEGAL, faults),
                part(Assessment.Part.ECONOMIC, faults),
                part(Assessment.Part.EDUCATION, faults),
                part(Assessment.Part.EFFORTS, faults),
                part(Assessment.Part.SUPPORTS, faults),
                part(Assessment.Part.OBSTACLES, faults),
                part(Assessment.Part.HOPES, faults),
                part(Assessment.Part.SAFETY, faults),
                Codes.perhaps(Assessment.SelfHarm.class, form.selfHarm(), faults, "selfHarm"),
                disabilities,
                part(Assessment.Part.ACCOMMODATION, faults),
                Texts.optional(form.place(), Texts.SHORT, faults, "place"),
                Texts.optional(form.interpreter(), Texts.SHORT, faults, "interpreter"),
                Objects.requireNonNullElse(Codes.listed(YES_NO, form.consent(), faults, "consent"), ""));
    }

    private static String part(Assessment.Part part, BindingResult faults) {
        return Texts.optional((String) faults.getRawFieldValue(part.field()), Texts.LONG, faults, part.field());
    }

    private Map<String, Object> model(CaseFile file, Actor actor, int seen) {
        return Map.of(
                "file",
                file,
                "history",
                desk.assessments(file),
                "results",
                instruments.of(file),
                "numbers",
                numbers.of(actor.office()),
                "seen",
                seen,
                "helpFirst",
                desk.needsHelpFirst(file));
    }
}
