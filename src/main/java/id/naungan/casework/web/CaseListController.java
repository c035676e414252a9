package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.CaseListing;
import id.naungan.casework.CasePermission;
import id.naungan.casework.CaseState;
import id.naungan.kernel.RiskLevel;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/kasus")
class CaseListController {
    private final CaseListing listing;
    private final CaseDoor door;

    CaseListController(CaseListing listing, CaseDoor door) {
        this.listing = listing;
        this.door = door;
    }

    record FilterForm(
            @Nullable String nomor,
            @Nullable String status,
            @Nullable String risiko) {}

    @GetMapping
    ModelAndView list(
            Actor actor,
            @ModelAttribute("form") FilterForm form,
            @RequestParam(defaultValue = "1") String hal,
            Locale locale) {
        door.enter(actor, CasePermission.LIST);
        int page = hal.matches("[1-9]\\d{0,5}") ? Integer.parseInt(hal) : 1;
        var rows = listing.page(
                actor,
                form.nomor(),
                code(CaseState.class, form.status()),
                code(RiskLevel.class, form.risiko()),
                page - 1,
                locale);
        return new ModelAndView("casework/list", Map.of("rows", rows, "number", page));
    }

    private static <E extends Enum<E>> @Nullable E code(Class<E> type, @Nullable String text) {
        for (E code : type.getEnumConstants()) {
            if (code.name().equals(text)) {
                return code;
            }
        }
        return null;
    }
}
