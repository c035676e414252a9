package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.care.ChronologyDesk;
import id.naungan.casework.care.ChronologyEntry;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.PersonId;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedDay;
import java.time.LocalDate;
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
import org.springframework.web.servlet.ModelAndView;

/** What she told, folded until somebody opens it; the opening of the page is written down as a reading of her story. */
@Controller
@RequestMapping("/kasus/{id}/kronologi")
class ChronologyController {
    private static final String FORM = "casework/chronology-form";
    private static final String SOMEBODY_ELSE = "OTHER";

    private final ChronologyDesk desk;
    private final CasePeople people;
    private final OfficeClock clock;

    ChronologyController(ChronologyDesk desk, CasePeople people, OfficeClock clock) {
        this.desk = desk;
        this.people = people;
        this.clock = clock;
    }

    record ChronologyForm(
            @Nullable String toldBy,
            @Nullable TypedDay day,
            @Nullable String time,
            @Nullable String about,
            @Nullable String text,
            @Nullable String cause) {

        static ChronologyForm of(ChronologyEntry entry) {
            ChronologyEntry.Story story = entry.story();
            return new ChronologyForm(
                    entry.toldBy() == null ? SOMEBODY_ELSE : entry.toldBy().toString(),
                    story.day() == null ? null : TypedDay.of(story.day()),
                    story.time(),
                    story.about(),
                    story.text(),
                    story.cause());
        }

        @Override
        public String toString() {
            return "ChronologyForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView page(@Open(CasePermission.Code.READ_NARRATIVE) CaseFile file) {
        if (file.pass().isMasked()) {
            throw new DoorClosed();
        }
        return new ModelAndView(
                "casework/chronology", Map.of("file", file, "entries", desk.of(file), "people", people.masked(file)));
    }

    @GetMapping("/baru")
    ModelAndView form(@Open(CasePermission.Code.RECORD_CHRONOLOGY) CaseFile file) {
        return new ModelAndView(FORM, model(file, "baru"))
                .addObject("form", new ChronologyForm(null, null, null, null, null, null));
    }

    @PostMapping("/baru")
    ModelAndView record(
            @Open(CasePermission.Code.RECORD_CHRONOLOGY) CaseFile file,
            @ModelAttribute("form") ChronologyForm form,
            BindingResult faults,
            Actor actor) {
        return take(actor, file, null, form, faults, "baru");
    }

    @GetMapping("/{entry}/koreksi")
    ModelAndView correction(@Open(CasePermission.Code.RECORD_CHRONOLOGY) CaseFile file, @PathVariable UUID entry) {
        return new ModelAndView(FORM, model(file, entry + "/koreksi"))
                .addObject("form", ChronologyForm.of(desk.entry(file, entry)));
    }

    @PostMapping("/{entry}/koreksi")
    ModelAndView correct(
            @Open(CasePermission.Code.RECORD_CHRONOLOGY) CaseFile file,
            @PathVariable UUID entry,
            @ModelAttribute("form") ChronologyForm form,
            BindingResult faults,
            Actor actor) {
        return take(actor, file, entry, form, faults, entry + "/koreksi");
    }

    private ModelAndView take(
            Actor actor, CaseFile file, @Nullable UUID corrects, ChronologyForm form, BindingResult faults, String at) {
        List<CasePeople.Masked> all = people.masked(file);
        PersonId toldBy = SOMEBODY_ELSE.equals(form.toldBy())
                ? null
                : Persons.among(all, form.toldBy(), faults, "toldBy", "casework.chronology.told-by.missing");
        ChronologyEntry.Story story = story(form, faults, actor);
        if (!faults.hasErrors()
                && desk.record(actor, file, new ChronologyDesk.Telling(toldBy, corrects, story))
                        instanceof Outcome.Refused<UUID> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(FORM, faults, model(file, at)) : Reply.goTo(file.at("kronologi"));
    }

    private ChronologyEntry.Story story(ChronologyForm form, BindingResult faults, Actor actor) {
        LocalDate today = clock.now().atZone(actor.zone()).toLocalDate();
        LocalDate day = Days.past(form.day(), today, faults, "day");
        String about = Texts.optional(form.about(), Texts.SHORT, faults, "about");
        if (day == null && about.isEmpty() && !faults.hasFieldErrors("day")) {
            Reply.fault(faults, "day", "casework.chronology.when.missing");
        }
        return new ChronologyEntry.Story(
                day,
                Texts.optional(form.time(), Texts.SHORT, faults, "time"),
                about,
                Texts.needed(form.text(), Texts.LONG, faults, "text", "casework.chronology.text.missing"),
                Texts.optional(form.cause(), Texts.LONG, faults, "cause"));
    }

    private Map<String, Object> model(CaseFile file, String at) {
        return Map.of("file", file, "people", people.masked(file), "at", file.at("kronologi/" + at));
    }
}
