package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.intake.IntakePapers;
import id.naungan.intake.IntakePermission;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Empty papers, printed beforehand for a day without network; they are of no case. */
@Controller
class BlankPaperController {
    private final IntakePapers papers;
    private final CaseDoor door;

    BlankPaperController(IntakePapers papers, CaseDoor door) {
        this.papers = papers;
        this.door = door;
    }

    @GetMapping("/penerimaan/kertas-kosong")
    ModelAndView all(Actor actor) {
        door.enter(actor, IntakePermission.RECEIVE);
        return new ModelAndView("intake/blank-papers");
    }

    @GetMapping("/penerimaan/kertas-kosong/{kind}")
    ResponseEntity<byte[]> blank(Actor actor, @PathVariable String kind) {
        door.enter(actor, IntakePermission.RECEIVE);
        byte[] pdf = papers.blank(actor, kind);
        if (pdf == null) {
            throw new DoorClosed();
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("kosong-" + kind + ".pdf")
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf);
    }
}
