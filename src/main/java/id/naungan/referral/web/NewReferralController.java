package id.naungan.referral.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import id.naungan.kernel.page.Reply;
import id.naungan.partners.Need;
import id.naungan.partners.Partner;
import id.naungan.partners.Partners;
import id.naungan.referral.CannotRefer;
import id.naungan.referral.ReferralDesk;
import id.naungan.referral.ReferralDraft;
import id.naungan.referral.ReferralPermission;
import java.util.HashMap;
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

/** A new referral: first the need, which suggests partners, then what the letter says. */
@Controller
@RequestMapping("/kasus/{id}/rujukan/baru")
class NewReferralController {
    private static final String TEMPLATE = "referral/new";

    private final ReferralDesk desk;
    private final Partners partners;
    private final Prefill prefill;

    NewReferralController(ReferralDesk desk, Partners partners, Prefill prefill) {
        this.desk = desk;
        this.partners = partners;
        this.prefill = prefill;
    }

    @GetMapping
    ModelAndView form(
            @Open(ReferralPermission.Code.WRITE) CaseFile file, @RequestParam(required = false) @Nullable String need) {
        Need chosen = Typed.need(need);
        return chosen == null
                ? new ModelAndView("referral/need", Map.of("file", file, "needs", prefill.needs(file)))
                : new ModelAndView(TEMPLATE, model(file, chosen)).addObject("form", prefill.form(file, chosen));
    }

    @PostMapping
    ModelAndView prepare(
            @Open(ReferralPermission.Code.WRITE) CaseFile file,
            @ModelAttribute("form") ReferralForm form,
            BindingResult faults,
            Actor actor) {
        Need need = Typed.need(form.need());
        if (need == null) {
            return Reply.goTo(file.at("rujukan/baru"));
        }
        ReferralDraft draft = form.read(need, partners.inUse(file.office()), faults);
        if (draft != null) {
            switch (desk.prepare(actor, file, draft)) {
                case Outcome.Done<UUID> done -> {
                    return Reply.goTo(file.at("rujukan/" + done.value()));
                }
                case Outcome.Refused<UUID> refused -> refuse(faults, refused.why());
            }
        }
        return Reply.again(TEMPLATE, faults, model(file, need));
    }

    private static void refuse(BindingResult faults, Refusal why) {
        switch (why) {
            case CannotRefer.PAPER_SHOWS_MORE -> Reply.refuse(faults, "papers", why);
            case CannotRefer.NOT_AN_EMERGENCY -> Reply.refuse(faults, "basis", why);
            default -> Reply.refuse(faults, why);
        }
    }

    private Map<String, Object> model(CaseFile file, Need need) {
        List<Partner> suggested = partners.suggest(file.office(), need).partners();
        Map<String, Object> model = new HashMap<>();
        model.put("file", file);
        model.put("need", need);
        model.put("suggested", suggested);
        model.put(
                "others",
                partners.inUse(file.office()).stream()
                        .filter(partner -> !suggested.contains(partner))
                        .toList());
        return model;
    }
}
