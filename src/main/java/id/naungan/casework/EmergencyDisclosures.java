package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.access.CaseDoor;
import id.naungan.kernel.OfficeClock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pengungkapan darurat. Stands in the supervisor's worklist until she has read to whom identity went and why (D21). */
@Component
public class EmergencyDisclosures implements WorkSource {
    private final Disclosures disclosures;
    private final CaseDoor door;
    private final MessageSource words;
    private final OfficeClock clock;

    /** A past disclosure as its page shows it. */
    public record Line(
            Disclosure.Basis basis,
            String purpose,
            List<String> fields,
            Instant at,
            String by,
            boolean told,
            String recipient) {}

    EmergencyDisclosures(Disclosures disclosures, CaseDoor door, MessageSource words, OfficeClock clock) {
        this.disclosures = disclosures;
        this.door = door;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<WorkSource.Task> tasks(Actor actor, Instant now, Locale locale) {
        if (!door.may(actor, CasePermission.REOPEN)) {
            return List.of();
        }
        String what = words.getMessage("casework.work.untold-disclosure", null, locale);
        return disclosures.untold(actor).stream()
                .map(one -> new WorkSource.Task(
                        WorkSource.Group.TODAY, one.caseId(), what, null, "/kasus/" + one.caseId() + "/pengungkapan"))
                .toList();
    }

    /** Every disclosure of the case, newest first. */
    public List<Line> of(CaseFile file) {
        return disclosures.of(file).stream()
                .map(one -> new Line(
                        one.basis(),
                        one.purpose(),
                        one.fields(),
                        one.at(),
                        one.by(),
                        one.supervisorTold(),
                        one.recipient()))
                .toList();
    }

    @Transactional
    public void told(Actor actor, CaseFile file) {
        disclosures.told(actor, file, clock.now());
    }
}
