package id.naungan.outreach.web;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedMoment;
import id.naungan.outreach.ActKind;
import id.naungan.outreach.Missing;
import id.naungan.outreach.Outreach;
import id.naungan.outreach.OutreachPermission;
import id.naungan.outreach.PreparationDesk;
import id.naungan.outreach.Visit;
import id.naungan.outreach.VisitAct;
import id.naungan.outreach.VisitDesk;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What happens on a visit: one small page for each thing, with the one or two things that it asks. */
@Controller
@RequestMapping("/kasus/{id}/penjangkauan/kunjungan/{act}")
class VisitActController {
    private static final String TEMPLATE = "outreach/act";

    private final VisitDesk desk;
    private final PreparationDesk preparation;
    private final OfficeClock clock;

    VisitActController(VisitDesk desk, PreparationDesk preparation, OfficeClock clock) {
        this.desk = desk;
        this.preparation = preparation;
        this.clock = clock;
    }

    record VisitActForm(
            @Nullable TypedMoment at,
            @Nullable String outcome,
            @Nullable String safe,
            @Nullable String condition,
            @Nullable String needs,
            @Nullable String others,
            @Nullable String secured,
            @Nullable TypedMoment securedAt,
            @Nullable String securedTo,
            @Nullable String securedHow,
            @Nullable String next,
            @Nullable String words) {

        static VisitActForm at(Instant now, Actor actor) {
            TypedMoment moment = TypedMoment.of(now, actor.zone());
            return new VisitActForm(moment, null, null, null, null, null, null, moment, null, null, null, null);
        }
    }

    @GetMapping
    ModelAndView form(@Open(OutreachPermission.Code.RECORD) CaseFile file, @PathVariable String act, Actor actor) {
        return new ModelAndView(TEMPLATE, model(file, kind(act)))
                .addObject("form", VisitActForm.at(clock.now(), actor));
    }

    @PostMapping
    ModelAndView record(
            @Open(OutreachPermission.Code.RECORD) CaseFile file,
            @PathVariable String act,
            @ModelAttribute("form") VisitActForm form,
            BindingResult faults,
            @RequestParam(name = Page.SEEN, defaultValue = "") String seen,
            Actor actor) {
        ActKind kind = kind(act);
        Instant at = Filled.moment(form.at(), actor, faults, "at");
        VisitAct.Words words = VisitReading.words(
                kind, form, new VisitReading.Bounds(actor, file.informationReceivedAt(), clock.now()), faults);
        if (at != null && !faults.hasErrors()) {
            lacking(file, kind).forEach(missing -> Reply.refuse(faults, missing));
        }
        if (at != null
                && !faults.hasErrors()
                && desk.record(actor, file, Filled.seen(seen), kind, at, words)
                        instanceof Outcome.Refused<UUID> refused) {
            Filled.refuse(faults, refused.why());
        }
        if (faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, model(file, kind));
        }
        return Reply.goTo(file.at("penjangkauan/kunjungan"));
    }

    /** Every single thing that is missing is named, not only the first. */
    private List<Missing> lacking(CaseFile file, ActKind kind) {
        return kind.isDeparture()
                ? desk.missing(file, preparation.of(file)).stream()
                        .filter(missing -> kind == ActKind.LEFT || missing.isAlways())
                        .toList()
                : List.of();
    }

    private Map<String, Object> model(CaseFile file, ActKind kind) {
        Outreach outreach = preparation.of(file);
        int version = outreach.open().map(Visit::version).orElse(0);
        boolean now = outreach.open().map(visit -> visit.next().contains(kind)).orElse(false);
        return Map.of(
                "file",
                file,
                "kind",
                kind,
                "seen",
                String.valueOf(version),
                "now",
                now,
                "missing",
                lacking(file, kind));
    }

    /** A photo has a page of its own. */
    private static ActKind kind(String act) {
        return ActKind.at(act).filter(kind -> kind != ActKind.PHOTO).orElseThrow(DoorClosed::new);
    }
}
