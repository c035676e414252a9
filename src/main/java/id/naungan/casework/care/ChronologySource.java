package id.naungan.casework.care;

import id.naungan.access.Actor;
import id.naungan.access.Permission;
import id.naungan.casework.CasePermission;
import id.naungan.documents.RecordPaper;
import id.naungan.kernel.CaseId;
import id.naungan.persons.People;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Kronologi untuk dicetak. All entries on one paper, which grows older with every further entry. */
@Component
class ChronologySource implements RecordPaper.Source {
    private final JdbcClient jdbc;
    private final People people;

    ChronologySource(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public RecordPaper.Kind kind() {
        return RecordPaper.Kind.CHRONOLOGY;
    }

    @Override
    public String page() {
        return "kronologi/baru";
    }

    @Override
    public Permission writing() {
        return CasePermission.RECORD_CHRONOLOGY;
    }

    @Override
    public List<RecordPaper.Item> items(Actor actor, CaseId caseId) {
        int entries = jdbc.sql("select count(*) from casework.chronology where case_id = ?")
                .param(caseId.value())
                .query(Integer.class)
                .single();
        return entries == 0
                ? List.of()
                : List.of(new RecordPaper.Item(caseId.value(), entries + "/" + people.stand(caseId), null, "", null));
    }
}
