package id.naungan.outreach;

import id.naungan.access.Actor;
import id.naungan.access.Permission;
import id.naungan.documents.RecordPaper;
import id.naungan.documents.RecordPaper.Kind;
import id.naungan.kernel.CaseId;
import id.naungan.standards.StandardVersionId;
import id.naungan.standards.Standards;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Produk yang dicetak: offered for a case whose standard promises the document, and for no other. */
@Configuration(proxyBeanMethods = false)
class ProductSources {

    @Bean
    RecordPaper.Source outreachSurvey(JdbcClient jdbc, Standards standards) {
        return new Promised(Kind.OUTREACH_SURVEY, jdbc, standards);
    }

    @Bean
    RecordPaper.Source outreachInformation(JdbcClient jdbc, Standards standards) {
        return new Promised(Kind.OUTREACH_INFORMATION, jdbc, standards);
    }

    private record Promised(Kind kind, JdbcClient jdbc, Standards standards) implements RecordPaper.Source {

        @Override
        public String page() {
            return "penjangkauan";
        }

        @Override
        public Permission writing() {
            return OutreachPermission.RECORD;
        }

        /** It grows older with each triage and assessment, and with all that is learned or done to reach her. */
        @Override
        public List<RecordPaper.Item> items(Actor actor, CaseId caseId) {
            return jdbc.sql("""
                    select c.standard_version,
                           (select count(*) from journal.entry j where j.case_id = c.case_id
                            and (j.event in ('case.triaged', 'case.assessed') or j.event like 'outreach.%')) as written,
                           (select count(*) from outreach.learned l where l.case_id = c.case_id) as learned
                    from casework.case_file c where c.case_id = ?
                    """)
                    .param(caseId.value())
                    .query((row, number) -> promises(row.getObject("standard_version", UUID.class))
                            ? List.of(new RecordPaper.Item(
                                    caseId.value(),
                                    row.getInt("written") + "/" + row.getInt("learned"),
                                    null,
                                    "",
                                    null))
                            : List.<RecordPaper.Item>of())
                    .single();
        }

        private boolean promises(UUID version) {
            return standards.pinned(new StandardVersionId(version)).products().stream()
                    .anyMatch(product -> kind.code().equals(product.document()));
        }
    }
}
