package id.naungan.referral.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Disclosure;
import id.naungan.casework.Open;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import id.naungan.kernel.page.Reply;
import id.naungan.referral.CannotTransfer;
import id.naungan.referral.TransferDesk;
import id.naungan.referral.TransferDraft;
import id.naungan.referral.TransferPermission;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** S2.15: the case goes to the authority that is competent for it, after she has been brought into safety. */
@Controller
@RequestMapping("/kasus/{id}/pelimpahan")
class TransferController {
    private static final String TEMPLATE = "referral/transfer-new";

    private final TransferDesk desk;
    private final TransferChoices choices;

    TransferController(TransferDesk desk, TransferChoices choices) {
        this.desk = desk;
        this.choices = choices;
    }

    @GetMapping
    ModelAndView list(@Open(TransferPermission.Code.WRITE) CaseFile file) {
        Map<String, Object> model = new HashMap<>(Map.of("file", file, "transfers", desk.of(file)));
        desk.whyNot(file).ifPresent(why -> model.put("whyNot", why));
        return new ModelAndView("referral/transfer-list", model);
    }

    @GetMapping("/baru")
    ModelAndView form(@Open(TransferPermission.Code.WRITE) CaseFile file, Actor actor) {
        return new ModelAndView(TEMPLATE, model(file, actor))
                .addObject("form", TransferForm.first(choices.condition(file)));
    }

    @PostMapping("/baru")
    ModelAndView prepare(
            @Open(TransferPermission.Code.WRITE) CaseFile file,
            @ModelAttribute("form") TransferForm form,
            BindingResult faults,
            Actor actor) {
        TransferDraft draft =
                form.read(choices.offices(file), choices.partners(file), choices.readable(actor, file), faults);
        if (draft != null) {
            switch (desk.prepare(actor, file, draft, form.isReporterAsked())) {
                case Outcome.Done<UUID> done -> {
                    return Reply.goTo(file.at("pelimpahan/" + done.value()));
                }
                case Outcome.Refused<UUID> refused -> refuse(faults, refused.why());
            }
        }
        return Reply.again(TEMPLATE, faults, model(file, actor));
    }

    private static void refuse(BindingResult faults, Refusal why) {
        switch (why) {
            case CannotTransfer.REPORTER_NOT_ASKED -> Reply.refuse(faults, "reporterAsked", why);
            case CannotTransfer.NOT_AN_EMERGENCY -> Reply.refuse(faults, "basis", why);
            case Disclosure.TellsWhere where -> Reply.refuse(faults, "chapters", where);
            default -> Reply.refuse(faults, why);
        }
    }

    private Map<String, Object> model(CaseFile file, Actor actor) {
        Map<String, Object> model = new HashMap<>();
        model.put("file", file);
        model.put("offices", choices.offices(file));
        model.put("partners", choices.partners(file));
        model.put("papers", choices.papers(actor, file));
        desk.whyNot(file).ifPresent(why -> model.put("whyNot", why));
        return model;
    }
}
