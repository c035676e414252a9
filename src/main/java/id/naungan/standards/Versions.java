package id.naungan.standards;

import id.naungan.kernel.OfficeId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of documents, versions and choices; rows are only ever added. */
@Repository
class Versions {
    private final JdbcClient jdbc;

    Versions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Document(UUID id, String code, String body, String file) {}

    record Version(
            StandardVersionId id, String code, int number, UUID document, LocalDate beginsOn, String decidedBy) {}

    /** Keeps a document; a text that is already there stays as it is. True when it was new. */
    boolean keep(String code, String body, String file, Instant at) {
        return jdbc.sql("""
                        insert into standards.document (id, code, hash, body, file, loaded_at)
                        values (:id, :code, :hash, :body, :file, :at)
                        on conflict (hash) do nothing""")
                        .param("id", UUID.randomUUID())
                        .param("code", code)
                        .param("hash", hash(body))
                        .param("body", body)
                        .param("file", file)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The newest document of each code. */
    List<Document> library() {
        return jdbc.sql("""
                        select distinct on (code) id, code, body, file
                        from standards.document order by code, seq desc""").query(Versions::document).list();
    }

    Optional<Document> newest(String code) {
        return jdbc.sql(
                        "select id, code, body, file from standards.document where code = :code order by seq desc limit 1")
                .param("code", code)
                .query(Versions::document)
                .optional();
    }

    Document document(UUID id) {
        return jdbc.sql("select id, code, body, file from standards.document where id = :id")
                .param("id", id)
                .query(Versions::document)
                .single();
    }

    /** Makes adoptions of one office wait for each other, so that numbers have no gaps and no twins. */
    void queueUp(OfficeId office) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('standards.version ' || :office, 0))")
                .param("office", office.toString())
                .query(row -> {});
    }

    /** All versions of the office in the order of their numbers. */
    List<Version> of(OfficeId office) {
        return jdbc.sql("""
                        select id, code, number, document_id, begins_on, decided_by
                        from standards.version where office_id = :office order by code, number""")
                .param("office", office.value())
                .query(Versions::version)
                .list();
    }

    Optional<Version> version(StandardVersionId id) {
        return jdbc.sql("""
                        select id, code, number, document_id, begins_on, decided_by
                        from standards.version where id = :id""").param("id", id.value()).query(Versions::version).optional();
    }

    void add(OfficeId office, Version version, Map<String, Standard.Choice> choices, Instant at) {
        jdbc.sql("""
                        insert into standards.version
                            (office_id, id, code, number, document_id, begins_on, decided_by, adopted_at)
                        values (:office, :id, :code, :number, :document, :begins, :by, :at)""")
                .param("office", office.value())
                .param("id", version.id().value())
                .param("code", version.code())
                .param("number", version.number())
                .param("document", version.document())
                .param("begins", version.beginsOn())
                .param("by", version.decidedBy())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        choices.forEach((parameter, choice) -> addChoice(office, version.id(), parameter, choice));
    }

    private void addChoice(OfficeId office, StandardVersionId version, String parameter, Standard.Choice choice) {
        Span span = choice.span();
        jdbc.sql("""
                        insert into standards.choice (office_id, version_id, parameter, amount, unit, counted, text)
                        values (:office, :version, :parameter, :amount, :unit, :counted, :text)""")
                .param("office", office.value())
                .param("version", version.value())
                .param("parameter", parameter)
                .param("amount", span == null ? null : span.amount())
                .param("unit", span == null ? null : span.unit().name())
                .param(
                        "counted",
                        span == null || span.count() == null
                                ? null
                                : span.count().name())
                .param("text", choice.text())
                .update();
    }

    Map<String, Standard.Choice> choices(StandardVersionId version) {
        var choices = new HashMap<String, Standard.Choice>();
        jdbc.sql("select parameter, amount, unit, counted, text from standards.choice where version_id = :version")
                .param("version", version.value())
                .query(row -> {
                    choices.put(row.getString("parameter"), choice(row));
                });
        return choices;
    }

    private static Standard.Choice choice(ResultSet row) throws SQLException {
        @Nullable String text = row.getString("text");
        if (text != null) {
            return Standard.Choice.of(text);
        }
        @Nullable String counted = row.getString("counted");
        return Standard.Choice.of(new Span(
                row.getInt("amount"),
                Span.Unit.valueOf(row.getString("unit")),
                counted == null ? null : Span.Count.valueOf(counted)));
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        return new Document(
                row.getObject("id", UUID.class), row.getString("code"), row.getString("body"), row.getString("file"));
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(
                new StandardVersionId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getInt("number"),
                row.getObject("document_id", UUID.class),
                row.getObject("begins_on", LocalDate.class),
                row.getString("decided_by"));
    }

    private static byte[] hash(String body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
