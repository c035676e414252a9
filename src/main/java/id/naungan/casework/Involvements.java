package id.naungan.casework;

import id.naungan.access.AuditTrail;
import id.naungan.kernel.CaseId;
import id.naungan.kernel.OfficeId;
import id.naungan.persons.People;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Siapa yang terlibat. Tells the report of a breach whose data a case holds; the report itself is the audited act. */
@Repository
class Involvements implements AuditTrail.Involved {
    private final JdbcClient jdbc;
    private final People people;

    Involvements(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    @Override
    public String number(CaseId caseId) {
        return jdbc.sql("select number from casework.case_file where case_id = ?")
                .param(caseId.value())
                .query(String.class)
                .optional()
                .orElse(caseId.toString());
    }

    @Override
    public List<AuditTrail.Person> people(OfficeId office, CaseId caseId, boolean names) {
        return people.inCase(office, caseId).stream()
                .map(one -> new AuditTrail.Person(
                        one.person().id().value(),
                        one.role().name(),
                        names ? one.person().identity().formalName() : "",
                        false))
                .toList();
    }
}
