package id.naungan.casework.care;

import id.naungan.access.Actor;
import id.naungan.access.Permission;
import id.naungan.casework.CasePermission;
import id.naungan.documents.RecordPaper;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.PersonId;
import id.naungan.persons.People;
import java.sql.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Surat kuasa untuk dicetak. One paper a power; a power taken back makes its paper older. */
@Component
class AttorneySource implements RecordPaper.Source {
    private final JdbcClient jdbc;
    private final People people;

    AttorneySource(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public RecordPaper.Kind kind() {
        return RecordPaper.Kind.POWER_OF_ATTORNEY;
    }

    @Override
    public String page() {
        return "kuasa";
    }

    @Override
    public Permission writing() {
        return CasePermission.RECORD_ATTORNEY;
    }

    @Override
    public List<RecordPaper.Item> items(Actor actor, CaseId caseId) {
        String stand = people.stand(caseId);
        return jdbc.sql("""
                select id, holder, recorded_at, withdrawn_on from casework.power_of_attorney
                where case_id = ? order by recorded_at desc, id
                """)
                .param(caseId.value())
                .query((row, number) -> {
                    Date withdrawn = row.getDate("withdrawn_on");
                    return new RecordPaper.Item(
                            row.getObject("id", UUID.class),
                            (withdrawn == null ? "given/" : "withdrawn/") + stand,
                            row.getTimestamp("recorded_at").toInstant(),
                            masked(actor, new PersonId(row.getObject("holder", UUID.class))),
                            withdrawn == null ? null : withdrawn.toLocalDate());
                })
                .list();
    }

    private String masked(Actor actor, PersonId holder) {
        return people.find(actor.office(), holder)
                .map(person -> person.identity().masked())
                .orElse("");
    }
}
