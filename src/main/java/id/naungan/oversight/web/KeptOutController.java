package id.naungan.oversight.web;

import id.naungan.access.Actor;
import id.naungan.access.Actors;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.casework.Open;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Choice;
import id.naungan.kernel.page.Reply;
import id.naungan.oversight.Exclusion;
import id.naungan.oversight.InterestDesk;
import id.naungan.oversight.OversightPermission;
import id.naungan.oversight.StopDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who is kept out of the case, for those who stand above: note another, name a successor, let in again with a reason. */
@Controller
@RequestMapping("/kasus/{id}/pengecualian")
class KeptOutController {
    private static final String TEMPLATE = "oversight/kept-out";
    private static final String LIFTING = "oversight/let-in";

    private final InterestDesk desk;
    private final StopDesk stops;
    private final CasePeople people;
    private final Actors actors;

    KeptOutController(InterestDesk desk, StopDesk stops, CasePeople people, Actors actors) {
        this.desk = desk;
        this.stops = stops;
        this.people = people;
        this.actors = actors;
    }

    record NoteForm(
            @Nullable String officer,
            @Nullable String tie,
            @Nullable String words) {
        @Override
        public String toString() {
            return "NoteForm[sealed]";
        }
    }

    record LiftForm(@Nullable String reason) {
        @Override
        public String toString() {
            return "LiftForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView page(@Open(OversightPermission.Code.KEEP_OUT) CaseFile file, Actor actor) {
        return new ModelAndView(TEMPLATE, model(file, actor)).addObject("form", new NoteForm(null, "UNSAID", null));
    }

    @PostMapping
    ModelAndView note(
            @Open(OversightPermission.Code.KEEP_OUT) CaseFile file,
            @ModelAttribute("form") NoteForm form,
            BindingResult faults,
            Actor actor) {
        AccountId account = account(form.officer(), faults);
        Exclusion.Reason reason =
                new Exclusion.Reason(Typed.tie(form.tie(), faults), Typed.optional(form.words(), faults, "words"));
        if (account != null
                && !faults.hasErrors()
                && desk.note(actor, file, account, reason) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, "officer", refused.why());
        }
        if (faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, model(file, actor));
        }
        return Reply.goTo(actor.account().equals(account) ? "/saya/hubungan?tercatat" : file.at("pengecualian"));
    }

    @PostMapping("/{exclusion}/pengganti")
    ModelAndView settle(
            @Open(OversightPermission.Code.KEEP_OUT) CaseFile file, @PathVariable String exclusion, Actor actor) {
        desk.settle(actor, file, Typed.id(exclusion));
        return Reply.goTo(file.at("pengecualian"));
    }

    @PostMapping("/dihentikan/{stop}")
    ModelAndView seen(@Open(OversightPermission.Code.KEEP_OUT) CaseFile file, @PathVariable String stop, Actor actor) {
        stops.settle(actor, file, Typed.id(stop));
        return Reply.goTo(file.at("pengecualian"));
    }

    @GetMapping("/{exclusion}")
    ModelAndView lifting(@Open(OversightPermission.Code.KEEP_OUT) CaseFile file, @PathVariable String exclusion) {
        return new ModelAndView(LIFTING, Map.of("file", file, "exclusion", find(file, exclusion)))
                .addObject("form", new LiftForm(null));
    }

    @PostMapping("/{exclusion}")
    ModelAndView lift(
            @Open(OversightPermission.Code.KEEP_OUT) CaseFile file,
            @PathVariable String exclusion,
            @ModelAttribute("form") LiftForm form,
            BindingResult faults,
            Actor actor) {
        Exclusion running = find(file, exclusion);
        String reason = Typed.needed(form.reason(), faults, "reason", "oversight.let-in.reason.missing");
        if (!faults.hasErrors() && desk.lift(actor, file, running.id(), reason) instanceof Outcome.Refused<?> refused) {
            Reply.refuse(faults, refused.why());
        }
        return faults.hasErrors()
                ? Reply.again(LIFTING, faults, Map.of("file", file, "exclusion", running))
                : Reply.goTo(file.at("pengecualian"));
    }

    private Exclusion find(CaseFile file, String exclusion) {
        return desk.of(file).stream()
                .filter(one -> one.id().toString().equals(exclusion))
                .findFirst()
                .orElseThrow(DoorClosed::new);
    }

    private Map<String, Object> model(CaseFile file, Actor actor) {
        List<Choice> officers = actors.officers(actor.office()).stream()
                .map(one -> Choice.of(one.account().toString(), one.displayName()))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("file", file);
        model.put("exclusions", desk.of(file));
        model.put("stops", stops.of(file, people.masked(file)));
        model.put("officers", officers);
        return model;
    }

    private static @Nullable AccountId account(@Nullable String text, BindingResult faults) {
        if (text == null || text.isBlank()) {
            Reply.fault(faults, "officer", "oversight.kept-out.officer.missing");
            return null;
        }
        try {
            return AccountId.of(text);
        } catch (IllegalArgumentException notAnId) {
            Reply.fault(faults, "officer", "casework.form.unknown-choice");
            return null;
        }
    }
}
