package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.access.Posts;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.writing.TaskDesk;
import id.naungan.documents.LetterId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Choice;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/kasus/{id}/surat-tugas")
class TaskController {
    private static final String TEMPLATE = "casework/task";
    /** Help that went out in the night gets its letter in the following days. */
    private static final int DAYS_AFTERWARDS = 7;

    private final TaskDesk desk;
    private final Posts posts;
    private final OfficeClock clock;

    TaskController(TaskDesk desk, Posts posts, OfficeClock clock) {
        this.desk = desk;
        this.posts = posts;
        this.clock = clock;
    }

    record TaskForm(
            @Nullable List<String> officers,
            @Nullable String purpose,
            @Nullable String details,
            @Nullable String where,
            @Nullable String place,
            @Nullable TypedDay from,
            @Nullable TypedDay until,
            @Nullable String basis) {

        @Override
        public String toString() {
            return "TaskForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView form(@Open(CasePermission.Code.SEND_OFFICERS) CaseFile file, Actor actor, Locale language) {
        TypedDay today = TypedDay.of(today(actor));
        return new ModelAndView(TEMPLATE, model(file, actor, language))
                .addObject(
                        "form",
                        new TaskForm(List.of(actor.account().toString()), null, null, null, null, today, today, null));
    }

    @PostMapping
    ModelAndView draft(
            @Open(CasePermission.Code.SEND_OFFICERS) CaseFile file,
            @ModelAttribute("form") TaskForm form,
            BindingResult faults,
            Actor actor,
            Locale language) {
        TaskDesk.Task task = task(form, actor, faults);
        if (task != null && !faults.hasErrors()) {
            switch (desk.draft(actor, file, task)) {
                case Outcome.Done<LetterId> done -> {
                    return Reply.goTo("/surat/" + done.value());
                }
                case Outcome.Refused<LetterId> refused -> Reply.refuse(faults, refused.why());
            }
        }
        return Reply.again(TEMPLATE, faults, model(file, actor, language));
    }

    private TaskDesk.@Nullable Task task(TaskForm form, Actor actor, BindingResult faults) {
        Set<String> officers = form.officers() == null ? Set.of() : Set.copyOf(form.officers());
        if (officers.isEmpty()) {
            Reply.fault(faults, "officers", "casework.cannot-draft.nobody-is-sent");
        }
        TaskDesk.Purpose purpose =
                Codes.one(TaskDesk.Purpose.class, form.purpose(), faults, "purpose", "casework.task.purpose.missing");
        TaskDesk.Where where =
                Codes.one(TaskDesk.Where.class, form.where(), faults, "where", "casework.task.where.missing");
        String place = where == TaskDesk.Where.NAMED
                ? Texts.needed(form.place(), Texts.SHORT, faults, "place", "casework.task.place.missing")
                : "";
        String details = Texts.optional(form.details(), Texts.SHORT, faults, "details");
        String basis = Texts.optional(form.basis(), Texts.SHORT, faults, "basis");
        LocalDate from = from(form, actor, faults);
        LocalDate until = from == null ? null : until(form, from, faults);
        return purpose == null || where == null || from == null || until == null
                ? null
                : new TaskDesk.Task(officers, purpose, details, where, place, from, until, basis);
    }

    private @Nullable LocalDate from(TaskForm form, Actor actor, BindingResult faults) {
        LocalDate today = today(actor);
        return needed(
                Days.between(
                        form.from(),
                        today.minusDays(DAYS_AFTERWARDS),
                        today.plusYears(1),
                        faults,
                        "from",
                        "casework.task.from.wrong"),
                faults,
                "from",
                "casework.task.from.wrong");
    }

    private static @Nullable LocalDate until(TaskForm form, LocalDate from, BindingResult faults) {
        return needed(
                Days.between(form.until(), from, from.plusYears(1), faults, "until", "casework.task.until.wrong"),
                faults,
                "until",
                "casework.task.until.wrong");
    }

    private static @Nullable LocalDate needed(
            @Nullable LocalDate day, BindingResult faults, String field, String sentence) {
        if (day == null && !faults.hasFieldErrors(field)) {
            Reply.fault(faults, field, sentence);
        }
        return day;
    }

    private LocalDate today(Actor actor) {
        return clock.now().atZone(actor.zone()).toLocalDate();
    }

    private Map<String, Object> model(CaseFile file, Actor actor, Locale language) {
        List<Choice> officers = desk.officers(actor).stream()
                .map(officer -> Choice.of(
                        officer.account().toString(),
                        officer.displayName() + " ("
                                + officer.posts().stream()
                                        .sorted()
                                        .map(post -> posts.name(post).in(language))
                                        .collect(Collectors.joining(", "))
                                + ")"))
                .toList();
        return Map.of("file", file, "officers", officers);
    }
}
