package id.naungan.sealing;

import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tabel kunci. The wrapped keys and the record of those destroyed; works inside the caller's transaction. */
@Component
class DataKeys {
    private final JdbcClient sql;
    private final OfficeClock clock;
    private final ApplicationEventPublisher listeners;

    DataKeys(JdbcClient sql, OfficeClock clock, ApplicationEventPublisher listeners) {
        this.sql = sql;
        this.clock = clock;
        this.listeners = listeners;
    }

    /** Inserts all in one statement. */
    void insert(List<WrappedKey> keys) {
        var madeAt = clock.now().atOffset(ZoneOffset.UTC);
        var values = new ArrayList<@Nullable Object>(keys.size() * 9);
        for (var key : keys) {
            var under = key.under();
            Collections.addAll(
                    values,
                    key.owner().office().value(),
                    key.owner().kind().name(),
                    key.owner().id(),
                    key.number(),
                    key.kek(),
                    under == null ? null : under.kind().name(),
                    under == null ? null : under.id(),
                    key.wrapped(),
                    madeAt);
        }
        sql.sql("""
                insert into sealing.data_key
                  (office_id, subject, owner_id, number, kek, under_subject, under_id, wrapped, made_at)
                values\s""" + String.join(", ", Collections.nCopies(keys.size(), "(?, ?, ?, ?, ?, ?, ?::uuid, ?, ?)")))
                .params(values)
                .update();
    }

    Optional<WrappedKey> find(Owner owner) {
        return sql.sql("""
                select office_id, subject, owner_id, number, kek, under_subject, under_id, wrapped
                from sealing.data_key
                where office_id = ? and subject = ? and owner_id = ?
                order by number desc limit 1""")
                .params(owner.office().value(), owner.kind().name(), owner.id())
                .query(DataKeys::row)
                .optional();
    }

    /** The keys of many owners of one kind in one office, in one statement. */
    List<WrappedKey> find(OfficeId office, Subject kind, Collection<UUID> owners) {
        return sql.sql("""
                select office_id, subject, owner_id, number, kek, under_subject, under_id, wrapped
                from sealing.data_key
                where office_id = :office and subject = :kind and owner_id = any(cast(:owners as uuid[]))""")
                .param("office", office.value())
                .param("kind", kind.name())
                .param("owners", owners.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .query(DataKeys::row)
                .list();
    }

    /** Destroys the owner's key and all keys wrapped by it; what was done is recorded once. */
    void shred(Owner owner) {
        sql.sql("""
                with gone as (
                  delete from sealing.data_key
                  where office_id = :office
                    and ((subject = :kind and owner_id = :owner)
                      or (under_subject = :kind and under_id = :owner))
                  returning 1)
                insert into sealing.shred (office_id, subject, owner_id, keys_destroyed, shredded_at)
                select :office, :kind, :owner, (select count(*) from gone), :at
                on conflict do nothing""")
                .param("office", owner.office().value())
                .param("kind", owner.kind().name())
                .param("owner", owner.id())
                .param("at", clock.now().atOffset(ZoneOffset.UTC))
                .update();
        listeners.publishEvent(new Shredded(owner));
    }

    boolean isShredded(Owner owner) {
        return sql.sql("""
                select exists (select 1 from sealing.shred
                  where office_id = ? and subject = ? and owner_id = ?)""")
                .params(owner.office().value(), owner.kind().name(), owner.id())
                .query(Boolean.class)
                .single();
    }

    /** The mark of the root secret that this database was begun with. */
    Optional<byte[]> rootMark() {
        return sql.sql("select root_mark from sealing.installation")
                .query(byte[].class)
                .optional();
    }

    void insertRootMark(byte[] mark) {
        sql.sql("insert into sealing.installation (root_mark) values (?) on conflict do nothing")
                .param(mark)
                .update();
    }

    private static WrappedKey row(ResultSet row, int number) throws SQLException {
        var office = new OfficeId(row.getObject("office_id", UUID.class));
        var owner = new Owner(office, Subject.valueOf(row.getString("subject")), row.getObject("owner_id", UUID.class));
        var underKind = row.getString("under_subject");
        var under = underKind == null
                ? null
                : new Owner(office, Subject.valueOf(underKind), row.getObject("under_id", UUID.class));
        return new WrappedKey(owner, row.getInt("number"), row.getInt("kek"), under, row.getBytes("wrapped"));
    }
}
