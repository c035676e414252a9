package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Refusal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pengamanan. When she was brought into safety, by whom, and to what kind of place (S2.13, S2.15); several times where she had to move.
 * Nothing is handed over to another authority before it.
 */
@Component
public class Securing implements CasePeople.Safety {
    private static final String TABLE = "casework.secured";
    /** Where what is known as her dwelling may be the very place that hides her. */
    private static final Set<Place> HIDING = EnumSet.of(Place.SHELTER, Place.KIN, Place.OTHER);

    /** "Jalan Kenanga", "Gg. 3", "Perum Asri", "RT 02": how an address is written down. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?iu)\\b(jl|jln|jalan|gg|gang|perum|perumahan|blok|rt|rw)\\b[ .:]*[\\p{L}\\d]");

    private final JdbcClient jdbc;
    private final SealedRecords records;
    private final CasePeople people;
    private final Journal journal;
    private final OfficeClock clock;

    /** Pengamanan ditolak. */
    public enum CannotSecure implements Refusal {
        IN_THE_FUTURE,
        BEFORE_THE_INFORMATION,
        CASE_IS_CLOSED,
        TELLS_ADDRESS;

        @Override
        public String key() {
            return "casework.cannot-secure." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param how by whom and in which way, opened; never where */
    public record Secured(Instant at, Place place, String how, String by) {
        @Override
        public String toString() {
            return "Secured[" + place + "]";
        }
    }

    Securing(JdbcClient jdbc, SealedRecords records, CasePeople people, Journal journal, OfficeClock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Outcome<UUID> record(Actor actor, CaseFile file, Instant at, Place place, String how) {
        if (file.isClosed()) {
            return Outcome.refused(CannotSecure.CASE_IS_CLOSED);
        }
        if (at.isAfter(clock.now())) {
            return Outcome.refused(CannotSecure.IN_THE_FUTURE);
        }
        if (at.isBefore(file.informationReceivedAt())) {
            return Outcome.refused(CannotSecure.BEFORE_THE_INFORMATION);
        }
        if (ADDRESS.matcher(how).find() || people.isFoundBy(file, how)) {
            return Outcome.refused(CannotSecure.TELLS_ADDRESS);
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into casework.secured (office_id, id, case_id, secured_at, recorded_at, by_account, place, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        actor.office().value(),
                        id,
                        file.id().value(),
                        Timestamp.from(at),
                        Timestamp.from(clock.now()),
                        actor.account().value(),
                        place.name(),
                        records.seal(actor.office(), file.id(), TABLE, id, how))
                .update();
        journal.record(actor, file.id(), CaseEvent.SECURED, Entry.at(at).about(id));
        return Outcome.done(id);
    }

    /**
     * Whether her dwelling may be what hides her: so once she was brought to a place that hides, even if she was moved from there, until it
     * is written that she stays where she lives.
     */
    boolean hides(CaseFile file) {
        List<Place> places = places(file);
        return !places.isEmpty()
                && places.getLast() != Place.STAYS
                && places.stream().anyMatch(HIDING::contains);
    }

    /** Whether the kind of place was ever written down. */
    boolean isKnown(CaseFile file) {
        return !places(file).isEmpty();
    }

    private List<Place> places(CaseFile file) {
        return jdbc.sql("select place from casework.secured where case_id = ? order by secured_at, recorded_at, id")
                .param(file.id().value())
                .query((row, number) -> Place.valueOf(row.getString("place")))
                .list();
    }

    /** Where she was brought last. */
    public Optional<Secured> last(CaseFile file) {
        return jdbc.sql("""
                select s.*, a.display_name from casework.secured s join access.account a on a.id = s.by_account
                where s.case_id = ? order by s.secured_at desc, s.recorded_at desc, s.id limit 1
                """)
                .param(file.id().value())
                .query((row, number) -> new Secured(
                        row.getTimestamp("secured_at").toInstant(),
                        Place.valueOf(row.getString("place")),
                        records.open(
                                file.office(),
                                file.id(),
                                TABLE,
                                row.getObject("id", UUID.class),
                                row.getBytes("sealed"),
                                String.class),
                        row.getString("display_name")))
                .optional();
    }
}
