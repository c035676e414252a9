package id.naungan.deadlines;

import id.naungan.access.Actor;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Daftar libur di basis data: lists as they were brought, and every change of the table. */
@Repository
class HolidayLists {
    private final JdbcClient jdbc;

    HolidayLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            String body,
            AccountId by,
            Instant at,
            @Nullable Instant loadedAt,
            @Nullable Instant undoneAt) {}

    record Change(
            LocalDate day,
            String name,
            boolean added,
            @Nullable String reason,
            AccountId by,
            Instant at) {}

    /** Makes changes of one office's table wait for each other, so that the second sees what the first did. */
    void queueUp(OfficeId office) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('deadlines.holiday ' || ?, 0))")
                .params(office.toString())
                .query(row -> {});
    }

    UUID bring(Actor actor, String body, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into deadlines.holiday_list (office_id, id, body, brought_by, brought_at) values (?, ?, ?, ?, ?)")
                .params(actor.office().value(), id, body, actor.account().value(), Timestamp.from(at))
                .update();
        return id;
    }

    Optional<Row> find(OfficeId office, UUID id) {
        return jdbc.sql("select * from deadlines.holiday_list where office_id = ? and id = ?")
                .params(office.value(), id)
                .query(HolidayLists::row)
                .optional();
    }

    /** Lists that were loaded, the newest first. */
    List<Row> loaded(OfficeId office) {
        return jdbc.sql("""
                select * from deadlines.holiday_list where office_id = ? and loaded_at is not null order by loaded_at desc, id limit 20
                """).params(office.value()).query(HolidayLists::row).list();
    }

    /** False when somebody loaded it before. */
    boolean markLoaded(Actor actor, UUID id, Instant at) {
        return jdbc.sql(
                                "update deadlines.holiday_list set loaded_by = ?, loaded_at = ? where id = ? and loaded_at is null")
                        .params(actor.account().value(), Timestamp.from(at), id)
                        .update()
                == 1;
    }

    /** False when it was never loaded, or somebody undid it before. */
    boolean markUndone(Actor actor, UUID id, Instant at) {
        return jdbc.sql("""
                        update deadlines.holiday_list set undone_by = ?, undone_at = ?
                        where id = ? and loaded_at is not null and undone_at is null
                        """)
                        .params(actor.account().value(), Timestamp.from(at), id)
                        .update()
                == 1;
    }

    /** Days that came with the list and still stand by it. */
    List<LocalDate> standing(OfficeId office, UUID list) {
        return jdbc.sql("select day from deadlines.holiday where office_id = ? and list_id = ? and struck_at is null")
                .params(office.value(), list)
                .query(LocalDate.class)
                .list();
    }

    void tie(OfficeId office, LocalDate day, UUID list) {
        jdbc.sql("update deadlines.holiday set list_id = ? where office_id = ? and day = ?")
                .params(list, office.value(), Date.valueOf(day))
                .update();
    }

    void note(Actor actor, Change change, @Nullable UUID list) {
        jdbc.sql("""
                insert into deadlines.holiday_change (office_id, id, day, name, what, reason, list_id, by_account, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Arrays.asList(
                        actor.office().value(),
                        UUID.randomUUID(),
                        Date.valueOf(change.day()),
                        change.name(),
                        change.added() ? "ADDED" : "STRUCK",
                        change.reason(),
                        list,
                        change.by().value(),
                        Timestamp.from(change.at())))
                .update();
    }

    /** The latest changes, the newest first. */
    List<Change> changes(OfficeId office, int most) {
        return jdbc.sql("""
                select day, name, what, reason, by_account, at from deadlines.holiday_change
                where office_id = ? order by at desc, day limit ?
                """)
                .params(office.value(), most)
                .query((row, number) -> new Change(
                        row.getObject("day", LocalDate.class),
                        row.getString("name"),
                        row.getString("what").equals("ADDED"),
                        row.getString("reason"),
                        new AccountId(row.getObject("by_account", UUID.class)),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Timestamp loaded = row.getTimestamp("loaded_at");
        Timestamp undone = row.getTimestamp("undone_at");
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("body"),
                new AccountId(row.getObject("brought_by", UUID.class)),
                row.getTimestamp("brought_at").toInstant(),
                loaded == null ? null : loaded.toInstant(),
                undone == null ? null : undone.toInstant());
    }
}
