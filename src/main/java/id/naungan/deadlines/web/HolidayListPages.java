package id.naungan.deadlines.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.deadlines.DeadlinePermission;
import id.naungan.deadlines.HolidayDesk;
import id.naungan.deadlines.HolidayList;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Faults;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Daftar libur setahun: brought as a file or pasted, looked at, loaded whole or not at all, and undone whole. */
@Controller
@RequestMapping(HolidayListPages.LISTS)
class HolidayListPages {
    static final String LISTS = HolidayPages.TABLE + "/daftar";

    private static final int LARGEST = 64 * 1024;

    private final CaseDoor door;
    private final HolidayDesk desk;

    HolidayListPages(CaseDoor door, HolidayDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    @GetMapping
    ModelAndView form(Actor actor) {
        door.enter(actor, DeadlinePermission.HOLIDAYS);
        return new ModelAndView("deadlines/holiday-list");
    }

    @PostMapping
    ModelAndView bring(
            Actor actor,
            @ModelAttribute(Faults.FORM) HolidayForm form,
            BindingResult faults,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        door.enter(actor, DeadlinePermission.HOLIDAYS);
        String text = text(form, file, faults);
        HolidayList list = desk.read(actor, text);
        if (!faults.hasErrors() && list.faults().isEmpty()) {
            return new ModelAndView("redirect:" + LISTS + "/" + desk.bring(actor, text));
        }
        if (!faults.hasErrors()) {
            faults.rejectValue("list", "deadlines.list.refused");
        }
        return new ModelAndView("deadlines/holiday-list", faults.getModel(), HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("wrong", list.faults());
    }

    /** The file where one was chosen, else what was pasted. */
    private static String text(HolidayForm form, @Nullable MultipartFile file, BindingResult faults)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return HolidayForm.text(form.list());
        }
        try (var stream = file.getInputStream()) {
            byte[] bytes = stream.readNBytes(LARGEST);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException noText) {
            faults.rejectValue("list", "deadlines.list.not-text");
            return "";
        }
    }

    @GetMapping("/{id}")
    ModelAndView look(Actor actor, @PathVariable String id) {
        door.enter(actor, DeadlinePermission.HOLIDAYS);
        return new ModelAndView("deadlines/holiday-dry-run").addObject("list", found(actor, id));
    }

    @PostMapping("/{id}/muat")
    ModelAndView load(
            Actor actor, @PathVariable String id, @ModelAttribute(Faults.FORM) HolidayForm form, BindingResult faults) {
        door.enter(actor, DeadlinePermission.HOLIDAYS);
        HolidayDesk.DryRun list = found(actor, id);
        if (!faults.hasErrors() && desk.load(actor, list.id()) instanceof Outcome.Refused<UUID>(var why)) {
            faults.reject(why.key());
        }
        return faults.hasErrors()
                ? new ModelAndView("deadlines/holiday-dry-run", faults.getModel(), HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("list", list)
                : new ModelAndView("redirect:" + HolidayPages.TABLE + "?tahun=" + year(list));
    }

    @GetMapping("/{id}/urungkan")
    ModelAndView ask(Actor actor, @PathVariable String id) {
        door.enter(actor, DeadlinePermission.HOLIDAYS);
        return new ModelAndView("deadlines/holiday-undo").addObject("list", found(actor, id));
    }

    @PostMapping("/{id}/urungkan")
    ModelAndView undo(
            Actor actor, @PathVariable String id, @ModelAttribute(Faults.FORM) HolidayForm form, BindingResult faults) {
        door.enter(actor, DeadlinePermission.HOLIDAYS);
        HolidayDesk.DryRun list = found(actor, id);
        String reason = form.reason(faults);
        if (!faults.hasErrors() && desk.undo(actor, list.id(), reason) instanceof Outcome.Refused<UUID>(var why)) {
            faults.reject(why.key());
        }
        return faults.hasErrors()
                ? new ModelAndView("deadlines/holiday-undo", faults.getModel(), HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject("list", list)
                : new ModelAndView("redirect:" + HolidayPages.TABLE + "?tahun=" + year(list));
    }

    private static int year(HolidayDesk.DryRun list) {
        return (list.fresh().isEmpty() ? list.there() : list.fresh())
                .getFirst()
                .day()
                .getYear();
    }

    private HolidayDesk.DryRun found(Actor actor, String id) {
        try {
            return desk.dryRun(actor, UUID.fromString(id)).orElseThrow(DoorClosed::new);
        } catch (IllegalArgumentException noNumber) {
            throw new DoorClosed();
        }
    }
}
