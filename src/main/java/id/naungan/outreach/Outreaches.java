package id.naungan.outreach;

import id.naungan.access.Actor;
import id.naungan.casework.CaseFile;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Penjangkauan dalam basis data. Rows are only added. Needs the office's scope. */
@Repository
class Outreaches {
    private static final String LEARNED = "outreach.learned";
    private static final String VISIT = "outreach.visit";
    private static final String ACT = "outreach.act";
    private static final String ANSWER = "outreach.answer";

    private final JdbcClient jdbc;
    private final OutreachSeals seals;
    private final OneTrip trip;

    /** One row of any of the tables, its words still closed. */
    private record Row(
            String what,
            UUID id,
            UUID parent,
            String kind,
            int position,
            Instant at,
            Instant recordedAt,
            UUID account,
            String by,
            byte[] sealed) {}

    Outreaches(JdbcClient jdbc, OutreachSeals seals, OneTrip trip) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.trip = trip;
    }

    Outreach of(CaseFile file) {
        List<Row> rows = trip.list(asks(file), (row, number) -> row(row));
        Map<UUID, List<VisitAct>> acts = new LinkedHashMap<>();
        List<Learned> learned = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (Row row : rows) {
            switch (row.what()) {
                case "LEARNED" -> learned.add(learned(file, row));
                case "ACT" ->
                    acts.computeIfAbsent(row.parent(), any -> new ArrayList<>()).add(act(file, row));
                case "ANSWER" -> answers.add(answer(file, row));
                default -> acts.computeIfAbsent(row.id(), any -> new ArrayList<>());
            }
        }
        List<Visit> visits = rows.stream()
                .filter(row -> row.what().equals("VISIT"))
                .map(row -> visit(file, row, acts.getOrDefault(row.id(), List.of())))
                .toList();
        return new Outreach(learned, visits, answers);
    }

    /** What {@link #of} asks, to travel with others. */
    static Query asks(CaseFile file) {
        Object id = file.id().value();
        return Query.of("""
                select o.*, a.display_name from (
                    select 'LEARNED' what, id, case_id parent, kind, position, happened_at, recorded_at, by_account, sealed
                    from outreach.learned where case_id = ?
                    union all select 'VISIT', id, case_id, 'PLANNED', position, planned_at, planned_at, by_account, sealed
                    from outreach.visit where case_id = ?
                    union all select 'ACT', id, visit_id, kind, position, happened_at, recorded_at, by_account, sealed
                    from outreach.act where case_id = ?
                    union all select 'ANSWER', id, subject_id, answer, 1, at, at, by_account, sealed
                    from outreach.answer where case_id = ?) o
                join access.account a on a.id = o.by_account order by o.what, o.recorded_at, o.position, o.id""", id, id, id, id);
    }

    /** False when somebody else wrote of the same kind since {@code seen}. */
    boolean learn(
            Actor actor,
            CaseFile file,
            LearnedKind kind,
            int seen,
            Instant at,
            UUID id,
            Learned.Words words,
            Instant now) {
        return jdbc.sql("""
                insert into outreach.learned (office_id, id, case_id, kind, position, happened_at, recorded_at, by_account, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (case_id, kind, position) do nothing
                """)
                        .params(
                                actor.office().value(),
                                id,
                                file.id().value(),
                                kind.name(),
                                seen + 1,
                                Timestamp.from(at),
                                Timestamp.from(now),
                                actor.account().value(),
                                seals.seal(file, LEARNED, id, words))
                        .update()
                == 1;
    }

    /** False when somebody else took the visit a moment before. */
    boolean plan(Actor actor, CaseFile file, int number, UUID id, Visit.Plan plan, Instant now) {
        return jdbc.sql("""
                insert into outreach.visit (office_id, id, case_id, position, planned_at, by_account, sealed)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (case_id, position) do nothing
                """)
                        .params(
                                actor.office().value(),
                                id,
                                file.id().value(),
                                number,
                                Timestamp.from(now),
                                actor.account().value(),
                                seals.seal(file, VISIT, id, plan))
                        .update()
                == 1;
    }

    /** False when somebody else wrote on this visit since {@code seen}. */
    boolean act(
            Actor actor,
            CaseFile file,
            Visit visit,
            ActKind kind,
            Instant at,
            UUID id,
            VisitAct.Words words,
            Instant now) {
        return jdbc.sql("""
                insert into outreach.act (office_id, id, case_id, visit_id, position, kind, happened_at, recorded_at, by_account, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (visit_id, position) do nothing
                """)
                        .params(
                                actor.office().value(),
                                id,
                                file.id().value(),
                                visit.id(),
                                visit.version() + 1,
                                kind.name(),
                                Timestamp.from(at),
                                Timestamp.from(now),
                                actor.account().value(),
                                seals.seal(file, ACT, id, words))
                        .update()
                == 1;
    }

    /** False when somebody else answered a moment before. */
    boolean answer(Actor actor, CaseFile file, UUID subject, Answer.Kind kind, String words, Instant now) {
        UUID id = UUID.randomUUID();
        return jdbc.sql("""
                insert into outreach.answer (office_id, id, case_id, subject_id, answer, at, by_account, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (subject_id) do nothing
                """)
                        .params(
                                actor.office().value(),
                                id,
                                file.id().value(),
                                subject,
                                kind.name(),
                                Timestamp.from(now),
                                actor.account().value(),
                                seals.seal(file, ANSWER, id, words))
                        .update()
                == 1;
    }

    private Learned learned(CaseFile file, Row row) {
        return new Learned(
                row.id(),
                LearnedKind.valueOf(row.kind()),
                row.position(),
                row.at(),
                row.recordedAt(),
                row.by(),
                seals.open(file, LEARNED, row.id(), row.sealed(), Learned.Words.class));
    }

    private Visit visit(CaseFile file, Row row, List<VisitAct> acts) {
        return new Visit(
                row.id(),
                row.position(),
                row.at(),
                new AccountId(row.account()),
                row.by(),
                seals.open(file, VISIT, row.id(), row.sealed(), Visit.Plan.class),
                acts);
    }

    private VisitAct act(CaseFile file, Row row) {
        return new VisitAct(
                row.id(),
                ActKind.valueOf(row.kind()),
                row.at(),
                row.by(),
                seals.open(file, ACT, row.id(), row.sealed(), VisitAct.Words.class));
    }

    private Answer answer(CaseFile file, Row row) {
        return new Answer(
                row.parent(),
                Answer.Kind.valueOf(row.kind()),
                row.at(),
                row.by(),
                seals.open(file, ANSWER, row.id(), row.sealed(), String.class));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("what"),
                row.getObject("id", UUID.class),
                row.getObject("parent", UUID.class),
                row.getString("kind"),
                row.getInt("position"),
                row.getTimestamp("happened_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("by_account", UUID.class),
                row.getString("display_name"),
                row.getBytes("sealed"));
    }
}
