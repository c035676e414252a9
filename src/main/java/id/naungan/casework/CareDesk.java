package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import id.naungan.kernel.RiskLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Meja penanganan. Explaining the standards, assessing, planning and monitoring.
 * Nobody interviews before she is safe and able to talk (S3.8); a high risk gets emergency help before assessment (S2.11).
 */
@Component
public class CareDesk {
    private final CareRecords records;
    private final Plans plans;
    private final Cases cases;
    private final EmergencyHelp help;
    private final WritingGate gate;
    private final Journal journal;

    CareDesk(CareRecords records, Plans plans, Cases cases, EmergencyHelp help, WritingGate gate, Journal journal) {
        this.records = records;
        this.plans = plans;
        this.cases = cases;
        this.help = help;
        this.gate = gate;
        this.journal = journal;
    }

    /** She was told what the office promises, and where to complain (S3.9). */
    @Transactional
    public Outcome<Instant> explain(Actor actor, CaseFile file, Set<String> services, boolean complaintChannels) {
        Instant now = gate.now();
        Optional<Refusal> held = gate.holds(file, CaseEvent.STANDARDS_EXPLAINED, now);
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        var id = records.explained(actor, file, now, services, complaintChannels);
        journal.record(
                actor, file.id(), CaseEvent.STANDARDS_EXPLAINED, Entry.at(now).about(id));
        return Outcome.done(now);
    }

    /**
     * @param at when it was (UTC)
     * @param next when somebody should look again; null for no day
     */
    public record Assessed(
            Instant at, Assessment assessment, @Nullable LocalDate next) {

        /** Where she spoke of hurting herself somebody comes back on the same day. */
        Assessed onDay(LocalDate today) {
            return assessment.isUrgent() ? new Assessed(at, assessment, today) : this;
        }
    }

    /** {@code seen} is how many assessments the typist saw. */
    @Transactional
    public Outcome<Instant> assess(Actor actor, CaseFile file, int seen, Assessed assessed) {
        Instant at = assessed.at();
        Optional<Refusal> held = gate.holdsInterview(file, CaseEvent.ASSESSED, at);
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        if (needsHelpFirst(file)) {
            return Outcome.refused(CannotWrite.EMERGENCY_HELP_FIRST);
        }
        UUID id = UUID.randomUUID();
        LocalDate today = gate.today(actor);
        if (records.assessed(file) != seen
                || !records.add(actor, file, id, seen + 1, gate.now(), assessed.onDay(today))) {
            return Outcome.refused(CannotWrite.CHANGED_MEANWHILE);
        }
        journal.record(actor, file.id(), CaseEvent.ASSESSED, Entry.at(at).about(id));
        return Outcome.done(at);
    }

    /** Whether the danger is high and nobody has recorded emergency help yet (S2.11). */
    public boolean needsHelpFirst(CaseFile file) {
        return file.risk() == RiskLevel.HIGH && !help.isGiven(file);
    }

    /** Writes the next plan; {@code seen} is the number of the plan that the typist saw, 0 for none. */
    @Transactional
    public Outcome<Integer> plan(Actor actor, CaseFile file, int seen, Plan plan) {
        Instant now = gate.now();
        Optional<Refusal> held = gate.holds(file, CaseEvent.PLANNED, now);
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        int last = planNumber(file);
        if (last != seen || !plans.add(actor, file, last + 1, now, plan)) {
            return Outcome.refused(CannotWrite.CHANGED_MEANWHILE);
        }
        if (plan.needsPartner()) {
            cases.setNeedsOtherInstitution(file.id());
        }
        journal.record(actor, file.id(), CaseEvent.PLANNED, Entry.at(now));
        return Outcome.done(last + 1);
    }

    @Transactional
    public Outcome<Instant> monitor(
            Actor actor, CaseFile file, Instant at, Monitoring monitoring, @Nullable LocalDate next) {
        Optional<Refusal> held = gate.holds(file, CaseEvent.MONITORED, at);
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        var id = records.add(actor, file, at, gate.now(), monitoring, next);
        journal.record(actor, file.id(), CaseEvent.MONITORED, Entry.at(at).about(id));
        return Outcome.done(at);
    }

    /** The plan in force and its number; number 0 and no items before the first. */
    public Plan plan(CaseFile file) {
        return plans.last(file).map(PlanVersion::plan).orElse(Plan.none());
    }

    public int planNumber(CaseFile file) {
        return plans.last(file).map(PlanVersion::number).orElse(0);
    }

    public List<Dated<Assessment>> assessments(CaseFile file) {
        return records.assessments(file);
    }

    /** How many assessments there are. */
    public int assessed(CaseFile file) {
        return records.assessed(file);
    }

    public List<Dated<Monitoring>> monitorings(CaseFile file) {
        return records.monitorings(file);
    }
}
