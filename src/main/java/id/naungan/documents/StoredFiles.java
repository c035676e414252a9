package id.naungan.documents;

import id.naungan.access.Actor;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Berkas tersegel di basis data. */
@Repository
class StoredFiles {
    private final JdbcClient jdbc;
    private final Sealing sealing;

    enum Kind {
        LETTER,
        UPLOAD,
        /** A record as it was printed for a signature. */
        PAPER
    }

    StoredFiles(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    void insert(Actor actor, Vault.Kept file, Kind kind, byte[] sha256, int frames) {
        byte[] name = sealing.seal(Owner.file(actor.office(), file.id()), name(file.id()), file.name());
        jdbc.sql("""
                insert into documents.file (office_id, id, case_id, kind, media_type, name, size, sha256, frames, kept_at, kept_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        actor.office().value(),
                        file.id(),
                        file.caseId().value(),
                        kind.name(),
                        file.mediaType(),
                        name,
                        file.size(),
                        sha256,
                        frames,
                        Timestamp.from(file.keptAt()),
                        actor.account().value())
                .update();
    }

    void insertFrame(OfficeId office, UUID file, int position, byte[] sealed) {
        jdbc.sql("insert into documents.frame (office_id, file_id, position, sealed) values (?, ?, ?, ?)")
                .params(office.value(), file, position, sealed)
                .update();
    }

    Optional<Vault.Kept> find(OfficeId office, UUID id, Kind kind) {
        return jdbc.sql("""
                select id, case_id, media_type, name, size, kept_at from documents.file
                where office_id = ? and id = ? and kind = ?
                """)
                .params(office.value(), id, kind.name())
                .query((row, number) -> kept(office, row))
                .optional();
    }

    List<Vault.Kept> uploadsOf(OfficeId office, CaseId caseId) {
        return jdbc.sql("""
                select id, case_id, media_type, name, size, kept_at from documents.file
                where office_id = ? and case_id = ? and kind = 'UPLOAD' order by kept_at, id
                """)
                .params(office.value(), caseId.value())
                .query((row, number) -> kept(office, row))
                .list();
    }

    int countFrames(UUID file) {
        return jdbc.sql("select count(*) from documents.frame where file_id = ?")
                .param(file)
                .query(Integer.class)
                .single();
    }

    byte[] frame(UUID file, int position) {
        return jdbc.sql("select sealed from documents.frame where file_id = ? and position = ?")
                .params(file, position)
                .query(byte[].class)
                .single();
    }

    /** By whom, and the fingerprint of what was brought. */
    record Brought(String by, byte[] sha256) {}

    Brought brought(UUID file) {
        return jdbc.sql("""
                select coalesce(a.display_name, ''), f.sha256 from documents.file f
                left join access.account a on a.id = f.kept_by where f.id = ?
                """)
                .param(file)
                .query((row, number) -> new Brought(row.getString(1), row.getBytes(2)))
                .single();
    }

    byte[] sha256(UUID file) {
        return jdbc.sql("select sha256 from documents.file where id = ?")
                .param(file)
                .query(byte[].class)
                .single();
    }

    private Vault.Kept kept(OfficeId office, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Vault.Kept(
                id,
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("media_type"),
                sealing.open(Owner.file(office, id), name(id), row.getBytes("name")),
                row.getLong("size"),
                row.getTimestamp("kept_at").toInstant());
    }

    private static Place name(UUID file) {
        return new Place("documents.file", "name", file);
    }
}
