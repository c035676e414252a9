package id.naungan.casework;

import java.security.SecureRandom;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * Nomor registrasi. {@code PPA-26-} and five random Crockford characters (D3).
 * No sequence: a gap would tell that a case is hidden.
 */
final class CaseNumbers {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private CaseNumbers() {}

    static String next(ZonedDateTime openedAt) {
        StringBuilder number = new StringBuilder(String.format(Locale.ROOT, "PPA-%02d-", openedAt.getYear() % 100));
        for (int place = 0; place < 5; place++) {
            number.append(CROCKFORD.charAt(RANDOM.nextInt(CROCKFORD.length())));
        }
        return number.toString();
    }
}
