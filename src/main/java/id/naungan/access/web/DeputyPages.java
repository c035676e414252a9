package id.naungan.access.web;

import id.naungan.access.AccountPermission;
import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.CannotSaveAccount;
import id.naungan.access.CaseDoor;
import id.naungan.access.Deputies;
import id.naungan.access.DeputyDesk;
import id.naungan.access.DoorClosed;
import id.naungan.access.Posts;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Choice;
import id.naungan.kernel.page.NavGroup;
import id.naungan.kernel.page.NavLink;
import id.naungan.kernel.page.TypedDay;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.servlet.ModelAndView;

/** Plt. dan Plh.: present and coming deputies, naming one, ending one early. */
@Controller
class DeputyPages {
    private static final String PAGE = "/admin/plt-plh";

    private final DeputyDesk desk;
    private final CaseDoor door;
    private final Actors actors;
    private final Posts posts;

    record Form(
            @Nullable String account,
            @Nullable String post,
            @Nullable String kind,
            @Nullable TypedDay from,
            @Nullable TypedDay to) {

        DeputyDesk.Draft draft() {
            return new DeputyDesk.Draft(number(account), post == null ? "" : post, kindOrNull(), day(from), day(to));
        }

        private Deputies.@Nullable Kind kindOrNull() {
            return Arrays.stream(Deputies.Kind.values())
                    .filter(one -> one.name().equals(kind))
                    .findFirst()
                    .orElse(null);
        }

        private static @Nullable LocalDate day(@Nullable TypedDay typed) {
            return typed == null ? null : typed.date();
        }

        private static @Nullable AccountId number(@Nullable String typed) {
            try {
                return typed == null || typed.isBlank() ? null : AccountId.of(typed);
            } catch (IllegalArgumentException noNumber) {
                return null;
            }
        }
    }

    DeputyPages(DeputyDesk desk, CaseDoor door, Actors actors, Posts posts) {
        this.desk = desk;
        this.door = door;
        this.actors = actors;
        this.posts = posts;
    }

    @GetMapping(PAGE)
    ModelAndView show(Actor actor, @ModelAttribute("form") Form form, BindingResult faults, Locale language) {
        door.enter(actor, AccountPermission.DEPUTY);
        return page(actor, faults, language);
    }

    @PostMapping(PAGE)
    ModelAndView name(Actor actor, @ModelAttribute("form") Form form, BindingResult faults, Locale language) {
        door.enter(actor, AccountPermission.DEPUTY);
        if (!faults.hasErrors() && desk.name(actor, form.draft()) instanceof Outcome.Refused<AccountId> refused) {
            Faults.put(faults, (CannotSaveAccount) refused.why());
        }
        return faults.hasErrors() ? page(actor, faults, language) : new ModelAndView("redirect:" + PAGE);
    }

    @PostMapping(PAGE + "/{id}/akhiri")
    ModelAndView end(Actor actor, @PathVariable UUID id) {
        door.enter(actor, AccountPermission.DEPUTY);
        if (!desk.end(actor, id)) {
            throw new DoorClosed();
        }
        return new ModelAndView("redirect:" + PAGE);
    }

    private ModelAndView page(Actor actor, BindingResult faults, Locale language) {
        HttpStatus status = faults.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        List<Choice> officers = actors.officers(actor.office()).stream()
                .filter(officer -> !officer.account().equals(actor.account()))
                .filter(officer -> officer.posts().stream().anyMatch(officer::holdsHerself))
                .map(officer -> Choice.of(officer.account().toString(), officer.displayName()))
                .toList();
        List<Choice> all = posts.codes().stream()
                .map(code -> Choice.of(code, posts.name(code).in(language)))
                .toList();
        return new ModelAndView("access/deputies", faults.getModel(), status)
                .addObject("deputies", desk.all(actor))
                .addObject("officers", officers)
                .addObject("choices", all)
                .addObject("posts", posts);
    }

    @Bean
    static NavLink deputiesLink() {
        return new NavLink("access.nav.deputies", PAGE, 920, AccountPermission.DEPUTY.code(), false)
                .in(NavGroup.LEAD, "access.deputies.about");
    }
}
