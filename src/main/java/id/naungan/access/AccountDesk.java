package id.naungan.access;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Meja akun. An office's administrator makes accounts and deals out posts; everybody changes her own password.
 * Nobody changes her own posts, so an administrator cannot open the cases to herself alone (D17).
 */
@Component
public class AccountDesk {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");

    private final Accounts accounts;
    private final SetupLinks links;
    private final Posts posts;
    private final AccessLog log;

    /** A new account as typed. */
    public record Draft(String login, String displayName, List<String> posts) {}

    /** A one-time link that still works; {@code path} is the secret. */
    public record Link(String path, Instant expiresAt) {}

    AccountDesk(Accounts accounts, SetupLinks links, Posts posts, AccessLog log) {
        this.accounts = accounts;
        this.links = links;
        this.posts = posts;
        this.log = log;
    }

    public List<Accounts.Member> members(Actor actor) {
        return accounts.members(actor.office());
    }

    /** Somebody of the actor's own office; empty for everybody else. */
    public Optional<Accounts.Member> member(Actor actor, AccountId account) {
        return members(actor).stream()
                .filter(member -> member.id().equals(account))
                .findFirst();
    }

    public Outcome<AccountId> add(Actor actor, Draft draft) {
        return refuse(draft).<Outcome<AccountId>>map(Outcome::refused).orElseGet(() -> {
            AccountId account =
                    accounts.create(draft.login(), draft.displayName().strip(), null);
            draft.posts().forEach(post -> accounts.givePost(actor.office(), account, post));
            links.make(actor.office(), account);
            note(actor, "add", account);
            return Outcome.done(account);
        });
    }

    public Outcome<AccountId> givePost(Actor actor, AccountId account, String post) {
        if (actor.account().equals(account)) {
            return Outcome.refused(CannotSaveAccount.NOT_HERSELF);
        }
        if (!posts.codes().contains(post)) {
            return Outcome.refused(CannotSaveAccount.UNKNOWN_POST);
        }
        accounts.givePost(actor.office(), account, post);
        note(actor, "give-" + post, account);
        return Outcome.done(account);
    }

    public Outcome<AccountId> endPost(Actor actor, AccountId account, String post) {
        if (actor.account().equals(account)) {
            return Outcome.refused(CannotSaveAccount.NOT_HERSELF);
        }
        accounts.endPost(actor.office(), account, post);
        note(actor, "end-" + post, account);
        return Outcome.done(account);
    }

    public Outcome<AccountId> close(Actor actor, AccountId account, boolean closed) {
        if (actor.account().equals(account)) {
            return Outcome.refused(CannotSaveAccount.NOT_HERSELF);
        }
        if (closed) {
            accounts.disable(account);
        } else {
            accounts.enable(account);
        }
        note(actor, closed ? "close" : "reopen", account);
        return Outcome.done(account);
    }

    /** A new one-time link, for somebody new or somebody who lost her password; the old one stops working. */
    public void renewLink(Actor actor, AccountId account) {
        boolean hadPassword = accounts.find(account).orElseThrow().hash() != null;
        links.make(actor.office(), account, hadPassword ? actor.account() : null);
        note(actor, "link", account);
    }

    /** Links that others made for her account and that she has not been told of, newest first. */
    public List<SetupLinks.Untold> untoldLinks(Actor actor) {
        return links.untold(actor.account());
    }

    public void toldOfLinks(Actor actor) {
        links.told(actor.account());
        note(actor, "link-seen", actor.account());
    }

    public @Nullable Link link(AccountId account) {
        return links.of(account)
                .map(open -> new Link("/mulai/" + links.token(open.id()), open.expiresAt()))
                .orElse(null);
    }

    /** Changes her own password; the one she has proves that it is she who sits there. */
    public Outcome<AccountId> changePassword(Actor actor, String current, String next, String repeated) {
        Accounts.Known self = accounts.find(actor.account()).orElseThrow();
        if (!(accounts.verify(self.login(), current) instanceof Accounts.Verdict.Right)) {
            return Outcome.refused(CannotSaveAccount.PASSWORD_NOT_HERS);
        }
        if (!next.equals(repeated)) {
            return Outcome.refused(CannotSaveAccount.PASSWORDS_DIFFER);
        }
        return PasswordRules.refuse(next, List.of(self.login(), self.displayName(), actor.officeName()))
                .<Outcome<AccountId>>map(Outcome::refused)
                .orElseGet(() -> {
                    accounts.setPassword(actor.account(), next);
                    note(actor, "password", actor.account());
                    return Outcome.done(actor.account());
                });
    }

    Optional<CannotSaveAccount> refuse(Draft draft) {
        if (draft.posts().isEmpty()) {
            return Optional.of(CannotSaveAccount.NO_POST);
        }
        if (!posts.codes().containsAll(Set.copyOf(draft.posts()))) {
            return Optional.of(CannotSaveAccount.UNKNOWN_POST);
        }
        return refuseName(accounts, draft.login(), draft.displayName());
    }

    static Optional<CannotSaveAccount> refuseName(Accounts accounts, String login, String displayName) {
        if (displayName.isBlank() || displayName.length() > 120) {
            return Optional.of(CannotSaveAccount.NAME_MISSING);
        }
        if (!LOGIN.matcher(Accounts.canonical(login)).matches()) {
            return Optional.of(CannotSaveAccount.LOGIN_FORM);
        }
        return accounts.byLogin(login).isPresent() ? Optional.of(CannotSaveAccount.LOGIN_TAKEN) : Optional.empty();
    }

    private void note(Actor actor, String what, AccountId account) {
        log.write(
                actor,
                new AccessLog.Act(
                        "account." + what,
                        FieldClass.PUBLIC_CODE,
                        null,
                        "account:" + account,
                        null,
                        AccessLog.Result.ALLOWED));
    }
}
