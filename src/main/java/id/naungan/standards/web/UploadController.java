package id.naungan.standards.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.standards.PublishingDesk;
import id.naungan.standards.StandardPermission;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Unggah standar: a document of the office's own. A bad one is refused whole, with line, place and sentence. */
@Controller
@RequestMapping(AdoptionController.LIST + "/unggah")
class UploadController {
    /** More faults than these help nobody at once; the first ones often explain the rest. */
    static final int SHOWN = 30;

    private final CaseDoor door;
    private final PublishingDesk desk;

    UploadController(CaseDoor door, PublishingDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    @GetMapping
    ModelAndView form(Actor actor) {
        door.enter(actor, StandardPermission.ADOPT);
        return new ModelAndView("standards/upload");
    }

    @PostMapping
    ModelAndView bring(Actor actor, @RequestParam(required = false) @Nullable MultipartFile document)
            throws IOException {
        door.enter(actor, StandardPermission.ADOPT);
        if (document == null || document.isEmpty()) {
            return refused().addObject("asked", "standards.upload.none");
        }
        String name = String.valueOf(document.getOriginalFilename()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
            return refused().addObject("asked", "standards.upload.name");
        }
        PublishingDesk.Brought brought = desk.bring(actor, content(document));
        UUID prepared = brought.prepared();
        return prepared == null
                ? refused().addObject("faults", brought.checked().faults())
                : new ModelAndView("redirect:" + PreparedController.at(prepared));
    }

    /** One byte more than is taken shows that it is too large; the rest is never read into memory. */
    private static byte[] content(MultipartFile document) throws IOException {
        try (var stream = document.getInputStream()) {
            return stream.readNBytes(PublishingDesk.LARGEST + 1);
        }
    }

    private static ModelAndView refused() {
        ModelAndView page = new ModelAndView("standards/upload");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
