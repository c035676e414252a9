package id.naungan.documents.web;

import id.naungan.access.Actor;
import id.naungan.documents.Vault;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Berkas. Given out as a download only, never shown within a page of ours. */
@Controller
class FileController {
    private final Vault vault;

    FileController(Vault vault) {
        this.vault = vault;
    }

    @GetMapping("/berkas/{id}")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable UUID id) {
        Vault.Opened file = vault.open(actor, id);
        String ending =
                switch (file.file().mediaType()) {
                    case "application/pdf" -> ".pdf";
                    case "image/png" -> ".png";
                    default -> ".jpg";
                };
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("berkas-" + id.toString().substring(0, 8) + ending)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(file.file().mediaType()))
                .body(file.content());
    }
}
