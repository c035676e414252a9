package id.naungan.shell;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.page.Drafts;
import id.naungan.kernel.page.Faults;
import id.naungan.kernel.page.House;
import id.naungan.kernel.page.Moments;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Sentences;
import id.naungan.kernel.page.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Bingkai halaman. Builds the {@link Page} of each answer from the request and who is signed in. */
@Component
class PageFrame implements House {
    /** A model attribute of this name and of type ZoneId wins over the viewer's zone: public pages of an office. */
    private static final String ZONE = "zone";

    private final TemplateEngine templates;
    private final MessageSource messages;
    private final OfficeClock clock;
    private final Audience audience;
    private final Assets assets;
    private final ShellSettings settings;

    PageFrame(
            TemplateEngine templates,
            MessageSource messages,
            OfficeClock clock,
            Audience audience,
            Assets assets,
            ShellSettings settings) {
        this.templates = templates;
        this.messages = messages;
        this.clock = clock;
        this.audience = audience;
        this.assets = assets;
        this.settings = settings;
    }

    Page page(Map<String, ?> model, HttpServletRequest request) {
        return page(model, request, audience.viewer(request));
    }

    /** For error pages: asks nobody who is signed in, since that may be what failed. */
    Page bare(HttpServletRequest request) {
        return page(Map.of(), request, null);
    }

    private Page page(Map<String, ?> model, HttpServletRequest request, @Nullable Viewer viewer) {
        Sentences sentences = new Sentences(messages, audience.language(request, viewer));
        Drafts drafts = viewer == null ? Drafts.NONE : DraftKeeping.of(request);
        Faults faults = Faults.of(model, sentences);
        return new Page(
                sentences,
                new Moments(sentences.locale(), zone(model, viewer)),
                csrf(request),
                once(Audience.parameter(request, Page.ONCE)),
                drafts.resumed() == null ? faults : faults.with(drafts.resumed().typed()),
                viewer,
                request.getRequestURI(),
                clock.now(),
                settings.demo() || (viewer != null && viewer.demo()),
                drafts,
                this);
    }

    @Override
    public Content part(Page page, String template, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("page", page);
        String file = template.endsWith(".jte") ? template : template + ".jte";
        return output -> templates.render(file, all, output);
    }

    @Override
    public String asset(String name) {
        return assets.address(name);
    }

    @Override
    public boolean withoutSecondFactor() {
        return settings.demo() && !settings.secondFactor();
    }

    @Override
    public String exitUrl() {
        return settings.exitUrl();
    }

    private ZoneId zone(Map<String, ?> model, @Nullable Viewer viewer) {
        if (model.get(ZONE) instanceof ZoneId wished) {
            return wished;
        }
        return viewer == null ? settings.zone() : viewer.zone();
    }

    private static Supplier<Page.Csrf> csrf(HttpServletRequest request) {
        return () -> request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Page.Csrf(token.getParameterName(), token.getToken())
                : new Page.Csrf("_csrf", "");
    }

    private static String once(@Nullable String posted) {
        try {
            return UUID.fromString(posted == null ? "" : posted).toString();
        } catch (IllegalArgumentException noKey) {
            return UUID.randomUUID().toString();
        }
    }
}
