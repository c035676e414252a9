package id.naungan.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** Templat sebagai jawaban. Drawn whole before the first byte leaves, so that a fault can still become an error page. */
final class JteView implements View {
    private static final String HTML = "text/html;charset=UTF-8";

    private final String template;
    private final TemplateEngine templates;
    private final PageFrame frame;

    JteView(String template, TemplateEngine templates, PageFrame frame) {
        this.template = template;
        this.templates = templates;
        this.frame = frame;
    }

    /** Without it, content negotiation drops the view and the page is a 404. */
    @Override
    public String getContentType() {
        return HTML;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> all = new HashMap<>(model == null ? Map.of() : model);
        all.put("page", frame.page(all, request));
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(template, all, output);
        response.setContentType(HTML);
        // As large as the page, so that nothing leaves before the session was put away; else it would be read once
        // more.
        response.setBufferSize(output.getContentLength() + 1);
        output.writeTo(response.getOutputStream());
    }
}
