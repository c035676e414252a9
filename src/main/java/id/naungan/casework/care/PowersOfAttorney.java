package id.naungan.casework.care;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.SealedRecords;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.PersonId;
import id.naungan.kernel.Query;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Surat kuasa dalam basis data. A withdrawal is written into its row; nothing else changes. */
@Repository
class PowersOfAttorney {
    private static final String TABLE = "casework.power_of_attorney";

    private final JdbcClient jdbc;
    private final SealedRecords records;
    private final OneTrip trip;

    PowersOfAttorney(JdbcClient jdbc, SealedRecords records, OneTrip trip) {
        this.jdbc = jdbc;
        this.records = records;
        this.trip = trip;
    }

    UUID add(Actor actor, CaseFile file, AttorneyDesk.Draft draft, @Nullable UUID paper, Instant now) {
        UUID id = UUID.randomUUID();
        LocalDate until = draft.until();
        jdbc.sql("""
                insert into casework.power_of_attorney
                    (office_id, id, case_id, giver, holder, items, given_on, until_on, paper, recorded_at, by_account, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        actor.office().value(),
                        id,
                        file.id().value(),
                        draft.giver().value(),
                        draft.holder().value(),
                        draft.items().stream().map(Enum::name).toArray(String[]::new),
                        Date.valueOf(draft.givenOn()),
                        until == null ? null : Date.valueOf(until),
                        paper,
                        Timestamp.from(now),
                        actor.account().value(),
                        draft.note().isEmpty()
                                ? null
                                : records.seal(actor.office(), file.id(), TABLE, id, draft.note())))
                .update();
        return id;
    }

    /** Whether it was still in force. */
    boolean withdraw(Actor actor, CaseFile file, UUID id, LocalDate day, Instant now) {
        return jdbc.sql("""
                update casework.power_of_attorney set withdrawn_on = ?, withdrawn_at = ?, withdrawn_by = ?
                where id = ? and case_id = ? and withdrawn_at is null
                """)
                        .params(
                                Date.valueOf(day),
                                Timestamp.from(now),
                                actor.account().value(),
                                id,
                                file.id().value())
                        .update()
                == 1;
    }

    /** Newest first. */
    List<PowerOfAttorney> of(CaseFile file) {
        return trip.list(asks(file), (row, number) -> power(file, row));
    }

    static Query asks(CaseFile file) {
        return Query.of("""
                select p.*, a.display_name from casework.power_of_attorney p join access.account a on a.id = p.by_account
                where p.case_id = ? order by p.recorded_at desc, p.id""", file.id().value());
    }

    private PowerOfAttorney power(CaseFile file, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] note = row.getBytes("sealed");
        return new PowerOfAttorney(
                id,
                new PersonId(row.getObject("giver", UUID.class)),
                new PersonId(row.getObject("holder", UUID.class)),
                Arrays.stream((String[]) row.getArray("items").getArray())
                        .map(PowerItem::valueOf)
                        .toList(),
                row.getDate("given_on").toLocalDate(),
                day(row.getDate("until_on")),
                row.getObject("paper", UUID.class),
                row.getString("display_name"),
                day(row.getDate("withdrawn_on")),
                note == null ? "" : records.open(file.office(), file.id(), TABLE, id, note, String.class));
    }

    private static @Nullable LocalDate day(@Nullable Date day) {
        return day == null ? null : day.toLocalDate();
    }
}
