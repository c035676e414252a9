package id.naungan.documents;

import id.naungan.access.Actor;
import id.naungan.documents.RecordPaper.Fate;
import id.naungan.documents.RecordPaper.Kind;
import id.naungan.documents.RecordPaper.Mark;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import id.naungan.kernel.OneTrip;
import id.naungan.kernel.Query;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Place;
import id.naungan.sealing.Sealing;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Naskah di basis data. Rows are only added: what was printed, and what became of it. */
@Repository
class PaperRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = """
            select p.id, p.case_id, p.kind, p.about, p.stand, p.printed_at, a.display_name
            from documents.paper p join access.account a on a.id = p.printed_by
            """;

    private static final String MARKS = """
            select m.id, m.paper_id, m.fate, m.marked_on, m.scan, m.at, m.sealed, a.display_name
            from documents.paper_mark m join access.account a on a.id = m.by_account
            """;

    private static final String MARKS_IN_ORDER = " order by m.paper_id, m.number";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final OneTrip trip;

    /** What of a mark is sealed. */
    private record Said(String witness, String words) {}

    PaperRows(JdbcClient jdbc, Sealing sealing, OneTrip trip) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.trip = trip;
    }

    void insert(Actor actor, RecordPaper paper, UUID file) {
        jdbc.sql("""
                insert into documents.paper (office_id, id, case_id, kind, about, stand, file_id, printed_at, printed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        actor.office().value(),
                        paper.id(),
                        paper.caseId().value(),
                        paper.kind().name(),
                        paper.about(),
                        paper.stand(),
                        file,
                        Timestamp.from(paper.printedAt()),
                        actor.account().value())
                .update();
    }

    /** Whether nobody else marked the paper since {@code seen} marks. */
    boolean mark(Actor actor, RecordPaper paper, int seen, Mark mark) {
        UUID id = UUID.randomUUID();
        byte[] sealed = sealing.seal(
                Owner.of(actor.office(), paper.caseId()),
                said(id),
                JSON.writeValueAsString(new Said(mark.witness(), mark.words())));
        return jdbc.sql("""
                insert into documents.paper_mark (office_id, id, paper_id, number, fate, marked_on, scan, at, by_account, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (paper_id, number) do nothing
                """)
                        .params(Arrays.asList(
                                actor.office().value(),
                                id,
                                paper.id(),
                                seen + 1,
                                mark.fate().name(),
                                Date.valueOf(mark.on()),
                                mark.scan(),
                                Timestamp.from(mark.at()),
                                actor.account().value(),
                                sealed))
                        .update()
                == 1;
    }

    /** The case it belongs to; opens nothing. */
    Optional<CaseId> caseOf(UUID id) {
        return jdbc.sql("select case_id from documents.paper where id = ?")
                .param(id)
                .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
                .optional();
    }

    Optional<RecordPaper> find(OfficeId office, UUID id) {
        return withMarks(
                        office,
                        jdbc.sql(SELECT + "where p.id = ?")
                                .param(id)
                                .query(PaperRows::paper)
                                .list())
                .stream()
                .findFirst();
    }

    /** Newest first. */
    List<RecordPaper> ofCase(OfficeId office, CaseId caseId) {
        List<RecordPaper> papers = trip.list(asksOfCase(caseId).getFirst(), PaperRows::paper);
        return papers.isEmpty()
                ? papers
                : with(papers, marks(office, caseId, asksOfCase(caseId).getLast()));
    }

    /** The papers of the case, and what became of them. */
    static List<Query> asksOfCase(CaseId caseId) {
        return List.of(
                Query.of(SELECT + "where p.case_id = ? order by p.printed_at desc, p.id", caseId.value()),
                Query.of(
                        MARKS + "join documents.paper p on p.id = m.paper_id where p.case_id = ?" + MARKS_IN_ORDER,
                        caseId.value()));
    }

    UUID file(UUID paper) {
        return jdbc.sql("select file_id from documents.paper where id = ?")
                .param(paper)
                .query(UUID.class)
                .single();
    }

    private record MarkOf(UUID paper, Mark mark) {}

    private List<RecordPaper> withMarks(OfficeId office, List<RecordPaper> papers) {
        if (papers.isEmpty()) {
            return papers;
        }
        CaseId caseId = papers.getFirst().caseId();
        String ids = papers.stream().map(paper -> paper.id().toString()).collect(Collectors.joining(",", "{", "}"));
        return with(
                papers,
                marks(
                        office,
                        caseId,
                        Query.of(MARKS + "where m.paper_id = any(cast(? as uuid[]))" + MARKS_IN_ORDER, ids)));
    }

    private Map<UUID, List<Mark>> marks(OfficeId office, CaseId caseId, Query query) {
        return trip
                .list(
                        query,
                        (row, number) ->
                                new MarkOf(row.getObject("paper_id", UUID.class), mark(Owner.of(office, caseId), row)))
                .stream()
                .collect(Collectors.groupingBy(
                        MarkOf::paper, Collectors.mapping(MarkOf::mark, Collectors.toUnmodifiableList())));
    }

    private static List<RecordPaper> with(List<RecordPaper> papers, Map<UUID, List<Mark>> marks) {
        return papers.stream()
                .map(paper -> new RecordPaper(
                        paper.id(),
                        paper.caseId(),
                        paper.kind(),
                        paper.about(),
                        paper.stand(),
                        paper.printedAt(),
                        paper.printedBy(),
                        marks.getOrDefault(paper.id(), List.of())))
                .toList();
    }

    private Mark mark(Owner owner, ResultSet row) throws SQLException {
        Said said = JSON.readValue(
                sealing.open(owner, said(row.getObject("id", UUID.class)), row.getBytes("sealed")), Said.class);
        return new Mark(
                Fate.valueOf(row.getString("fate")),
                row.getDate("marked_on").toLocalDate(),
                said.witness(),
                said.words(),
                row.getObject("scan", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("display_name"));
    }

    private static RecordPaper paper(ResultSet row, int number) throws SQLException {
        return new RecordPaper(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getObject("about", UUID.class),
                row.getString("stand"),
                row.getTimestamp("printed_at").toInstant(),
                row.getString("display_name"),
                List.of());
    }

    private static Place said(UUID mark) {
        return new Place("documents.paper_mark", "sealed", mark);
    }
}
