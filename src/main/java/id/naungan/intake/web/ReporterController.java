package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.SamePeople;
import id.naungan.intake.Reporter;
import id.naungan.intake.ReporterDesk;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Choice;
import id.naungan.kernel.page.Reply;
import id.naungan.partners.Partners;
import id.naungan.persons.Identity;
import id.naungan.persons.PersonRole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who reported, beside who is reported for (S4.12): one tap when it is the client herself. */
@Controller
@RequestMapping("/kasus/{id}/pelapor")
class ReporterController {
    private static final String TEMPLATE = "intake/reporter";
    /** Whoever came along may be the one who reports; the client has her own answer, and the accused must not be offered. */
    private static final Set<PersonRole> MAY_REPORT =
            Set.of(PersonRole.REPORTER, PersonRole.ACCOMPANYING, PersonRole.WITNESS);

    private final ReporterDesk desk;
    private final CasePeople people;
    private final SamePeople same;
    private final Partners partners;

    ReporterController(ReporterDesk desk, CasePeople people, SamePeople same, Partners partners) {
        this.desk = desk;
        this.people = people;
        this.same = same;
        this.partners = partners;
    }

    @GetMapping
    ModelAndView form(@Open(CasePermission.Code.WRITE_IDENTITY) CaseFile file, Actor actor) {
        return new ModelAndView(TEMPLATE, model(file, actor, List.of())).addObject("form", ReporterForm.EMPTY);
    }

    @PostMapping
    ModelAndView record(
            @Open(CasePermission.Code.WRITE_IDENTITY) CaseFile file,
            @ModelAttribute("form") ReporterForm form,
            BindingResult faults,
            Actor actor) {
        ReporterDesk.Draft draft = form.draft(faults, partners.inUse(actor.office()));
        ReporterDesk.Who who = draft == null ? ReporterDesk.Who.NOBODY : form.who(draft.kind(), faults);
        if (draft == null || faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, model(file, actor, List.of()));
        }
        List<SamePeople.Alike> alike = alike(actor, file, form, who.fresh());
        if (!alike.isEmpty()) {
            Reply.fault(faults, "checked", "casework.alike.check-first");
            return Reply.again(TEMPLATE, faults, model(file, actor, alike));
        }
        if (desk.record(actor, file, who, draft) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, refused.why());
            return Reply.again(TEMPLATE, faults, model(file, actor, List.of()));
        }
        return Reply.goTo(file.at("penerimaan"));
    }

    private List<SamePeople.Alike> alike(Actor actor, CaseFile file, ReporterForm form, @Nullable Identity fresh) {
        return fresh == null || form.hasLooked() ? List.of() : same.alike(actor, file, fresh);
    }

    private Map<String, Object> model(CaseFile file, Actor actor, List<SamePeople.Alike> alike) {
        List<CasePeople.Masked> here = people.masked(file).stream()
                .filter(one -> MAY_REPORT.contains(one.role()))
                .toList();
        List<Choice> institutions = partners.inUse(actor.office()).stream()
                .map(one -> Choice.of(one.id().toString(), one.name()))
                .toList();
        return Map.of(
                "file",
                file,
                "here",
                here,
                "partners",
                institutions,
                "said",
                desk.reporter(file).map(Reporter::kind),
                "alike",
                alike);
    }
}
