package id.naungan.standards;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.naungan.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class VersionsStayTest {

    @Test
    void not_even_the_owner_of_the_tables_changes_a_published_document() {
        JdbcClient owner = JdbcClient.create(TestDatabase.fresh().asOwner());
        owner.sql("""
                        insert into standards.document (id, code, hash, body, file, loaded_at)
                        values (gen_random_uuid(), 'uji', sha256('x'), 'x', 'uji.yaml', now())""").update();

        for (String sql : new String[] {
            "update standards.document set body = 'y'",
            "delete from standards.document",
            "truncate standards.document cascade",
        }) {
            assertThatThrownBy(() -> owner.sql(sql).update())
                    .hasStackTraceContaining("never changes and never disappears");
        }
    }
}
