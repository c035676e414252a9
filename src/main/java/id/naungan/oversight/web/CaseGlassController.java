package id.naungan.oversight.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import id.naungan.oversight.GlassDesk;
import id.naungan.oversight.OversightPermission;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who read the case in need and why, for those who were told; another than she closes it with words. */
@Controller
@RequestMapping("/kasus/{id}/pecah-kaca")
class CaseGlassController {
    private static final String TEMPLATE = "oversight/case-glass";

    private final GlassDesk desk;

    CaseGlassController(GlassDesk desk) {
        this.desk = desk;
    }

    record ReviewForm(@Nullable String words) {
        @Override
        public String toString() {
            return "ReviewForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView page(@Open(OversightPermission.Code.READ_GLASS) CaseFile file, Actor actor) {
        return new ModelAndView(TEMPLATE, model(file, actor)).addObject("form", new ReviewForm(null));
    }

    /** She has read what she was told; the task leaves her worklist. */
    @PostMapping("/dibaca")
    ModelAndView read(@Open(OversightPermission.Code.READ_GLASS) CaseFile file, Actor actor) {
        desk.read(actor, file);
        return Reply.goTo(file.at("pecah-kaca"));
    }

    @PostMapping("/{glass}")
    ModelAndView review(
            @Open(OversightPermission.Code.REVIEW) CaseFile file,
            @PathVariable String glass,
            @ModelAttribute("form") ReviewForm form,
            BindingResult faults,
            Actor actor) {
        String words = Typed.needed(form.words(), faults, "words", "oversight.review.missing");
        if (!faults.hasErrors()
                && desk.review(actor, file, Typed.id(glass), words) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, "words", refused.why());
        }
        return faults.hasErrors()
                ? Reply.again(TEMPLATE, faults, model(file, actor))
                : Reply.goTo(file.at("pecah-kaca"));
    }

    private Map<String, Object> model(CaseFile file, Actor actor) {
        return Map.of(
                "file",
                file,
                "glasses",
                desk.of(file),
                "untold",
                desk.isUntold(actor, file),
                "me",
                actor.account(),
                "reviews",
                file.may(OversightPermission.REVIEW));
    }
}
