package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseAction;
import id.naungan.casework.CaseFile;
import id.naungan.documents.DocumentPermission;
import id.naungan.documents.LetterType;
import id.naungan.kernel.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tindakan serah terima, offered on the case page beside the step that waits for each. */
@Component
class HandOverActions implements CaseAction {
    private final DispositionDesk desk;

    HandOverActions(DispositionDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Query> asks(Actor actor, CaseFile file) {
        return file.isClosed() ? List.of() : desk.asksOfCase(file);
    }

    @Override
    public List<Offer> offers(Actor actor, CaseFile file) {
        List<Offer> offers = new ArrayList<>();
        if (file.isClosed()) {
            return offers;
        }
        desk.ofCase(file).forEach(one -> ofOne(actor, one, offers));
        if (file.may(IntakePermission.PASS_ON)) {
            offers.add(new Offer("intake.pass.action", file.at("serah-terima"), passing()).in(Group.RECEPTION));
            if (file.may(DocumentPermission.LETTER_DRAFT)) {
                letters(file).forEach(offers::add);
            }
        }
        add(
                offers,
                file,
                IntakePermission.CLARIFY,
                "intake.clarification.action",
                "klarifikasi",
                IntakeEvent.CLARIFIED);
        add(
                offers,
                file,
                IntakePermission.RECOMMEND,
                "intake.recommendation.action",
                "rekomendasi",
                IntakeEvent.RECOMMENDED);
        add(
                offers,
                file,
                IntakePermission.START,
                "intake.accompaniment.action",
                "mulai-pendampingan",
                IntakeEvent.ACCOMPANIMENT_STARTED);
        return offers;
    }

    private void ofOne(Actor actor, Disposition one, List<Offer> offers) {
        String href = "/disposisi/" + one.id();
        IntakeEvent taken = IntakeEvent.takenOver(one.toPost());
        if (taken != null && desk.waitsFor(actor, one)) {
            offers.add(new Offer("intake.disposition.action", href, Set.of(taken.code())));
        } else if (one.report() && one.liesWith(actor.account())) {
            offers.add(new Offer("intake.direction.action", href, Set.of(IntakeEvent.DIRECTION_GIVEN.code())));
        }
    }

    private static Stream<Offer> letters(CaseFile file) {
        return Stream.of(LetterType.CLARIFICATION_REPORT, LetterType.CASE_NOTICE, LetterType.SERVICE_RECOMMENDATION)
                .map(type -> new Offer(
                        "intake.upward." + type.code(),
                        file.at("naskah/" + type.code()),
                        type == LetterType.SERVICE_RECOMMENDATION
                                ? Set.of(IntakeEvent.RECOMMENDED.code())
                                : Set.of("letter.signed:" + type.code())));
    }

    private static Set<String> passing() {
        Set<String> codes = new HashSet<>(Set.of(IntakeEvent.PASSED_ON.code()));
        for (String post : IntakeEvent.receivers()) {
            IntakeEvent taken = IntakeEvent.takenOver(post);
            if (taken != null) {
                codes.add(taken.code());
            }
        }
        return codes;
    }

    private static void add(
            List<Offer> offers,
            CaseFile file,
            IntakePermission permission,
            String key,
            String page,
            IntakeEvent event) {
        if (file.may(permission)) {
            offers.add(new Offer(key, file.at(page), Set.of(event.code())));
        }
    }
}
