package id.naungan.access.factor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Tantangan. What a device must answer, kept in the session as a text until it is answered once. */
@Component
class Challenges {
    private static final String NAME = "challenge";
    private static final int LENGTH = 32;

    private final SecureRandom random = new SecureRandom();

    byte[] begin(HttpServletRequest request) {
        byte[] challenge = new byte[LENGTH];
        random.nextBytes(challenge);
        request.getSession().setAttribute(NAME, HexFormat.of().formatHex(challenge));
        return challenge;
    }

    /** Where none was begun, one that nothing answers. */
    byte[] take(HttpServletRequest request) {
        HttpSession session = request.getSession();
        byte[] challenge = session.getAttribute(NAME) instanceof String text
                ? HexFormat.of().parseHex(text)
                : begin(request);
        session.removeAttribute(NAME);
        return challenge;
    }
}
