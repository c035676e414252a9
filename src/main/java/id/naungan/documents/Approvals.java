package id.naungan.documents;

import id.naungan.access.Actor;
import id.naungan.documents.Letter.Act;
import id.naungan.documents.Letter.Step;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rantai paraf dan tanda tangan. One row a place and revision; what somebody did there is written once. */
@Repository
class Approvals {
    private static final String CHAINS = """
            select p.letter_id, p.position, p.post, p.passed_from, p.act, p.acted_by, a.display_name, p.acted_as, p.acted_at
            from documents.approval p left join access.account a on a.id = p.acted_by
            """;

    private static final String OF_THE_LATEST_REVISION = """
             and p.revision = (select max(r.number) from documents.revision r where r.letter_id = p.letter_id)
            order by p.letter_id, p.position""";

    private final JdbcClient jdbc;
    private final OneTrip trip;

    Approvals(JdbcClient jdbc, OneTrip trip) {
        this.jdbc = jdbc;
        this.trip = trip;
    }

    void insert(Actor actor, LetterId letter, int revision, List<String> posts) {
        for (int position = 0; position < posts.size(); position++) {
            jdbc.sql(
                            "insert into documents.approval (office_id, letter_id, revision, position, post) values (?, ?, ?, ?, ?)")
                    .params(actor.office().value(), letter.value(), revision, position, posts.get(position))
                    .update();
        }
    }

    /** Writes what she did, in which post; only where nobody has acted. */
    void act(Actor actor, Letter letter, Step step, Act act, String as, Instant at, byte @Nullable [] sealedReason) {
        int written = jdbc.sql("""
                update documents.approval set act = ?, acted_by = ?, acted_as = ?, acted_at = ?, return_reason = ?
                where letter_id = ? and revision = ? and position = ? and act is null
                """)
                .params(Arrays.asList(
                        act.name(),
                        actor.account().value(),
                        as,
                        Timestamp.from(at),
                        sealedReason,
                        letter.id().value(),
                        letter.revision(),
                        step.position()))
                .update();
        if (written != 1) {
            throw new IllegalStateException("somebody acted on letter " + letter.id() + " although it was held");
        }
    }

    void pass(Actor actor, Letter letter, Step step, String to, Instant at, byte[] sealedReason) {
        jdbc.sql("""
                update documents.approval set post = ?, passed_from = coalesce(passed_from, post), passed_by = ?, passed_at = ?, pass_reason = ?
                where letter_id = ? and revision = ? and position = ? and act is null
                """)
                .params(
                        to,
                        actor.account().value(),
                        Timestamp.from(at),
                        sealedReason,
                        letter.id().value(),
                        letter.revision(),
                        step.position())
                .update();
    }

    /** The sealed reason why this revision went back; empty when it did not. */
    Optional<byte[]> returnReason(Letter letter) {
        return jdbc.sql(
                        "select return_reason from documents.approval where letter_id = ? and revision = ? and act = 'RETURNED'")
                .params(letter.id().value(), letter.revision())
                .query(byte[].class)
                .optional();
    }

    /** The chains of the latest revision of each letter, in one statement. */
    Map<LetterId, List<Step>> chains(Collection<LetterId> letters) {
        return letters.isEmpty()
                ? Map.of()
                : chains(Query.of(
                        CHAINS + "where p.letter_id = any(cast(? as uuid[]))" + OF_THE_LATEST_REVISION,
                        letters.stream().map(LetterId::toString).collect(Collectors.joining(",", "{", "}"))));
    }

    /** Those of all letters of a case. */
    Map<LetterId, List<Step>> chainsOf(CaseId caseId) {
        return chains(asksChainsOf(caseId));
    }

    static Query asksChainsOf(CaseId caseId) {
        return Query.of(
                CHAINS + "join documents.letter l on l.id = p.letter_id where l.case_id = ?" + OF_THE_LATEST_REVISION,
                caseId.value());
    }

    private Map<LetterId, List<Step>> chains(Query query) {
        Map<LetterId, List<Step>> chains = new LinkedHashMap<>();
        trip.list(query, (row, number) -> chains.computeIfAbsent(
                        new LetterId(row.getObject("letter_id", UUID.class)), any -> new ArrayList<>())
                .add(step(row)));
        return chains;
    }

    private static Step step(ResultSet row) throws SQLException {
        String act = row.getString("act");
        UUID by = row.getObject("acted_by", UUID.class);
        Timestamp at = row.getTimestamp("acted_at");
        return new Step(
                row.getInt("position"),
                row.getString("post"),
                row.getString("passed_from"),
                act == null ? null : Act.valueOf(act),
                by == null ? null : new AccountId(by),
                row.getString("display_name"),
                row.getString("acted_as"),
                at == null ? null : at.toInstant());
    }
}
