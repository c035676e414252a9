package id.naungan.oversight.web;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.access.Posts;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import id.naungan.oversight.OversightPermission;
import id.naungan.oversight.PlantDesk;
import id.naungan.oversight.Planted;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Rekam umpan: laid out by a name that nobody bears, and who opened one. */
@Controller
@RequestMapping("/pengawasan/umpan")
class PlantController {
    private static final String TEMPLATE = "oversight/planted";
    private static final String TRAIL = "oversight/planted-trail";
    private static final int LONGEST_NAME = 100;

    private final PlantDesk desk;
    private final Posts posts;
    private final CaseDoor door;

    PlantController(PlantDesk desk, Posts posts, CaseDoor door) {
        this.desk = desk;
        this.posts = posts;
        this.door = door;
    }

    record PlantForm(@Nullable String name, @Nullable String invented) {
        @Override
        public String toString() {
            return "PlantForm[sealed]";
        }
    }

    record ReviewForm(@Nullable String words) {
        @Override
        public String toString() {
            return "ReviewForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView page(Actor actor) {
        door.enter(actor, OversightPermission.PLANT);
        return new ModelAndView(TEMPLATE, "planted", desk.all(actor)).addObject("form", new PlantForm(null, null));
    }

    @PostMapping
    ModelAndView plant(Actor actor, @ModelAttribute("form") PlantForm form, BindingResult faults) {
        door.enter(actor, OversightPermission.PLANT);
        String name = Typed.needed(form.name(), faults, "name", "oversight.planted.name.missing");
        if (name.length() > LONGEST_NAME) {
            Reply.fault(faults, "name", "casework.form.too-long", LONGEST_NAME);
        }
        if (!"YES".equals(form.invented())) {
            Reply.fault(faults, "invented", "oversight.planted.invented.missing");
        }
        if (!faults.hasErrors() && desk.plant(actor, name) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors()
                ? Reply.again(TEMPLATE, faults, Map.of("planted", desk.all(actor)))
                : Reply.goTo("/pengawasan/umpan");
    }

    @GetMapping("/{record}")
    ModelAndView trail(Actor actor, @PathVariable String record, Locale locale) {
        door.enter(actor, OversightPermission.PLANT);
        return new ModelAndView(TRAIL, model(find(actor, record), locale)).addObject("form", new ReviewForm(null));
    }

    @PostMapping("/{record}")
    ModelAndView review(
            Actor actor,
            @PathVariable String record,
            @ModelAttribute("form") ReviewForm form,
            BindingResult faults,
            Locale locale) {
        door.enter(actor, OversightPermission.PLANT);
        Planted.Trail found = find(actor, record);
        String words = Typed.needed(form.words(), faults, "words", "oversight.planted.words.missing");
        if (faults.hasErrors()) {
            return Reply.again(TRAIL, faults, model(found, locale));
        }
        desk.review(actor, found.planted(), words);
        return Reply.goTo("/pengawasan/umpan/" + record);
    }

    /** Nobody is told of it any more; the record and its trail stay. */
    @PostMapping("/{record}/cabut")
    ModelAndView lift(Actor actor, @PathVariable String record) {
        door.enter(actor, OversightPermission.PLANT);
        desk.lift(actor, find(actor, record).planted());
        return Reply.goTo("/pengawasan/umpan");
    }

    private Planted.Trail find(Actor actor, String record) {
        return desk.trail(actor, record).orElseThrow(DoorClosed::new);
    }

    private Map<String, Object> model(Planted.Trail found, Locale locale) {
        return Map.of(
                "trail",
                found,
                "titles",
                found.openings().stream()
                        .flatMap(one -> one.posts().stream())
                        .distinct()
                        .collect(Collectors.toMap(
                                post -> post, post -> posts.name(post).in(locale))));
    }
}
