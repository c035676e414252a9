package id.naungan.shell;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import id.naungan.kernel.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Halaman gangguan. Draws without session, database or anybody signed in. */
@Component
class FaultPages {
    /** The program's own headers for pages that fail before the security filters could set them. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cache-Control",
            "no-store");

    private final TemplateEngine templates;
    private final PageFrame frame;

    FaultPages(TemplateEngine templates, PageFrame frame) {
        this.templates = templates;
        this.frame = frame;
    }

    void write(HttpServletRequest request, HttpServletResponse response, Fault fault, @Nullable String reference)
            throws IOException {
        Page page = frame.bare(request);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("page", page);
        boolean away = fault == Fault.DATABASE_AWAY;
        PostedAgain posted = PostedAgain.of(request);
        model.put("key", away && !posted.isRepeatable() ? fault.key() + ".read" : fault.key());
        model.put("reference", reference);
        model.put("posted", posted);
        model.put("repeat", away);
        model.put("texts", fault == Fault.STALE_FORM || fault == Fault.BROKEN || fault == Fault.SENT_WITH_OTHER_WORDS);
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render("shell/fault.jte", model, output);
        response.resetBuffer();
        response.setStatus(fault.status());
        HEADERS.forEach((name, value) -> {
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        });
        if (away) {
            response.setHeader("Retry-After", "30");
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        if (!"HEAD".equals(request.getMethod())) {
            output.writeTo(response.getOutputStream());
        }
        response.flushBuffer();
    }
}
