package id.naungan.documents.web;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.documents.Vault;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Berkas. Given out as a download only, never shown within a page of ours. */
@Controller
class FileController {
    private final Vault vault;

    FileController(Vault vault) {
        this.vault = vault;
    }

    @GetMapping("/berkas/{id}")
    ResponseEntity<byte[]> download(Actor actor, @PathVariable UUID id) {
        return attached(vault.open(actor, id), "berkas-");
    }

    /** From whose hands it came, its fingerprint, and who opened it. */
    @GetMapping("/berkas/{id}/riwayat")
    ModelAndView custody(Actor actor, @PathVariable UUID id) {
        return new ModelAndView("documents/custody", "custody", vault.custody(actor, id));
    }

    /** A picture without what the camera wrote beside it, for showing to others. */
    @GetMapping("/berkas/{id}/bersih")
    ResponseEntity<byte[]> cleaned(Actor actor, @PathVariable UUID id) {
        return attached(vault.cleaned(actor, id).orElseThrow(DoorClosed::new), "gambar-");
    }

    private static ResponseEntity<byte[]> attached(Vault.Opened file, String name) {
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
                                .filename(name + file.file().id().toString().substring(0, 8) + ending)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(file.file().mediaType()))
                .body(file.content());
    }
}
