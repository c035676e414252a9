package id.naungan.access;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Meja kantor. Makes offices, and lets the holder of a one-time link become an office's first administrator or set her password.
 * Each act runs in a transaction of its own under the office that it concerns, since nobody is signed in yet.
 */
@Component
public class OfficeDesk {
    /** WIB, WITA and WIT. */
    public static final List<String> ZONES = List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");

    /** The post of those who keep accounts and settings and see no case. */
    static final String ADMINISTRATOR = "SYSTEM_ADMIN";

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,40}");

    private final Offices offices;
    private final Accounts accounts;
    private final Actors actors;
    private final SetupLinks links;
    private final AccessLog log;
    private final TransactionTemplate alone;

    /** A new office and the path of the link with which its first administrator begins. */
    public record Added(Offices.Office office, String setupPath) {}

    /** What an open link asks for: the office too when {@code office} is null, only a password when {@code login} is given. */
    public record Asked(
            Offices.@Nullable Office office,
            @Nullable String login,
            @Nullable String displayName) {}

    /** Who the holder of a link says she is. */
    public record Beginner(String login, String displayName, String password, String repeated) {}

    OfficeDesk(
            Offices offices,
            Accounts accounts,
            Actors actors,
            SetupLinks links,
            AccessLog log,
            PlatformTransactionManager transactions) {
        this.offices = offices;
        this.accounts = accounts;
        this.actors = actors;
        this.links = links;
        this.log = log;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Makes an office with its key and a link for its first administrator. */
    public Outcome<Added> add(Offices.Draft draft) {
        return refuse(draft).<Outcome<Added>>map(Outcome::refused).orElseGet(() -> {
            Offices.Office office = offices.create(draft);
            return Outcome.done(new Added(office, path(alone.execute(begun -> links.make(office.id(), null)))));
        });
    }

    /** Gives a demo's invented office somebody with a known password; runs in the caller's transaction, under that office. */
    public AccountId invent(Offices.Office office, String login, String displayName, String password, String post) {
        if (!office.demo()) {
            throw new IllegalArgumentException("an office for real work gets its people by links");
        }
        AccountId account = accounts.create(login, displayName, password);
        accounts.givePost(office.id(), account, post);
        return account;
    }

    /** The path of the link that begins an installation without any office; null once there is one. Earlier ones stop working. */
    public @Nullable String firstPath() {
        return offices.all().isEmpty() ? path(alone.execute(begun -> links.make(null, null))) : null;
    }

    /** What the link asks for; empty when it is unknown, used or over. */
    public Optional<Asked> ask(String token) {
        return links.find(token).map(link -> {
            Accounts.Known known = link.account() == null
                    ? null
                    : accounts.find(link.account()).orElseThrow();
            return new Asked(
                    link.office() == null ? null : offices.find(link.office()).orElseThrow(),
                    known == null ? null : known.login(),
                    known == null ? null : known.displayName());
        });
    }

    /** Uses the link up. {@code draft} is read only when the link begins an installation. */
    public Outcome<AccountId> begin(String token, Offices.Draft draft, Beginner who) {
        SetupLinks.Open link = links.find(token).orElse(null);
        if (link == null) {
            return Outcome.refused(CannotSaveAccount.LINK_GONE);
        }
        return refuse(link, draft, who)
                .<Outcome<AccountId>>map(Outcome::refused)
                .orElseGet(() -> {
                    OfficeId office =
                            link.office() == null ? offices.create(draft).id() : link.office();
                    return OfficeScope.call(office, null, () -> alone.execute(begun -> use(link, office, who)));
                });
    }

    private Outcome<AccountId> use(SetupLinks.Open link, OfficeId office, Beginner who) {
        if (!links.use(link)) {
            return Outcome.refused(CannotSaveAccount.LINK_GONE);
        }
        AccountId account = link.account();
        if (account == null) {
            account = accounts.create(who.login(), who.displayName().strip(), who.password());
            accounts.givePost(office, account, ADMINISTRATOR);
        } else {
            accounts.setPassword(account, who.password());
        }
        AccountId begun = account;
        actors.find(account, office)
                .ifPresent(actor -> log.write(
                        actor,
                        new AccessLog.Act(
                                "account.begin",
                                FieldClass.PUBLIC_CODE,
                                null,
                                "account:" + begun,
                                null,
                                AccessLog.Result.ALLOWED)));
        return Outcome.done(account);
    }

    private Optional<CannotSaveAccount> refuse(SetupLinks.Open link, Offices.Draft draft, Beginner who) {
        Optional<CannotSaveAccount> office = link.office() == null ? refuse(draft) : Optional.empty();
        Optional<CannotSaveAccount> name = link.account() == null
                ? AccountDesk.refuseName(accounts, who.login(), who.displayName())
                : Optional.empty();
        return office.or(() -> name).or(() -> refusePassword(link, draft, who));
    }

    private Optional<CannotSaveAccount> refusePassword(SetupLinks.Open link, Offices.Draft draft, Beginner who) {
        if (!who.password().equals(who.repeated())) {
            return Optional.of(CannotSaveAccount.PASSWORDS_DIFFER);
        }
        Asked asked = ask(links.token(link.id())).orElseThrow();
        String office = asked.office() == null ? draft.name() : asked.office().name();
        return PasswordRules.refuse(
                who.password(),
                List.of(
                        asked.login() == null ? who.login() : asked.login(),
                        asked.displayName() == null ? who.displayName() : asked.displayName(),
                        office));
    }

    private Optional<CannotSaveAccount> refuse(Offices.Draft draft) {
        if (draft.name().isBlank() || draft.name().length() > 200) {
            return Optional.of(CannotSaveAccount.OFFICE_NAME_MISSING);
        }
        if (!CODE.matcher(draft.code()).matches()) {
            return Optional.of(CannotSaveAccount.OFFICE_CODE_FORM);
        }
        return offices.byCode(draft.code()).isPresent()
                ? Optional.of(CannotSaveAccount.OFFICE_CODE_TAKEN)
                : Optional.empty();
    }

    private static String path(@Nullable String token) {
        return "/mulai/" + token;
    }
}
