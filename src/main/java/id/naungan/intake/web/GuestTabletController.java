package id.naungan.intake.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.access.OfficeScope;
import id.naungan.access.Offices;
import id.naungan.intake.GuestTablets;
import id.naungan.intake.IntakePermission;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The tablet at the counter: an officer opens an address at which nobody is signed in, and guests write there one after another. */
@Controller
class GuestTabletController {
    private static final String TEMPLATE = "intake/guest-tablet";

    private final GuestTablets tablets;
    private final Offices offices;
    private final CaseDoor door;
    private final TransactionTemplate own;

    GuestTabletController(
            GuestTablets tablets, Offices offices, CaseDoor door, PlatformTransactionManager transactions) {
        this.tablets = tablets;
        this.offices = offices;
        this.door = door;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @GetMapping("/buku-tamu/tablet")
    ModelAndView page(Actor actor) {
        door.enter(actor, IntakePermission.SIGN_GUEST);
        String code = offices.find(actor.office()).map(Offices.Office::code).orElseThrow(DoorClosed::new);
        return new ModelAndView("intake/tablet", Map.of("running", tablets.running(actor), "root", "/k/" + code));
    }

    @PostMapping("/buku-tamu/tablet")
    ModelAndView open(Actor actor) {
        door.enter(actor, IntakePermission.SIGN_GUEST);
        tablets.open(actor);
        return Reply.goTo("/buku-tamu/tablet");
    }

    @PostMapping("/buku-tamu/tablet/tutup")
    ModelAndView close(Actor actor) {
        door.enter(actor, IntakePermission.SIGN_GUEST);
        tablets.close(actor);
        return Reply.goTo("/buku-tamu/tablet");
    }

    @GetMapping("/k/{code}/tamu/{token}")
    ModelAndView form(
            @PathVariable String code,
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String tersimpan) {
        Offices.Office office = opened(code, token);
        return new ModelAndView(TEMPLATE, model(office, token, tersimpan != null))
                .addObject("form", new GuestForm(null, null, null, null, null));
    }

    @PostMapping("/k/{code}/tamu/{token}")
    ModelAndView sign(
            @PathVariable String code,
            @PathVariable String token,
            @RequestParam(Page.ONCE) UUID once,
            @ModelAttribute("form") GuestForm form,
            BindingResult faults,
            Locale locale) {
        Offices.Office office = opened(code, token);
        var entry = form.entry(faults);
        if (faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, model(office, token, false));
        }
        if (!of(office, () -> tablets.sign(office.id(), token, once, entry))) {
            throw absent();
        }
        return Reply.goTo("/k/" + code + "/tamu/" + token + "?tersimpan&lang=" + locale.getLanguage());
    }

    private Offices.Office opened(String code, String token) {
        Offices.Office office = offices.byCode(code).orElseThrow(GuestTabletController::absent);
        if (!of(office, () -> tablets.isOpen(token))) {
            throw absent();
        }
        return office;
    }

    /** A named office needs a transaction of its own: the running one has already told the database another office. */
    private boolean of(Offices.Office office, Supplier<Boolean> work) {
        return Boolean.TRUE.equals(OfficeScope.call(office.id(), null, () -> own.execute(begun -> work.get())));
    }

    private static Map<String, Object> model(Offices.Office office, String token, boolean saved) {
        return Map.of("office", office.name(), "address", "/k/" + office.code() + "/tamu/" + token, "saved", saved);
    }

    private static ResponseStatusException absent() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
