package id.naungan.access.sign;

import id.naungan.sealing.Sealing;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Peramban yang dikenal. A browser keeps a random number and, for each name that has signed in there, a keyed mark.
 * It opens nothing; it only spares her the waits that strangers cause by guessing at her name.
 */
@Component
class KnownDevices {
    static final String COOKIE = "__Host-kenal";
    private static final int MARKS = 8;
    private static final int HEX = 32;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    KnownDevices(Sealing sealing) {
        this.key = new SecretKeySpec(sealing.derived("access/device/v1"), "HmacSHA256");
    }

    @Nullable
    String mark(HttpServletRequest request, String login) {
        List<String> parts = parts(request);
        if (parts.isEmpty()) {
            return null;
        }
        String mark = mark(parts.getFirst(), login);
        return parts.stream().skip(1).anyMatch(kept -> same(kept, mark)) ? mark : null;
    }

    void remember(HttpServletRequest request, HttpServletResponse response, String login) {
        List<String> parts = new ArrayList<>(parts(request));
        if (parts.isEmpty()) {
            byte[] device = new byte[HEX / 2];
            random.nextBytes(device);
            parts.add(HexFormat.of().formatHex(device));
        }
        String mark = mark(parts.getFirst(), login);
        parts.remove(mark);
        parts.add(1, mark);
        String value = String.join(".", parts.subList(0, Math.min(parts.size(), MARKS + 1)));
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(COOKIE, value)
                        .secure(true)
                        .httpOnly(true)
                        .sameSite("Strict")
                        .path("/")
                        .maxAge(Duration.ofDays(180))
                        .build()
                        .toString());
    }

    private static List<String> parts(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        List<String> parts =
                cookie == null ? List.of() : List.of(cookie.getValue().split("\\."));
        return parts.size() <= MARKS + 1 && parts.stream().allMatch(part -> part.matches("[0-9a-f]{32}"))
                ? parts
                : List.of();
    }

    private String mark(String device, String login) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] full = mac.doFinal(
                    (device + "|" + login.strip().toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(full).substring(0, HEX);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("HMAC is not usable here", broken);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
