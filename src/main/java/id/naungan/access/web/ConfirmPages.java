package id.naungan.access.web;

import id.naungan.access.AccountPermission;
import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.CaseDoor;
import id.naungan.access.ConfirmDesk;
import id.naungan.access.Posts;
import id.naungan.access.factor.FactorResetDesk;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.NavGroup;
import id.naungan.kernel.page.NavLink;
import id.naungan.kernel.page.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
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

/** Jabatan yang membuka kasus: what waits for the head's word, and what was given lately. */
@Controller
class ConfirmPages {
    private static final String PAGE = "/admin/persetujuan-jabatan";

    private final ConfirmDesk desk;
    private final CaseDoor door;
    private final Posts posts;
    private final FactorResetDesk resets;

    record Form(@Nullable String decision) {}

    ConfirmPages(ConfirmDesk desk, CaseDoor door, Posts posts, FactorResetDesk resets) {
        this.resets = resets;
        this.desk = desk;
        this.door = door;
        this.posts = posts;
    }

    @GetMapping(PAGE)
    ModelAndView show(Actor actor, @ModelAttribute("form") Form form, BindingResult faults) {
        door.enter(actor, AccountPermission.CONFIRM);
        return page(actor, faults);
    }

    @PostMapping(PAGE + "/{id}")
    ModelAndView decide(Actor actor, @PathVariable UUID id, @ModelAttribute("form") Form form, BindingResult faults) {
        door.enter(actor, AccountPermission.CONFIRM);
        if (!faults.hasErrors() && !"YES".equals(form.decision()) && !"NO".equals(form.decision())) {
            faults.reject("access.confirm.choose");
        }
        if (!faults.hasErrors()
                && desk.decide(actor, id, "YES".equals(form.decision()))
                        instanceof Outcome.Refused<AccountId> refused) {
            faults.reject(refused.why().key());
        }
        return faults.hasErrors() ? page(actor, faults) : new ModelAndView("redirect:" + PAGE);
    }

    private ModelAndView page(Actor actor, BindingResult faults) {
        HttpStatus status = faults.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return new ModelAndView("access/confirm", faults.getModel(), status)
                .addObject("actor", actor)
                .addObject("waiting", desk.waiting(actor))
                .addObject("given", desk.given(actor))
                .addObject("resets", resets.waiting(actor).size())
                .addObject("posts", posts);
    }

    @Bean
    static NavLink confirmLink() {
        return new NavLink("access.nav.confirm", PAGE, 910, AccountPermission.CONFIRM.code(), false)
                .in(NavGroup.LEAD, "access.confirm.about");
    }

    /** The head sees it on her worklist while something waits, or an administrator holds a post that opens cases. */
    @Bean
    static Notice confirmNotice(Actors actors, CaseDoor door, ConfirmDesk desk, FactorResetDesk resets) {
        return new Notice() {
            @Override
            public int order() {
                return 20;
            }

            @Override
            public Optional<Shown> on(Place place, HttpServletRequest request) {
                Actor actor = place == Place.WORK ? actors.current(request) : null;
                if (actor == null || !door.may(actor, AccountPermission.CONFIRM)) {
                    return Optional.empty();
                }
                int waiting = desk.waiting(actor).size();
                int lost = resets.waiting(actor).size();
                long administrators = desk.given(actor).stream()
                        .filter(given -> given.administers())
                        .count();
                Shown shown = new Shown(
                        "access/confirm-notice",
                        Map.of("waiting", waiting, "lost", lost, "administrators", administrators, "href", PAGE));
                if (waiting > 0) {
                    shown = shown.folded("access.confirm.brief", waiting);
                }
                if (lost > 0) {
                    shown = shown.folded("access.reset.brief", lost);
                }
                if (administrators > 0) {
                    shown = shown.folded("access.confirm.brief-admin", administrators);
                }
                return shown.folds() ? Optional.of(shown) : Optional.empty();
            }
        };
    }
}
