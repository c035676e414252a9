package id.naungan.documents.web;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.documents.Vault;
import id.naungan.kernel.page.HeldFile;
import id.naungan.sealing.Spill;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
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
    void download(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        attach(request, vault.open(actor, id), "berkas-");
    }

    /** From whose hands it came, its fingerprint, and who opened it. */
    @GetMapping("/berkas/{id}/riwayat")
    ModelAndView custody(Actor actor, @PathVariable UUID id) {
        return new ModelAndView("documents/custody", "custody", vault.custody(actor, id));
    }

    /** A picture without what the camera wrote beside it, for showing to others. */
    @GetMapping("/berkas/{id}/bersih")
    void cleaned(Actor actor, @PathVariable UUID id, HttpServletRequest request) {
        attach(request, vault.cleaned(actor, id).orElseThrow(DoorClosed::new), "gambar-");
    }

    private static void attach(HttpServletRequest request, Vault.Opened opened, String name) {
        String ending =
                switch (opened.file().mediaType()) {
                    case "application/pdf" -> ".pdf";
                    case "image/png" -> ".png";
                    default -> ".jpg";
                };
        Spill content = opened.content();
        new HeldFile(
                        opened.file().mediaType(),
                        name + opened.file().id().toString().substring(0, 8) + ending,
                        content.size(),
                        content::read,
                        content)
                .hold(request);
    }
}
