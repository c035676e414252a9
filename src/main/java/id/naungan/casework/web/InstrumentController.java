package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.care.Instrument;
import id.naungan.casework.care.InstrumentDesk;
import id.naungan.casework.care.InstrumentLibraryDesk;
import id.naungan.casework.care.InstrumentResult;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import java.util.LinkedHashMap;
import java.util.Locale;
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

/** Answers first; the list says what it proposes, and the form comes back for her own decision. */
@Controller
@RequestMapping("/kasus/{id}/instrumen")
class InstrumentController {
    private static final String TEMPLATE = "casework/instrument";

    private final InstrumentLibraryDesk library;
    private final InstrumentDesk desk;

    InstrumentController(InstrumentLibraryDesk library, InstrumentDesk desk) {
        this.library = library;
        this.desk = desk;
    }

    record InstrumentForm(
            @Nullable Map<String, String> answers,
            @Nullable String decided,
            @Nullable String reason) {

        @Override
        public String toString() {
            return "InstrumentForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView list(@Open(CasePermission.Code.ASSESS) CaseFile file) {
        return new ModelAndView(
                "casework/instruments",
                Map.of("file", file, "instruments", library.inUse(file.office()), "results", desk.of(file)));
    }

    @GetMapping("/{code}")
    ModelAndView form(@Open(CasePermission.Code.ASSESS) CaseFile file, @PathVariable String code) {
        return new ModelAndView(TEMPLATE, model(file, find(file, code)))
                .addObject("form", new InstrumentForm(Map.of(), null, null));
    }

    @PostMapping("/{code}")
    ModelAndView apply(
            @Open(CasePermission.Code.ASSESS) CaseFile file,
            @PathVariable String code,
            @ModelAttribute("form") InstrumentForm form,
            BindingResult faults,
            Actor actor,
            Locale locale) {
        Instrument instrument = find(file, code);
        Map<String, Instrument.Answer> given = given(instrument, form, faults);
        String reason = Texts.optional(form.reason(), Texts.LONG, faults, "reason");
        Instrument.Band decided = decided(instrument, form, given, faults, locale);
        if (decided == null || faults.hasErrors()) {
            return Reply.again(TEMPLATE, faults, model(file, instrument));
        }
        switch (desk.apply(actor, file, instrument, given, decided, reason)) {
            case Outcome.Refused<InstrumentResult.Content> refused -> {
                boolean isAboutReason = refused.why() instanceof InstrumentDesk.CannotScreen;
                if (isAboutReason) {
                    Reply.refuse(faults, "reason", refused.why());
                } else {
                    Reply.refuse(faults, refused.why());
                }
                return Reply.again(TEMPLATE, faults, model(file, instrument));
            }
            case Outcome.Done<InstrumentResult.Content> done -> {
                return Reply.goTo(file.at(done.value().alert() ? "keselamatan" : "instrumen"));
            }
        }
    }

    private static Map<String, Instrument.Answer> given(
            Instrument instrument, InstrumentForm form, BindingResult faults) {
        Map<String, Instrument.Answer> given = new LinkedHashMap<>();
        for (Instrument.Item item : instrument.items()) {
            String typed = form.answers() == null ? null : form.answers().get(item.code());
            if (typed == null || typed.isBlank()) {
                continue;
            }
            instrument
                    .answer(typed)
                    .ifPresentOrElse(
                            answer -> given.put(item.code(), answer),
                            () -> Reply.fault(faults, "answers[" + item.code() + "]", "casework.form.unknown-choice"));
        }
        if (given.isEmpty() && !faults.hasErrors()) {
            String first = instrument.items().getFirst().code();
            Reply.fault(faults, "answers[" + first + "]", "casework.instrument.empty");
        }
        return given;
    }

    /** Null with the proposal put at the field while she has not decided. */
    private static Instrument.@Nullable Band decided(
            Instrument instrument,
            InstrumentForm form,
            Map<String, Instrument.Answer> given,
            BindingResult faults,
            Locale locale) {
        Instrument.Band decided =
                form.decided() == null ? null : instrument.band(form.decided()).orElse(null);
        if (decided == null && !given.isEmpty()) {
            int score = instrument.score(given);
            Instrument.Band proposed = instrument.proposed(score);
            Reply.fault(
                    faults,
                    "decided",
                    "casework.instrument.proposes",
                    proposed.text().in(locale),
                    score,
                    proposed.advice().in(locale));
        }
        return decided;
    }

    private Instrument find(CaseFile file, String code) {
        return library.find(file.office(), code).orElseThrow(DoorClosed::new);
    }

    private static Map<String, Object> model(CaseFile file, Instrument instrument) {
        return Map.of("file", file, "instrument", instrument);
    }
}
