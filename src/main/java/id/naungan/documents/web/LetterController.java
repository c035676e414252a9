package id.naungan.documents.web;

import id.naungan.access.Actor;
import id.naungan.documents.LetterId;
import id.naungan.documents.Letters;
import id.naungan.print.PageSize;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
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

    @GetMapping("/surat/{id}/pdf")
    ResponseEntity<byte[]> pdf(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String kertas) {
        return download("surat-", id, letters.pdf(actor, new LetterId(id), size(kertas)));
    }

    @GetMapping("/surat/{id}/salinan-inggris")
    ResponseEntity<byte[]> english(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String kertas) {
        return download("copy-", id, letters.english(actor, new LetterId(id), size(kertas)));
    }

    /** The file's name says nothing: it will lie in a folder of downloads. */
    private static ResponseEntity<byte[]> download(String before, UUID id, byte[] pdf) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(before + id.toString().substring(0, 8) + ".pdf")
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(pdf);
    }

    private static @Nullable PageSize size(@Nullable String asked) {
        return Arrays.stream(PageSize.values())
                .filter(size -> size.name().equals(asked))
                .findFirst()
                .orElse(null);
    }
}
