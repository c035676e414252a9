package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.CasePermission;
import id.naungan.casework.care.CarePapers;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The empty power of attorney and consent sheet, beside the counter's other empty papers; they are of no case. */
@Controller
@RequestMapping("/penerimaan/kertas-kosong")
class BlankCarePaperController {
    private final CarePapers papers;
    private final CaseDoor door;

    BlankCarePaperController(CarePapers papers, CaseDoor door) {
        this.papers = papers;
        this.door = door;
    }

    @GetMapping("/power-of-attorney")
    ResponseEntity<byte[]> attorney(Actor actor) {
        door.enter(actor, CasePermission.OPEN);
        return download("kosong-kuasa.pdf", papers.blankAttorney(actor));
    }

    @GetMapping("/consent")
    ResponseEntity<byte[]> consent(Actor actor) {
        door.enter(actor, CasePermission.OPEN);
        return download("kosong-persetujuan.pdf", papers.blankConsent(actor));
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
