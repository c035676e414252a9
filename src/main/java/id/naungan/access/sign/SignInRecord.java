package id.naungan.access.sign;

import id.naungan.access.AccessLog;
import id.naungan.access.Accounts;
import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.FieldClass;
import id.naungan.access.OfficeScope;
import id.naungan.access.Offices;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeId;
import id.naungan.sealing.Sealing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Catatan masuk. Writes into the access log that a session began, before its first page is shown, and that somebody was not let in.
 * For a name that nobody has the same steps are taken as for one that is known, so that the time tells nothing.
 */
@Component
class SignInRecord {
    /** Nobody: the chain of an office's front door, where those stand who were not let in. */
    static final AccountId DOOR = new AccountId(new UUID(0, 0));

    private final Actors actors;
    private final Accounts accounts;
    private final Offices offices;
    private final AccessLog log;
    private final TransactionTemplate writing;
    private final SecretKeySpec key;

    SignInRecord(
            Actors actors,
            Accounts accounts,
            Offices offices,
            AccessLog log,
            PlatformTransactionManager transactions,
            Sealing sealing) {
        this.actors = actors;
        this.accounts = accounts;
        this.offices = offices;
        this.log = log;
        this.writing = new TransactionTemplate(transactions);
        // She may come from another of her offices, whose transaction would refuse this office's rows.
        this.writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.key = new SecretKeySpec(sealing.derived("access/typed-login/v1"), "HmacSHA256");
    }

    void begun(AccountId account, OfficeId office) {
        OfficeScope.run(
                office,
                account,
                () -> writing.executeWithoutResult(begun -> actors.find(account, office)
                        .ifPresent(actor ->
                                log.write(actor, act("session.begin", null, null, AccessLog.Result.ALLOWED)))));
    }

    /**
     * Somebody was not let in. Names her account where the login is known; else a keyed hash, since a password is easily typed into
     * the wrong field. The row lies in the first of her offices, or in the installation's own.
     *
     * @param address sealed, as every reason is
     * @param unlooked whether her password was not even looked at, because of too many tries
     */
    void refused(String login, String address, boolean unlooked) {
        Optional<AccountId> known = accounts.withLogin(login);
        String hash = hash(Accounts.canonical(login));
        Optional<OfficeId> hers = accounts.officesOf(known.orElseGet(AccountId::random)).stream()
                .min(Comparator.comparing(OfficeId::toString));
        Optional<OfficeId> own = offices.first().map(Offices.Office::id);
        String who = known.map(account -> "account:" + account).orElse("login:" + hash);
        String what = unlooked ? "session.turned-away" : "session.refused";
        hers.or(() -> own)
                .flatMap(offices::find)
                .ifPresent(office -> write(office, act(what, who, address, AccessLog.Result.DENIED)));
    }

    /** The password was right, the second factor was not; or it was not even looked at. */
    void refusedCode(AccountId account, String address, boolean unlooked) {
        String what = unlooked ? "session.code-turned-away" : "session.code-refused";
        accounts.officesOf(account).stream()
                .min(Comparator.comparing(OfficeId::toString))
                .flatMap(offices::find)
                .ifPresent(office -> write(office, act(what, "account:" + account, address, AccessLog.Result.DENIED)));
    }

    /** She showed again that it is she; written with the request's own rows. */
    void proved(Actor actor) {
        log.write(actor, act("proof.given", null, null, AccessLog.Result.ALLOWED));
    }

    /** Somebody at her session did not show it. Stands even when the request is undone, at the office's front door. */
    void unproved(Actor actor, String address) {
        Actor door = new Actor(DOOR, actor.office(), "", actor.officeName(), Set.of(), actor.zone());
        AccessLog.Act act = act("proof.refused", "account:" + actor.account(), address, AccessLog.Result.DENIED);
        writing.executeWithoutResult(begun -> log.write(door, act));
    }

    private void write(Offices.Office office, AccessLog.Act act) {
        Actor door = new Actor(DOOR, office.id(), "", office.name(), Set.of(), office.zone());
        OfficeScope.run(office.id(), null, () -> writing.executeWithoutResult(begun -> log.write(door, act)));
    }

    private static AccessLog.Act act(
            String what, @Nullable String object, @Nullable String reason, AccessLog.Result result) {
        return new AccessLog.Act(what, FieldClass.PUBLIC_CODE, null, object, reason, result);
    }

    private String hash(String login) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(login.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("HMAC is not usable here", broken);
        }
    }
}
