package id.naungan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looking at pages changes nothing, so that no link and no picture of another site can make an officer act. */
@NaunganTest
class ReadingChangesNothingTest {
    /** Who read what, and that her session is in use. */
    private static final Set<String> MAY_CHANGE = Set.of("access.audit", "access.audit_head", "web.session");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void of_all_pages_none_changes_a_table_by_being_read() {
        Cast cast = Cast.fresh(program);
        CrisisWalk walk = CrisisWalk.of(program, cast, field -> "Teks " + field);
        String at = walk.arrive();
        String letter = walk.throughTheCounter(at).replace("/surat/", "");
        walk.care(at);
        List<Visitor> readers = List.of(cast.as("CASE_MANAGER"), cast.as("UNIT_HEAD"));
        readers.forEach(reader -> reader.get("/kerja"));
        Map<String, String> before = tables(cast);
        int opened = 0;
        for (FoundAddresses.Address address : FoundAddresses.of(program)) {
            String path = address.filled(
                    at.replace("/kasus/", ""), letter, List.of(UUID.randomUUID().toString()), new SplittableRandom(1));
            for (Visitor reader : address.posts() ? List.<Visitor>of() : readers) {
                opened += reader.once(path).statusCode() == 200 ? 1 : 0;
            }
        }
        assertThat(opened).isGreaterThan(80);
        assertThat(tables(cast)).isEqualTo(before);
    }

    /** A fingerprint of what the office has in each table that the program may read. */
    private Map<String, String> tables(Cast cast) {
        return cast.within(() -> {
            Map<String, String> all = new TreeMap<>();
            jdbc.sql("""
                            select schemaname || '.' || tablename from pg_tables
                            where schemaname not in ('pg_catalog', 'information_schema', 'history')
                                and has_table_privilege(schemaname || '.' || tablename, 'select')
                            """).query(String.class).list().stream()
                    .filter(table -> !MAY_CHANGE.contains(table))
                    .forEach(table -> all.put(
                            table,
                            jdbc.sql("select md5(coalesce(string_agg(t::text, '' order by t::text), '')) from " + table
                                            + " t")
                                    .query(String.class)
                                    .single()));
            assertThat(all).hasSizeGreaterThan(40);
            return all;
        });
    }
}
