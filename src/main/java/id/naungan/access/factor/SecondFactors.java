package id.naungan.access.factor;

import id.naungan.access.AccessLog;
import id.naungan.access.Actor;
import id.naungan.access.FieldClass;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Faktor kedua. The authenticator of an account and its recovery codes, kept by the office where she began.
 * What was used stays used, also when the request that used it is undone: each method has a transaction of its own.
 */
@Repository
public class SecondFactors {
    private static final String TABLE = "access.authenticator";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final OfficeClock clock;
    private final RecoveryCodes codes;
    private final AccessLog log;
    private final HomeScope home;

    private record Row(byte[] secret, long lastStep) {}

    SecondFactors(
            JdbcClient jdbc, Sealing sealing, OfficeClock clock, RecoveryCodes codes, AccessLog log, HomeScope home) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
        this.codes = codes;
        this.log = log;
        this.home = home;
    }

    public boolean isEnrolled(AccountId account) {
        return home.within(
                        account,
                        office -> jdbc.sql("select count(*) from access.authenticator where account_id = ?")
                                        .params(account.value())
                                        .query(Integer.class)
                                        .single()
                                == 1)
                .orElse(false);
    }

    /** Who of those that began in the office of the scope has one. */
    Set<AccountId> enrolled(OfficeId office) {
        return Set.copyOf(jdbc.sql("select account_id from access.authenticator where office_id = ?")
                .params(office.value())
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Whether it is a code of her authenticator or an unused recovery code; it is used up by that. */
    public boolean accepts(AccountId account, String typed) {
        return accepts(account, typed, true);
    }

    /** @param use whether a code that fits is used up; the work is the same */
    public boolean accepts(AccountId account, String typed, boolean use) {
        String plain = plain(typed);
        return home.within(account, office -> {
                    boolean byAuthenticator = fits(office, account, plain, use);
                    boolean byRecovery = codes.accepts(account, plain, use);
                    return byAuthenticator || byRecovery;
                })
                .orElse(false);
    }

    /** Whether somebody's authenticator holds this secret now. */
    public boolean shows(byte[] secret, String typed) {
        return Totp.step(secret, plain(typed), clock.now(), 0).isPresent();
    }

    /**
     * Begins with this secret, once a code shows that her authenticator holds it. Answers her recovery codes, the only time that
     * anybody sees them; empty when the code does not fit, or when she has an authenticator already.
     */
    public Optional<List<String>> enrol(AccountId account, byte[] secret, String typed) {
        return begin(account, secret, typed, false);
    }

    /** The same in the place of the one that she has, if any; the caller has made sure that it is she. */
    public Optional<List<String>> replace(AccountId account, byte[] secret, String typed) {
        return begin(account, secret, typed, true);
    }

    private Optional<List<String>> begin(AccountId account, byte[] secret, String typed, boolean replacing) {
        OptionalLong step = Totp.step(secret, plain(typed), clock.now(), 0);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        return home.within(account, office -> {
                    if (replacing) {
                        forget(account);
                    }
                    return insert(office, account, secret, step.getAsLong()) == 1
                            ? begun(office, account)
                            : List.<String>of();
                })
                .filter(codes -> !codes.isEmpty());
    }

    /** Hers is gone, codes and all; in the transaction and scope of the caller. */
    void forget(AccountId account) {
        jdbc.sql("delete from access.authenticator where account_id = ?")
                .params(account.value())
                .update();
        codes.forget(account);
    }

    /** New recovery codes in the place of those she had. */
    public List<String> renewCodes(AccountId account) {
        return home.within(account, office -> {
                    note(office, account, "factor.codes");
                    return codes.renew(office, account);
                })
                .orElse(List.of());
    }

    public int codesLeft(AccountId account) {
        return home.within(account, office -> codes.left(account)).orElse(0);
    }

    private List<String> begun(OfficeId office, AccountId account) {
        note(office, account, "factor.enrol");
        return codes.renew(office, account);
    }

    /** In her own chain of the office where she began. */
    private void note(OfficeId office, AccountId account, String what) {
        Actor self = new Actor(account, office, "", "", Set.of(), ZoneOffset.UTC);
        log.write(
                self,
                new AccessLog.Act(
                        what, FieldClass.PUBLIC_CODE, null, "account:" + account, null, AccessLog.Result.ALLOWED));
    }

    private int insert(OfficeId office, AccountId account, byte[] secret, long step) {
        return jdbc.sql("""
                insert into access.authenticator (office_id, account_id, secret, last_step, enrolled_at) values (?, ?, ?, ?, ?)
                on conflict (account_id) do nothing
                """)
                .params(
                        office.value(),
                        account.value(),
                        sealing.seal(Owner.of(office), place(account), secret),
                        step,
                        Timestamp.from(clock.now()))
                .update();
    }

    private boolean fits(OfficeId office, AccountId account, String typed, boolean use) {
        Row row = jdbc.sql("select secret, last_step from access.authenticator where account_id = ? for update")
                .params(account.value())
                .query((found, number) -> new Row(
                        sealing.openBytes(Owner.of(office), place(account), found.getBytes(1)), found.getLong(2)))
                .optional()
                .orElse(null);
        if (row == null) {
            return false;
        }
        OptionalLong step = Totp.step(row.secret(), typed, clock.now(), row.lastStep());
        long last = use && step.isPresent() ? step.getAsLong() : row.lastStep();
        jdbc.sql("update access.authenticator set last_step = ? where account_id = ?")
                .params(last, account.value())
                .update();
        return step.isPresent();
    }

    private static Place place(AccountId account) {
        return new Place(TABLE, "secret", account.value());
    }

    /** As it is read off a telephone or a sheet: with blanks and dashes or without. */
    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "");
    }
}
