package id.naungan.access.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Kode berjangka (RFC 6238): HMAC-SHA-1, half a minute, six digits, as every authenticator makes them. */
final class Totp {
    static final int DIGITS = 6;
    static final int SECRET = 20;
    private static final int SECONDS = 30;
    /** A telephone's clock may be a little off. */
    private static final int ASIDE = 1;

    private Totp() {}

    /** The half minute whose code was typed, if it lies after the last one used; every code is compared, also when one fits. */
    static OptionalLong step(byte[] secret, String typed, Instant now, long lastUsed) {
        long present = stepAt(now);
        long found = -1;
        for (long step = present - ASIDE; step <= present + ASIDE; step++) {
            boolean same = MessageDigest.isEqual(bytes(code(secret, step, DIGITS)), bytes(typed));
            found = same && step > lastUsed ? step : found;
        }
        return found < 0 ? OptionalLong.empty() : OptionalLong.of(found);
    }

    static long stepAt(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), SECONDS);
    }

    /** RFC 4226, 5.3. */
    static String code(byte[] secret, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int at = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, at, 4).getInt() & 0x7fffffff;
            long most = 1;
            for (int i = 0; i < digits; i++) {
                most *= 10;
            }
            String text = Long.toString(number % most);
            return "0".repeat(digits - text.length()) + text;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("HMAC is not usable here", broken);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
