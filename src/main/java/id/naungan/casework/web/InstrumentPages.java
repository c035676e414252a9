package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CasePermission;
import id.naungan.casework.care.Instrument;
import id.naungan.casework.care.InstrumentChecker;
import id.naungan.casework.care.InstrumentLibraryDesk;
import id.naungan.casework.care.OwnInstrument;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.NavGroup;
import id.naungan.kernel.page.NavLink;
import id.naungan.kernel.page.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
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

/** Pustaka instrumen kantor: a list is brought as a file, looked at, tried, published, withdrawn; all of it stays readable. */
@Controller
@RequestMapping(InstrumentPages.PAGE)
class InstrumentPages {
    static final String PAGE = "/admin/instrumen";

    private final CaseDoor door;
    private final InstrumentLibraryDesk desk;

    /**
     * @param answers codes of a trial by code of the item; invented, and kept nowhere
     * @param reason why a list is withdrawn
     */
    record Form(
            @Nullable Map<String, String> answers, @Nullable String reason) {}

    InstrumentPages(CaseDoor door, InstrumentLibraryDesk desk) {
        this.door = door;
        this.desk = desk;
    }

    @GetMapping
    ModelAndView all(Actor actor) {
        door.enter(actor, CasePermission.BRING_INSTRUMENT);
        return new ModelAndView(
                "casework/library", Map.of("inUse", desk.inUse(actor.office()), "history", desk.history(actor)));
    }

    @GetMapping("/unggah")
    ModelAndView upload(Actor actor) {
        door.enter(actor, CasePermission.BRING_INSTRUMENT);
        return new ModelAndView("casework/library-upload");
    }

    @PostMapping("/unggah")
    ModelAndView bring(Actor actor, @RequestParam(required = false) @Nullable MultipartFile document)
            throws IOException {
        door.enter(actor, CasePermission.BRING_INSTRUMENT);
        if (document == null || document.isEmpty()) {
            return refused().addObject("asked", "casework.library.none");
        }
        String name = String.valueOf(document.getOriginalFilename()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
            return refused().addObject("asked", "casework.library.name");
        }
        var brought = desk.bring(actor, content(document));
        UUID id = brought.id();
        return id == null ? refused().addObject("faults", brought.faults()) : Reply.goTo(PAGE + "/" + id);
    }

    @GetMapping("/{id}")
    ModelAndView one(Actor actor, @PathVariable String id, @ModelAttribute("form") Form form, BindingResult faults) {
        door.enter(actor, CasePermission.BRING_INSTRUMENT);
        return page(actor, found(actor, id), form, HttpStatus.OK);
    }

    /** A list that comes with the program: to look at and to try. */
    @GetMapping("/pustaka/{code}")
    ModelAndView bundled(
            Actor actor, @PathVariable String code, @ModelAttribute("form") Form form, BindingResult faults) {
        door.enter(actor, CasePermission.BRING_INSTRUMENT);
        Instrument list = desk.bundled().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(DoorClosed::new);
        return new ModelAndView("casework/library-one", model(list, form, PAGE + "/pustaka/" + code));
    }

    @PostMapping("/{id}/terbit")
    ModelAndView publish(
            Actor actor, @PathVariable String id, @ModelAttribute("form") Form form, BindingResult faults) {
        door.enter(actor, CasePermission.PUBLISH_INSTRUMENT);
        OwnInstrument list = found(actor, id);
        return answered(actor, list, form, faults, faults.hasErrors() ? null : desk.publish(actor, list));
    }

    @PostMapping("/{id}/tarik")
    ModelAndView withdraw(
            Actor actor, @PathVariable String id, @ModelAttribute("form") Form form, BindingResult faults) {
        door.enter(actor, CasePermission.PUBLISH_INSTRUMENT);
        OwnInstrument list = found(actor, id);
        String reason = Texts.optional(form.reason(), Texts.LONG, faults, "reason");
        if (reason.isBlank() && !faults.hasErrors()) {
            Reply.fault(faults, "reason", "casework.library.reason.missing");
        }
        return answered(actor, list, form, faults, faults.hasErrors() ? null : desk.withdraw(actor, list, reason));
    }

    @PostMapping("/{id}/kesampingkan")
    ModelAndView layAside(
            Actor actor, @PathVariable String id, @ModelAttribute("form") Form form, BindingResult faults) {
        door.enter(actor, CasePermission.BRING_INSTRUMENT);
        OwnInstrument list = found(actor, id);
        return answered(actor, list, form, faults, faults.hasErrors() ? null : desk.layAside(actor, list));
    }

    private ModelAndView answered(
            Actor actor, OwnInstrument list, Form form, BindingResult faults, @Nullable Outcome<UUID> outcome) {
        if (outcome instanceof Outcome.Refused<UUID>(var why)) {
            Reply.refuse(faults, why);
        }
        return faults.hasErrors()
                ? page(actor, found(actor, list.id().toString()), form, HttpStatus.UNPROCESSABLE_CONTENT)
                        .addAllObjects(faults.getModel())
                : Reply.goTo(PAGE + "/" + list.id());
    }

    private ModelAndView page(Actor actor, OwnInstrument list, Form form, HttpStatus status) {
        String here = PAGE + "/" + list.id();
        return new ModelAndView("casework/library-one", model(list.instrument(), form, here), status)
                .addObject("own", list)
                .addObject("publishes", door.may(actor, CasePermission.PUBLISH_INSTRUMENT));
    }

    private static Map<String, Object> model(Instrument list, Form form, String here) {
        return Map.of("list", list, "here", here, "trial", ListTrial.of(list, form.answers()));
    }

    private OwnInstrument found(Actor actor, String id) {
        try {
            return desk.brought(actor, UUID.fromString(id)).orElseThrow(DoorClosed::new);
        } catch (IllegalArgumentException noNumber) {
            throw new DoorClosed();
        }
    }

    /** One byte more than is taken shows that it is too large; the rest is never read into memory. */
    private static byte[] content(MultipartFile document) throws IOException {
        try (var stream = document.getInputStream()) {
            return stream.readNBytes(InstrumentChecker.LARGEST + 1);
        }
    }

    private static ModelAndView refused() {
        return new ModelAndView("casework/library-upload", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("faults", List.of());
    }

    @Bean
    static NavLink instrumentsLink() {
        return new NavLink("casework.library.title", PAGE, 72, CasePermission.Code.BRING_INSTRUMENT, false)
                .in(NavGroup.OFFICE, "casework.library.about");
    }
}
