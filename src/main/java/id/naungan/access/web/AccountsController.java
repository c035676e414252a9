package id.naungan.access.web;

import id.naungan.access.AccountDesk;
import id.naungan.access.AccountPermission;
import id.naungan.access.Accounts;
import id.naungan.access.Actor;
import id.naungan.access.CannotSaveAccount;
import id.naungan.access.CaseDoor;
import id.naungan.access.DoorClosed;
import id.naungan.access.Posts;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Choice;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Pengguna: the accounts of the administrator's own office. */
@Controller
class AccountsController {
    private static final String LIST = "/admin/pengguna";

    private final AccountDesk desk;
    private final CaseDoor door;
    private final Posts posts;

    record Form(
            @Nullable String login,
            @Nullable String displayName,
            @Nullable List<String> posts) {
        AccountDesk.Draft draft() {
            return new AccountDesk.Draft(
                    login == null ? "" : login,
                    displayName == null ? "" : displayName,
                    posts == null ? List.of() : posts);
        }
    }

    AccountsController(AccountDesk desk, CaseDoor door, Posts posts) {
        this.desk = desk;
        this.door = door;
        this.posts = posts;
    }

    @GetMapping(LIST)
    ModelAndView list(Actor actor, Locale language) {
        door.enter(actor, AccountPermission.MANAGE);
        List<AccountRow> rows = desk.members(actor).stream()
                .map(member -> row(member, language))
                .toList();
        return new ModelAndView("access/accounts", "rows", rows);
    }

    @GetMapping(LIST + "/baru")
    ModelAndView blank(Actor actor, @ModelAttribute("form") Form form, BindingResult faults, Locale language) {
        door.enter(actor, AccountPermission.MANAGE);
        return form(faults, language, HttpStatus.OK);
    }

    @PostMapping(LIST)
    ModelAndView add(Actor actor, @ModelAttribute("form") Form form, BindingResult faults, Locale language) {
        door.enter(actor, AccountPermission.MANAGE);
        if (faults.hasErrors()) {
            return form(faults, language, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (desk.add(actor, form.draft())) {
            case Outcome.Done<AccountId> done -> there(done.value());
            case Outcome.Refused<AccountId> refused -> {
                Faults.put(faults, (CannotSaveAccount) refused.why());
                yield form(faults, language, HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    @GetMapping(LIST + "/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id, Locale language) {
        door.enter(actor, AccountPermission.MANAGE);
        return account(member(actor, id), language, null);
    }

    @PostMapping(LIST + "/{id}/jabatan")
    ModelAndView posts(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam String post,
            @RequestParam(defaultValue = "false") boolean end,
            Locale language) {
        door.enter(actor, AccountPermission.MANAGE);
        Accounts.Member member = member(actor, id);
        return answer(
                actor,
                end ? desk.endPost(actor, member.id(), post) : desk.givePost(actor, member.id(), post),
                member,
                language);
    }

    @PostMapping(LIST + "/{id}/status")
    ModelAndView close(Actor actor, @PathVariable UUID id, @RequestParam boolean closed, Locale language) {
        door.enter(actor, AccountPermission.MANAGE);
        Accounts.Member member = member(actor, id);
        return answer(actor, desk.close(actor, member.id(), closed), member, language);
    }

    @PostMapping(LIST + "/{id}/tautan")
    ModelAndView link(Actor actor, @PathVariable UUID id) {
        door.enter(actor, AccountPermission.MANAGE);
        Accounts.Member member = member(actor, id);
        desk.renewLink(actor, member.id());
        return there(member.id());
    }

    private ModelAndView answer(Actor actor, Outcome<AccountId> outcome, Accounts.Member member, Locale language) {
        return outcome instanceof Outcome.Refused<AccountId> refused
                ? account(member, language, refused.why().key())
                : there(member.id());
    }

    private ModelAndView account(Accounts.Member member, Locale language, @Nullable String refusal) {
        List<Choice> others = choices(language).stream()
                .filter(choice -> !member.posts().contains(choice.value()))
                .toList();
        List<Choice> held = choices(language).stream()
                .filter(choice -> member.posts().contains(choice.value()))
                .toList();
        ModelAndView page =
                new ModelAndView("access/account", refusal == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("member", member).addObject("held", held).addObject("others", others);
        page.addObject("refusal", refusal == null ? "" : refusal);
        page.addObject("link", desk.link(member.id()));
        return page;
    }

    private ModelAndView form(BindingResult faults, Locale language, HttpStatus status) {
        return new ModelAndView("access/account-new", faults.getModel(), status).addObject("posts", choices(language));
    }

    private Accounts.Member member(Actor actor, UUID id) {
        return desk.member(actor, new AccountId(id)).orElseThrow(DoorClosed::new);
    }

    private List<Choice> choices(Locale language) {
        return posts.codes().stream()
                .map(code -> Choice.of(code, posts.name(code).in(language)))
                .toList();
    }

    private AccountRow row(Accounts.Member member, Locale language) {
        return new AccountRow(
                member,
                String.join(
                        ", ",
                        member.posts().stream()
                                .sorted()
                                .map(code -> posts.name(code).in(language))
                                .toList()));
    }

    private static ModelAndView there(AccountId account) {
        return new ModelAndView("redirect:" + LIST + "/" + account);
    }
}
