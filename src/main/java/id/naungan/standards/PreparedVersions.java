package id.naungan.standards;

import id.naungan.access.Actor;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versi yang disiapkan di basis data, and the documents that an office brought itself. */
@Repository
class PreparedVersions {
    private final JdbcClient jdbc;

    PreparedVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, UUID document, boolean ours, AccountId by, Instant at, Prepared.@Nullable End end) {}

    /** Keeps a document of the office; the same text twice is one document. */
    UUID bring(Actor actor, String code, String body, Instant at) {
        jdbc.sql("""
                insert into standards.own_document (office_id, id, code, hash, body, brought_by, brought_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (office_id, hash) do nothing""")
                .params(
                        actor.office().value(),
                        UUID.randomUUID(),
                        code,
                        Versions.hash(body),
                        body,
                        actor.account().value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select id from standards.own_document where office_id = ? and hash = ?")
                .params(actor.office().value(), Versions.hash(body))
                .query(UUID.class)
                .single();
    }

    UUID add(Actor actor, Versions.Document document, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into standards.prepared (office_id, id, code, document_id, own_document_id, prepared_by, prepared_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        actor.office().value(),
                        id,
                        document.code(),
                        document.own() ? null : document.id(),
                        document.own() ? document.id() : null,
                        actor.account().value(),
                        at.atOffset(ZoneOffset.UTC)))
                .update();
        return id;
    }

    /** False when it ended already: somebody else was quicker. */
    boolean end(Actor actor, UUID id, Prepared.End how, Instant at) {
        return jdbc.sql("""
                        update standards.prepared set ended_at = ?, ended_by = ?, ended_how = ?
                        where id = ? and office_id = ? and ended_at is null""")
                        .params(
                                at.atOffset(ZoneOffset.UTC),
                                actor.account().value(),
                                how.name(),
                                id,
                                actor.office().value())
                        .update()
                == 1;
    }

    Optional<Row> find(OfficeId office, UUID id) {
        return jdbc.sql("select * from standards.prepared where office_id = ? and id = ?")
                .params(office.value(), id)
                .query(PreparedVersions::row)
                .optional();
    }

    /** Those that wait, the newest first. */
    List<Row> waiting(OfficeId office) {
        return jdbc.sql("""
                select * from standards.prepared where office_id = ? and ended_at is null order by prepared_at desc, id""").params(office.value()).query(PreparedVersions::row).list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        UUID own = row.getObject("own_document_id", UUID.class);
        String end = row.getString("ended_how");
        return new Row(
                row.getObject("id", UUID.class),
                own == null ? row.getObject("document_id", UUID.class) : own,
                own != null,
                new AccountId(row.getObject("prepared_by", UUID.class)),
                row.getTimestamp("prepared_at").toInstant(),
                end == null ? null : Prepared.End.valueOf(end));
    }
}
