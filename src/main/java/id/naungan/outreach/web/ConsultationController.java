package id.naungan.outreach.web;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedMoment;
import id.naungan.outreach.CannotNote;
import id.naungan.outreach.Consultation;
import id.naungan.outreach.ConsultationDesk;
import id.naungan.outreach.OutreachPermission;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** S2.10: what the companion asked her supervisor, and the supervisor's word that she advised so. */
@Controller
@RequestMapping("/kasus/{id}/konsultasi")
class ConsultationController {
    private static final String TEMPLATE = "outreach/consultations";

    private final ConsultationDesk desk;
    private final OfficeClock clock;

    ConsultationController(ConsultationDesk desk, OfficeClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    record ConsultationForm(
            @Nullable String adviser,
            @Nullable TypedMoment at,
            @Nullable String asked,
            @Nullable String advice,
            @Nullable String recommendation,
            @Nullable String addition) {
        @Override
        public String toString() {
            return "ConsultationForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView show(@Open(OutreachPermission.Code.READ) CaseFile file, Actor actor) {
        String usual = desk.advisers(actor).stream()
                .filter(one -> one.posts().contains("SOCIAL_WORKER"))
                .findFirst()
                .map(one -> one.account().toString())
                .orElse(null);
        return new ModelAndView(TEMPLATE, model(file, actor))
                .addObject(
                        "form",
                        new ConsultationForm(usual, TypedMoment.of(clock.now(), actor.zone()), null, null, null, null));
    }

    @PostMapping
    ModelAndView record(
            @Open(OutreachPermission.Code.RECORD) CaseFile file,
            @ModelAttribute("form") ConsultationForm form,
            BindingResult faults,
            Actor actor) {
        AccountId adviser = adviser(form, actor, faults);
        Instant at = NotedTexts.moment(form.at(), actor, faults);
        Consultation.Words words = new Consultation.Words(
                NotedTexts.needed(form.asked(), faults, "asked", "outreach.consultation.asked.missing"),
                NotedTexts.needed(form.advice(), faults, "advice", "outreach.consultation.advice.missing"),
                NotedTexts.needed(
                        form.recommendation(),
                        faults,
                        "recommendation",
                        "outreach.consultation.recommendation.missing"));
        if (adviser != null
                && at != null
                && !faults.hasErrors()
                && desk.record(actor, file, at, adviser, words) instanceof Outcome.Refused<UUID> refused) {
            refuse(faults, refused.why());
        }
        return faults.hasErrors()
                ? Reply.again(TEMPLATE, faults, model(file, actor))
                : Reply.goTo(file.at("konsultasi"));
    }

    @PostMapping("/{consultation}")
    ModelAndView confirm(
            @Open(OutreachPermission.Code.ADVISE) CaseFile file,
            @PathVariable String consultation,
            @ModelAttribute("form") ConsultationForm form,
            BindingResult faults,
            Actor actor) {
        Consultation found = find(file, consultation);
        String addition = NotedTexts.text(form.addition(), faults, "addition");
        if (!faults.hasErrors()
                && desk.confirm(actor, file, found, addition) instanceof Outcome.Refused<UUID> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors()
                ? Reply.again(TEMPLATE, faults, model(file, actor))
                : Reply.goTo(file.at("konsultasi"));
    }

    private @Nullable AccountId adviser(ConsultationForm form, Actor actor, BindingResult faults) {
        AccountId found = desk.advisers(actor).stream()
                .map(Actors.Officer::account)
                .filter(account -> account.toString().equals(form.adviser()))
                .findFirst()
                .orElse(null);
        if (found == null) {
            Reply.fault(faults, "adviser", "outreach.consultation.adviser.missing");
        }
        return found;
    }

    private static void refuse(BindingResult faults, Refusal why) {
        switch (why) {
            case CannotNote.IN_THE_FUTURE, CannotNote.BEFORE_THE_INFORMATION -> Reply.refuse(faults, "at", why);
            case CannotNote.NO_ADVISER -> Reply.refuse(faults, "adviser", why);
            default -> Reply.refuse(faults, why);
        }
    }

    private Consultation find(CaseFile file, String number) {
        try {
            return desk.find(file, UUID.fromString(number)).orElseThrow(DoorClosed::new);
        } catch (IllegalArgumentException none) {
            throw new DoorClosed();
        }
    }

    private Map<String, Object> model(CaseFile file, Actor actor) {
        Map<String, Object> model = new HashMap<>();
        model.put("file", file);
        model.put("me", actor.account());
        model.put("advisers", desk.advisers(actor));
        model.put("consultations", desk.of(file));
        return model;
    }
}
