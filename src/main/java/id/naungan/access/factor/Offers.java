package id.naungan.access.factor;

import id.naungan.access.Accounts;
import id.naungan.kernel.AccountId;
import id.naungan.sealing.Sealing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Rahasia yang ditawarkan. What an authenticator is to take up, until a code shows that it did. It is kept nowhere: the session holds
 * a number, and the secret follows from that and from a key outside the database.
 */
@Component
public class Offers {
    private static final String NUMBER = "offer";
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int GROUP = 4;

    private final Accounts accounts;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    /** As an authenticator takes it: by camera, or typed in. */
    public record Offer(byte[] secret, String address, String text) {

        @Override
        public String toString() {
            return "Offer";
        }
    }

    Offers(Sealing sealing, Accounts accounts) {
        this.accounts = accounts;
        this.key = new SecretKeySpec(sealing.derived("access/totp-offer/v1"), "HmacSHA256");
    }

    /** The same one as long as the session lasts and none was taken. */
    public Offer of(HttpServletRequest request, AccountId account) {
        HttpSession session = request.getSession();
        if (!(session.getAttribute(NUMBER) instanceof String)) {
            byte[] number = new byte[16];
            random.nextBytes(number);
            session.setAttribute(NUMBER, HexFormat.of().formatHex(number));
        }
        byte[] secret = secret(account, String.valueOf(session.getAttribute(NUMBER)));
        String text = base32(secret);
        String name = URLEncoder.encode(accounts.login(account), StandardCharsets.UTF_8);
        return new Offer(
                secret, "otpauth://totp/Naungan:" + name + "?secret=" + text + "&issuer=Naungan", grouped(text));
    }

    public void taken(HttpServletRequest request) {
        request.getSession().removeAttribute(NUMBER);
    }

    private byte[] secret(AccountId account, String number) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] full = mac.doFinal((account + "|" + number).getBytes(StandardCharsets.US_ASCII));
            return Arrays.copyOf(full, Totp.SECRET);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("HMAC is not usable here", broken);
        }
    }

    /** RFC 4648; twenty bytes come out even. */
    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int kept = 0;
        int bits = 0;
        for (byte one : bytes) {
            kept = kept << 8 | one & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt(kept >> bits - 5 & 31));
            }
        }
        return text.toString();
    }

    private static String grouped(String text) {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }
}
