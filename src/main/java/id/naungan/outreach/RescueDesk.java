package id.naungan.outreach;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.journal.Entry;
import id.naungan.journal.Journal;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Outcome;
import id.naungan.kernel.Query;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Meja penyelamatan. Security officers, police and health workers whom the companion reached in a rescue, as needed (S2.12). Rows are only added. */
@Component
public class RescueDesk {
    private static final String TABLE = "outreach.rescue_contact";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;
    private final NoteGate gate;
    private final Journal journal;
    private final OneTrip trip;

    RescueDesk(JdbcClient jdbc, Sealing sealing, JsonMapper json, NoteGate gate, Journal journal, OneTrip trip) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
        this.gate = gate;
        this.journal = journal;
        this.trip = trip;
    }

    @Transactional
    public Outcome<UUID> record(Actor actor, CaseFile file, RescueContact contact) {
        Optional<CannotNote> held = gate.whyNot(file, contact.at());
        if (held.isPresent()) {
            return Outcome.refused(held.get());
        }
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into outreach.rescue_contact (office_id, id, case_id, party, happened_at, recorded_at, by_account, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        actor.office().value(),
                        id,
                        file.id().value(),
                        contact.party().name(),
                        Timestamp.from(contact.at()),
                        Timestamp.from(gate.now()),
                        actor.account().value(),
                        sealing.seal(owner(file), place(id), json.writeValueAsString(contact.words())))
                .update();
        journal.record(
                actor,
                file.id(),
                OutreachEvent.RESCUE_CONTACTED,
                Entry.at(contact.at()).about(id));
        return Outcome.done(id);
    }

    /** Newest first, words opened; for pages behind the door. */
    public List<RescueContact> of(CaseFile file) {
        return trip.list(
                asks(file),
                (row, number) -> new RescueContact(
                        RescueContact.Party.valueOf(row.getString("party")),
                        row.getTimestamp("happened_at").toInstant(),
                        json.readValue(
                                sealing.open(
                                        owner(file), place(row.getObject("id", UUID.class)), row.getBytes("sealed")),
                                RescueContact.Words.class),
                        row.getString("display_name")));
    }

    static Query asks(CaseFile file) {
        return Query.of("""
                select c.id, c.party, c.happened_at, c.sealed, a.display_name from outreach.rescue_contact c
                join access.account a on a.id = c.by_account
                where c.case_id = ? order by c.happened_at desc, c.recorded_at desc, c.id""", file.id().value());
    }

    private static Owner owner(CaseFile file) {
        return Owner.of(file.office(), file.id());
    }

    private static Place place(UUID row) {
        return new Place(TABLE, "sealed", row);
    }
}
