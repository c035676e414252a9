package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja formulir. Keeps what was filled in, part by part; a correction never overwrites (S4.13, S5.8). */
@Component
public class ComplaintDesk {
    private static final int MOST = 100;

    private final Complaints complaints;
    private final Journal journal;
    private final OfficeClock clock;

    ComplaintDesk(Complaints complaints, Journal journal, OfficeClock clock) {
        this.complaints = complaints;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Saves the next version; the form counts as filled in when she says that it is finished.
     *
     * @param seen number of the version that the typist saw, 0 for none
     */
    @Transactional
    public Outcome<Integer> save(Actor actor, CaseFile file, int seen, boolean finished, Complaint complaint) {
        if (file.isClosed()) {
            return Outcome.refused(CannotReceive.CASE_IS_CLOSED);
        }
        Instant now = clock.now();
        if (number(file) != seen || !complaints.add(actor, file, seen + 1, finished, complaint, now)) {
            return Outcome.refused(CannotReceive.CHANGED_MEANWHILE);
        }
        if (finished) {
            journal.record(actor, file.id(), IntakeEvent.FORM_FILLED, Entry.at(now));
        }
        return Outcome.done(seen + 1);
    }

    /** All versions, newest first; the caller has passed the door to what was told. */
    public List<Complaint.Version> versions(CaseFile file) {
        return complaints.of(file, MOST);
    }

    public Optional<Complaint.Version> latest(CaseFile file) {
        return complaints.of(file, 1).stream().findFirst();
    }

    /** As {@link #latest(CaseFile)}, for whoever counts many cases and opens none. */
    public Optional<Complaint.Version> latest(OfficeId office, CaseId caseId) {
        return complaints.of(office, caseId, 1).stream().findFirst();
    }

    /** Number of the latest version; 0 before the first. */
    public int number(CaseFile file) {
        return latest(file).map(Complaint.Version::number).orElse(0);
    }
}
