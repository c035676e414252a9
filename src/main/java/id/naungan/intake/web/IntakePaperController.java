package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.documents.DocumentPermission;
import id.naungan.intake.IntakePapers;
import id.naungan.kernel.page.Reply;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Prints form, statement and interview for a signature; who may not see names and story has no such page. */
@Controller
@RequestMapping("/kasus/{id}/naskah")
class IntakePaperController {
    private final IntakePapers papers;

    IntakePaperController(IntakePapers papers) {
        this.papers = papers;
    }

    @PostMapping("/complaint-form/{about}")
    ModelAndView complaint(
            @Open(DocumentPermission.Code.PAPER_KEEP) CaseFile file, @PathVariable UUID about, Actor actor) {
        return printed(papers.complaint(actor, seen(file)));
    }

    @PostMapping("/statement/{about}")
    ModelAndView statement(
            @Open(DocumentPermission.Code.PAPER_KEEP) CaseFile file, @PathVariable UUID about, Actor actor) {
        return printed(papers.statement(actor, seen(file)));
    }

    @PostMapping("/interview-record/{about}")
    ModelAndView interview(
            @Open(DocumentPermission.Code.PAPER_KEEP) CaseFile file, @PathVariable UUID about, Actor actor) {
        return printed(papers.interview(actor, seen(file), about));
    }

    private static CaseFile seen(CaseFile file) {
        boolean sees = file.may(CasePermission.READ_IDENTITY) && file.may(CasePermission.READ_NARRATIVE);
        if (file.pass().isMasked() || !sees) {
            throw new DoorClosed();
        }
        return file;
    }

    private static ModelAndView printed(UUID paper) {
        return Reply.goTo("/naskah/" + paper);
    }
}
