package id.naungan.oversight.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.kernel.page.Reply;
import id.naungan.oversight.Exclusion;
import id.naungan.oversight.InterestDesk;
import id.naungan.oversight.OversightPermission;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** An officer finds herself near somebody she is related to: one tap to come here, one to leave the case for good. */
@Controller
@RequestMapping("/kasus/{id}/hubungan-saya")
class OwnTieController {
    private static final String TEMPLATE = "oversight/own-tie";

    private final InterestDesk desk;

    OwnTieController(InterestDesk desk) {
        this.desk = desk;
    }

    record OwnForm(@Nullable String tie, @Nullable String words) {
        @Override
        public String toString() {
            return "OwnForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView form(@Open(OversightPermission.Code.DECLARE) CaseFile file) {
        return new ModelAndView(TEMPLATE, "file", file).addObject("form", new OwnForm("UNSAID", null));
    }

    @PostMapping
    ModelAndView say(
            @Open(OversightPermission.Code.DECLARE) CaseFile file,
            @ModelAttribute("form") OwnForm form,
            BindingResult faults,
            Actor actor) {
        Exclusion.Reason reason =
                new Exclusion.Reason(Typed.tie(form.tie(), faults), Typed.optional(form.words(), faults, "words"));
        if (faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, Map.of("file", file));
        }
        desk.say(actor, file, reason);
        return Reply.goTo("/saya/hubungan?tercatat");
    }
}
