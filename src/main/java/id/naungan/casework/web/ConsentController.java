package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.AgreementDesk;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.CasePermission;
import id.naungan.casework.ConsentItem;
import id.naungan.casework.ConsentSaid;
import id.naungan.casework.Open;
import id.naungan.casework.care.AttorneyDesk;
import id.naungan.casework.care.PowerItem;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Each item a yes or a no; a yes turned into a no is a withdrawal, and is written down as one. */
@Controller
@RequestMapping("/kasus/{id}/persetujuan")
class ConsentController {
    private static final String TEMPLATE = "casework/consent";
    private static final List<String> SIGNERS = List.of("SELF", "GUARDIAN", "OTHER");

    private final AgreementDesk desk;
    private final AttorneyDesk attorneys;
    private final CasePeople people;

    ConsentController(AgreementDesk desk, AttorneyDesk attorneys, CasePeople people) {
        this.desk = desk;
        this.attorneys = attorneys;
        this.people = people;
    }

    record ConsentForm(
            @Nullable Map<String, String> items, @Nullable String signer) {}

    @GetMapping
    ModelAndView form(@Open(CasePermission.Code.RECORD_CONSENT) CaseFile file, Actor actor) {
        Map<String, String> items = new HashMap<>();
        desk.consents(file).forEach((item, said) -> items.put(item.name(), said.given() ? "YES" : "NO"));
        return new ModelAndView(TEMPLATE, model(file, actor)).addObject("form", new ConsentForm(items, "SELF"));
    }

    @PostMapping
    ModelAndView record(
            @Open(CasePermission.Code.RECORD_CONSENT) CaseFile file,
            @ModelAttribute("form") ConsentForm form,
            BindingResult faults,
            Actor actor) {
        Map<ConsentItem, Boolean> answers = new EnumMap<>(ConsentItem.class);
        for (ConsentItem item : ConsentItem.values()) {
            String answer = form.items() == null ? null : form.items().get(item.name());
            if ("YES".equals(answer) || "NO".equals(answer)) {
                answers.put(item, "YES".equals(answer));
            }
        }
        if (answers.isEmpty()) {
            Reply.fault(faults, "items[" + ConsentItem.DATA_TRUE_AND_SECRET + "]", "casework.consent.empty");
        }
        if (form.signer() == null || !SIGNERS.contains(form.signer())) {
            Reply.fault(faults, "signer", "casework.consent.signer.missing");
        } else if (!faults.hasErrors()
                && desk.consent(actor, file, answers, form.signer()) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model(file, actor)) : Reply.goTo(file.at(""));
    }

    /** Who may sign for her stands beside the question of who signs. */
    private Map<String, Object> model(CaseFile file, Actor actor) {
        Map<ConsentItem, ConsentSaid> said = desk.consents(file);
        var signers = attorneys.of(file).stream()
                .filter(power -> power.isInForce(attorneys.today(actor)))
                .filter(power -> power.items().contains(PowerItem.SIGN_AGREEMENTS))
                .filter(power -> !attorneys.accused(file).contains(power.holder()))
                .map(power -> power.holder())
                .toList();
        return Map.of("file", file, "said", said, "signers", signers, "people", people.masked(file));
    }
}
