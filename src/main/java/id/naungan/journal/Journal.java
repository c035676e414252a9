package id.naungan.journal;

import id.naungan.access.Actor;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import id.naungan.sealing.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Linimasa kasus. What happened, in order, never changed and never taken back; a mistake is corrected by a further entry.
 * Words are sealed under the case's key before they reach the database.
 */
@Repository
public class Journal {
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final OfficeClock clock;
    private final ApplicationEventPublisher listeners;
    private final OneTrip trip;

    Journal(JdbcClient jdbc, Sealing sealing, OfficeClock clock, ApplicationEventPublisher listeners, OneTrip trip) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
        this.listeners = listeners;
        this.trip = trip;
    }

    /** What happened, with the room's code for it. */
    public record Happening(EventCode event, Entry entry) {}

    /** Takes an entry and tells the listeners within the same transaction. */
    public Fact record(Actor actor, CaseId caseId, EventCode event, Entry entry) {
        return record(actor, caseId, new Happening(event, entry)).getFirst();
    }

    /** The same for several entries of one act, in their order, by one statement; the listeners hear them when all are there. */
    public List<Fact> record(Actor actor, CaseId caseId, Happening... happenings) {
        List<Fact> facts = Arrays.stream(happenings)
                .map(one -> fact(actor, caseId, one.event(), one.entry()))
                .toList();
        insert(
                actor.office(),
                facts,
                Arrays.stream(happenings).map(Happening::entry).toList());
        facts.forEach(fact -> listeners.publishEvent(new Recorded(actor, fact)));
        return facts;
    }

    private Fact fact(Actor actor, CaseId caseId, EventCode event, Entry entry) {
        return new Fact(
                UUID.randomUUID(),
                caseId,
                event.code(),
                entry.happenedAt(),
                clock.now(),
                actor.account(),
                entry.step(),
                entry.ref(),
                entry.words() != null && !entry.words().isBlank());
    }

    /** All facts of a case, in the order they happened. */
    public List<Fact> facts(CaseId caseId) {
        return trip.list(asksFacts(caseId), (row, number) -> fact(row));
    }

    /** What {@link #facts} asks, to travel with others. */
    public Query asksFacts(CaseId caseId) {
        return Query.of("""
                select id, case_id, event, happened_at, recorded_at, actor_id, step, ref, words is not null says_why from journal.entry
                where case_id = ? order by happened_at, recorded_at, written""", caseId.value());
    }

    /** The timeline with its words opened, newest first; for pages behind the door. */
    public List<Told> timeline(Actor actor, CaseId caseId) {
        return jdbc.sql("""
                select e.id, e.case_id, e.event, e.happened_at, e.recorded_at, e.actor_id, e.step, e.ref, e.words, e.words is not null says_why, a.display_name,
                       f.display_name passed_from, t.display_name passed_to, e.to_post
                from journal.entry e left join access.account a on a.id = e.actor_id
                left join access.account f on f.id = e.from_account left join access.account t on t.id = e.to_account
                where e.case_id = :case order by e.happened_at desc, e.recorded_at desc, e.written desc
                """)
                .param("case", caseId.value())
                .query((row, number) -> told(actor.office(), row))
                .list();
    }

    private void insert(OfficeId office, List<Fact> facts, List<Entry> entries) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int at = 0; at < facts.size(); at++) {
            Fact fact = facts.get(at);
            Entry.Passing passing = entries.get(at).passing();
            Collections.addAll(
                    values,
                    office.value(),
                    fact.id(),
                    fact.caseId().value(),
                    fact.event(),
                    Timestamp.from(fact.happenedAt()),
                    Timestamp.from(fact.recordedAt()),
                    fact.by().value(),
                    fact.step(),
                    fact.ref(),
                    sealed(office, fact, entries.get(at).words()),
                    passing == null ? null : number(passing.from()),
                    passing == null ? null : number(passing.to()),
                    passing == null ? null : passing.toPost());
        }
        jdbc.sql("""
                insert into journal.entry (office_id, id, case_id, event, happened_at, recorded_at, actor_id, step, ref, words,
                                           from_account, to_account, to_post)
                values\s"""
                        + String.join(
                                ", ",
                                Collections.nCopies(
                                        facts.size(),
                                        "(?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?::bytea, ?::uuid, ?::uuid, ?)")))
                .params(values)
                .update();
    }

    private static @Nullable UUID number(@Nullable AccountId account) {
        return account == null ? null : account.value();
    }

    private byte @Nullable [] sealed(OfficeId office, Fact fact, @Nullable String words) {
        return words == null || words.isBlank()
                ? null
                : sealing.seal(owner(office, fact.caseId()), place(fact.id()), words);
    }

    private Told told(OfficeId office, ResultSet row) throws SQLException {
        Fact fact = fact(row);
        byte[] words = row.getBytes("words");
        String author = row.getString("display_name");
        return new Told(
                fact,
                author == null ? "" : author,
                words == null ? null : sealing.open(owner(office, fact.caseId()), place(fact.id()), words),
                passing(row));
    }

    private static Told.@Nullable Passing passing(ResultSet row) throws SQLException {
        String from = row.getString("passed_from");
        String to = row.getString("passed_to");
        String post = row.getString("to_post");
        return from == null && to == null && post == null
                ? null
                : new Told.Passing(from == null ? "" : from, to == null ? "" : to, post == null ? "" : post);
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("event"),
                instant(row, "happened_at"),
                instant(row, "recorded_at"),
                new AccountId(row.getObject("actor_id", UUID.class)),
                row.getString("step"),
                row.getObject("ref", UUID.class),
                row.getBoolean("says_why"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static Owner owner(OfficeId office, CaseId caseId) {
        return new Owner(office, Subject.CASE, caseId.value());
    }

    private static Place place(UUID entry) {
        return new Place("journal.entry", "words", entry);
    }
}
