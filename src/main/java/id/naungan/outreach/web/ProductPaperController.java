package id.naungan.outreach.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.documents.DocumentPermission;
import id.naungan.kernel.page.Reply;
import id.naungan.outreach.OutreachPermission;
import id.naungan.outreach.ProductPapers;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Prints the products of outreach for a case, and their empty forms; who may not see names and story has no such page. */
@Controller
class ProductPaperController {
    private final ProductPapers papers;
    private final CaseDoor door;

    ProductPaperController(ProductPapers papers, CaseDoor door) {
        this.papers = papers;
        this.door = door;
    }

    @PostMapping("/kasus/{id}/naskah/outreach-survey/{about}")
    ModelAndView survey(
            @Open(DocumentPermission.Code.PAPER_KEEP) CaseFile file, @PathVariable UUID about, Actor actor) {
        return Reply.goTo("/naskah/" + papers.survey(actor, seen(file, about)));
    }

    @PostMapping("/kasus/{id}/naskah/outreach-information/{about}")
    ModelAndView information(
            @Open(DocumentPermission.Code.PAPER_KEEP) CaseFile file, @PathVariable UUID about, Actor actor) {
        return Reply.goTo("/naskah/" + papers.information(actor, seen(file, about)));
    }

    @GetMapping("/penerimaan/kertas-kosong/outreach-survey")
    ResponseEntity<byte[]> blankSurvey(Actor actor) {
        door.enter(actor, CasePermission.OPEN);
        return download("kosong-survei.pdf", papers.blankSurvey(actor));
    }

    @GetMapping("/penerimaan/kertas-kosong/outreach-information")
    ResponseEntity<byte[]> blankInformation(Actor actor) {
        door.enter(actor, CasePermission.OPEN);
        return download("kosong-informasi.pdf", papers.blankInformation(actor));
    }

    private static CaseFile seen(CaseFile file, UUID about) {
        if (file.pass().isMasked()
                || !file.may(OutreachPermission.READ)
                || !about.equals(file.id().value())) {
            throw new DoorClosed();
        }
        return file;
    }

    private static ResponseEntity<byte[]> download(String name, byte[] pdf) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf);
    }
}
