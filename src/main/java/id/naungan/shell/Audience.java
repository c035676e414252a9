package id.naungan.shell;

import id.naungan.kernel.page.Viewer;
import id.naungan.kernel.page.Viewers;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Pembaca. Who looks, and in which language: her own setting, then {@code ?lang}, then this device's choice. */
@Component("localeResolver")
class Audience implements LocaleResolver {
    static final Locale INDONESIAN = Locale.of("id", "ID");
    static final Locale ENGLISH = Locale.ENGLISH;
    static final String PARAMETER = "lang";
    static final String COOKIE = "__Host-bahasa";

    private final ObjectProvider<Viewers> viewers;

    Audience(ObjectProvider<Viewers> viewers) {
        this.viewers = viewers;
    }

    @Nullable
    Viewer viewer(HttpServletRequest request) {
        Viewers known = viewers.getIfAvailable();
        return known == null ? null : known.of(request);
    }

    Locale language(HttpServletRequest request, @Nullable Viewer viewer) {
        if (viewer != null && viewer.language() != null) {
            return viewer.language();
        }
        Locale wished = known(parameter(request, PARAMETER));
        if (wished != null) {
            return wished;
        }
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        Locale kept = known(cookie == null ? null : cookie.getValue());
        return kept == null ? INDONESIAN : kept;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return language(request, viewer(request));
    }

    /** The language is never set through Spring: there is one switch, and it sets the cookie. */
    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException();
    }

    /** A parameter, or null when it is missing or the body cannot be read, as with one that is too large. */
    static @Nullable String parameter(HttpServletRequest request, String name) {
        try {
            return request.getParameter(name);
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    static @Nullable Locale known(@Nullable String code) {
        return switch (code) {
            case "id" -> INDONESIAN;
            case "en" -> ENGLISH;
            case null, default -> null;
        };
    }
}
