package id.naungan.access.sign;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.Posts;
import id.naungan.kernel.page.NavLink;
import id.naungan.kernel.page.Viewer;
import id.naungan.kernel.page.Viewers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Pintu-pintu yang ditawarkan. The signed-in officer as the page's frame shows her, with the links that her posts open. */
@Component
class Doors implements Viewers {
    private static final String SEEN = Doors.class.getName() + ".seen";

    private final Actors actors;
    private final Posts posts;
    private final List<NavLink> links;

    Doors(Actors actors, Posts posts, ObjectProvider<NavLink> links) {
        this.actors = actors;
        this.posts = posts;
        this.links =
                links.stream().sorted(Comparator.comparingInt(NavLink::order)).toList();
    }

    /** The frame asks several times a page; the answer is kept for the request. */
    @Override
    public @Nullable Viewer of(HttpServletRequest request) {
        if (request.getAttribute(SEEN) instanceof Viewer seen) {
            return seen;
        }
        Actor actor = actors.current(request);
        if (actor == null) {
            return null;
        }
        Actors.Setting setting = actors.setting(request);
        Viewer viewer = new Viewer(
                actor.displayName(),
                actor.officeName(),
                actor.zone(),
                setting.demo(),
                setting.language(),
                setting.linkMadeAt(),
                SessionIds.IDLE,
                setting.shortcut(),
                glass(setting),
                open(actor));
        request.setAttribute(SEEN, viewer);
        return viewer;
    }

    private static Viewer.@Nullable Glass glass(Actors.Setting setting) {
        Actors.Glass glass = setting.glass();
        return glass == null ? null : new Viewer.Glass("/kasus/" + glass.caseId(), glass.until());
    }

    @Override
    public void chose(HttpServletRequest request, Locale language) {
        actors.chose(request, language);
        request.removeAttribute(SEEN);
    }

    /** The first page that her posts open, or her own page. */
    String first(HttpServletRequest request) {
        Actor actor = actors.current(request);
        return actor == null
                ? "/masuk"
                : open(actor).stream()
                        .filter(link -> !link.urgent() && link.permission() != null)
                        .map(NavLink::href)
                        .findFirst()
                        .orElse("/saya");
    }

    private List<NavLink> open(Actor actor) {
        return links.stream()
                .filter(link -> link.permission() == null || posts.anyMay(actor.posts(), link.permission()))
                .toList();
    }
}
