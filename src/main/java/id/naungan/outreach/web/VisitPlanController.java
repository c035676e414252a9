package id.naungan.outreach.web;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.Posts;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Choice;
import id.naungan.kernel.page.Reply;
import id.naungan.outreach.OutreachPermission;
import id.naungan.outreach.PreparationDesk;
import id.naungan.outreach.Visit;
import id.naungan.outreach.VisitDesk;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Taking a visit: who goes, with whom, how and with what. */
@Controller
@RequestMapping("/kasus/{id}/penjangkauan/rencana-kunjungan")
class VisitPlanController {
    private static final String TEMPLATE = "outreach/plan";
    private static final int ENOUGH = 2;

    private final VisitDesk desk;
    private final PreparationDesk preparation;
    private final Actors actors;
    private final Posts posts;

    VisitPlanController(VisitDesk desk, PreparationDesk preparation, Actors actors, Posts posts) {
        this.desk = desk;
        this.preparation = preparation;
        this.actors = actors;
        this.posts = posts;
    }

    record PlanForm(
            @Nullable List<String> officers,
            @Nullable List<String> along,
            @Nullable String transport,
            @Nullable List<String> kit,
            @Nullable String alone,
            @Nullable String note) {}

    @GetMapping
    ModelAndView form(@Open(OutreachPermission.Code.RECORD) CaseFile file, Actor actor) {
        return new ModelAndView(TEMPLATE, model(file, able(actor)))
                .addObject(
                        "form",
                        new PlanForm(List.of(actor.account().toString()), List.of(), null, List.of(), null, null));
    }

    @PostMapping
    ModelAndView take(
            @Open(OutreachPermission.Code.RECORD) CaseFile file,
            @ModelAttribute("form") PlanForm form,
            BindingResult faults,
            Actor actor) {
        List<Actors.Officer> able = able(actor);
        Set<String> typed = form.officers() == null ? Set.of() : Set.copyOf(form.officers());
        List<Actors.Officer> going = able.stream()
                .filter(officer -> typed.contains(officer.account().toString()))
                .toList();
        Visit.Plan plan = read(form, going, faults);
        if (!faults.hasErrors()
                && desk.take(
                                actor,
                                file,
                                going.stream().map(Actors.Officer::account).toList(),
                                plan)
                        instanceof Outcome.Refused<UUID> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors()
                ? Reply.again(TEMPLATE, faults, model(file, able))
                : Reply.goTo(file.at("penjangkauan/kunjungan"));
    }

    /** Nobody goes alone without a reason and the police. */
    private static Visit.Plan read(PlanForm form, List<Actors.Officer> going, BindingResult faults) {
        Set<Visit.Company> along = Filled.many(Visit.Company.class, form.along(), faults, "along");
        String alone = Filled.text(form.alone(), Filled.SHORT, faults, "alone");
        if (going.isEmpty()) {
            Reply.fault(faults, "officers", "outreach.officers.missing");
        } else if (going.size() < ENOUGH) {
            if (alone.isEmpty()) {
                Reply.fault(faults, "alone", "outreach.alone.missing");
            }
            if (!along.contains(Visit.Company.POLICE)) {
                Reply.fault(faults, "along", "outreach.alone.police");
            }
        }
        return new Visit.Plan(
                going.stream().map(officer -> officer.account().toString()).collect(Collectors.toSet()),
                along,
                Filled.text(form.transport(), Filled.SHORT, faults, "transport"),
                Filled.many(Visit.Kit.class, form.kit(), faults, "kit"),
                alone,
                Filled.text(form.note(), Filled.LONG, faults, "note"));
    }

    private List<Actors.Officer> able(Actor actor) {
        return actors.officers(actor.office()).stream()
                .filter(officer -> posts.anyMay(officer.posts(), OutreachPermission.RECORD))
                .toList();
    }

    private Map<String, Object> model(CaseFile file, List<Actors.Officer> able) {
        List<Choice> officers = able.stream()
                .map(officer -> Choice.of(officer.account().toString(), officer.displayName()))
                .toList();
        return Map.of("file", file, "officers", officers, "outreach", preparation.of(file));
    }
}
