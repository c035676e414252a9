package id.naungan.outreach.web;

import id.naungan.access.Actor;
import id.naungan.casework.CasePeople;
import id.naungan.kernel.page.Reply;
import id.naungan.outreach.ActKind;
import id.naungan.outreach.CannotReach;
import id.naungan.outreach.VisitAct;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Reads what was typed of an act on a visit; of each act only what it asks. */
final class VisitReading {

    /** Between which moments anything can have happened. */
    record Bounds(Actor actor, Instant heard, Instant now) {}

    private VisitReading() {}

    static VisitAct.Words words(
            ActKind kind, VisitActController.VisitActForm form, Bounds bounds, BindingResult faults) {
        return switch (kind) {
            case TRIED ->
                new VisitAct.Words(
                        text(form.words(), faults),
                        Filled.one(VisitAct.Try.class, form.outcome(), faults, "outcome", "outreach.outcome.missing"),
                        null,
                        null,
                        null);
            case MET ->
                new VisitAct.Words(
                        text(form.words(), faults),
                        null,
                        Filled.one(VisitAct.Safe.class, form.safe(), faults, "safe", "outreach.safe.missing"),
                        null,
                        null);
            case FOUND -> new VisitAct.Words("", null, null, findings(form, bounds, faults), null);
            case ENDED, CALLED_OFF, NOT_FOUND ->
                VisitAct.Words.of(
                        Filled.needed(form.words(), Filled.LONG, faults, "words", "outreach.act." + kind + ".missing"));
            default -> VisitAct.Words.of(text(form.words(), faults));
        };
    }

    private static VisitAct.Findings findings(
            VisitActController.VisitActForm form, Bounds bounds, BindingResult faults) {
        String condition =
                Filled.needed(form.condition(), Filled.LONG, faults, "condition", "outreach.condition.missing");
        Instant securedAt = secured(form, bounds, faults);
        return new VisitAct.Findings(
                condition,
                Filled.text(form.needs(), Filled.LONG, faults, "needs"),
                Filled.text(form.others(), Filled.LONG, faults, "others"),
                securedAt,
                haven(form, faults),
                Filled.text(form.next(), Filled.LONG, faults, "next"));
    }

    private static @Nullable Instant secured(
            VisitActController.VisitActForm form, Bounds bounds, BindingResult faults) {
        if (!Filled.YES.equals(form.secured()) && !"NO".equals(form.secured())) {
            Reply.fault(faults, "secured", "outreach.secured.missing");
        }
        if (!Filled.YES.equals(form.secured())) {
            return null;
        }
        Instant at = Filled.moment(form.securedAt(), bounds.actor(), faults, "securedAt");
        if (at != null && at.isAfter(bounds.now())) {
            Reply.refuse(faults, "securedAt", CannotReach.IN_THE_FUTURE);
        } else if (at != null && at.isBefore(bounds.heard())) {
            Reply.refuse(faults, "securedAt", CannotReach.BEFORE_THE_INFORMATION);
        }
        return at;
    }

    /** Asked with the time, by the words of the case's own form; null where she was not secured, and then nothing of it may stand there. */
    private static VisitAct.@Nullable Haven haven(VisitActController.VisitActForm form, BindingResult faults) {
        if (!Filled.YES.equals(form.secured())) {
            if (isFilled(form.securedTo())) {
                Reply.fault(faults, "securedTo", "outreach.secured.not-but-place");
            }
            if (isFilled(form.securedHow())) {
                Reply.fault(faults, "securedHow", "outreach.secured.not-but-how");
            }
            return null;
        }
        CasePeople.Safety.Place place = Filled.one(
                CasePeople.Safety.Place.class, form.securedTo(), faults, "securedTo", "casework.secure.place.missing");
        String how = Filled.needed(form.securedHow(), Filled.LONG, faults, "securedHow", "casework.secure.how.missing");
        return place == null ? null : new VisitAct.Haven(place, how);
    }

    private static boolean isFilled(@Nullable String typed) {
        return typed != null && !typed.isBlank();
    }

    private static String text(@Nullable String words, BindingResult faults) {
        return Filled.text(words, Filled.LONG, faults, "words");
    }
}
