package id.naungan.casework.care;

import id.naungan.access.Actor;
import id.naungan.kernel.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Instrumen kantor dalam basis data. The text of a row never changes; only its publication and its end are written later. */
@Repository
class OwnInstruments {
    private static final String ALL = """
            select i.*, b.display_name as brought_name, p.display_name as published_name, e.display_name as ended_name
            from casework.instrument i
            join access.account b on b.id = i.brought_by
            left join access.account p on p.id = i.published_by
            left join access.account e on e.id = i.ended_by
            where i.office_id = :office
            """;

    private final JdbcClient jdbc;
    private final Map<UUID, Instrument> read = new ConcurrentHashMap<>();

    OwnInstruments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID bring(Actor actor, Instrument instrument, String body, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into casework.instrument (office_id, id, code, version, body, brought_by, brought_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        actor.office().value(),
                        id,
                        instrument.code(),
                        instrument.version(),
                        body,
                        actor.account().value(),
                        Timestamp.from(at))
                .update();
        return id;
    }

    /** Newest first. */
    List<OwnInstrument> of(OfficeId office) {
        return jdbc.sql(ALL + "order by i.brought_at desc, i.id")
                .param("office", office.value())
                .query(this::own)
                .list();
    }

    Optional<OwnInstrument> find(OfficeId office, UUID id) {
        return jdbc.sql(ALL + "and i.id = :id")
                .param("office", office.value())
                .param("id", id)
                .query(this::own)
                .optional();
    }

    /** Makes acts on one office's lists wait for each other. */
    void queueUp(OfficeId office) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('casework.instrument ' || :office, 0))")
                .param("office", office.toString())
                .query(row -> {});
    }

    void publish(Actor actor, UUID id, Instant at) {
        jdbc.sql("update casework.instrument set published_by = ?, published_at = ? where id = ? and office_id = ?")
                .params(
                        actor.account().value(),
                        Timestamp.from(at),
                        id,
                        actor.office().value())
                .update();
    }

    void end(Actor actor, UUID id, OwnInstrument.How how, @Nullable String reason, Instant at) {
        jdbc.sql("""
                update casework.instrument set ended_by = :by, ended_at = :at, ended_how = :how, reason = :reason
                where id = :id and office_id = :office and ended_at is null""")
                .param("by", actor.account().value())
                .param("at", Timestamp.from(at))
                .param("how", how.name())
                .param("reason", reason)
                .param("id", id)
                .param("office", actor.office().value())
                .update();
    }

    private OwnInstrument own(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String body = row.getString("body");
        OwnInstrument.Mark ended = mark(row, "ended");
        return new OwnInstrument(
                id,
                read.computeIfAbsent(id, _ -> whole(body)),
                Objects.requireNonNull(mark(row, "brought")),
                mark(row, "published"),
                ended == null
                        ? null
                        : new OwnInstrument.End(
                                OwnInstrument.How.valueOf(row.getString("ended_how")), ended, row.getString("reason")));
    }

    /** It was checked when it was brought, so it is whole. */
    private static Instrument whole(String body) {
        return Objects.requireNonNull(InstrumentChecker.check(body).instrument(), "an instrument that was accepted");
    }

    private static OwnInstrument.@Nullable Mark mark(ResultSet row, String what) throws SQLException {
        Timestamp at = row.getTimestamp(what + "_at");
        return at == null ? null : new OwnInstrument.Mark(row.getString(what + "_name"), at.toInstant());
    }
}
