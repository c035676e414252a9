package id.naungan.shell;

import id.naungan.access.Actor;
import id.naungan.kernel.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Draf: kept when she asks for it or by itself, and thrown away. Her own, and nobody else's. */
@Controller
class DraftController {
    static final String KEEP = "/sesi/draf";

    /** Posted by the script, which reads one sentence and not a page. */
    static final String BY_ITSELF = "_sendiri";

    private final DraftKeeping keeping;
    private final PageFrame frame;
    private final JsonMapper json;

    DraftController(DraftKeeping keeping, PageFrame frame, JsonMapper json) {
        this.keeping = keeping;
        this.frame = frame;
        this.json = json;
    }

    @PostMapping(KEEP)
    @Nullable
    ModelAndView keep(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        DraftKeeping.Answer answer = keeping.keep(actor, request);
        Page page = frame.page(Map.of(), request);
        if (request.getParameter(BY_ITSELF) != null) {
            say(answer, page, response);
            return null;
        }
        return switch (answer) {
            case DraftKeeping.Answer.Kept kept ->
                new ModelAndView(
                        "redirect:" + DraftKeeping.resume(DraftKeeping.page(request), request.getParameter("_form")));
            case DraftKeeping.Answer.Newer newer ->
                notKept(request, HttpStatus.CONFLICT).addObject("newer", newer.kept());
            case DraftKeeping.Answer.TooLong tooLong -> notKept(request, HttpStatus.CONTENT_TOO_LARGE);
            case DraftKeeping.Answer.NotHere notHere -> notKept(request, HttpStatus.BAD_REQUEST);
        };
    }

    @PostMapping(KEEP + "/buang")
    ModelAndView throwAway(Actor actor, HttpServletRequest request) {
        keeping.throwAway(actor, request);
        return new ModelAndView("redirect:" + DraftKeeping.page(request));
    }

    /** Everything typed goes back into her hands, whatever the reason. */
    private static ModelAndView notKept(HttpServletRequest request, HttpStatus status) {
        return new ModelAndView("shell/draft-not-kept", status)
                .addObject("back", DraftKeeping.page(request))
                .addObject("posted", PostedAgain.of(request));
    }

    private void say(DraftKeeping.Answer answer, Page page, HttpServletResponse response) throws IOException {
        Map<String, Object> said =
                switch (answer) {
                    case DraftKeeping.Answer.Kept kept ->
                        Map.of(
                                "version",
                                kept.version(),
                                "said",
                                page.say("shell.draft.kept", page.moments().hour(page.now())));
                    case DraftKeeping.Answer.Newer newer -> {
                        response.setStatus(HttpStatus.CONFLICT.value());
                        yield Map.of(
                                "version",
                                newer.kept().version(),
                                "said",
                                page.say(
                                        "shell.draft.newer",
                                        page.moments().hourOrDay(newer.kept().at(), page.now())));
                    }
                    case DraftKeeping.Answer.TooLong tooLong -> refused(response, page.say("shell.draft.too-long"));
                    case DraftKeeping.Answer.NotHere notHere -> refused(response, page.say("shell.draft.failed"));
                };
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(said).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> refused(HttpServletResponse response, String sentence) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return Map.of("said", sentence);
    }
}
