package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.care.CarePapers;
import id.naungan.documents.DocumentPermission;
import id.naungan.kernel.page.Reply;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Prints chronology, power of attorney and consent for a signature; who may not see names and story has no such page. */
@Controller
@RequestMapping("/kasus/{id}/naskah")
class CarePaperController {
    private final CarePapers papers;

    CarePaperController(CarePapers papers) {
        this.papers = papers;
    }

    @PostMapping("/chronology/{about}")
    ModelAndView chronology(
            @Open(DocumentPermission.Code.PAPER_KEEP) CaseFile file, @PathVariable UUID about, Actor actor) {
        if (!file.may(CasePermission.READ_NARRATIVE)) {
            throw new DoorClosed();
        }
        return printed(papers.chronology(actor, seen(file)));
    }

    @PostMapping("/power-of-attorney/{about}")
    ModelAndView attorney(
            @Open(DocumentPermission.Code.PAPER_KEEP) CaseFile file, @PathVariable UUID about, Actor actor) {
        return printed(papers.attorney(actor, seen(file), about));
    }

    @PostMapping("/consent/{about}")
    ModelAndView consent(
            @Open(DocumentPermission.Code.PAPER_KEEP) CaseFile file, @PathVariable UUID about, Actor actor) {
        return printed(papers.consent(actor, seen(file)));
    }

    private static CaseFile seen(CaseFile file) {
        if (file.pass().isMasked() || !file.may(CasePermission.READ_IDENTITY)) {
            throw new DoorClosed();
        }
        return file;
    }

    private static ModelAndView printed(UUID paper) {
        return Reply.goTo("/naskah/" + paper);
    }
}
