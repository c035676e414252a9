package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.writing.Period;
import id.naungan.casework.writing.ProgressDesk;
import id.naungan.documents.LetterId;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Laporan perkembangan: the days are chosen first, and what the case holds of them is filled in. */
@Controller
@RequestMapping("/kasus/{id}/laporan-perkembangan")
class ProgressController {
    private static final String TEMPLATE = "casework/progress";

    private final ProgressDesk desk;

    ProgressController(ProgressDesk desk) {
        this.desk = desk;
    }

    record ProgressForm(
            @Nullable String dari,
            @Nullable String sampai,
            @Nullable String done,
            @Nullable String open,
            @Nullable String obstacles,
            @Nullable String next) {

        @Override
        public String toString() {
            return "ProgressForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView form(@Open(CasePermission.Code.MONITOR) CaseFile file, Actor actor) {
        return page(file, filled(actor, file, desk.usual(actor, file)));
    }

    /** The same for days of her choice. */
    @GetMapping("/masa")
    ModelAndView ofPeriod(
            @Open(CasePermission.Code.MONITOR) CaseFile file,
            @ModelAttribute("form") ProgressForm asked,
            BindingResult faults,
            Actor actor) {
        Period period = period(asked, actor, faults);
        return period == null
                ? Reply.again(TEMPLATE, faults, Map.of("file", file))
                : page(file, filled(actor, file, period));
    }

    @PostMapping
    ModelAndView draft(
            @Open(CasePermission.Code.MONITOR) CaseFile file,
            @ModelAttribute("form") ProgressForm form,
            BindingResult faults,
            Actor actor) {
        Period period = period(form, actor, faults);
        ProgressDesk.Words words = new ProgressDesk.Words(
                Texts.needed(form.done(), Texts.LONG, faults, "done", "casework.progress.done.missing"),
                Texts.optional(form.open(), Texts.LONG, faults, "open"),
                Texts.optional(form.obstacles(), Texts.LONG, faults, "obstacles"),
                Texts.optional(form.next(), Texts.LONG, faults, "next"));
        if (period != null && !faults.hasErrors()) {
            switch (desk.draft(actor, file, period, words)) {
                case Outcome.Done<LetterId> done -> {
                    return Reply.goTo("/surat/" + done.value());
                }
                case Outcome.Refused<LetterId> refused -> Reply.refuse(faults, refused.why());
            }
        }
        return Reply.again(TEMPLATE, faults, Map.of("file", file));
    }

    private static ModelAndView page(CaseFile file, ProgressForm form) {
        return new ModelAndView(TEMPLATE, Map.of("file", file)).addObject("form", form);
    }

    private ProgressForm filled(Actor actor, CaseFile file, Period period) {
        ProgressDesk.Words known = desk.known(actor, file, period);
        return new ProgressForm(
                period.from().toString(),
                period.until().toString(),
                known.done(),
                known.open(),
                known.obstacles(),
                known.next());
    }

    private @Nullable Period period(ProgressForm form, Actor actor, BindingResult faults) {
        LocalDate from = day(form.dari());
        LocalDate until = day(form.sampai());
        if (from == null || until == null || until.isBefore(from) || until.isAfter(desk.today(actor))) {
            Reply.fault(faults, "dari", "casework.progress.period.wrong");
            return null;
        }
        return new Period(from, until);
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
