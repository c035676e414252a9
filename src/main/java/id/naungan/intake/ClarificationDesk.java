package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.CasePeople;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Query;
import id.naungan.sealing.Owner;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meja klarifikasi. Writes what identification and analysis brought to light; a second one is a further row. */
@Component
public class ClarificationDesk {
    private static final String TABLE = "intake.clarification";

    private final JdbcClient jdbc;
    private final Seals seals;
    private final OneTrip trip;
    private final CasePeople people;
    private final Journal journal;
    private final OfficeClock clock;

    ClarificationDesk(
            JdbcClient jdbc, Seals seals, OneTrip trip, CasePeople people, Journal journal, OfficeClock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.trip = trip;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /** Refused when the summary, which goes to heads who see cases masked, names somebody. */
    @Transactional
    public Outcome<UUID> write(Actor actor, CaseFile file, Clarification clarification) {
        if (file.isClosed()) {
            return Outcome.refused(CannotHandOn.CASE_IS_CLOSED);
        }
        if (people.isNamedIn(file, clarification.summary())) {
            return Outcome.refused(CannotHandOn.SUMMARY_NAMES_SOMEBODY);
        }
        Instant now = clock.now();
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into intake.clarification (office_id, id, case_id, at, by_account, sealed) values (?, ?, ?, ?, ?, ?)")
                .params(
                        actor.office().value(),
                        id,
                        file.id().value(),
                        Timestamp.from(now),
                        actor.account().value(),
                        seals.seal(Owner.of(file.office(), file.id()), TABLE, id, clarification))
                .update();
        journal.record(
                actor, file.id(), IntakeEvent.CLARIFIED, Entry.at(now).about(id).saying(clarification.analysis()));
        return Outcome.done(id);
    }

    /** The last one; empty before the first. */
    @Transactional(readOnly = true)
    public Optional<Clarification> last(CaseFile file) {
        return trip
                .list(
                        asksLast(file),
                        (row, number) -> seals.open(
                                Owner.of(file.office(), file.id()),
                                TABLE,
                                row.getObject("id", UUID.class),
                                row.getBytes("sealed"),
                                Clarification.class))
                .stream()
                .findFirst();
    }

    /** What {@link #last} asks, to travel with others. */
    static Query asksLast(CaseFile file) {
        return Query.of(
                "select id, sealed from intake.clarification where case_id = ? order by at desc, id limit 1",
                file.id().value());
    }
}
