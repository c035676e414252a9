package id.naungan.access.web;

import id.naungan.access.AccountDesk;
import id.naungan.access.AccountPermission;
import id.naungan.access.Accounts;
import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.access.factor.FactorResetDesk;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Choice;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Faktor kedua yang hilang: what waits for a second person's word. A head may also ask, so that an only administrator is helped too. */
@Controller
@RequestMapping(FactorResetPages.PAGE)
class FactorResetPages {
    static final String PAGE = "/admin/faktor";

    private final FactorResetDesk desk;
    private final AccountDesk accounts;
    private final CaseDoor door;

    record Form(@Nullable String decision, @Nullable String account) {}

    FactorResetPages(FactorResetDesk desk, AccountDesk accounts, CaseDoor door) {
        this.desk = desk;
        this.accounts = accounts;
        this.door = door;
    }

    @GetMapping
    ModelAndView show(Actor actor, @ModelAttribute("form") Form form, BindingResult faults) {
        door.enter(actor, AccountPermission.CONFIRM);
        return page(actor, faults);
    }

    @PostMapping
    ModelAndView ask(Actor actor, @ModelAttribute("form") Form form, BindingResult faults) {
        door.enter(actor, AccountPermission.CONFIRM);
        Accounts.Member member = enrolled(actor).stream()
                .filter(one -> one.id().toString().equals(form.account()))
                .findFirst()
                .orElse(null);
        if (member == null) {
            faults.rejectValue("account", "access.reset.whose");
        } else if (!faults.hasErrors()) {
            put(desk.ask(actor, member), faults);
        }
        return faults.hasErrors() ? page(actor, faults) : new ModelAndView("redirect:" + PAGE);
    }

    @PostMapping("/{id}")
    ModelAndView decide(Actor actor, @PathVariable UUID id, @ModelAttribute("form") Form form, BindingResult faults) {
        door.enter(actor, AccountPermission.CONFIRM);
        if (desk.waiting(actor).stream().noneMatch(one -> one.id().equals(id))) {
            throw new DoorClosed();
        }
        if (!faults.hasErrors() && !"YES".equals(form.decision()) && !"NO".equals(form.decision())) {
            faults.reject("access.confirm.choose");
        }
        if (!faults.hasErrors()) {
            put(desk.decide(actor, id, "YES".equals(form.decision())), faults);
        }
        return faults.hasErrors() ? page(actor, faults) : new ModelAndView("redirect:" + PAGE);
    }

    private static void put(Outcome<AccountId> outcome, BindingResult faults) {
        if (outcome instanceof Outcome.Refused<AccountId> refused) {
            faults.reject(refused.why().key());
        }
    }

    private List<Accounts.Member> enrolled(Actor actor) {
        Set<AccountId> enrolled = desk.enrolled(actor);
        return accounts.members(actor).stream()
                .filter(member -> !member.id().equals(actor.account()) && enrolled.contains(member.id()))
                .toList();
    }

    private ModelAndView page(Actor actor, BindingResult faults) {
        HttpStatus status = faults.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        List<Choice> officers = enrolled(actor).stream()
                .map(member -> Choice.of(member.id().toString(), member.displayName()))
                .toList();
        return new ModelAndView("access/resets", faults.getModel(), status)
                .addObject("actor", actor)
                .addObject("waiting", desk.waiting(actor))
                .addObject("officers", officers);
    }
}
