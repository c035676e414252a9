package id.naungan.documents.web;

import id.naungan.access.Actor;
import id.naungan.documents.LetterId;
import id.naungan.documents.Letters;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Satu surat: its page, and its PDF. */
@Controller
class LetterController {
    private final Letters letters;
    private final LetterPages pages;

    LetterController(Letters letters, LetterPages pages) {
        this.letters = letters;
        this.pages = pages;
    }

    @GetMapping("/surat/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id, Locale language) {
        return pages.show(actor, new LetterId(id), language);
    }

    /** The file's name says nothing: it will lie in a folder of downloads. */
    @GetMapping("/surat/{id}/pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id) {
        byte[] pdf = letters.pdf(actor, new LetterId(id));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("surat-" + id.toString().substring(0, 8) + ".pdf")
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf);
    }
}
