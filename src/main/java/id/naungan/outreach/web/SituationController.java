package id.naungan.outreach.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import id.naungan.outreach.LearnedKind;
import id.naungan.outreach.OutreachPermission;
import id.naungan.outreach.PreparationDesk;
import id.naungan.outreach.Situation;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Her situation, any disability and what is dangerous there (S2.8); what is not known yet may stay open and be added. */
@Controller
@RequestMapping("/kasus/{id}/penjangkauan/situasi")
class SituationController {
    private static final String TEMPLATE = "outreach/situation";

    private final PreparationDesk desk;

    SituationController(PreparationDesk desk) {
        this.desk = desk;
    }

    record SituationForm(
            @Nullable String words,
            @Nullable String disability,
            @Nullable String needs,
            @Nullable String tried,
            @Nullable List<String> hazards,
            @Nullable String hazardWords,
            @Nullable String accusedAway) {

        static SituationForm of(@Nullable Situation last) {
            return last == null
                    ? new SituationForm(null, null, null, null, List.of(), null, null)
                    : new SituationForm(
                            last.words(),
                            last.disability() == null ? null : last.disability().name(),
                            last.needs(),
                            last.tried(),
                            last.hazards().stream().map(Enum::name).toList(),
                            last.hazardWords(),
                            last.accusedAway());
        }
    }

    @GetMapping
    ModelAndView form(@Open(OutreachPermission.Code.RECORD) CaseFile file) {
        return new ModelAndView(TEMPLATE, model(file))
                .addObject("form", SituationForm.of(desk.of(file).situation()));
    }

    @PostMapping
    ModelAndView know(
            @Open(OutreachPermission.Code.RECORD) CaseFile file,
            @ModelAttribute("form") SituationForm form,
            BindingResult faults,
            @RequestParam(name = Page.SEEN, defaultValue = "") String seen,
            Actor actor) {
        Situation situation = read(form, faults);
        if (!faults.hasErrors()
                && desk.know(actor, file, Filled.seen(seen), situation) instanceof Outcome.Refused<UUID> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model(file)) : Reply.goTo(file.at("penjangkauan"));
    }

    private static Situation read(SituationForm form, BindingResult faults) {
        String words = Filled.text(form.words(), Filled.LONG, faults, "words");
        Situation.Disability disability =
                Filled.maybe(Situation.Disability.class, form.disability(), faults, "disability");
        String needs = Filled.text(form.needs(), Filled.LONG, faults, "needs");
        String tried = Filled.text(form.tried(), Filled.LONG, faults, "tried");
        if (disability == Situation.Disability.YES && needs.isEmpty()) {
            Reply.fault(faults, "needs", "outreach.needs.missing");
        }
        if (disability == Situation.Disability.UNKNOWN_AFTER_TRYING && tried.isEmpty()) {
            Reply.fault(faults, "tried", "outreach.tried.missing");
        }
        if (words.isEmpty() && disability == null && !faults.hasErrors()) {
            Reply.fault(faults, "words", "outreach.situation.empty");
        }
        return new Situation(
                words,
                disability,
                needs,
                tried,
                Filled.many(Situation.Hazard.class, form.hazards(), faults, "hazards"),
                Filled.text(form.hazardWords(), Filled.SHORT, faults, "hazardWords"),
                Filled.text(form.accusedAway(), Filled.SHORT, faults, "accusedAway"));
    }

    private Map<String, Object> model(CaseFile file) {
        return Map.of(
                "file",
                file,
                "seen",
                String.valueOf(desk.of(file).of(LearnedKind.SITUATION).size()));
    }
}
