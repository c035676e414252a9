package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseListing;
import id.naungan.casework.CasePermission;
import id.naungan.casework.SavedFilters;
import id.naungan.kernel.page.Choice;
import id.naungan.kernel.page.Reply;
import id.naungan.standards.Standards;
import java.util.HashMap;
import java.util.List;
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

/** The cases she may see, narrowed as she likes, page by page; a way of narrowing can be kept as a tab of her own. */
@Controller
@RequestMapping("/kasus")
class CaseListController {
    private static final String TEMPLATE = "casework/list";
    private static final int LONGEST_NAME = 40;

    private final CaseListing listing;
    private final SavedFilters saved;
    private final Standards standards;
    private final CaseDoor door;

    CaseListController(CaseListing listing, SavedFilters saved, Standards standards, CaseDoor door) {
        this.listing = listing;
        this.saved = saved;
        this.standards = standards;
        this.door = door;
    }

    @GetMapping
    ModelAndView list(
            Actor actor,
            @ModelAttribute("form") FilterForm form,
            BindingResult faults,
            @RequestParam(required = false) @Nullable String sesudah,
            @RequestParam(required = false) @Nullable String sebelum,
            Locale locale) {
        door.enter(actor, CasePermission.LIST);
        checkDays(form, faults);
        return new ModelAndView(TEMPLATE, model(actor, form, sesudah, sebelum, locale))
                .addAllObjects(faults.getModel());
    }

    @PostMapping("/saringan")
    ModelAndView keep(Actor actor, @ModelAttribute("form") FilterForm form, BindingResult faults, Locale locale) {
        door.enter(actor, CasePermission.LIST);
        String name = Texts.needed(form.nama(), LONGEST_NAME, faults, "nama", "casework.list.save.missing");
        List<SavedFilters.Saved> hers = saved.of(actor);
        if (hers.size() >= SavedFilters.MOST) {
            Reply.fault(faults, "nama", "casework.list.save.enough", SavedFilters.MOST);
        }
        if (hers.stream().anyMatch(one -> one.name().equalsIgnoreCase(name))) {
            Reply.fault(faults, "nama", "casework.list.save.taken");
        }
        if (form.set().isEmpty()) {
            Reply.fault(faults, "nama", "casework.list.save.nothing");
        }
        if (faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, model(actor, form, null, null, locale));
        }
        saved.keep(actor, name, form.query());
        return Reply.goTo("/kasus?" + form.query());
    }

    @PostMapping("/saringan/{filter}/hapus")
    ModelAndView drop(Actor actor, @PathVariable String filter) {
        door.enter(actor, CasePermission.LIST);
        try {
            saved.drop(actor, UUID.fromString(filter));
        } catch (IllegalArgumentException notAnId) {
            throw new DoorClosed();
        }
        return Reply.goTo("/kasus");
    }

    private Map<String, Object> model(
            Actor actor, FilterForm form, @Nullable String after, @Nullable String before, Locale locale) {
        Map<String, Object> model = new HashMap<>();
        model.put("rows", listing.page(actor, form.filter(), after, before, locale));
        model.put("filter", form);
        model.put("saved", saved.of(actor));
        model.put(
                "services",
                standards.catalogue(actor.office()).stream()
                        .map(one -> Choice.of(
                                one.standard().code(),
                                one.standard().title().text().in(locale)))
                        .toList());
        return model;
    }

    private static void checkDays(FilterForm form, BindingResult faults) {
        if (FilterForm.isNoDay(form.dari())) {
            Reply.fault(faults, "dari", "casework.list.no-day");
        }
        if (FilterForm.isNoDay(form.sampai())) {
            Reply.fault(faults, "sampai", "casework.list.no-day");
        }
    }
}
