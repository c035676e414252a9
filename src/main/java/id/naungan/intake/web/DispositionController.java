package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.access.Posts;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.intake.CannotHandOn;
import id.naungan.intake.Clarification;
import id.naungan.intake.ClarificationDesk;
import id.naungan.intake.Disposition;
import id.naungan.intake.DispositionDesk;
import id.naungan.intake.HandOverPosts;
import id.naungan.intake.IntakePermission;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Serah terima: passing the file or a report on, and what the receiver does with it. */
@Controller
class DispositionController {
    private static final String PASS = "intake/pass-on";
    private static final String ONE = "intake/disposition";

    private final DispositionDesk desk;
    private final HandOverPosts receivers;
    private final ClarificationDesk clarifications;
    private final Posts posts;

    DispositionController(
            DispositionDesk desk, HandOverPosts receivers, ClarificationDesk clarifications, Posts posts) {
        this.desk = desk;
        this.receivers = receivers;
        this.clarifications = clarifications;
        this.posts = posts;
    }

    record PassForm(@Nullable String toPost, @Nullable String note) {}

    record WordsForm(@Nullable String words) {}

    @GetMapping("/kasus/{id}/serah-terima")
    ModelAndView form(@Open(IntakePermission.Code.PASS_ON) CaseFile file, Actor actor, Locale locale) {
        String first = receivers.of(actor, file).getFirst();
        String summary = clarifications.last(file).map(Clarification::summary).orElse(null);
        return new ModelAndView(PASS, model(actor, file, locale)).addObject("form", new PassForm(first, summary));
    }

    @PostMapping("/kasus/{id}/serah-terima")
    ModelAndView pass(
            @Open(IntakePermission.Code.PASS_ON) CaseFile file,
            @ModelAttribute("form") PassForm form,
            BindingResult faults,
            Actor actor,
            Locale locale) {
        Choices.atMost(form.note(), 4000, "note", faults);
        if (!faults.hasErrors()
                && receivers.pass(actor, file, String.valueOf(form.toPost()), form.note())
                        instanceof Outcome.Refused<UUID> refused) {
            boolean note = refused.why() == CannotHandOn.SUMMARY_MISSING
                    || refused.why() == CannotHandOn.SUMMARY_NAMES_SOMEBODY;
            Reply.refuse(faults, note ? "note" : "toPost", refused.why());
        }
        return faults.hasErrors() ? Reply.again(PASS, faults, model(actor, file, locale)) : Reply.goTo("/kerja");
    }

    @GetMapping("/disposisi/{disposition}")
    ModelAndView show(Actor actor, @PathVariable String disposition, Locale locale) {
        Disposition one = desk.open(actor, IncomingController.number(disposition));
        return new ModelAndView(ONE, model(actor, one, locale)).addObject("form", new WordsForm(null));
    }

    @PostMapping("/disposisi/{disposition}/ambil")
    ModelAndView take(
            Actor actor,
            @PathVariable String disposition,
            @ModelAttribute("form") WordsForm form,
            BindingResult faults,
            Locale locale) {
        Disposition one = desk.open(actor, IncomingController.number(disposition));
        return answer(
                actor,
                one,
                locale,
                faults,
                faults.hasErrors() ? null : desk.take(actor, one),
                one.report() ? here(one) : "/kasus/" + one.caseId());
    }

    @PostMapping("/disposisi/{disposition}/kembalikan")
    ModelAndView sendBack(
            Actor actor,
            @PathVariable String disposition,
            @ModelAttribute("form") WordsForm form,
            BindingResult faults,
            Locale locale) {
        Disposition one = desk.open(actor, IncomingController.number(disposition));
        Choices.text(form.words(), 4000, "words", "intake.disposition.reason.missing", faults);
        return answer(
                actor,
                one,
                locale,
                faults,
                faults.hasErrors()
                        ? null
                        : desk.sendBack(actor, one, String.valueOf(form.words()).strip()),
                "/kerja");
    }

    @PostMapping("/disposisi/{disposition}/arahan")
    ModelAndView direct(
            Actor actor,
            @PathVariable String disposition,
            @ModelAttribute("form") WordsForm form,
            BindingResult faults,
            Locale locale) {
        Disposition one = desk.open(actor, IncomingController.number(disposition));
        Choices.text(form.words(), 4000, "words", "intake.disposition.direction.missing", faults);
        return answer(
                actor,
                one,
                locale,
                faults,
                faults.hasErrors()
                        ? null
                        : desk.direct(actor, one, String.valueOf(form.words()).strip()),
                here(one));
    }

    private ModelAndView answer(
            Actor actor,
            Disposition one,
            Locale locale,
            BindingResult faults,
            @Nullable Outcome<Disposition> outcome,
            String next) {
        if (outcome instanceof Outcome.Refused<Disposition> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(ONE, faults, model(actor, one, locale)) : Reply.goTo(next);
    }

    private Map<String, Object> model(Actor actor, CaseFile file, Locale locale) {
        return Map.of("file", file, "receivers", receivers.choices(actor, file, locale));
    }

    private Map<String, Object> model(Actor actor, Disposition one, Locale locale) {
        return Map.of(
                "one",
                one,
                "post",
                posts.name(one.toPost()).in(locale),
                "mayTake",
                desk.waitsFor(actor, one),
                "hers",
                one.liesWith(actor.account()));
    }

    private static String here(Disposition one) {
        return "/disposisi/" + one.id();
    }
}
