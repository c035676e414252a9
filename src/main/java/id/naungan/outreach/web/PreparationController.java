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
import id.naungan.outreach.LearnedKind;
import id.naungan.outreach.OutreachPermission;
import id.naungan.outreach.PreparationDesk;
import id.naungan.outreach.Verification;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is checked before a visit: that nobody reported the case before, and what was told; and a report that is taken back. */
@Controller
@RequestMapping("/kasus/{id}/penjangkauan")
class PreparationController {
    private static final String NOTE = "outreach/note";
    private static final String VERIFY = "outreach/verification";

    private final PreparationDesk desk;
    private final OfficeClock clock;

    PreparationController(PreparationDesk desk, OfficeClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    record NoteForm(@Nullable TypedMoment at, @Nullable String words) {}

    record VerificationForm(
            @Nullable String through,
            @Nullable String who,
            @Nullable String how,
            @Nullable String result,
            @Nullable TypedMoment at,
            @Nullable String words) {}

    @GetMapping({"/belum-dilaporkan", "/ditarik"})
    ModelAndView noteForm(
            @Open(OutreachPermission.Code.RECORD) CaseFile file, Actor actor, HttpServletRequest request) {
        return new ModelAndView(NOTE, noted(file, kind(request)))
                .addObject("form", new NoteForm(TypedMoment.of(clock.now(), actor.zone()), null));
    }

    @PostMapping({"/belum-dilaporkan", "/ditarik"})
    ModelAndView note(
            @Open(OutreachPermission.Code.RECORD) CaseFile file,
            @ModelAttribute("form") NoteForm form,
            BindingResult faults,
            @RequestParam(name = Page.SEEN, defaultValue = "") String seen,
            Actor actor,
            HttpServletRequest request) {
        LearnedKind kind = kind(request);
        Instant at = Filled.moment(form.at(), actor, faults, "at");
        String words = Filled.needed(form.words(), Filled.LONG, faults, "words", "outreach.note." + kind + ".missing");
        if (at != null
                && !faults.hasErrors()
                && desk.note(actor, file, kind, Filled.seen(seen), at, words)
                        instanceof Outcome.Refused<UUID> refused) {
            Filled.refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(NOTE, faults, noted(file, kind)) : Reply.goTo(file.at("penjangkauan"));
    }

    @GetMapping("/verifikasi")
    ModelAndView verifyForm(@Open(OutreachPermission.Code.RECORD) CaseFile file, Actor actor) {
        return new ModelAndView(VERIFY, verified(file))
                .addObject(
                        "form",
                        new VerificationForm(null, null, null, null, TypedMoment.of(clock.now(), actor.zone()), null));
    }

    @PostMapping("/verifikasi")
    ModelAndView verify(
            @Open(OutreachPermission.Code.RECORD) CaseFile file,
            @ModelAttribute("form") VerificationForm form,
            BindingResult faults,
            @RequestParam(name = Page.SEEN, defaultValue = "") String seen,
            Actor actor) {
        Instant at = Filled.moment(form.at(), actor, faults, "at");
        Verification verification = read(form, faults);
        String words = Filled.text(form.words(), Filled.LONG, faults, "words");
        if (at != null
                && verification != null
                && !faults.hasErrors()
                && desk.verify(actor, file, Filled.seen(seen), at, verification, words)
                        instanceof Outcome.Refused<UUID> refused) {
            Filled.refuse(faults, refused.why());
        }
        return faults.hasErrors() ? Reply.again(VERIFY, faults, verified(file)) : Reply.goTo(file.at("penjangkauan"));
    }

    private static @Nullable Verification read(VerificationForm form, BindingResult faults) {
        Verification.Through through =
                Filled.one(Verification.Through.class, form.through(), faults, "through", "outreach.through.missing");
        String who = Filled.needed(form.who(), Filled.SHORT, faults, "who", "outreach.who.missing");
        Verification.How how = Filled.one(Verification.How.class, form.how(), faults, "how", "outreach.how.missing");
        Verification.Result result =
                Filled.one(Verification.Result.class, form.result(), faults, "result", "outreach.result.missing");
        return through == null || how == null || result == null ? null : new Verification(through, who, how, result);
    }

    private Map<String, Object> noted(CaseFile file, LearnedKind kind) {
        return Map.of("file", file, "kind", kind, "seen", seen(file, kind));
    }

    private Map<String, Object> verified(CaseFile file) {
        return Map.of("file", file, "seen", seen(file, LearnedKind.VERIFIED));
    }

    private String seen(CaseFile file, LearnedKind kind) {
        return String.valueOf(desk.of(file).of(kind).size());
    }

    private static LearnedKind kind(HttpServletRequest request) {
        String path = request.getRequestURI();
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "belum-dilaporkan" -> LearnedKind.NOT_REPORTED;
            case "ditarik" -> LearnedKind.WITHDRAWN;
            default -> throw new DoorClosed();
        };
    }
}
