package id.naungan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.naungan.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The second wall: whatever a handler forgets to ask, PostgreSQL shows and takes rows of the transaction's own office alone. */
class RowSecurityTest {
    /** The few tables that belong to no office, and why. A new name here needs a reason that convinces. */
    private static final Map<String, String> WITHOUT_OFFICE = Map.of(
            "access.office", "the list of offices itself",
            "access.account", "a person may work in several offices",
            "access.setup_link", "asked before any office is known",
            "access.attempt", "sign-in attempts, asked before anybody is known; keyed hashes only",
            "web.session", "a session begins before an office is known; ids only",
            "standards.document", "the library of published texts, shared by all",
            "sealing.installation", "mark of the installation's root key",
            "launcher.installation", "whether this is a demo");

    /** Functions that look across offices with the owner's rights, and what they tell. */
    private static final Map<String, String> ACROSS = Map.of(
            "access.offices_of", "where an account works; asked at sign-in, when no office is chosen yet",
            "persons.is_known_elsewhere", "only whether to ask another office",
            "documents.validity", "whether a letter with a QR code is valid, and nothing of what it says");

    private static final UUID OURS = UUID.randomUUID();
    private static final UUID THEIRS = UUID.randomUUID();

    private static JdbcClient superuser;
    private static JdbcClient app;
    private static TransactionTemplate asApp;

    record Column(String name, String type, String kind) {}

    @BeforeAll
    static void aDatabaseOfItsOwn() {
        var database = TestDatabase.fresh();
        superuser = JdbcClient.create(database.asSuperuser());
        var source = database.asApplication();
        app = JdbcClient.create(source);
        asApp = new TransactionTemplate(new JdbcTransactionManager(source));
        // Rows here are made of nothing, so what ties them to meaning is taken off; row-level security stays.
        superuser.sql("""
                select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) from pg_constraint
                where contype in ('c', 'f', 'x') and conrelid <> 0 and connamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                """).query(String.class).list().forEach(drop -> superuser
                .sql(drop)
                .update());
        superuser.sql("""
                select format('alter table %s disable trigger user', c.oid::regclass) from pg_class c where relkind in ('r', 'p')
                    and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                """).query(String.class).list().forEach(still -> superuser
                .sql(still)
                .update());
    }

    @Test
    void a_table_without_office_is_on_the_short_list() {
        var without = superuser.sql("""
                select c.oid::regclass::text from pg_class c where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text
                    not in ('pg_catalog', 'information_schema', 'history')
                and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'office_id' and a.attnotnull
                                and a.atttypid = 'uuid'::regtype)
                """).query(String.class).list();
        assertThat(without).allSatisfy(table -> assertThat(WITHOUT_OFFICE).containsKey(table));
    }

    @Test
    void the_program_owns_nothing_and_cannot_step_around_the_wall() {
        assertThat(superuser
                        .sql(
                                "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = 'naungan_app'")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(superuser.sql("""
                select c.oid::regclass::text from pg_class c where relowner = 'naungan_app'::regrole
                union all select nspname from pg_namespace where nspowner = 'naungan_app'::regrole
                union all select p.oid::regprocedure::text from pg_proc p where proowner = 'naungan_app'::regrole
                """).query(String.class).list()).isEmpty();
        assertThat(superuser.sql("""
                select c.oid::regclass::text from pg_class c where relkind in ('r', 'p') and has_table_privilege('naungan_app', c.oid, 'truncate')
                """).query(String.class).list()).isEmpty();
    }

    @Test
    void views_ask_with_the_rights_of_the_reader() {
        assertThat(superuser.sql("""
                select c.oid::regclass::text from pg_class c where relkind in ('v', 'm')
                    and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
                    and not coalesce(reloptions::text like '%security_invoker=true%', false)
                """).query(String.class).list()).isEmpty();
    }

    @Test
    void functions_with_the_owners_rights_are_few_and_named() {
        var found = superuser.sql("""
                select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
                """).query(String.class).list();
        assertThat(found).allSatisfy(function -> assertThat(ACROSS).containsKey(function));
    }

    @TestFactory
    Stream<DynamicTest> another_offices_rows_do_not_exist() {
        return tables().stream().map(table -> dynamicTest(table, () -> check(table)));
    }

    private static void check(String table) {
        assertThat(superuser
                        .sql("select relrowsecurity and relforcerowsecurity from pg_class where oid = ?::regclass")
                        .params(table)
                        .query(Boolean.class)
                        .single())
                .as("row-level security on and forced")
                .isTrue();
        insert(table, OURS, 1);
        insert(table, THEIRS, 2);
        if (may(table, "select")) {
            assertThat(seen(table, OURS)).containsExactly(OURS);
            assertThat(seen(table, THEIRS)).containsExactly(THEIRS);
            assertThat(seen(table, null)).isEmpty();
        }
        assertThat(touched("update " + table + " set office_id = office_id where office_id = '" + THEIRS + "'"))
                .isZero();
        assertThat(touched("delete from " + table + " where office_id = '" + THEIRS + "'"))
                .isZero();
        assertThat(touched("update " + table + " set office_id = '" + THEIRS + "' where office_id = '" + OURS + "'"))
                .as("rows moved to another office")
                .isZero();
        superuser
                .sql("delete from " + table + " where office_id = ?")
                .params(OURS)
                .update();
        assertThat(touched(copy(table))).as("rows written for another office").isZero();
    }

    private static boolean may(String table, String what) {
        return superuser
                .sql("select has_table_privilege('naungan_app', ?::regclass, ?)")
                .params(table, what)
                .query(Boolean.class)
                .single();
    }

    private static List<UUID> seen(String table, UUID office) {
        return asApp.execute(begun -> {
            name(office);
            return app.sql("select distinct office_id from " + table)
                    .query(UUID.class)
                    .list();
        });
    }

    /** How many rows a statement of ours changes; none when PostgreSQL forbids it. */
    private static int touched(String sql) {
        try {
            return asApp.execute(begun -> {
                name(OURS);
                begun.setRollbackOnly();
                return app.sql(sql).update();
            });
        } catch (DataAccessException forbidden) {
            assertThat(forbidden.getMostSpecificCause().getMessage())
                    .containsAnyOf("permission denied", "row-level security");
            return 0;
        }
    }

    private static void name(UUID office) {
        app.sql("select set_config('naungan.office', ?, true)")
                .params(office == null ? "" : office.toString())
                .query(String.class)
                .single();
    }

    private static void insert(String table, UUID office, int seed) {
        var columns = columns(table);
        superuser
                .sql("insert into " + table + " ("
                        + String.join(", ", columns.stream().map(Column::name).toList())
                        + ") overriding system value values ("
                        + String.join(
                                ", ",
                                columns.stream()
                                        .map(column -> value(column, office, seed))
                                        .toList()) + ")")
                .update();
    }

    private static String copy(String table) {
        var columns = columns(table);
        return "insert into " + table + " ("
                + String.join(", ", columns.stream().map(Column::name).toList()) + ") overriding system value values ("
                + String.join(
                        ", ",
                        columns.stream().map(column -> value(column, THEIRS, 3)).toList()) + ")";
    }

    private static String value(Column column, UUID office, int seed) {
        if (column.name().equals("office_id")) {
            return "'" + office + "'";
        }
        String plain =
                switch (column.type()) {
                    case "uuid" -> UUID.randomUUID().toString();
                    case "timestamptz", "timestamp", "date" -> "2026-11-0" + seed;
                    case "time" -> "0" + seed + ":00";
                    case "bool" -> "true";
                    case "bytea" -> "\\x0" + seed;
                    case "interval" -> seed + " days";
                    case "jsonb", "json" -> "{}";
                    case "int2", "int4", "int8", "numeric", "float4", "float8" -> Integer.toString(seed);
                    case "char", "bpchar" -> Integer.toString(seed);
                    case "tstzrange", "daterange", "tsrange" -> "[2026-11-0" + seed + ",2026-11-1" + seed + ")";
                    default -> column.type().startsWith("_") ? "{}" : "teks-" + seed;
                };
        return column.kind().equals("e")
                ? "(enum_range(null::" + column.type() + "))[1]"
                : "'" + plain + "'::" + column.type();
    }

    private static List<Column> columns(String table) {
        return superuser.sql("""
                select quote_ident(a.attname) as name, case when t.typtype = 'd' then b.typname else t.typname end as type, t.typtype as kind
                from pg_attribute a join pg_type t on t.oid = a.atttypid left join pg_type b on b.oid = t.typbasetype
                where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                order by a.attnum
                """).params(table).query(Column.class).list();
    }

    private static List<String> tables() {
        var tables = superuser.sql("""
                select c.oid::regclass::text from pg_class c where c.relkind in ('r', 'p') and not c.relispartition
                    and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'history') order by 1
                """).query(String.class).list();
        var all = new ArrayList<>(tables);
        all.removeAll(Set.copyOf(WITHOUT_OFFICE.keySet()));
        assertThat(all).hasSizeGreaterThan(10);
        return all;
    }
}
