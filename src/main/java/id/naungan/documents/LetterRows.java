package id.naungan.documents;

import id.naungan.access.Actor;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Surat di basis data. Without their words. */
@Repository
class LetterRows {
    private static final String SELECT = """
            select l.id, l.case_id, l.type, l.drafted_by, l.drafted_at, l.signed_at, l.number, l.code, l.sha256, l.sent_at,
                   l.voided_at, l.discarded_at, a.display_name,
                   (select max(r.number) from documents.revision r where r.letter_id = l.id) revision
            from documents.letter l join access.account a on a.id = l.drafted_by
            """;

    private final JdbcClient jdbc;
    private final Approvals approvals;
    private final OneTrip trip;

    /** What a signature adds to a letter. */
    record Signature(Instant at, @Nullable String number, int year, String code, UUID file, byte[] sha256) {}

    LetterRows(JdbcClient jdbc, Approvals approvals, OneTrip trip) {
        this.jdbc = jdbc;
        this.approvals = approvals;
        this.trip = trip;
    }

    void insert(Actor actor, LetterId id, CaseId caseId, LetterType type, Instant at) {
        jdbc.sql(
                        "insert into documents.letter (office_id, id, case_id, type, drafted_at, drafted_by) values (?, ?, ?, ?, ?, ?)")
                .params(
                        actor.office().value(),
                        id.value(),
                        caseId.value(),
                        type.code(),
                        Timestamp.from(at),
                        actor.account().value())
                .update();
    }

    Optional<Letter> find(LetterId id) {
        return withChains(jdbc.sql(SELECT + "where l.id = ?")
                        .param(id.value())
                        .query(LetterRows::row)
                        .list())
                .stream()
                .findFirst();
    }

    /** The letter as it is now, held until this transaction ends: of two who act at once, the second sees what the first did. */
    Optional<Letter> hold(LetterId id) {
        jdbc.sql("select 1 from documents.letter where id = ? for update")
                .param(id.value())
                .query()
                .listOfRows();
        return find(id);
    }

    List<Letter> ofCase(CaseId caseId) {
        List<Letter> letters = trip.list(asksOfCase(caseId), LetterRows::row);
        return letters.isEmpty() ? letters : with(letters, approvals.chainsOf(caseId));
    }

    static Query asksOfCase(CaseId caseId) {
        return Query.of(SELECT + "where l.case_id = ? order by l.drafted_at desc, l.id", caseId.value());
    }

    /** Not signed yet, oldest first, of the cases in this view of the door. */
    List<Letter> open(String visible) {
        return withChains(trip.list(asksOpen(visible), LetterRows::row));
    }

    static Query asksOpen(String visible) {
        return Query.of(SELECT + "join " + visible + " v on v.case_id = l.case_id"
                + " where l.signed_at is null and l.discarded_at is null order by l.drafted_at, l.id limit 500");
    }

    /** Signed ones, newest first, of the cases in this view of the door. */
    List<Letter> signed(String visible, int year, @Nullable LetterType type, int offset, int limit) {
        return withChains(jdbc.sql(SELECT + "join " + visible + " v on v.case_id = l.case_id " + """
                where l.number_year = :year and (cast(:type as text) is null or l.type = :type)
                order by l.signed_at desc, l.id offset :offset limit :limit
                """)
                .param("year", year)
                .param("type", type == null ? null : type.code())
                .param("offset", offset)
                .param("limit", limit)
                .query(LetterRows::row)
                .list());
    }

    List<Letter> numbered(String visible, String part, int most) {
        return withChains(jdbc.sql(SELECT + "join " + visible + " v on v.case_id = l.case_id " + """
                where position(upper(:part) in upper(l.number)) > 0 order by l.signed_at desc, l.id limit :most
                """)
                .param("part", part)
                .param("most", most)
                .query(LetterRows::row)
                .list());
    }

    void sign(Actor actor, LetterId id, Signature signature) {
        jdbc.sql("""
                update documents.letter set signed_at = ?, signed_by = ?, number = ?, number_year = ?, code = ?, file_id = ?, sha256 = ?
                where id = ? and signed_at is null
                """)
                .params(Arrays.asList(
                        Timestamp.from(signature.at()),
                        actor.account().value(),
                        signature.number(),
                        signature.year(),
                        signature.code(),
                        signature.file(),
                        signature.sha256(),
                        id.value()))
                .update();
    }

    void send(Actor actor, LetterId id, Instant at) {
        jdbc.sql("update documents.letter set sent_at = ?, sent_by = ? where id = ?")
                .params(Timestamp.from(at), actor.account().value(), id.value())
                .update();
    }

    void makeVoid(Actor actor, LetterId id, Instant at, byte[] sealedReason) {
        jdbc.sql("update documents.letter set voided_at = ?, voided_by = ?, void_reason = ? where id = ?")
                .params(Timestamp.from(at), actor.account().value(), sealedReason, id.value())
                .update();
    }

    /** The sealed reason why it was made void; empty when it was not. */
    Optional<byte[]> voidReason(LetterId id) {
        return jdbc.sql("select void_reason from documents.letter where id = ? and void_reason is not null")
                .param(id.value())
                .query(byte[].class)
                .optional();
    }

    void discard(Actor actor, LetterId id, Instant at, byte[] sealedReason) {
        jdbc.sql("update documents.letter set discarded_at = ?, discarded_by = ?, discard_reason = ? where id = ?")
                .params(Timestamp.from(at), actor.account().value(), sealedReason, id.value())
                .update();
    }

    /** The sealed reason why the draft was put aside; empty when it was not. */
    Optional<byte[]> discardReason(LetterId id) {
        return jdbc.sql("select discard_reason from documents.letter where id = ? and discard_reason is not null")
                .param(id.value())
                .query(byte[].class)
                .optional();
    }

    /** The sealed PDF of a signed letter. */
    UUID file(LetterId id) {
        return jdbc.sql("select file_id from documents.letter where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single();
    }

    boolean hasOpen(CaseId caseId) {
        return jdbc.sql(
                        "select exists (select 1 from documents.letter where case_id = ? and signed_at is null and discarded_at is null)")
                .param(caseId.value())
                .query(Boolean.class)
                .single();
    }

    private List<Letter> withChains(List<Letter> letters) {
        return with(letters, approvals.chains(letters.stream().map(Letter::id).toList()));
    }

    private static List<Letter> with(List<Letter> letters, Map<LetterId, List<Letter.Step>> chains) {
        return letters.stream()
                .map(letter -> with(letter, chains.getOrDefault(letter.id(), List.of())))
                .toList();
    }

    private static Letter with(Letter bare, List<Letter.Step> chain) {
        LetterState state = bare.state();
        if (state.isOpen()) {
            boolean returned = chain.stream().anyMatch(step -> step.act() == Letter.Act.RETURNED);
            boolean initialled = !returned && chain.stream().anyMatch(step -> step.act() == Letter.Act.INITIALLED);
            state = initialled ? new LetterState.Initialled() : new LetterState.Draft(returned);
        }
        return new Letter(
                bare.id(),
                bare.caseId(),
                bare.type(),
                state,
                bare.revision(),
                bare.draftedBy(),
                bare.drafter(),
                bare.draftedAt(),
                chain,
                bare.code(),
                bare.sha256());
    }

    private static Letter row(ResultSet row, int index) throws SQLException {
        byte[] hash = row.getBytes("sha256");
        return new Letter(
                new LetterId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                LetterType.of(row.getString("type")).orElseThrow(),
                state(row),
                row.getInt("revision"),
                new AccountId(row.getObject("drafted_by", UUID.class)),
                row.getString("display_name"),
                row.getTimestamp("drafted_at").toInstant(),
                List.of(),
                row.getString("code"),
                hash == null ? null : HexFormat.of().formatHex(hash));
    }

    private static LetterState state(ResultSet row) throws SQLException {
        Timestamp signed = row.getTimestamp("signed_at");
        if (signed == null) {
            Timestamp aside = row.getTimestamp("discarded_at");
            return aside == null ? new LetterState.Draft(false) : new LetterState.Discarded(aside.toInstant());
        }
        String number = row.getString("number");
        Timestamp voided = row.getTimestamp("voided_at");
        if (voided != null) {
            return new LetterState.Voided(voided.toInstant(), signed.toInstant(), number);
        }
        Timestamp sent = row.getTimestamp("sent_at");
        return sent == null
                ? new LetterState.Signed(signed.toInstant(), number)
                : new LetterState.Sent(sent.toInstant(), signed.toInstant(), number);
    }
}
