package id.naungan.outreach;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.casework.CaseAction;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CaseSection;
import id.naungan.casework.WorkSource;
import id.naungan.journal.Journal;
import id.naungan.kernel.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Konsultasi dan penyelamatan di halaman kasus dan daftar kerja. */
@Component
class AdviceSection implements CaseSection, CaseAction, WorkSource {
    private static final int BELOW_THE_VISITS = 19;

    private final Consultations consultations;
    private final RescueDesk rescue;
    private final Journal journal;
    private final CaseDoor door;
    private final MessageSource words;

    AdviceSection(Consultations consultations, RescueDesk rescue, Journal journal, CaseDoor door, MessageSource words) {
        this.consultations = consultations;
        this.rescue = rescue;
        this.journal = journal;
        this.door = door;
        this.words = words;
    }

    @Override
    public int order() {
        return BELOW_THE_VISITS;
    }

    @Override
    public List<Query> asks(Actor actor, CaseFile file) {
        return isHers(file) ? List.of(journal.asksFacts(file.id())) : List.of();
    }

    /** Most cases have neither; their timeline, which travels anyway, says so without a further question. */
    @Override
    public Optional<Piece> piece(Actor actor, CaseFile file) {
        if (!isHers(file)) {
            return Optional.empty();
        }
        List<Consultation> asked = happened(file, OutreachEvent.CONSULTATION_NOTED, OutreachEvent.CONSULTED)
                ? consultations.of(file)
                : List.of();
        List<RescueContact> reached = happened(file, OutreachEvent.RESCUE_CONTACTED) ? rescue.of(file) : List.of();
        return asked.isEmpty() && reached.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Piece("outreach/advice.jte", Map.of("file", file, "asked", asked, "reached", reached)));
    }

    @Override
    public List<Offer> offers(Actor actor, CaseFile file) {
        List<Offer> offers = new ArrayList<>();
        if (!file.isClosed() && file.may(OutreachPermission.RECORD)) {
            offers.add(new Offer(
                            "outreach.consultation.action",
                            file.at("konsultasi"),
                            Set.of(OutreachEvent.CONSULTED.code(), OutreachEvent.CONSULTATION_NOTED.code()))
                    .in(CaseAction.Group.ASSESSMENT));
            offers.add(new Offer(
                            "outreach.rescue.action",
                            file.at("penyelamatan"),
                            Set.of(OutreachEvent.RESCUE_CONTACTED.code()))
                    .in(CaseAction.Group.SAFETY));
        }
        return offers;
    }

    @Override
    public List<Query> asks(Actor actor, Instant now) {
        return door.may(actor, OutreachPermission.ADVISE) ? List.of(consultations.asksWaiting(actor)) : List.of();
    }

    @Override
    public List<Task> tasks(Actor actor, Instant now, Locale locale) {
        if (!door.may(actor, OutreachPermission.ADVISE)) {
            return List.of();
        }
        String what = words.getMessage("outreach.work.consultation", null, locale);
        return consultations.waiting(actor).stream()
                .map(one -> new Task(
                        WorkSource.Group.TODAY, one.caseId(), what, null, "/kasus/" + one.caseId() + "/konsultasi"))
                .toList();
    }

    private boolean happened(CaseFile file, OutreachEvent... events) {
        return journal.facts(file.id()).stream().anyMatch(fact -> Arrays.stream(events)
                .anyMatch(event -> event.code().equals(fact.event())));
    }

    private static boolean isHers(CaseFile file) {
        return file.may(OutreachPermission.READ) && !file.pass().isMasked();
    }
}
