package id.naungan.casework.web;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePermission;
import id.naungan.casework.Open;
import id.naungan.casework.care.Counselling;
import id.naungan.casework.care.CounsellingDesk;
import id.naungan.casework.care.CounsellingKind;
import id.naungan.casework.care.CounsellingTopic;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedDay;
import id.naungan.kernel.page.TypedMoment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/kasus/{id}/konseling")
class CounsellingController {
    private static final String TEMPLATE = "casework/counselling";

    private final CounsellingDesk desk;
    private final OfficeClock clock;

    CounsellingController(CounsellingDesk desk, OfficeClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    record CounsellingForm(
            @Nullable TypedMoment at,
            @Nullable String kind,
            @Nullable String with,
            @Nullable List<String> topics,
            @Nullable String text,
            @Nullable String followUp,
            @Nullable TypedDay nextDay) {

        @Override
        public String toString() {
            return "CounsellingForm[sealed]";
        }
    }

    @GetMapping
    ModelAndView page(@Open(CasePermission.Code.COUNSEL) CaseFile file, Actor actor) {
        // Who may open psychological notes most likely writes one; a note too open is worse than one too closed.
        CounsellingKind usual = open(file).getLast();
        return new ModelAndView(TEMPLATE, model(file, actor))
                .addObject(
                        "form",
                        new CounsellingForm(
                                TypedMoment.of(clock.now(), actor.zone()), usual.name(), null, null, null, null, null));
    }

    @PostMapping
    ModelAndView record(
            @Open(CasePermission.Code.COUNSEL) CaseFile file,
            @ModelAttribute("form") CounsellingForm form,
            BindingResult faults,
            Actor actor) {
        Instant at = Moment.read(form.at(), actor, faults, "at");
        CounsellingKind kind =
                Codes.one(CounsellingKind.class, form.kind(), faults, "kind", "casework.counselling.kind.missing");
        Set<CounsellingTopic> topics = Codes.many(CounsellingTopic.class, form.topics(), faults, "topics");
        if (topics.isEmpty() && !faults.hasFieldErrors("topics")) {
            Reply.fault(faults, "topics", "casework.counselling.topics.missing");
        }
        Counselling.Note note = new Counselling.Note(
                Texts.optional(form.with(), Texts.SHORT, faults, "with"),
                Texts.needed(form.text(), Texts.LONG, faults, "text", "casework.counselling.text.missing"),
                Texts.optional(form.followUp(), Texts.LONG, faults, "followUp"));
        LocalDate today = clock.now().atZone(actor.zone()).toLocalDate();
        LocalDate next = Days.coming(form.nextDay(), today, faults, "nextDay");
        if (at != null && kind != null && !faults.hasErrors()) {
            Counselling session = new Counselling(at, "", kind, List.copyOf(topics), next, null);
            if (desk.record(actor, file, session, note) instanceof Outcome.Refused<UUID> refused) {
                Reply.refuse(faults, refused.why());
            }
        }
        return faults.hasErrors()
                ? Reply.again(TEMPLATE, faults, model(file, actor))
                : Reply.goTo(file.at("konseling"));
    }

    private Map<String, Object> model(CaseFile file, Actor actor) {
        return Map.of("file", file, "kinds", open(file), "history", desk.of(actor, file));
    }

    private static List<CounsellingKind> open(CaseFile file) {
        return Arrays.stream(CounsellingKind.values())
                .filter(kind -> kind.isOpenTo(file))
                .toList();
    }
}
