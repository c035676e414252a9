package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.CareDesk;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Choice;
import id.naungan.kernel.page.Reply;
import id.naungan.standards.Standards;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the office promises, told to her: which services, and where to complain. */
@Controller
@RequestMapping("/kasus/{id}/penjelasan")
class ExplanationController {
    private static final String TEMPLATE = "casework/explanation";

    private final CareDesk desk;
    private final Standards standards;
    private final OfficeClock clock;

    ExplanationController(CareDesk desk, Standards standards, OfficeClock clock) {
        this.desk = desk;
        this.standards = standards;
        this.clock = clock;
    }

    record ExplanationForm(
            @Nullable List<String> services, @Nullable String channels) {}

    @GetMapping
    ModelAndView form(@Open(CasePermission.Code.EXPLAIN_STANDARDS) CaseFile file, Actor actor, Locale locale) {
        return new ModelAndView(TEMPLATE, model(file, actor, locale))
                .addObject("form", new ExplanationForm(null, null));
    }

    @PostMapping
    ModelAndView explain(
            @Open(CasePermission.Code.EXPLAIN_STANDARDS) CaseFile file,
            @ModelAttribute("form") ExplanationForm form,
            BindingResult faults,
            Actor actor,
            Locale locale) {
        Set<String> told = new HashSet<>(form.services() == null ? List.of() : form.services());
        told.retainAll(offered(actor, locale).stream().map(Choice::value).collect(Collectors.toSet()));
        if (told.isEmpty()) {
            Reply.fault(faults, "services", "casework.explanation.services.missing");
        } else if (desk.explain(actor, file, told, "YES".equals(form.channels()))
                instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model(file, actor, locale)) : Reply.goTo(file.at(""));
    }

    private Map<String, Object> model(CaseFile file, Actor actor, Locale locale) {
        return Map.of("file", file, "services", offered(actor, locale));
    }

    private List<Choice> offered(Actor actor, Locale locale) {
        return standards
                .catalogue(actor.office(), clock.now().atZone(actor.zone()).toLocalDate())
                .stream()
                .map(adopted -> new Choice(
                        adopted.standard().code(),
                        adopted.standard().headline().in(locale),
                        adopted.standard().summary().in(locale)))
                .toList();
    }
}
