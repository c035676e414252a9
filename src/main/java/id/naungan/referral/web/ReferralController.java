package id.naungan.referral.web;

import id.naungan.access.Actor;
import id.naungan.access.DoorClosed;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Open;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import id.naungan.kernel.page.Page;
import id.naungan.kernel.page.Reply;
import id.naungan.kernel.page.TypedDay;
import id.naungan.kernel.page.TypedMoment;
import id.naungan.referral.ActKind;
import id.naungan.referral.CannotRefer;
import id.naungan.referral.FollowUpDesk;
import id.naungan.referral.Referral;
import id.naungan.referral.ReferralAct;
import id.naungan.referral.ReferralDesk;
import id.naungan.referral.ReferralPermission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
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

/** One referral, and each thing that can happen to it next. */
@Controller
@RequestMapping("/kasus/{id}/rujukan/{ref}")
class ReferralController {
    private static final String TEMPLATE = "referral/act";
    private static final int USUAL_DAYS = 7;

    private final ReferralDesk desk;
    private final FollowUpDesk following;
    private final OfficeClock clock;

    ReferralController(ReferralDesk desk, FollowUpDesk following, OfficeClock clock) {
        this.desk = desk;
        this.following = following;
        this.clock = clock;
    }

    record ActForm(
            @Nullable TypedMoment at,
            @Nullable String words,
            @Nullable TypedDay nextDay) {}

    @GetMapping
    ModelAndView show(@Open(ReferralPermission.Code.READ) CaseFile file, @PathVariable String ref) {
        Referral referral = find(file, ref);
        boolean mayAct = !file.isClosed() && file.may(ReferralPermission.WRITE);
        return new ModelAndView(
                "referral/referral",
                Map.of(
                        "file",
                        file,
                        "referral",
                        referral,
                        "letter",
                        following.letter(file, referral),
                        "mayAct",
                        mayAct));
    }

    @GetMapping("/{act}")
    ModelAndView form(
            @Open(ReferralPermission.Code.WRITE) CaseFile file,
            @PathVariable String ref,
            @PathVariable String act,
            Actor actor) {
        ActKind kind = kind(act);
        LocalDate next = clock.now().atZone(actor.zone()).toLocalDate().plusDays(USUAL_DAYS);
        ActForm form = new ActForm(
                TypedMoment.of(clock.now(), actor.zone()), null, kind.setsNextDay() ? TypedDay.of(next) : null);
        return new ModelAndView(TEMPLATE, model(file, find(file, ref), kind)).addObject("form", form);
    }

    @PostMapping("/{act}")
    ModelAndView record(
            @Open(ReferralPermission.Code.WRITE) CaseFile file,
            @PathVariable String ref,
            @PathVariable String act,
            @RequestParam(Page.SEEN) int seen,
            @ModelAttribute("form") ActForm form,
            BindingResult faults,
            Actor actor) {
        ActKind kind = kind(act);
        Referral referral = find(file, ref);
        Instant at = form.at() == null ? null : form.at().instant(actor.zone());
        if (at == null) {
            Reply.fault(faults, "at", "casework.form.moment");
        }
        String words = kind == ActKind.ACCEPTED
                ? Typed.text(form.words(), Typed.LONG, faults, "words")
                : Typed.needed(form.words(), Typed.LONG, faults, "words", "referral.act." + kind + ".missing");
        LocalDate next = kind.setsNextDay() ? nextDay(form, actor, faults) : null;
        if (at != null
                && !faults.hasErrors()
                && following.record(actor, file, referral, seen, new ReferralAct.Draft(kind, at, next, words))
                        instanceof Outcome.Refused<ActKind> refused) {
            refuse(faults, refused.why());
        }
        return faults.hasErrors()
                ? Reply.again(TEMPLATE, faults, model(file, referral, kind))
                : Reply.goTo(referral.at(file));
    }

    private @Nullable LocalDate nextDay(ActForm form, Actor actor, BindingResult faults) {
        LocalDate next = form.nextDay() == null ? null : form.nextDay().date();
        LocalDate today = clock.now().atZone(actor.zone()).toLocalDate();
        if (next == null || next.isBefore(today) || next.isAfter(today.plusYears(1))) {
            Reply.fault(faults, "nextDay", "referral.next-day.fault");
        }
        return next;
    }

    private static void refuse(BindingResult faults, Refusal why) {
        if (why == CannotRefer.IN_THE_FUTURE || why == CannotRefer.BEFORE_THE_LAST_ACT) {
            Reply.refuse(faults, "at", why);
        } else {
            Reply.refuse(faults, why);
        }
    }

    private static Map<String, Object> model(CaseFile file, Referral referral, ActKind kind) {
        return Map.of("file", file, "referral", referral, "kind", kind);
    }

    private Referral find(CaseFile file, String ref) {
        return desk.of(file).stream()
                .filter(referral -> referral.id().toString().equals(ref))
                .findFirst()
                .orElseThrow(DoorClosed::new);
    }

    private static ActKind kind(String act) {
        return ActKind.at(act).orElseThrow(DoorClosed::new);
    }
}
