package id.naungan.shell;

import id.naungan.kernel.page.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pilihan bahasa. Remembers the language on this device and with the account. */
@Controller
class LanguageSwitch {
    private final ObjectProvider<Viewers> viewers;

    LanguageSwitch(ObjectProvider<Viewers> viewers) {
        this.viewers = viewers;
    }

    @PostMapping("/bahasa")
    String choose(
            @RequestParam(defaultValue = "") String lang,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale chosen = Audience.known(lang);
        if (chosen != null) {
            ResponseCookie kept = ResponseCookie.from(Audience.COOKIE, lang)
                    .maxAge(Duration.ofDays(365))
                    .path("/")
                    .secure(true)
                    .httpOnly(true)
                    .sameSite("Strict")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, kept.toString());
            viewers.ifAvailable(known -> known.chose(request, chosen));
        }
        return "redirect:" + here(back);
    }

    /** A path on this site, else the front page: the switch must not lead anywhere else. */
    static String here(@Nullable String back) {
        return back != null && back.matches("/(?![/\\\\])[A-Za-z0-9/_.~-]*") ? back : "/";
    }
}
