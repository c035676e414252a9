package id.naungan.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcUtils;

/** Which tables each committed transaction has written to, noted by triggers in the database itself, so that nothing is overlooked. */
public final class TouchedTables implements AutoCloseable {
    private static final String ALL = """
            select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'history', 'public')
            """;

    private final DataSource database;
    private @Nullable Connection line;

    public TouchedTables(ApplicationContext program) {
        database = TestDatabase.asSuperuser(program);
        superuser()
                .sql("create table public.touched (xid xid8 not null, name text not null)")
                .update();
        superuser().sql("""
                create function public.touch() returns trigger language plpgsql security definer set search_path = pg_catalog as
                $$ begin
                    insert into public.touched values (pg_current_xact_id(), tg_table_schema || '.' || tg_table_name);
                    return null;
                end $$
                """).update();
        for (String table : tables()) {
            superuser()
                    .sql("create trigger touched after insert or update or delete on " + table
                            + " for each statement execute function public.touch()")
                    .update();
        }
    }

    /** One connection for all, since they ask after every act; a new one when the server was killed meanwhile. */
    private JdbcClient superuser() {
        try {
            if (line == null || !line.isValid(1)) {
                line = database.getConnection();
            }
            return JdbcClient.create(new SingleConnectionDataSource(line, true));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<String> tables() {
        return superuser().sql(ALL).query(String.class).list();
    }

    public void forget() {
        superuser().sql("delete from public.touched").update();
    }

    /** By transaction, only of those that were committed since it was last forgotten. */
    public Map<String, Set<String>> committed() {
        Map<String, Set<String>> all = new TreeMap<>();
        superuser().sql("select distinct xid::text, name from public.touched").query(row -> {
            all.computeIfAbsent(row.getString(1), xid -> new TreeSet<>()).add(row.getString(2));
        });
        return all;
    }

    @Override
    public void close() {
        superuser().sql("drop function public.touch() cascade").update();
        superuser().sql("drop table public.touched").update();
        JdbcUtils.closeConnection(line);
    }
}
