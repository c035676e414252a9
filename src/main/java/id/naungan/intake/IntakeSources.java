package id.naungan.intake;

import id.naungan.access.Actor;
import id.naungan.access.Permission;
import id.naungan.documents.RecordPaper;
import id.naungan.documents.RecordPaper.Item;
import id.naungan.documents.RecordPaper.Kind;
import id.naungan.kernel.CaseId;
import id.naungan.persons.People;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sumber naskah penerimaan. Form, statement and interviews, and how each stands, without a word of them. */
@Configuration(proxyBeanMethods = false)
class IntakeSources {
    private static final String VERSIONS = "select coalesce(max(version), 0) from intake.%s where case_id = ?";

    /** A record of which a case has one, in versions: a further version makes the paper older. */
    private record Versioned(Kind kind, String page, String table, JdbcClient jdbc, People people)
            implements RecordPaper.Source {

        @Override
        public Permission writing() {
            return IntakePermission.FORM;
        }

        @Override
        public List<Item> items(Actor actor, CaseId caseId) {
            int version = jdbc.sql(VERSIONS.formatted(table))
                    .param(caseId.value())
                    .query(Integer.class)
                    .single();
            return version == 0
                    ? List.of()
                    : List.of(new Item(caseId.value(), version + "/" + people.stand(caseId), null, "", null));
        }
    }

    /** One paper an interview, which itself never changes. */
    private record Interviewed(JdbcClient jdbc, People people) implements RecordPaper.Source {

        @Override
        public Kind kind() {
            return Kind.INTERVIEW_RECORD;
        }

        @Override
        public String page() {
            return "wawancara";
        }

        @Override
        public Permission writing() {
            return IntakePermission.INTERVIEW;
        }

        @Override
        public List<Item> items(Actor actor, CaseId caseId) {
            String stand = "1/" + people.stand(caseId);
            return jdbc.sql("select id, began_at from intake.interview where case_id = ? order by began_at desc, id")
                    .param(caseId.value())
                    .query((row, number) -> new Item(
                            row.getObject("id", UUID.class),
                            stand,
                            row.getTimestamp("began_at").toInstant(),
                            "",
                            null))
                    .list();
        }
    }

    @Bean
    RecordPaper.Source complaintSource(JdbcClient jdbc, People people) {
        return new Versioned(Kind.COMPLAINT_FORM, "formulir", "complaint_form", jdbc, people);
    }

    @Bean
    RecordPaper.Source statementSource(JdbcClient jdbc, People people) {
        return new Versioned(Kind.STATEMENT, "pernyataan", "statement", jdbc, people);
    }

    @Bean
    RecordPaper.Source interviewSource(JdbcClient jdbc, People people) {
        return new Interviewed(jdbc, people);
    }
}
