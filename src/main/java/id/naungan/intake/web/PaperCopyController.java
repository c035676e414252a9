package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.documents.Incoming;
import id.naungan.intake.IntakePermission;
import id.naungan.intake.Paper;
import id.naungan.intake.PaperDesk;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A copy of one paper of the checklist, sealed in the vault. */
@Controller
@RequestMapping("/kasus/{id}/persyaratan/{paper}/salinan")
class PaperCopyController {
    private static final String TEMPLATE = "intake/paper-copy";
    private static final String FIELD = "note";

    private final PaperDesk desk;

    PaperCopyController(PaperDesk desk) {
        this.desk = desk;
    }

    /** @param note holds faults alone; the file itself travels beside the form */
    record CopyForm(@Nullable String note) {}

    @GetMapping
    ModelAndView form(@Open(IntakePermission.Code.PAPERS) CaseFile file, @PathVariable String paper) {
        return new ModelAndView(TEMPLATE, model(file, paper)).addObject("form", new CopyForm(null));
    }

    @PostMapping
    ModelAndView keep(
            @Open(IntakePermission.Code.PAPERS) CaseFile file,
            @PathVariable String paper,
            @ModelAttribute("form") CopyForm form,
            BindingResult faults,
            @RequestParam(required = false) @Nullable MultipartFile copy,
            Actor actor) {
        Map<String, Object> model = model(file, paper);
        if (!faults.hasErrors()
                && desk.keep(actor, file, line(file, paper), Incoming.of(copy)) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, FIELD, refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model) : Reply.goTo(file.at("persyaratan"));
    }

    private Map<String, Object> model(CaseFile file, String paper) {
        return Map.of("file", file, "paper", line(file, paper));
    }

    private Paper line(CaseFile file, String key) {
        return desk.checklist(file).stream()
                .filter(paper -> paper.isPaper() && paper.key().equals(key))
                .findFirst()
                .orElseThrow(DoorClosed::new);
    }
}
