package id.naungan.outreach.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedMoment;
import id.naungan.outreach.CannotNote;
import id.naungan.outreach.OutreachPermission;
import id.naungan.outreach.RescueContact;
import id.naungan.outreach.RescueDesk;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** S2.12: whom the companion reached in a rescue, when, how, and what came of it. */
@Controller
@RequestMapping("/kasus/{id}/penyelamatan")
class RescueController {
    private static final String TEMPLATE = "outreach/rescue";

    private final RescueDesk desk;
    private final OfficeClock clock;

    RescueController(RescueDesk desk, OfficeClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    record RescueForm(
            @Nullable String party,
            @Nullable TypedMoment at,
            @Nullable String reached,
            @Nullable String result) {
        @Override
        public String toString() {
            return "RescueForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView show(@Open(OutreachPermission.Code.READ) CaseFile file, Actor actor) {
        return new ModelAndView(TEMPLATE, model(file))
                .addObject("form", new RescueForm(null, TypedMoment.of(clock.now(), actor.zone()), null, null));
    }

    @PostMapping
    ModelAndView record(
            @Open(OutreachPermission.Code.RECORD) CaseFile file,
            @ModelAttribute("form") RescueForm form,
            BindingResult faults,
            Actor actor) {
        RescueContact.Party party = Arrays.stream(RescueContact.Party.values())
                .filter(one -> one.name().equals(form.party()))
                .findFirst()
                .orElse(null);
        if (party == null) {
            Reply.fault(faults, "party", "outreach.rescue.party.missing");
        }
        Instant at = NotedTexts.moment(form.at(), actor, faults);
        RescueContact.Words words = new RescueContact.Words(
                NotedTexts.needed(form.reached(), faults, "reached", "outreach.rescue.reached.missing"),
                NotedTexts.needed(form.result(), faults, "result", "outreach.rescue.result.missing"));
        if (party != null
                && at != null
                && !faults.hasErrors()
                && desk.record(actor, file, new RescueContact(party, at, words, ""))
                        instanceof Outcome.Refused<?> refused) {
            if (refused.why() == CannotNote.CASE_IS_CLOSED) {
                Reply.refuse(faults, refused.why());
            } else {
                Reply.refuse(faults, "at", refused.why());
            }
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model(file)) : Reply.goTo(file.at("penyelamatan"));
    }

    private Map<String, Object> model(CaseFile file) {
        return Map.of("file", file, "contacts", desk.of(file));
    }
}
