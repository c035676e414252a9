package id.naungan.access.web;

import id.naungan.access.CannotSaveAccount;
import id.naungan.access.OfficeDesk;
import id.naungan.access.Offices;
import id.naungan.kernel.Outcome;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Tautan mulai: first administrator, or somebody's own password. */
@Controller
class SetupController {
    private final OfficeDesk desk;

    record Form(
            @Nullable String officeName,
            @Nullable String code,
            @Nullable String agency,
            @Nullable String zone,
            @Nullable String login,
            @Nullable String displayName,
            @Nullable String password,
            @Nullable String repeated) {

        Offices.Draft office() {
            String chosen = OfficeDesk.ZONES.stream()
                    .filter(known -> known.equals(zone))
                    .findFirst()
                    .orElse(OfficeDesk.ZONES.getFirst());
            return new Offices.Draft(
                    text(code).strip(), text(officeName).strip(), text(agency).strip(), ZoneId.of(chosen), false);
        }

        OfficeDesk.Beginner beginner() {
            return new OfficeDesk.Beginner(text(login), text(displayName), text(password), text(repeated));
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed;
        }
    }

    SetupController(OfficeDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/mulai/{token}")
    ModelAndView show(@PathVariable String token, @ModelAttribute("form") Form form, BindingResult faults) {
        return page(token, faults, HttpStatus.OK);
    }

    @PostMapping("/mulai/{token}")
    ModelAndView begin(@PathVariable String token, @ModelAttribute("form") Form form, BindingResult faults) {
        if (faults.hasErrors()) {
            return page(token, faults, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (desk.begin(token, form.office(), form.beginner()) instanceof Outcome.Refused<?> refused) {
            Faults.put(faults, (CannotSaveAccount) refused.why());
            return page(token, faults, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView("redirect:/masuk");
    }

    private ModelAndView page(String token, BindingResult faults, HttpStatus status) {
        return desk.ask(token)
                .map(asked -> new ModelAndView("access/setup", faults.getModel(), status)
                        .addObject("token", token)
                        .addObject("asked", asked))
                .orElseGet(() -> new ModelAndView("access/setup-gone", HttpStatus.NOT_FOUND));
    }
}
