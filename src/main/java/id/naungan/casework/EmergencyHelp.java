package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Layanan kedaruratan. Recorded as given, at the time it was given; it waits for no consent, and a high-risk case
 * cannot be assessed before it (S2.11).
 */
@Component
public class EmergencyHelp {
    private final JdbcClient jdbc;
    private final SealedRecords records;
    private final Journal journal;
    private final OfficeClock clock;

    enum CannotRecord implements Refusal {
        IN_THE_FUTURE,
        BEFORE_THE_INFORMATION,
        CASE_IS_CLOSED;

        @Override
        public String key() {
            return "casework.cannot-help."
                    + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    EmergencyHelp(JdbcClient jdbc, SealedRecords records, Journal journal, OfficeClock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public Outcome<UUID> record(
            Actor actor, CaseFile file, Instant givenAt, Set<EmergencyKind> kinds, @Nullable String words) {
        if (file.isClosed()) {
            return Outcome.refused(CannotRecord.CASE_IS_CLOSED);
        }
        if (givenAt.isAfter(clock.now())) {
            return Outcome.refused(CannotRecord.IN_THE_FUTURE);
        }
        if (givenAt.isBefore(file.informationReceivedAt())) {
            return Outcome.refused(CannotRecord.BEFORE_THE_INFORMATION);
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into casework.emergency_help (office_id, id, case_id, given_at, recorded_at, by_account, kinds, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        actor.office().value(),
                        id,
                        file.id().value(),
                        Timestamp.from(givenAt),
                        Timestamp.from(clock.now()),
                        actor.account().value(),
                        kinds.stream().map(Enum::name).toArray(String[]::new),
                        words == null || words.isBlank()
                                ? null
                                : records.seal(actor.office(), file.id(), "casework.emergency_help", id, words)))
                .update();
        journal.record(
                actor,
                file.id(),
                CaseEvent.EMERGENCY_HELP_GIVEN,
                Entry.at(givenAt).about(id).saying(words));
        return Outcome.done(id);
    }

    /** Whether some emergency help has been recorded in this case. */
    public boolean isGiven(CaseFile file) {
        return jdbc.sql("select exists (select 1 from casework.emergency_help where case_id = ?)")
                .param(file.id().value())
                .query(Boolean.class)
                .single();
    }
}
