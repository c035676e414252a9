package id.naungan.access.factor;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.sealing.Sealing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Kode cadangan. Ten of fifty random bits, shown once; the table keeps keyed hashes, whose key lies outside the database.
 * Works in the transaction and scope of its caller.
 */
@Repository
class RecoveryCodes {
    static final int MANY = 10;
    static final int LENGTH = 10;
    /** Without letters that are read as another (Crockford). */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    RecoveryCodes(JdbcClient jdbc, OfficeClock clock, Sealing sealing) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.key = new SecretKeySpec(sealing.derived("access/recovery/v1"), "HmacSHA256");
    }

    /** New ones in the place of all that she had. */
    List<String> renew(OfficeId home, AccountId account) {
        forget(account);
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String code = made();
            codes.add(code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2));
            jdbc.sql("insert into access.recovery_code (office_id, account_id, code_hash) values (?, ?, ?)")
                    .params(home.value(), account.value(), hash(account, code))
                    .update();
        }
        return codes;
    }

    /** Whether it is an unused one of hers; uses it up unless only asked. */
    boolean accepts(AccountId account, String typed, boolean use) {
        String canonical = typed.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        byte[] hash = hash(account, canonical);
        String hers = "where account_id = ? and code_hash = ? and used_at is null";
        int found = use
                ? jdbc.sql("update access.recovery_code set used_at = ? " + hers)
                        .params(Timestamp.from(clock.now()), account.value(), hash)
                        .update()
                : jdbc.sql("select count(*) from access.recovery_code " + hers)
                        .params(account.value(), hash)
                        .query(Integer.class)
                        .single();
        return found == 1;
    }

    int left(AccountId account) {
        return jdbc.sql("select count(*) from access.recovery_code where account_id = ? and used_at is null")
                .params(account.value())
                .query(Integer.class)
                .single();
    }

    void forget(AccountId account) {
        jdbc.sql("delete from access.recovery_code where account_id = ?")
                .params(account.value())
                .update();
    }

    private String made() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    private byte[] hash(AccountId account, String code) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal((account + "|" + code).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("HMAC is not usable here", broken);
        }
    }
}
