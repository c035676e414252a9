package id.naungan.standards.web;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.CaseDoor;
import id.naungan.access.Posts;
import id.naungan.kernel.OfficeClock;
import id.naungan.standards.ClockForecast;
import id.naungan.standards.Prepared;
import id.naungan.standards.PublishingDesk;
import id.naungan.standards.StandardPermission;
import id.naungan.standards.StandardVersionId;
import id.naungan.standards.Standards;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Pratinjau: gathers what a head wants to see before she publishes. */
@Component
class PreparedPages {
    private final PublishingDesk desk;
    private final ClockForecast forecasts;
    private final OfficeClock clock;
    private final CaseDoor door;
    private final Actors actors;
    private final Posts posts;

    PreparedPages(
            PublishingDesk desk,
            ClockForecast forecasts,
            OfficeClock clock,
            CaseDoor door,
            Actors actors,
            Posts posts) {
        this.desk = desk;
        this.forecasts = forecasts;
        this.clock = clock;
        this.door = door;
        this.actors = actors;
        this.posts = posts;
    }

    DecisionForm fresh(Actor actor) {
        return DecisionForm.from(clock.now().atZone(actor.zone()).toLocalDate());
    }

    ModelAndView preview(Actor actor, Prepared version, ClockSample.Moment moment, ModelAndView page) {
        Instant start = moment.from(clock.now().atZone(actor.zone()));
        page.addObject("version", version)
                .addObject(
                        "former", desk.newest(actor, version.standard().code()).orElse(null))
                .addObject("seen", desk.lastNumber(actor, version.standard().code()))
                .addObject(
                        "preparedBy",
                        actors.find(version.by(), actor.office())
                                .map(Actor::displayName)
                                .orElse(""))
                .addObject("publishes", door.may(actor, StandardPermission.PUBLISH))
                .addObject("posts", posts)
                .addObject("moment", moment)
                .addObject("start", start)
                .addObject(
                        "samples",
                        ClockSample.of(
                                version.standard(),
                                forecasts,
                                new ClockForecast.Office(actor.office(), actor.zone()),
                                start));
        return page;
    }

    ModelAndView publicPage(Actor actor, Prepared version) {
        int number = desk.lastNumber(actor, version.standard().code());
        var promise = new Standards.Adopted(
                new StandardVersionId(version.id()),
                number + 1,
                clock.now().atZone(actor.zone()).toLocalDate(),
                "-",
                clock.now(),
                actor.account(),
                null,
                version.standard());
        return new ModelAndView(
                "standards/page",
                Map.of("office", actor.officeName(), "promise", promise, "root", "", "preview", true));
    }
}
