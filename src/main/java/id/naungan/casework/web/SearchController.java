package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Finding;
import id.naungan.kernel.page.Reply;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Searching. What is typed is posted and kept sealed for a while, so that it stands in no address, no history and no log. */
@Controller
@RequestMapping("/cari")
class SearchController {
    private static final String TEMPLATE = "casework/search";
    private static final int LONGEST = 100;

    private final Finding finding;
    private final CaseDoor door;

    SearchController(Finding finding, CaseDoor door) {
        this.finding = finding;
        this.door = door;
    }

    record SearchForm(@Nullable String cari) {
        @Override
        public String toString() {
            return "SearchForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView form(Actor actor) {
        door.enter(actor, CasePermission.SEARCH);
        return page(null, null, 1).addObject("form", new SearchForm(null));
    }

    @PostMapping
    ModelAndView search(Actor actor, @ModelAttribute("form") SearchForm form, BindingResult faults) {
        door.enter(actor, CasePermission.SEARCH);
        String typed = Texts.optional(form.cari(), LONGEST, faults, "cari");
        if (!faults.hasErrors() && Finding.isTooShort(typed)) {
            Reply.fault(faults, "cari", "casework.search.too-short");
        }
        return faults.hasErrors()
                ? Reply.again(TEMPLATE, faults, page(null, null, 1).getModel())
                : Reply.goTo("/cari/" + finding.begin(actor, typed));
    }

    /** A search that is over, or somebody else's, leads back to the empty box. */
    @GetMapping("/{search}")
    ModelAndView results(
            Actor actor, @PathVariable String search, @RequestParam(defaultValue = "1") String hal, Locale locale) {
        door.enter(actor, CasePermission.SEARCH);
        int number = hal.matches("[1-9]\\d?") ? Integer.parseInt(hal) : 1;
        UUID id = id(search);
        var found =
                id == null ? null : finding.look(actor, id, number - 1, locale).orElse(null);
        return found == null
                ? Reply.goTo("/cari")
                : page(found, search, number).addObject("form", new SearchForm(found.typed()));
    }

    private static ModelAndView page(Finding.@Nullable Found found, @Nullable String search, int number) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("found", found);
        model.put("search", search);
        model.put("number", number);
        return new ModelAndView(TEMPLATE, model);
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
