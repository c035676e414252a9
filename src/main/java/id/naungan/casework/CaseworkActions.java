package id.naungan.casework;

import id.naungan.access.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tindakan pada berkas. The buttons of casework, in the order of the work. */
@Component
class CaseworkActions implements CaseAction {

    private record Button(CasePermission permission, String key, String page, Set<String> fulfils) {}

    private static final List<Button> BUTTONS = List.of(
            button(CasePermission.TRIAGE, "casework.triage.action", "triase", CaseEvent.TRIAGED),
            button(CasePermission.HELP_EMERGENCY, "casework.help.action", "darurat", CaseEvent.EMERGENCY_HELP_GIVEN),
            button(CasePermission.ASSIGN_TEAM, "casework.team.action", "tim", CaseEvent.TEAM_ASSIGNED),
            button(
                    CasePermission.EXPLAIN_STANDARDS,
                    "casework.explanation.action",
                    "penjelasan",
                    CaseEvent.STANDARDS_EXPLAINED),
            button(
                    CasePermission.RECORD_CHRONOLOGY,
                    "casework.chronology.action",
                    "kronologi/baru",
                    CaseEvent.CHRONOLOGY_RECORDED),
            button(CasePermission.RECORD_ATTORNEY, "casework.attorney.action", "kuasa", CaseEvent.ATTORNEY_GIVEN),
            button(CasePermission.COUNSEL, "casework.counselling.action", "konseling", CaseEvent.COUNSELLED),
            button(CasePermission.AGREE_NEEDS, "casework.needs.action", "kebutuhan", CaseEvent.NEEDS_AGREED),
            button(CasePermission.ASSESS, "casework.assessment.action", "asesmen", CaseEvent.ASSESSED),
            button(CasePermission.ASSESS, "casework.instrument.action", "instrumen", CaseEvent.SCREENED),
            button(CasePermission.ASSESS, "casework.safety.action", "keselamatan", CaseEvent.SAFETY_PLANNED),
            button(CasePermission.PLAN, "casework.plan.action", "rencana", CaseEvent.PLANNED),
            button(CasePermission.RECORD_CONSENT, "casework.consent.action", "persetujuan", CaseEvent.CONSENT_GIVEN),
            new Button(
                    CasePermission.DRAFT_AGREEMENT,
                    "casework.agreement.action",
                    "kesepakatan",
                    Set.of(
                            CaseEvent.AGREEMENT_DRAFTED.code(),
                            CaseEvent.AGREEMENT_APPROVED.code(),
                            CaseEvent.AGREEMENT_SIGNED.code())),
            button(CasePermission.MONITOR, "casework.monitoring.action", "pemantauan", CaseEvent.MONITORED),
            button(CasePermission.MONITOR, "casework.evaluation.action", "evaluasi", CaseEvent.EVALUATED),
            new Button(
                    CasePermission.REPORT,
                    "casework.report.action",
                    "laporan-akhir",
                    Set.of(CaseEvent.FINAL_REPORT_WRITTEN.code(), "letter.signed:final-report")),
            button(CasePermission.PROPOSE_CLOSURE, "casework.closure.action", "terminasi", CaseEvent.CLOSED));

    @Override
    public List<Offer> offers(Actor actor, CaseFile file) {
        List<Offer> offers = new ArrayList<>();
        if (file.state() == CaseState.CLOSED && file.may(CasePermission.REPORT)) {
            offers.add(new Offer(
                    "casework.closure.archive.action", file.at("terminasi"), Set.of(CaseEvent.ARCHIVED.code())));
        }
        if (file.isClosed()) {
            return offers;
        }
        for (Button button : BUTTONS) {
            if (file.may(button.permission())) {
                offers.add(new Offer(button.key(), file.at(button.page()), button.fulfils()));
            }
        }
        return offers;
    }

    private static Button button(CasePermission permission, String key, String page, CaseEvent event) {
        return new Button(permission, key, page, Set.of(event.code()));
    }
}
