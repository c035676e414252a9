package id.naungan.access.web;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.kernel.page.NavGroup;
import id.naungan.kernel.page.NavLine;
import id.naungan.kernel.page.Viewer;
import id.naungan.kernel.page.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Menu. All that her posts open, by groups; and one group by itself, which the line above each page leads to. */
@Controller
@RequestMapping(NavGroup.MENU)
class MenuPages {
    private final Viewers viewers;

    MenuPages(Viewers viewers) {
        this.viewers = viewers;
    }

    @GetMapping
    ModelAndView all(Actor actor, HttpServletRequest request) {
        return page(line(request).groups());
    }

    @GetMapping("/{group}")
    ModelAndView one(Actor actor, @PathVariable String group, HttpServletRequest request) {
        return page(List.of(line(request).groups().stream()
                .filter(one -> one.href().equals(NavGroup.MENU + "/" + group))
                .findFirst()
                .orElseThrow(DoorClosed::new)));
    }

    private NavLine line(HttpServletRequest request) {
        Viewer viewer = viewers.of(request);
        return viewer == null ? new NavLine(List.of()) : viewer.nav();
    }

    private static ModelAndView page(List<NavGroup> groups) {
        return new ModelAndView("access/menu", Map.of("groups", groups));
    }
}
