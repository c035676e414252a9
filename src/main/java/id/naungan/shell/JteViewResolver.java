package id.naungan.shell;

import gg.jte.TemplateEngine;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Penghubung templat. A view name {@code casework/case} is the template {@code casework/case.jte}. */
@Component
class JteViewResolver implements ViewResolver, Ordered {
    private final TemplateEngine templates;
    private final PageFrame frame;
    private final Map<String, JteView> known = new ConcurrentHashMap<>();

    JteViewResolver(TemplateEngine templates, PageFrame frame) {
        this.templates = templates;
        this.frame = frame;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        JteView view = known.get(name);
        if (view == null && !name.contains(":") && templates.hasTemplate(name + ".jte")) {
            view = new JteView(name + ".jte", templates, frame);
            known.put(name, view);
        }
        return view;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }
}
