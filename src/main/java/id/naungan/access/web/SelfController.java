package id.naungan.access.web;

import id.naungan.access.Actor;
import id.naungan.access.Posts;
import id.naungan.kernel.Words;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Halaman saya: what the program knows of the signed-in officer. */
@Controller
class SelfController {
    private final Posts posts;

    SelfController(Posts posts) {
        this.posts = posts;
    }

    @GetMapping("/saya")
    ModelAndView show(Actor actor, Locale language) {
        List<String> names = actor.posts().stream().sorted().map(posts::name).map((Words name) -> name.in(language)).toList();
        return new ModelAndView("access/self", Map.of("actor", actor, "posts", names));
    }
}
