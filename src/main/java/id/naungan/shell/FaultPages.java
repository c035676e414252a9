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
import org.springframework.web.util.WebUtils;

/** Halaman gangguan. Draws without session, database or anybody signed in. */
@Component
class FaultPages {
    /** Who carries a session is taken for staff; the session itself may be out of reach. */
    private static final String SESSION = "__Host-S";

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
        model.put("staff", WebUtils.getCookie(request, SESSION) != null);
        model.put("texts", fault == Fault.BROKEN || fault == Fault.SENT_WITH_OTHER_WORDS || fault == Fault.BAD_REQUEST);
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render("shell/fault.jte", model, output);
        response.resetBuffer();
        response.setStatus(fault.status());
        response.setHeader("Cache-Control", HeadersFilter.PAGES);
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
