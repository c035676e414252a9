package id.naungan.oversight.web;

import id.naungan.access.Actor;
import id.naungan.access.Posts;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.oversight.OversightPermission;
import id.naungan.oversight.Reading;
import id.naungan.oversight.Readings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Siapa membuka kasus ini: for who watches over it, never for the team; opening this page is itself a line of it. */
@Controller
@RequestMapping("/kasus/{id}/pembaca")
class ReadersController {
    private static final int A_PAGE = 40;

    private final Readings readings;
    private final Posts posts;

    ReadersController(Readings readings, Posts posts) {
        this.readings = readings;
        this.posts = posts;
    }

    @GetMapping
    ModelAndView page(
            @Open(OversightPermission.Code.READERS) CaseFile file,
            Actor actor,
            @RequestParam(defaultValue = "1") String hal,
            Locale locale) {
        int page = hal.matches("[1-9]\\d{0,4}") ? Integer.parseInt(hal) : 1;
        List<Reading> found = readings.of(actor, file, page - 1);
        return new ModelAndView(
                "oversight/readers",
                Map.of(
                        "file",
                        file,
                        "readings",
                        found.stream().limit(A_PAGE).toList(),
                        "titles",
                        found.stream()
                                .flatMap(one -> one.posts().stream())
                                .distinct()
                                .collect(Collectors.toMap(
                                        post -> post, post -> posts.name(post).in(locale))),
                        "number",
                        page,
                        "more",
                        found.size() > A_PAGE));
    }
}
