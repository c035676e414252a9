package id.naungan.access.factor;

import id.naungan.access.AccessLog;
import id.naungan.access.Actor;
import id.naungan.access.FieldClass;
import id.naungan.access.OfficeScope;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

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
    private final TransactionTemplate alone;

    private record Row(byte[] secret, long lastStep) {}

    SecondFactors(
            JdbcClient jdbc,
            Sealing sealing,
            OfficeClock clock,
            RecoveryCodes codes,
            AccessLog log,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
        this.codes = codes;
        this.log = log;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public boolean isEnrolled(AccountId account) {
        return within(
                        account,
                        home -> jdbc.sql("select count(*) from access.authenticator where account_id = ?")
                                        .params(account.value())
                                        .query(Integer.class)
                                        .single()
                                == 1)
                .orElse(false);
    }

    /** Whether it is a code of her authenticator or an unused recovery code; it is used up by that. */
    public boolean accepts(AccountId account, String typed) {
        return accepts(account, typed, true);
    }

    /** @param use whether a code that fits is used up; the work is the same */
    public boolean accepts(AccountId account, String typed, boolean use) {
        String plain = plain(typed);
        return within(account, home -> {
                    boolean byAuthenticator = fits(home, account, plain, use);
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
        return within(account, home -> {
                    if (replacing) {
                        forget(account);
                    }
                    return insert(home, account, secret, step.getAsLong()) == 1
                            ? begun(home, account)
                            : List.<String>of();
                })
                .filter(codes -> !codes.isEmpty());
    }

    private void forget(AccountId account) {
        jdbc.sql("delete from access.authenticator where account_id = ?")
                .params(account.value())
                .update();
        codes.forget(account);
    }

    /** New recovery codes in the place of those she had. */
    public List<String> renewCodes(AccountId account) {
        return within(account, home -> {
                    note(home, account, "factor.codes");
                    return codes.renew(home, account);
                })
                .orElse(List.of());
    }

    public int codesLeft(AccountId account) {
        return within(account, home -> codes.left(account)).orElse(0);
    }

    private List<String> begun(OfficeId home, AccountId account) {
        note(home, account, "factor.enrol");
        return codes.renew(home, account);
    }

    /** In her own chain of the office where she began. */
    private void note(OfficeId home, AccountId account, String what) {
        Actor self = new Actor(account, home, "", "", Set.of(), ZoneOffset.UTC);
        log.write(
                self,
                new AccessLog.Act(
                        what, FieldClass.PUBLIC_CODE, null, "account:" + account, null, AccessLog.Result.ALLOWED));
    }

    private int insert(OfficeId home, AccountId account, byte[] secret, long step) {
        return jdbc.sql("""
                insert into access.authenticator (office_id, account_id, secret, last_step, enrolled_at) values (?, ?, ?, ?, ?)
                on conflict (account_id) do nothing
                """)
                .params(
                        home.value(),
                        account.value(),
                        sealing.seal(Owner.of(home), place(account), secret),
                        step,
                        Timestamp.from(clock.now()))
                .update();
    }

    private boolean fits(OfficeId home, AccountId account, String typed, boolean use) {
        Row row = jdbc.sql("select secret, last_step from access.authenticator where account_id = ? for update")
                .params(account.value())
                .query((found, number) ->
                        new Row(sealing.openBytes(Owner.of(home), place(account), found.getBytes(1)), found.getLong(2)))
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

    /** In the scope of the office where she began; empty for an account that never had a post. */
    private <T> Optional<T> within(AccountId account, Function<OfficeId, T> work) {
        return jdbc.sql("select home_office from access.account where id = ? and home_office is not null")
                .params(account.value())
                .query((row, number) -> new OfficeId(row.getObject(1, UUID.class)))
                .optional()
                .map(home -> OfficeScope.call(
                        home, account, () -> Objects.requireNonNull(alone.execute(begun -> work.apply(home)))));
    }

    private static Place place(AccountId account) {
        return new Place(TABLE, "secret", account.value());
    }

    /** As it is read off a telephone or a sheet: with blanks and dashes or without. */
    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "");
    }
}
