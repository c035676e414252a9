package id.naungan.accompaniment.web;

import id.naungan.access.Actor;
import id.naungan.accompaniment.AccompanimentPermission;
import id.naungan.accompaniment.Activity;
import id.naungan.accompaniment.ActivityDesk;
import id.naungan.accompaniment.ActivityKind;
import id.naungan.accompaniment.CannotRecord;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedMoment;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Step 10 of a crisis: what the team did, when and with whom. */
@Controller
@RequestMapping("/kasus/{id}/kegiatan")
class ActivityController {
    private static final String TEMPLATE = "accompaniment/activities";
    private static final int SHORT = 400;
    private static final int LONG = 8000;

    private final ActivityDesk desk;
    private final OfficeClock clock;

    ActivityController(ActivityDesk desk, OfficeClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    record ActivityForm(
            @Nullable String kind,
            @Nullable TypedMoment at,
            @Nullable String with,
            @Nullable String note) {}

    @GetMapping
    ModelAndView form(@Open(AccompanimentPermission.Code.RECORD) CaseFile file, Actor actor) {
        return new ModelAndView(TEMPLATE, model(file))
                .addObject("form", new ActivityForm(null, TypedMoment.of(clock.now(), actor.zone()), null, null));
    }

    @PostMapping
    ModelAndView record(
            @Open(AccompanimentPermission.Code.RECORD) CaseFile file,
            @ModelAttribute("form") ActivityForm form,
            BindingResult faults,
            Actor actor) {
        ActivityKind kind = Arrays.stream(ActivityKind.values())
                .filter(one -> one.name().equals(form.kind()))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            Reply.fault(faults, "kind", "accompaniment.kind.missing");
        } else {
            desk.bar(file, kind).ifPresent(why -> Reply.refuse(faults, "kind", why));
        }
        Instant at = form.at() == null ? null : form.at().instant(actor.zone());
        if (at == null) {
            Reply.fault(faults, "at", "casework.form.moment");
        }
        Activity.Words words = new Activity.Words(
                needed(form.with(), SHORT, faults, "with", "accompaniment.with.missing"),
                needed(form.note(), LONG, faults, "note", "accompaniment.note.missing"));
        if (kind != null
                && at != null
                && !faults.hasErrors()
                && desk.record(actor, file, kind, at, words) instanceof Outcome.Refused<?> refused) {
            refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(TEMPLATE, faults, model(file)) : Reply.goTo(file.at("kegiatan"));
    }

    private static String needed(@Nullable String text, int most, BindingResult faults, String field, String missing) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) {
            Reply.fault(faults, field, missing);
        } else if (stripped.length() > most) {
            Reply.fault(faults, field, "casework.form.too-long", most);
        }
        return stripped;
    }

    private static void refuse(BindingResult faults, Refusal why) {
        if (why == CannotRecord.CASE_IS_CLOSED) {
            Reply.refuse(faults, why);
        } else {
            Reply.refuse(faults, "at", why);
        }
    }

    private Map<String, Object> model(CaseFile file) {
        return Map.of("file", file, "activities", desk.of(file));
    }
}
