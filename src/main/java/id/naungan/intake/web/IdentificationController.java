package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.Posts;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.intake.EscortDesk;
import id.naungan.intake.IntakePermission;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Choice;
import id.naungan.kernel.page.Reply;
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

/** Step 2 of a crisis: a short look, a calming breath, and the report upwards, on one page. */
@Controller
@RequestMapping("/kasus/{id}/krisis/identifikasi")
class IdentificationController {
    private static final String TEMPLATE = "intake/identification";

    private final EscortDesk desk;
    private final Actors actors;
    private final Posts posts;

    IdentificationController(EscortDesk desk, Actors actors, Posts posts) {
        this.desk = desk;
        this.actors = actors;
        this.posts = posts;
    }

    record IdentificationForm(
            @Nullable String seen,
            @Nullable String relaxation,
            @Nullable String reportTo) {}

    @GetMapping
    ModelAndView form(@Open(IntakePermission.Code.CRISIS) CaseFile file, Actor actor, Locale locale) {
        return new ModelAndView(TEMPLATE, model(file, actor, locale))
                .addObject("form", new IdentificationForm(null, null, null));
    }

    @PostMapping
    ModelAndView identify(
            @Open(IntakePermission.Code.CRISIS) CaseFile file,
            @ModelAttribute("form") IdentificationForm form,
            BindingResult faults,
            Actor actor,
            Locale locale) {
        Choices.text(form.seen(), 4000, "seen", "intake.identification.seen.missing", faults);
        Choices.text(form.relaxation(), 4000, "relaxation", "intake.identification.relaxation.missing", faults);
        AccountId reportTo = account(form.reportTo(), faults);
        if (reportTo != null
                && !faults.hasErrors()
                && desk.identify(
                                actor,
                                file,
                                String.valueOf(form.seen()).strip(),
                                String.valueOf(form.relaxation()).strip(),
                                reportTo)
                        instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, "reportTo", refused.why());
        }
        return faults.hasErrors()
                ? Reply.again(TEMPLATE, faults, model(file, actor, locale))
                : Reply.goTo(file.at("krisis"));
    }

    private Map<String, Object> model(CaseFile file, Actor actor, Locale locale) {
        List<Choice> superiors = actors.officers(actor.office()).stream()
                .filter(officer -> !officer.account().equals(actor.account()))
                .filter(officer -> posts.anyMay(officer.posts(), CasePermission.ASSIGN_TEAM))
                .map(officer -> new Choice(
                        officer.account().toString(),
                        officer.displayName() + " (" + titles(officer.posts(), locale) + ")",
                        null))
                .toList();
        return Map.of("file", file, "superiors", superiors);
    }

    private String titles(Set<String> held, Locale locale) {
        return held.stream().map(post -> posts.name(post).in(locale)).sorted().collect(Collectors.joining(", "));
    }

    private static @Nullable AccountId account(@Nullable String text, BindingResult faults) {
        try {
            return text == null || text.isBlank() ? missing(faults) : AccountId.of(text);
        } catch (IllegalArgumentException e) {
            return missing(faults);
        }
    }

    private static @Nullable AccountId missing(BindingResult faults) {
        Reply.fault(faults, "reportTo", "intake.identification.report-to.missing");
        return null;
    }
}
