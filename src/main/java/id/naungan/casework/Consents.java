package id.naungan.casework;

import id.naungan.access.Actor;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Persetujuan klien. What she agreed to, item by item; the latest word on an item counts, earlier ones stay. */
@Repository
class Consents {
    private final JdbcClient jdbc;
    private final Journal journal;
    private final OfficeClock clock;
    private final OneTrip trip;

    Consents(JdbcClient jdbc, Journal journal, OfficeClock clock, OneTrip trip) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
        this.trip = trip;
    }

    /** Records the items whose answer is new; a yes turned into a no is a withdrawal. */
    void record(Actor actor, CaseFile file, Map<ConsentItem, Boolean> answers, String signer) {
        Map<ConsentItem, ConsentSaid> before = of(file);
        boolean given = false;
        boolean withdrawn = false;
        for (Map.Entry<ConsentItem, Boolean> answer : answers.entrySet()) {
            ConsentSaid earlier = before.get(answer.getKey());
            if (earlier != null && earlier.given() == answer.getValue()) {
                continue;
            }
            insert(actor, file, answer.getKey(), answer.getValue(), signer);
            given |= answer.getValue();
            withdrawn |= earlier != null && earlier.given() && !answer.getValue();
        }
        if (given) {
            journal.record(actor, file.id(), CaseEvent.CONSENT_GIVEN, Entry.at(clock.now()));
        }
        if (withdrawn) {
            journal.record(actor, file.id(), CaseEvent.CONSENT_WITHDRAWN, Entry.at(clock.now()));
        }
    }

    /** The latest word on each item that was asked. */
    Map<ConsentItem, ConsentSaid> of(CaseFile file) {
        Map<ConsentItem, ConsentSaid> said = new EnumMap<>(ConsentItem.class);
        trip.list(
                asks(file),
                (row, number) -> said.put(
                        ConsentItem.valueOf(row.getString("item")),
                        new ConsentSaid(
                                row.getBoolean("given"),
                                row.getTimestamp("at").toInstant(),
                                row.getString("display_name"),
                                row.getString("signer"))));
        return said;
    }

    static Query asks(CaseFile file) {
        return Query.of("""
                select distinct on (c.item) c.item, c.given, c.at, c.signer, a.display_name
                from casework.consent c join access.account a on a.id = c.by_account
                where c.case_id = ? order by c.item, c.at desc, c.id""", file.id().value());
    }

    boolean isGiven(CaseFile file, ConsentItem item) {
        ConsentSaid said = of(file).get(item);
        return said != null && said.given();
    }

    private void insert(Actor actor, CaseFile file, ConsentItem item, boolean given, String signer) {
        jdbc.sql(
                        "insert into casework.consent (office_id, id, case_id, item, given, at, by_account, signer) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        actor.office().value(),
                        UUID.randomUUID(),
                        file.id().value(),
                        item.name(),
                        given,
                        Timestamp.from(clock.now()),
                        actor.account().value(),
                        signer)
                .update();
    }
}
