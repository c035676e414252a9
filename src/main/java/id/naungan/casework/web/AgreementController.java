package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.AgreementDesk;
import id.naungan.casework.CareDesk;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.documents.LetterId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The draft agreement, from the plan as it stands; or the reason why there can be none. */
@Controller
@RequestMapping("/kasus/{id}/kesepakatan")
class AgreementController {
    private static final String TEMPLATE = "casework/agreement";

    private final AgreementDesk desk;
    private final CareDesk care;
    private final MessageSource messages;

    AgreementController(AgreementDesk desk, CareDesk care, MessageSource messages) {
        this.desk = desk;
        this.care = care;
        this.messages = messages;
    }

    record AgreementForm(
            @Nullable String possible,
            @Nullable String client,
            @Nullable String words,
            @Nullable String reason) {}

    @GetMapping
    ModelAndView form(@Open(CasePermission.Code.DRAFT_AGREEMENT) CaseFile file) {
        return new ModelAndView(TEMPLATE, model(file)).addObject("form", new AgreementForm("YES", null, null, null));
    }

    @PostMapping
    ModelAndView draft(
            @Open(CasePermission.Code.DRAFT_AGREEMENT) CaseFile file,
            @ModelAttribute("form") AgreementForm form,
            BindingResult faults,
            Actor actor) {
        if ("NO".equals(form.possible())) {
            return notPossible(file, form, faults, actor);
        }
        String client = Texts.needed(form.client(), Texts.SHORT, faults, "client", "casework.agreement.client.missing");
        String words = Texts.optional(form.words(), Texts.LONG, faults, "words");
        if (!faults.hasErrors()) {
            switch (desk.draft(actor, file, client, words, needs(file))) {
                case Outcome.Done<LetterId> done -> {
                    return Reply.goTo("/surat/" + done.value());
                }
                case Outcome.Refused<LetterId> refused -> Reply.refuse(faults, refused.why());
            }
        }
        return Reply.again(TEMPLATE, faults, model(file));
    }

    private ModelAndView notPossible(CaseFile file, AgreementForm form, BindingResult faults, Actor actor) {
        String reason = Texts.needed(form.reason(), Texts.LONG, faults, "reason", "casework.agreement.reason.missing");
        if (!faults.hasErrors() && desk.notPossible(actor, file, reason) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model(file)) : Reply.goTo(file.at(""));
    }

    /** Letters are written in Indonesian whatever the reader's language. */
    private List<String> needs(CaseFile file) {
        Locale indonesian = Locale.of("id");
        return care.plan(file).items().stream()
                .map(item ->
                        messages.getMessage("casework.need." + item.need(), null, indonesian) + ": " + item.action())
                .toList();
    }

    private Map<String, Object> model(CaseFile file) {
        return Map.of("file", file, "plan", care.plan(file), "waiting", desk.waiting(file));
    }
}
