package id.naungan.casework.care;

import id.naungan.access.Actor;
import id.naungan.access.Permission;
import id.naungan.casework.CasePermission;
import id.naungan.documents.RecordPaper;
import id.naungan.kernel.CaseId;
import id.naungan.persons.People;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Persetujuan untuk dicetak. All items on one paper; an item taken back is said of the paper that was signed before. */
@Component
class ConsentSource implements RecordPaper.Source {
    private final JdbcClient jdbc;
    private final People people;

    ConsentSource(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public RecordPaper.Kind kind() {
        return RecordPaper.Kind.CONSENT;
    }

    @Override
    public String page() {
        return "persetujuan";
    }

    @Override
    public Permission writing() {
        return CasePermission.RECORD_CONSENT;
    }

    /** Withdrawn is an item whose last word is no after an earlier yes. */
    @Override
    public List<RecordPaper.Item> items(Actor actor, CaseId caseId) {
        return jdbc
                .sql("""
                with said as (
                  select given, at, lead(at) over item is null as last, bool_or(given) over (partition by item) as ever
                  from casework.consent where case_id = ? window item as (partition by item order by at, id))
                select count(*) answers, max(at) filter (where last and not given and ever) withdrawn from said
                """)
                .param(caseId.value())
                .query((row, number) -> {
                    Timestamp withdrawn = row.getTimestamp("withdrawn");
                    return new RecordPaper.Item(
                            caseId.value(),
                            row.getInt("answers") + "/" + people.stand(caseId),
                            null,
                            "",
                            withdrawn == null
                                    ? null
                                    : withdrawn.toInstant().atZone(actor.zone()).toLocalDate());
                })
                .list()
                .stream()
                .filter(item -> !item.stand().startsWith("0/"))
                .toList();
    }
}
