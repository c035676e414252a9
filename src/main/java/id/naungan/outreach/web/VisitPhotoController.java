package id.naungan.outreach.web;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.documents.DocumentPermission;
import id.naungan.documents.Incoming;
import id.naungan.documents.Vault;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import id.naungan.outreach.ActKind;
import id.naungan.outreach.OutreachPermission;
import id.naungan.outreach.PreparationDesk;
import id.naungan.outreach.Visit;
import id.naungan.outreach.VisitAct;
import id.naungan.outreach.VisitDesk;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A photo from a visit, sealed in the vault of the case under a name that says nothing. */
@Controller
@RequestMapping("/kasus/{id}/penjangkauan/kunjungan/foto")
class VisitPhotoController {
    private static final String TEMPLATE = "outreach/photo";
    private static final String FIELD = "words";

    private final VisitDesk desk;
    private final PreparationDesk preparation;
    private final Vault vault;
    private final OfficeClock clock;

    VisitPhotoController(VisitDesk desk, PreparationDesk preparation, Vault vault, OfficeClock clock) {
        this.desk = desk;
        this.preparation = preparation;
        this.vault = vault;
        this.clock = clock;
    }

    record PhotoForm(@Nullable String words) {}

    @GetMapping
    ModelAndView form(@Open(OutreachPermission.Code.RECORD) CaseFile file) {
        return new ModelAndView(TEMPLATE, model(file)).addObject("form", new PhotoForm(null));
    }

    @PostMapping
    ModelAndView keep(
            @Open(OutreachPermission.Code.RECORD) CaseFile file,
            @ModelAttribute("form") PhotoForm form,
            BindingResult faults,
            @RequestParam(name = Page.SEEN, defaultValue = "") String seen,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            Actor actor) {
        Map<String, Object> model = model(file);
        String words = Filled.text(form.words(), Filled.SHORT, faults, FIELD);
        Incoming taken = Incoming.of(photo);
        if (!faults.hasErrors()) {
            Outcome<UUID> kept = vault.keep(actor, file.id(), new Incoming("foto", taken.size(), taken.content()))
                    .then(id -> desk.record(
                            actor,
                            file,
                            Filled.seen(seen),
                            ActKind.PHOTO,
                            clock.now(),
                            new VisitAct.Words(words, null, null, null, id)));
            if (kept instanceof Outcome.Refused<UUID> refused) {
                Reply.refuse(faults, FIELD, refused.why());
            }
        }
        return faults.hasErrors()
                ? Reply.again(TEMPLATE, faults, model)
                : Reply.goTo(file.at("penjangkauan/kunjungan"));
    }

    private Map<String, Object> model(CaseFile file) {
        if (!file.may(DocumentPermission.FILE_KEEP)) {
            throw new DoorClosed();
        }
        int version = preparation.of(file).open().map(Visit::version).orElse(0);
        return Map.of("file", file, "seen", String.valueOf(version));
    }
}
