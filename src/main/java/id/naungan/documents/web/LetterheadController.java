package id.naungan.documents.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.documents.DocumentPermission;
import id.naungan.documents.Letterheads;
import id.naungan.documents.Letterheads.Letterhead;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Kop surat kantor: three lines, a picture, and how numbers look. */
@Controller
class LetterheadController {
    private static final int LARGEST_LOGO = 300 * 1024;

    private final Letterheads heads;
    private final CaseDoor door;

    LetterheadController(Letterheads heads, CaseDoor door) {
        this.heads = heads;
        this.door = door;
    }

    @GetMapping("/kantor/kop-surat")
    ModelAndView show(Actor actor, @RequestParam(required = false) @Nullable String tersimpan) {
        door.enter(actor, DocumentPermission.LETTERHEAD_KEEP);
        Letterhead head = heads.of(actor.office()).orElse(null);
        LetterheadForm form = head == null ? LetterheadForm.empty() : LetterheadForm.of(head);
        return page(new BindException(form, "form"), head, tersimpan != null, HttpStatus.OK);
    }

    @PostMapping("/kantor/kop-surat")
    ModelAndView keep(
            Actor actor,
            @ModelAttribute("form") LetterheadForm form,
            BindingResult faults,
            @RequestParam(required = false) @Nullable MultipartFile logo)
            throws IOException {
        door.enter(actor, DocumentPermission.LETTERHEAD_KEEP);
        Letterhead former = heads.of(actor.office()).orElse(null);
        form.check(faults);
        byte[] picture = logo == null || logo.isEmpty() ? null : logo.getBytes();
        if (picture != null && (picture.length > LARGEST_LOGO || Letterheads.pictureType(picture) == null)) {
            faults.rejectValue("removeLogo", "documents.letterhead.logo-unusable");
        }
        if (faults.hasErrors()) {
            return page(faults, former, false, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (picture != null) {
            heads.keep(actor, form.letterhead(picture, Letterheads.pictureType(picture)));
        } else if (former == null || form.wantsNoLogo()) {
            heads.keep(actor, form.letterhead(null, null));
        } else {
            heads.keep(actor, form.letterhead(former.logo(), former.logoType()));
        }
        return new ModelAndView("redirect:/kantor/kop-surat?tersimpan=1");
    }

    private static ModelAndView page(BindingResult faults, @Nullable Letterhead head, boolean kept, HttpStatus status) {
        return new ModelAndView("documents/letterhead", faults.getModel(), status)
                .addObject("hasLogo", head != null && head.logo() != null)
                .addObject("kept", kept);
    }
}
