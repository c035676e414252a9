package id.naungan.standards;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of documents, versions, choices and withdrawals; rows are only ever added. */
@Repository
class Versions {
    private final JdbcClient jdbc;
    private final OneTrip trip;

    Versions(JdbcClient jdbc, OneTrip trip) {
        this.jdbc = jdbc;
        this.trip = trip;
    }

    /** {@code own}: brought by this office, so no part of the shared library. */
    record Document(UUID id, String code, String body, boolean own) {}

    /** @param decree the office's own decree; null when the document's holds */
    record Version(
            StandardVersionId id,
            String code,
            int number,
            UUID document,
            LocalDate beginsOn,
            String decidedBy,
            Standard.@Nullable Decree decree,
            Instant publishedAt,
            @Nullable AccountId publishedBy,
            Standards.@Nullable Ending ending) {

        boolean isCalledOff() {
            return ending != null && ending.unbegun();
        }
    }

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
                        select distinct on (code) id, code, body, false as own
                        from standards.document order by code, seq desc""").query(Versions::document).list();
    }

    Optional<Document> newest(String code) {
        return jdbc.sql(
                        "select id, code, body, false as own from standards.document where code = :code order by seq desc limit 1")
                .param("code", code)
                .query(Versions::document)
                .optional();
    }

    Document document(UUID id) {
        return jdbc.sql("""
                        select id, code, body, false as own from standards.document where id = :id
                        union all select id, code, body, true from standards.own_document where id = :id""").param("id", id).query(Versions::document).single();
    }

    /** Makes adoptions of one office wait for each other, so that numbers have no gaps and no twins. */
    void queueUp(OfficeId office) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('standards.version ' || :office, 0))")
                .param("office", office.toString())
                .query(row -> {});
    }

    /** All versions of the office in the order of their numbers. */
    List<Version> of(OfficeId office) {
        return trip.list(asksOf(office), Versions::version);
    }

    static Query asksOf(OfficeId office) {
        return Query.of("""
                select v.*, w.ends_on, w.reason, w.unbegun
                from standards.version v left join standards.withdrawal w on w.version_id = v.id
                where v.office_id = ? order by v.code, v.number""", office.value());
    }

    Optional<Version> version(StandardVersionId id) {
        return jdbc.sql("""
                        select v.*, w.ends_on, w.reason, w.unbegun
                        from standards.version v left join standards.withdrawal w on w.version_id = v.id
                        where v.id = :id""").param("id", id.value()).query(Versions::version).optional();
    }

    void add(OfficeId office, Version version, boolean ownDocument, Map<String, Standard.Choice> choices) {
        Standard.Decree decree = version.decree();
        jdbc.sql("""
                        insert into standards.version (office_id, id, code, number, document_id, own_document_id, begins_on, decided_by,
                                                       adopted_at, published_by, decree, decree_number)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        office.value(),
                        version.id().value(),
                        version.code(),
                        version.number(),
                        ownDocument ? null : version.document(),
                        ownDocument ? version.document() : null,
                        version.beginsOn(),
                        version.decidedBy(),
                        version.publishedAt().atOffset(ZoneOffset.UTC),
                        version.publishedBy() == null
                                ? null
                                : version.publishedBy().value(),
                        decree == null ? "AS_WRITTEN" : decree instanceof Standard.Decree.Given ? "NUMBER" : "NONE",
                        decree instanceof Standard.Decree.Given given ? given.number() : null))
                .update();
        choices.forEach((parameter, choice) ->
                addChoice(new Row(office, version.id().value(), parameter), choice, "choice", "version_id"));
    }

    private record Row(OfficeId office, UUID owner, String parameter) {}

    private void addChoice(Row row, Standard.Choice choice, String table, String owner) {
        Span span = choice.span();
        jdbc.sql("insert into standards." + table + " (office_id, " + owner
                        + ", parameter, amount, unit, counted, text) values (?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        row.office().value(),
                        row.owner(),
                        row.parameter(),
                        span == null ? null : span.amount(),
                        span == null ? null : span.unit().name(),
                        span == null || span.count() == null
                                ? null
                                : span.count().name(),
                        choice.text()))
                .update();
    }

    void addPreparedChoice(OfficeId office, UUID prepared, String parameter, Standard.Choice choice) {
        addChoice(new Row(office, prepared, parameter), choice, "prepared_choice", "prepared_id");
    }

    Map<String, Standard.Choice> choices(StandardVersionId version) {
        return choices("standards.choice where version_id", version.value());
    }

    Map<String, Standard.Choice> preparedChoices(UUID prepared) {
        return choices("standards.prepared_choice where prepared_id", prepared);
    }

    private Map<String, Standard.Choice> choices(String of, UUID owner) {
        var choices = new HashMap<String, Standard.Choice>();
        jdbc.sql("select parameter, amount, unit, counted, text from " + of + " = :owner")
                .param("owner", owner)
                .query(row -> {
                    choices.put(row.getString("parameter"), choice(row));
                });
        return choices;
    }

    /** False when it was withdrawn already. */
    boolean withdraw(OfficeId office, StandardVersionId version, Standards.Ending ending, AccountId by, Instant at) {
        return jdbc.sql("""
                        insert into standards.withdrawal (office_id, version_id, ends_on, unbegun, reason, withdrawn_by, withdrawn_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                office.value(),
                                version.value(),
                                ending.on(),
                                ending.unbegun(),
                                ending.reason(),
                                by.value(),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
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
                row.getObject("id", UUID.class), row.getString("code"), row.getString("body"), row.getBoolean("own"));
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        UUID own = row.getObject("own_document_id", UUID.class);
        UUID by = row.getObject("published_by", UUID.class);
        LocalDate ends = row.getObject("ends_on", LocalDate.class);
        return new Version(
                new StandardVersionId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getInt("number"),
                own == null ? row.getObject("document_id", UUID.class) : own,
                row.getObject("begins_on", LocalDate.class),
                row.getString("decided_by"),
                switch (row.getString("decree")) {
                    case "NUMBER" -> new Standard.Decree.Given(row.getString("decree_number"));
                    case "NONE" -> new Standard.Decree.Missing();
                    default -> null;
                },
                row.getTimestamp("adopted_at").toInstant(),
                by == null ? null : new AccountId(by),
                ends == null ? null : new Standards.Ending(ends, row.getString("reason"), row.getBoolean("unbegun")));
    }

    static byte[] hash(String body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
