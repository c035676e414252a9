package id.naungan.simfoni.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedDay;
import id.naungan.simfoni.CannotEnter;
import id.naungan.simfoni.EntryDesk;
import id.naungan.simfoni.SheetDesk;
import id.naungan.simfoni.SheetPress;
import id.naungan.simfoni.SimfoniPermission;
import id.naungan.simfoni.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Simfoni of one case: how each client stands, her sheet for whoever types why, and the note that she was entered. */
@Controller
@RequestMapping("/kasus/{id}/simfoni")
class SheetController {
    private static final String TEMPLATE = "simfoni/case";

    private final EntryDesk entries;
    private final SheetDesk sheets;
    private final SheetPress press;
    private final CaseDoor door;
    private final OfficeClock clock;

    SheetController(EntryDesk entries, SheetDesk sheets, SheetPress press, CaseDoor door, OfficeClock clock) {
        this.entries = entries;
        this.sheets = sheets;
        this.press = press;
        this.door = door;
        this.clock = clock;
    }

    /** Both forms of the page: why a sheet is opened; and when, under which number, a client was entered. */
    record CaseForm(
            @Nullable String client,
            @Nullable String reason,
            @Nullable TypedDay on,
            @Nullable String reference) {
        @Override
        public String toString() {
            return "CaseForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView page(@Open(SimfoniPermission.Code.LIST) CaseFile file, Actor actor) {
        List<Standing> clients = entries.of(actor, file);
        TypedDay today = TypedDay.of(clock.now().atZone(actor.zone()).toLocalDate());
        String only = clients.size() == 1 ? clients.getFirst().client().toString() : null;
        return new ModelAndView(TEMPLATE, model(file, clients))
                .addObject("form", new CaseForm(only, null, today, null));
    }

    @PostMapping("/lembar")
    ModelAndView open(
            @Open(SimfoniPermission.Code.READ) CaseFile file,
            @ModelAttribute("form") CaseForm form,
            BindingResult faults,
            Actor actor) {
        UUID client = Typed.client(form.client(), faults);
        String reason = Typed.needed(form.reason(), Typed.SHORT, faults, "reason", "simfoni.reason.missing");
        if (client != null && !faults.hasErrors()) {
            switch (sheets.open(actor, file, client, reason)) {
                case Outcome.Done<UUID> done -> {
                    return Reply.goTo(file.at("simfoni/lembar/" + done.value()));
                }
                case Outcome.Refused<UUID> refused -> refuse(faults, refused);
            }
        }
        return Reply.again(TEMPLATE, faults, model(file, entries.of(actor, file)));
    }

    /** Once the half hour is over it asks for the reason again. */
    @GetMapping("/lembar/{opening}")
    ModelAndView sheet(@Open(SimfoniPermission.Code.READ) CaseFile file, @PathVariable String opening, Actor actor) {
        Optional<SheetDesk.Open> found = sheets.shown(actor, file, Typed.id(opening));
        if (found.isEmpty()) {
            return Reply.goTo(file.at("simfoni"));
        }
        SheetDesk.Open open = found.get();
        noted(actor, file, open);
        return new ModelAndView("simfoni/sheet", Map.of("file", file, "open", open, "opening", opening));
    }

    @GetMapping("/lembar/{opening}/cetak")
    ResponseEntity<byte[]> print(
            @Open(SimfoniPermission.Code.READ) CaseFile file, @PathVariable String opening, Actor actor) {
        SheetDesk.Open open = sheets.shown(actor, file, Typed.id(opening)).orElseThrow(DoorClosed::new);
        noted(actor, file, open);
        // The file's name says nothing of whom: it will lie in a folder of downloads.
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("simfoni-" + opening.substring(0, 8) + ".pdf")
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(press.print(actor, file.number(), open.sheet()));
    }

    @PostMapping("/dicatat")
    ModelAndView enter(
            @Open(SimfoniPermission.Code.ENTER) CaseFile file,
            @ModelAttribute("form") CaseForm form,
            BindingResult faults,
            @RequestParam(Page.SEEN) int seen,
            Actor actor) {
        UUID client = Typed.client(form.client(), faults);
        LocalDate on = form.on() == null ? null : form.on().date();
        if (on == null) {
            Reply.fault(faults, "on", "simfoni.on.missing");
        }
        String reference =
                Typed.needed(form.reference(), Typed.REFERENCE, faults, "reference", "simfoni.reference.missing");
        if (client != null
                && on != null
                && !faults.hasErrors()
                && entries.enter(actor, file, seen, client, on, reference) instanceof Outcome.Refused<UUID> refused) {
            refuse(faults, refused);
        }
        return faults.hasErrors()
                ? Reply.again(TEMPLATE, faults, model(file, entries.of(actor, file)))
                : Reply.goTo(file.at("simfoni"));
    }

    private void noted(Actor actor, CaseFile file, SheetDesk.Open open) {
        door.note(actor, file.id(), SimfoniPermission.READ, "person:" + open.client(), open.reason());
    }

    private static void refuse(BindingResult faults, Outcome.Refused<UUID> refused) {
        if (refused.why() == CannotEnter.NOT_A_CLIENT) {
            Reply.refuse(faults, "client", refused.why());
        } else if (refused.why() == CannotEnter.IN_THE_FUTURE || refused.why() == CannotEnter.BEFORE_THE_INFORMATION) {
            Reply.refuse(faults, "on", refused.why());
        } else {
            Reply.refuse(faults, refused.why());
        }
    }

    private Map<String, Object> model(CaseFile file, List<Standing> clients) {
        return Map.of(
                "file",
                file,
                "clients",
                clients,
                "version",
                entries.version(file),
                "mayRead",
                file.may(SimfoniPermission.READ),
                "mayEnter",
                file.may(SimfoniPermission.ENTER));
    }
}
