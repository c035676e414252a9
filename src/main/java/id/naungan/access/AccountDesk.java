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
 * What an administrator asks for herself waits for the head of the unit, so she cannot open the cases to herself alone (D17).
 */
@Component
public class AccountDesk {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");

    private static final int LONGEST_REASON = 300;

    private final Accounts accounts;
    private final SetupLinks links;
    private final Posts posts;
    private final AccessLog log;
    private final AccountHistory history;
    private final PostRequests requests;

    /** A new account as typed. */
    public record Draft(String login, String displayName, List<String> posts) {}

    /** A one-time link that still works; {@code path} is the secret. */
    public record Link(String path, Instant expiresAt) {}

    AccountDesk(
            Accounts accounts,
            SetupLinks links,
            Posts posts,
            AccessLog log,
            AccountHistory history,
            PostRequests requests) {
        this.accounts = accounts;
        this.links = links;
        this.posts = posts;
        this.log = log;
        this.history = history;
        this.requests = requests;
    }

    public List<Accounts.Member> members(Actor actor) {
        return accounts.members(actor.office());
    }

    public List<AccountHistory.Holding> holdings(Actor actor, AccountId account) {
        return history.holdings(actor, account);
    }

    public List<AccountHistory.Turn> turns(Actor actor, AccountId account) {
        return history.turns(actor, account);
    }

    /** Posts that she asked for herself and nobody has decided yet. */
    public List<String> waiting(Actor actor, AccountId account) {
        return requests.waiting(actor).stream()
                .filter(request -> request.account().equals(account))
                .map(ConfirmDesk.Waiting::post)
                .toList();
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
            draft.posts().forEach(post -> accounts.givePost(actor.office(), account, post, actor.account()));
            links.make(actor.office(), account);
            note(actor, "add", account, null);
            return Outcome.done(account);
        });
    }

    /** Somebody who has an account through another office works here too; she keeps her password and her home. */
    public Outcome<AccountId> take(Actor actor, String login, List<String> given) {
        Accounts.Known known = accounts.byLogin(login).orElse(null);
        if (known == null) {
            return Outcome.refused(CannotSaveAccount.NO_SUCH_LOGIN);
        }
        if (given.isEmpty()) {
            return Outcome.refused(CannotSaveAccount.NO_POST);
        }
        for (String post : given) {
            if (givePost(actor, known.id(), post) instanceof Outcome.Refused<AccountId> refused) {
                return refused;
            }
        }
        return Outcome.done(known.id());
    }

    /** From now on; to herself only once somebody else has agreed. */
    public Outcome<AccountId> givePost(Actor actor, AccountId account, String post) {
        if (!posts.codes().contains(post)) {
            return Outcome.refused(CannotSaveAccount.UNKNOWN_POST);
        }
        if (actor.account().equals(account)) {
            requests.ask(actor, post);
            note(actor, "ask-" + post, account, null);
        } else {
            accounts.givePost(actor.office(), account, post, actor.account());
            note(actor, "give-" + post, account, null);
        }
        return Outcome.done(account);
    }

    public Outcome<AccountId> endPost(Actor actor, AccountId account, String post) {
        if (actor.account().equals(account)) {
            return Outcome.refused(CannotSaveAccount.NOT_HERSELF);
        }
        if (post.equals(OfficeDesk.ADMINISTRATOR) && !accounts.isAdministeredWithout(actor.office(), account)) {
            return Outcome.refused(CannotSaveAccount.LAST_ADMIN);
        }
        accounts.endPost(actor.office(), account, post, actor.account());
        note(actor, "end-" + post, account, null);
        return Outcome.done(account);
    }

    public Outcome<AccountId> close(Actor actor, Accounts.Member member, boolean closed, String reason) {
        if (actor.account().equals(member.id())) {
            return Outcome.refused(CannotSaveAccount.NOT_HERSELF);
        }
        if (!member.home()) {
            return Outcome.refused(CannotSaveAccount.OTHER_HOME);
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Outcome.refused(CannotSaveAccount.REASON_MISSING);
        }
        if (closed
                && member.posts().contains(OfficeDesk.ADMINISTRATOR)
                && !accounts.isAdministeredWithout(actor.office(), member.id())) {
            return Outcome.refused(CannotSaveAccount.LAST_ADMIN);
        }
        if (closed) {
            accounts.disable(member.id());
        } else {
            accounts.enable(member.id());
        }
        history.turned(actor, member.id(), closed, reason.strip());
        note(actor, closed ? "close" : "reopen", member.id(), reason.strip());
        return Outcome.done(member.id());
    }

    /** A new one-time link, for somebody new or somebody who lost her password; the old one stops working. */
    public Outcome<AccountId> renewLink(Actor actor, Accounts.Member member) {
        if (!member.home()) {
            return Outcome.refused(CannotSaveAccount.OTHER_HOME);
        }
        links.make(actor.office(), member.id(), member.hasPassword() ? actor.account() : null);
        note(actor, "link", member.id(), null);
        return Outcome.done(member.id());
    }

    /** Links that others made for her account and that she has not been told of, newest first. */
    public List<SetupLinks.Untold> untoldLinks(Actor actor) {
        return links.untold(actor.account());
    }

    public void toldOfLinks(Actor actor) {
        links.told(actor.account());
        note(actor, "link-seen", actor.account(), null);
    }

    public @Nullable Link link(AccountId account) {
        return links.of(account)
                .map(open -> new Link("/mulai/" + links.token(open.id()), open.expiresAt()))
                .orElse(null);
    }

    /** What speaks against this as her new password; looked at before she proves who she is, since a code is of use once. */
    public Optional<CannotSaveAccount> refusePassword(Actor actor, String next, String repeated) {
        if (!next.equals(repeated)) {
            return Optional.of(CannotSaveAccount.PASSWORDS_DIFFER);
        }
        Accounts.Known self = accounts.find(actor.account()).orElseThrow();
        return PasswordRules.refuse(next, List.of(self.login(), self.displayName(), actor.officeName()));
    }

    /** Changes her own password, which {@link #refusePassword} has passed; {@link Actors.Proof} has shown that it is she who sits there. */
    public void changePassword(Actor actor, String next) {
        accounts.setPassword(actor.account(), next);
        note(actor, "password", actor.account(), null);
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

    private void note(Actor actor, String what, AccountId account, @Nullable String reason) {
        log.write(
                actor,
                new AccessLog.Act(
                        "account." + what,
                        FieldClass.PUBLIC_CODE,
                        null,
                        "account:" + account,
                        reason,
                        AccessLog.Result.ALLOWED));
    }
}
