package id.naungan.access.web;

import id.naungan.access.AccountDesk;
import id.naungan.access.AccountPermission;
import id.naungan.access.Accounts;
import id.naungan.access.Actor;
import id.naungan.access.CannotSaveAccount;
import id.naungan.access.CaseDoor;
import id.naungan.access.Posts;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Choice;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Pengguna: the accounts of the administrator's own office, found by name, and new ones. */
@Controller
class AccountsController {
    static final String LIST = "/admin/pengguna";

    private final AccountDesk desk;
    private final CaseDoor door;
    private final Posts posts;

    record Form(
            @Nullable String login,
            @Nullable String displayName,
            @Nullable List<String> posts) {
        AccountDesk.Draft draft() {
            return new AccountDesk.Draft(text(login), displayName == null ? "" : displayName, list());
        }

        List<String> list() {
            return posts == null ? List.of() : posts;
        }
    }

    record Search(@Nullable String cari) {}

    AccountsController(AccountDesk desk, CaseDoor door, Posts posts) {
        this.desk = desk;
        this.door = door;
        this.posts = posts;
    }

    @GetMapping(LIST)
    ModelAndView list(Actor actor, @ModelAttribute("form") Search search, BindingResult faults, Locale language) {
        door.enter(actor, AccountPermission.MANAGE);
        String wanted = text(search.cari()).strip().toLowerCase(language);
        List<AccountRow> rows = desk.members(actor).stream()
                .map(member -> row(member, language))
                .filter(row -> row.has(wanted, language))
                .toList();
        return new ModelAndView("access/accounts", faults.getModel()).addObject("rows", rows);
    }

    @GetMapping(LIST + "/baru")
    ModelAndView blank(Actor actor, @ModelAttribute("form") Form form, BindingResult faults, Locale language) {
        door.enter(actor, AccountPermission.MANAGE);
        return form("access/account-new", faults, language, HttpStatus.OK);
    }

    @PostMapping(LIST)
    ModelAndView add(Actor actor, @ModelAttribute("form") Form form, BindingResult faults, Locale language) {
        door.enter(actor, AccountPermission.MANAGE);
        return faults.hasErrors()
                ? form("access/account-new", faults, language, HttpStatus.UNPROCESSABLE_CONTENT)
                : answer("access/account-new", desk.add(actor, form.draft()), faults, language);
    }

    @GetMapping(LIST + "/ikut")
    ModelAndView blankTaking(Actor actor, @ModelAttribute("form") Form form, BindingResult faults, Locale language) {
        door.enter(actor, AccountPermission.MANAGE);
        return form("access/account-taken", faults, language, HttpStatus.OK);
    }

    @PostMapping(LIST + "/ikut")
    ModelAndView take(Actor actor, @ModelAttribute("form") Form form, BindingResult faults, Locale language) {
        door.enter(actor, AccountPermission.MANAGE);
        return faults.hasErrors()
                ? form("access/account-taken", faults, language, HttpStatus.UNPROCESSABLE_CONTENT)
                : answer("access/account-taken", desk.take(actor, text(form.login()), form.list()), faults, language);
    }

    private ModelAndView answer(String template, Outcome<AccountId> outcome, BindingResult faults, Locale language) {
        return switch (outcome) {
            case Outcome.Done<AccountId> done -> new ModelAndView("redirect:" + LIST + "/" + done.value());
            case Outcome.Refused<AccountId> refused -> {
                Faults.put(faults, (CannotSaveAccount) refused.why());
                yield form(template, faults, language, HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    private ModelAndView form(String template, BindingResult faults, Locale language, HttpStatus status) {
        List<Choice> choices = posts.codes().stream()
                .map(code -> Choice.of(code, posts.name(code).in(language)))
                .toList();
        return new ModelAndView(template, faults.getModel(), status).addObject("posts", choices);
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

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
