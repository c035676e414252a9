package id.naungan.casework;

import id.naungan.access.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tindakan pada berkas. The buttons of casework, in the order of the work. */
@Component
class CaseworkActions implements CaseAction {

    private record Button(Group group, CasePermission permission, String key, String page, Set<String> fulfils) {}

    private static final List<Button> BUTTONS = List.of(
            button(Group.RECEPTION, CasePermission.TRIAGE, "casework.triage.action", "triase", CaseEvent.TRIAGED),
            button(
                    Group.SAFETY,
                    CasePermission.HELP_EMERGENCY,
                    "casework.help.action",
                    "darurat",
                    CaseEvent.EMERGENCY_HELP_GIVEN),
            button(
                    Group.SAFETY,
                    CasePermission.HELP_EMERGENCY,
                    "casework.secure.action",
                    "diamankan",
                    CaseEvent.SECURED),
            button(Group.RECEPTION, CasePermission.ASSIGN_TEAM, "casework.team.action", "tim", CaseEvent.TEAM_ASSIGNED),
            button(
                    Group.RECEPTION,
                    CasePermission.EXPLAIN_STANDARDS,
                    "casework.explanation.action",
                    "penjelasan",
                    CaseEvent.STANDARDS_EXPLAINED),
            button(
                    Group.RECEPTION,
                    CasePermission.RECORD_CHRONOLOGY,
                    "casework.chronology.action",
                    "kronologi/baru",
                    CaseEvent.CHRONOLOGY_RECORDED),
            button(
                    Group.PAPERS,
                    CasePermission.RECORD_ATTORNEY,
                    "casework.attorney.action",
                    "kuasa",
                    CaseEvent.ATTORNEY_GIVEN),
            button(
                    Group.SERVICE,
                    CasePermission.COUNSEL,
                    "casework.counselling.action",
                    "konseling",
                    CaseEvent.COUNSELLED),
            button(
                    Group.ASSESSMENT,
                    CasePermission.AGREE_NEEDS,
                    "casework.needs.action",
                    "kebutuhan",
                    CaseEvent.NEEDS_AGREED),
            button(
                    Group.ASSESSMENT,
                    CasePermission.ASSESS,
                    "casework.assessment.action",
                    "asesmen",
                    CaseEvent.ASSESSED),
            button(
                    Group.ASSESSMENT,
                    CasePermission.ASSESS,
                    "casework.instrument.action",
                    "instrumen",
                    CaseEvent.SCREENED),
            button(
                    Group.SAFETY,
                    CasePermission.ASSESS,
                    "casework.safety.action",
                    "keselamatan",
                    CaseEvent.SAFETY_PLANNED),
            button(Group.ASSESSMENT, CasePermission.PLAN, "casework.plan.action", "rencana", CaseEvent.PLANNED),
            button(
                    Group.PAPERS,
                    CasePermission.RECORD_CONSENT,
                    "casework.consent.action",
                    "persetujuan",
                    CaseEvent.CONSENT_GIVEN),
            new Button(
                    Group.PAPERS,
                    CasePermission.DRAFT_AGREEMENT,
                    "casework.agreement.action",
                    "kesepakatan",
                    Set.of(
                            CaseEvent.AGREEMENT_DRAFTED.code(),
                            CaseEvent.AGREEMENT_APPROVED.code(),
                            CaseEvent.AGREEMENT_SIGNED.code())),
            button(
                    Group.SERVICE,
                    CasePermission.MONITOR,
                    "casework.monitoring.action",
                    "pemantauan",
                    CaseEvent.MONITORED),
            button(
                    Group.SERVICE,
                    CasePermission.MONITOR,
                    "casework.evaluation.action",
                    "evaluasi",
                    CaseEvent.EVALUATED),
            new Button(
                    Group.CLOSING,
                    CasePermission.REPORT,
                    "casework.report.action",
                    "laporan-akhir",
                    Set.of(CaseEvent.FINAL_REPORT_WRITTEN.code(), "letter.signed:final-report")),
            button(
                    Group.CLOSING,
                    CasePermission.PROPOSE_CLOSURE,
                    "casework.closure.action",
                    "terminasi",
                    CaseEvent.CLOSED));

    @Override
    public List<Offer> offers(Actor actor, CaseFile file) {
        List<Offer> offers = new ArrayList<>();
        if (file.state() == CaseState.CLOSED && file.may(CasePermission.REPORT)) {
            offers.add(offer("casework.closure.archive.action", file, "terminasi", Set.of(CaseEvent.ARCHIVED.code()))
                    .in(Group.CLOSING));
        }
        if (!file.isClosed()) {
            BUTTONS.stream()
                    .filter(button -> file.may(button.permission()))
                    .map(button -> offer(button.key(), file, button.page(), button.fulfils())
                            .in(button.group()))
                    .forEach(offers::add);
        }
        if (file.may(CasePermission.READ_NARRATIVE) && !file.pass().isMasked()) {
            toRead(file)
                    .filter(page ->
                            offers.stream().noneMatch(offer -> offer.href().equals(page.href())))
                    .forEach(offers::add);
        }
        return offers;
    }

    /** What may be read whether or not anything may be written. */
    private static Stream<Offer> toRead(CaseFile file) {
        return Stream.of(
                offer("casework.chronology.title", file, "kronologi", Set.of()).in(Group.RECEPTION),
                offer("casework.closure.title", file, "terminasi", Set.of()).in(Group.CLOSING),
                offer("casework.disclosure.action", file, "pengungkapan", Set.of())
                        .in(Group.PAPERS));
    }

    private static Offer offer(String key, CaseFile file, String page, Set<String> fulfils) {
        return new Offer(key, file.at(page), fulfils);
    }

    private static Button button(Group group, CasePermission permission, String key, String page, CaseEvent event) {
        return new Button(group, permission, key, page, Set.of(event.code()));
    }
}
