package id.naungan.casework.care;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.casework.SealedRecords;
import id.naungan.kernel.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Kronologi dalam basis data. Rows are only added. */
@Repository
class Chronologies {
    private static final String TABLE = "casework.chronology";

    private final JdbcClient jdbc;
    private final SealedRecords records;

    Chronologies(JdbcClient jdbc, SealedRecords records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /** Whether {@code id} is now an entry: false means that somebody else corrected the same entry first. */
    boolean add(Actor actor, CaseFile file, UUID id, Instant now, ChronologyDesk.Telling telling) {
        return jdbc.sql("""
                insert into casework.chronology (office_id, id, case_id, recorded_at, by_account, told_by, corrects, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (corrects) do nothing
                """)
                        .params(Arrays.asList(
                                actor.office().value(),
                                id,
                                file.id().value(),
                                Timestamp.from(now),
                                actor.account().value(),
                                telling.toldBy() == null
                                        ? null
                                        : telling.toldBy().value(),
                                telling.corrects(),
                                records.seal(actor.office(), file.id(), TABLE, id, telling.story())))
                        .update()
                == 1;
    }

    /** In the order they were written down. */
    List<ChronologyEntry> of(CaseFile file) {
        return jdbc.sql("""
                select c.id, c.recorded_at, c.told_by, c.corrects, later.id corrected_by, c.sealed, a.display_name
                from casework.chronology c join access.account a on a.id = c.by_account
                left join casework.chronology later on later.corrects = c.id
                where c.case_id = ? order by c.recorded_at, c.corrects is not null, c.id
                """)
                .param(file.id().value())
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new ChronologyEntry(
                            id,
                            row.getTimestamp("recorded_at").toInstant(),
                            row.getString("display_name"),
                            person(row.getObject("told_by", UUID.class)),
                            row.getObject("corrects", UUID.class),
                            row.getObject("corrected_by", UUID.class),
                            records.open(
                                    file.office(),
                                    file.id(),
                                    TABLE,
                                    id,
                                    row.getBytes("sealed"),
                                    ChronologyEntry.Story.class));
                })
                .list();
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
