package id.naungan.access.web;

import id.naungan.access.AccountPermission;
import id.naungan.access.Actor;
import id.naungan.access.CannotSaveAccount;
import id.naungan.access.CaseDoor;
import id.naungan.access.OfficeDesk;
import id.naungan.access.OfficeSettings;
import id.naungan.access.Offices;
import id.naungan.areas.Placed;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.NavGroup;
import id.naungan.kernel.page.NavLink;
import id.naungan.kernel.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Data kantor: name, agency, address, zone and region of the office of this session. */
@Controller
class OfficePages {
    private static final String PAGE = "/kantor/data";

    private final OfficeSettings settings;
    private final CaseDoor door;

    record Form(
            @Nullable String officeName,
            @Nullable String agency,
            @Nullable String kind,
            @Nullable String address,
            @Nullable String phone,
            @Nullable String province,
            @Nullable String regency,
            @Nullable String zone) {

        static Form of(Offices.Details details) {
            Offices.Office office = details.office();
            return new Form(
                    office.name(),
                    office.agency(),
                    details.kind(),
                    details.address(),
                    details.phone(),
                    details.province(),
                    details.regency(),
                    office.zone().getId());
        }

        OfficeSettings.Draft draft(Placed.Regency placed) {
            return new OfficeSettings.Draft(
                    text(officeName),
                    text(agency),
                    text(address),
                    text(phone),
                    text(zone),
                    text(kind),
                    placed.province(),
                    placed.regency());
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    OfficePages(OfficeSettings settings, CaseDoor door) {
        this.settings = settings;
        this.door = door;
    }

    @GetMapping(PAGE)
    ModelAndView show(Actor actor, @RequestParam(required = false) @Nullable String tersimpan) {
        door.enter(actor, AccountPermission.OFFICE);
        Offices.Details details = settings.of(actor);
        return page(details, new ModelAndView("access/office"))
                .addObject("form", Form.of(details))
                .addObject("saved", tersimpan != null);
    }

    @PostMapping(PAGE)
    ModelAndView save(
            Actor actor,
            @RequestParam(name = Page.SEEN, defaultValue = "-1") String seen,
            @ModelAttribute("form") Form form,
            BindingResult faults) {
        door.enter(actor, AccountPermission.OFFICE);
        int version = seen.matches("\\d{1,9}") ? Integer.parseInt(seen) : -1;
        Placed.Regency placed = Placed.regency(form.province(), form.regency(), faults, "");
        if (!faults.hasErrors()
                && settings.save(actor, version, form.draft(placed)) instanceof Outcome.Refused<OfficeId> refused) {
            Faults.put(faults, (CannotSaveAccount) refused.why());
        }
        return faults.hasErrors()
                ? page(
                                settings.of(actor),
                                new ModelAndView("access/office", faults.getModel(), HttpStatus.UNPROCESSABLE_CONTENT))
                        .addObject("saved", false)
                : new ModelAndView("redirect:" + PAGE + "?tersimpan");
    }

    private static ModelAndView page(Offices.Details details, ModelAndView page) {
        return page.addObject("details", details)
                .addObject("zones", OfficeDesk.ZONES)
                .addObject("kinds", Offices.KINDS);
    }

    @Bean
    static NavLink officeLink() {
        return new NavLink("access.nav.office", PAGE, 930, AccountPermission.OFFICE.code(), false)
                .in(NavGroup.OFFICE, "access.office.about");
    }
}
