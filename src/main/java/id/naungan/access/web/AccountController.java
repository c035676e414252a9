package id.naungan.access.web;

import id.naungan.access.AccountDesk;
import id.naungan.access.AccountPermission;
import id.naungan.access.Accounts;
import id.naungan.access.Actor;
import id.naungan.access.CannotSaveAccount;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.access.Posts;
import id.naungan.access.factor.FactorResetDesk;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Choice;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
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

/** Satu akun: posts given and taken, the one-time link, closed and opened again. */
@Controller
@RequestMapping(AccountsController.LIST + "/{id}")
class AccountController {
    private final AccountDesk desk;
    private final CaseDoor door;
    private final Posts posts;
    private final FactorResetDesk resets;

    record PostForm(@Nullable String post, @Nullable String end) {}

    record StateForm(@Nullable String closed, @Nullable String reason) {}

    record NoForm() {}

    AccountController(AccountDesk desk, CaseDoor door, Posts posts, FactorResetDesk resets) {
        this.desk = desk;
        this.door = door;
        this.posts = posts;
        this.resets = resets;
    }

    @GetMapping
    ModelAndView show(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") NoForm form,
            BindingResult faults,
            Locale language) {
        door.enter(actor, AccountPermission.MANAGE);
        return page(actor, member(actor, id), faults, language);
    }

    @PostMapping("/jabatan")
    ModelAndView posts(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") PostForm form,
            BindingResult faults,
            Locale language) {
        door.enter(actor, AccountPermission.MANAGE);
        Accounts.Member member = member(actor, id);
        if (faults.hasErrors()) {
            return page(actor, member, faults, language);
        }
        String post = form.post() == null ? "" : form.post();
        return answer(
                actor,
                member,
                "true".equals(form.end())
                        ? desk.endPost(actor, member.id(), post)
                        : desk.givePost(actor, member.id(), post),
                faults,
                language);
    }

    @PostMapping("/status")
    ModelAndView close(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") StateForm form,
            BindingResult faults,
            Locale language) {
        door.enter(actor, AccountPermission.MANAGE);
        Accounts.Member member = member(actor, id);
        if (faults.hasErrors()) {
            return page(actor, member, faults, language);
        }
        boolean closed = !"false".equals(form.closed());
        String reason = form.reason() == null ? "" : form.reason();
        return answer(actor, member, desk.close(actor, member, closed, reason), faults, language);
    }

    @PostMapping("/tautan")
    ModelAndView link(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") NoForm form,
            BindingResult faults,
            Locale language) {
        door.enter(actor, AccountPermission.MANAGE);
        Accounts.Member member = member(actor, id);
        return answer(actor, member, desk.renewLink(actor, member), faults, language);
    }

    /** The first of two who are needed; the head decides at {@link FactorResetPages}. */
    @PostMapping("/faktor")
    ModelAndView factor(
            Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("form") NoForm form,
            BindingResult faults,
            Locale language) {
        door.enter(actor, AccountPermission.MANAGE);
        Accounts.Member member = member(actor, id);
        return answer(actor, member, resets.ask(actor, member), faults, language);
    }

    private ModelAndView answer(
            Actor actor, Accounts.Member member, Outcome<AccountId> outcome, BindingResult faults, Locale language) {
        if (outcome instanceof Outcome.Refused<AccountId> refused) {
            CannotSaveAccount why = (CannotSaveAccount) refused.why();
            if (why == CannotSaveAccount.REASON_MISSING) {
                Faults.put(faults, why);
            } else {
                faults.reject(why.key());
            }
            return page(actor, member, faults, language);
        }
        return new ModelAndView("redirect:" + AccountsController.LIST + "/" + member.id());
    }

    private ModelAndView page(Actor actor, Accounts.Member member, BindingResult faults, Locale language) {
        HttpStatus status = faults.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return new ModelAndView("access/account", faults.getModel(), status)
                .addObject("member", member)
                .addObject("held", choices(language, member.posts()::contains))
                .addObject("others", choices(language, post -> !member.posts().contains(post)))
                .addObject("history", desk.holdings(actor, member.id()))
                .addObject("turns", desk.turns(actor, member.id()))
                .addObject("waiting", choices(language, desk.waiting(actor, member.id())::contains))
                .addObject("posts", posts)
                .addObject("hasFactor", resets.enrolled(actor).contains(member.id()))
                .addObject("resetAsked", resets.waiting(actor).stream().anyMatch(one -> one.account()
                        .equals(member.id())))
                .addObject("link", member.home() ? desk.link(member.id()) : null);
    }

    private Accounts.Member member(Actor actor, UUID id) {
        return desk.member(actor, new AccountId(id)).orElseThrow(DoorClosed::new);
    }

    private List<Choice> choices(Locale language, Predicate<String> which) {
        return posts.codes().stream()
                .filter(which)
                .map(code -> Choice.of(code, posts.name(code).in(language)))
                .toList();
    }
}
