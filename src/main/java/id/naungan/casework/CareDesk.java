package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import id.naungan.kernel.RiskLevel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final Cases cases;
    private final EmergencyHelp help;
    private final WritingGate gate;
    private final Journal journal;
    private final OfficeClock clock;

    CareDesk(
            CareRecords records,
            Cases cases,
            EmergencyHelp help,
            WritingGate gate,
            Journal journal,
            OfficeClock clock) {
        this.records = records;
        this.cases = cases;
        this.help = help;
        this.gate = gate;
        this.journal = journal;
        this.clock = clock;
    }

    /** She was told what the office promises, and where to complain (S3.9). */
    @Transactional
    public Outcome<Instant> explain(Actor actor, CaseFile file, Set<String> services, boolean complaintChannels) {
        Instant now = clock.now();
        Optional<Refusal> held = gate.holds(file, CaseEvent.STANDARDS_EXPLAINED, now);
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        var id = records.explained(actor, file, now, services, complaintChannels);
        journal.record(
                actor, file.id(), CaseEvent.STANDARDS_EXPLAINED, Entry.at(now).about(id));
        return Outcome.done(now);
    }

    @Transactional
    public Outcome<Instant> assess(Actor actor, CaseFile file, Instant at, Assessment assessment) {
        Optional<Refusal> held = gate.holdsInterview(file, CaseEvent.ASSESSED, at);
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        if (file.risk() == RiskLevel.HIGH && !help.isGiven(file)) {
            return Outcome.refused(CannotWrite.EMERGENCY_HELP_FIRST);
        }
        var id = records.add(actor, file, at, clock.now(), assessment);
        journal.record(actor, file.id(), CaseEvent.ASSESSED, Entry.at(at).about(id));
        return Outcome.done(at);
    }

    /** Writes the next plan; {@code seen} is the number of the plan that the typist saw, 0 for none. */
    @Transactional
    public Outcome<Integer> plan(Actor actor, CaseFile file, int seen, Plan plan) {
        Instant now = clock.now();
        Optional<Refusal> held = gate.holds(file, CaseEvent.PLANNED, now);
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        int last = records.plan(file).map(CareRecords.Numbered::number).orElse(0);
        if (last != seen || !records.add(actor, file, last + 1, now, plan)) {
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
        var id = records.add(actor, file, at, clock.now(), monitoring, next);
        journal.record(actor, file.id(), CaseEvent.MONITORED, Entry.at(at).about(id));
        return Outcome.done(at);
    }

    /** The plan in force and its number; number 0 and no items before the first. */
    public Plan plan(CaseFile file) {
        return records.plan(file).map(CareRecords.Numbered::plan).orElse(new Plan(List.of(), false));
    }

    public int planNumber(CaseFile file) {
        return records.plan(file).map(CareRecords.Numbered::number).orElse(0);
    }

    public List<Dated<Assessment>> assessments(CaseFile file) {
        return records.assessments(file);
    }

    public List<Dated<Monitoring>> monitorings(CaseFile file) {
        return records.monitorings(file);
    }
}
