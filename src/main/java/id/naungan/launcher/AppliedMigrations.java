package id.naungan.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Migrasi yang sudah jalan. Finds out by one statement whether the tables of all rooms are as the program's files want them;
 * then a start leaves Flyway asleep, which otherwise asks each room by itself. In any doubt it answers no, and Flyway decides.
 */
final class AppliedMigrations {
    private static final String FILES = "classpath:db/migration/*/V*__*.sql";

    /** A file that ran: its room's folder, its number, and the sum of its lines as Flyway keeps it. */
    private record Applied(String folder, String version, int checksum) {}

    private AppliedMigrations() {}

    static boolean areComplete(Database database) {
        try (var connection = database.connect(database.owner())) {
            var wanted = wanted();
            return wanted.equals(
                    applied(connection, wanted.stream().map(Applied::folder).collect(Collectors.toSet())));
        } catch (SQLException | IOException doubt) {
            // A room without a history yet, as at the very first start.
            return false;
        }
    }

    private static Set<Applied> applied(Connection connection, Set<String> folders) throws SQLException {
        var sql = folders.stream()
                .map(folder -> "select '%s', version, checksum from history.%s where success and type = 'SQL'"
                        .formatted(folder, Migrations.table(folder)))
                .collect(Collectors.joining(" union all "));
        var applied = new HashSet<Applied>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                applied.add(new Applied(row.getString(1), row.getString(2), row.getInt(3)));
            }
        }
        return applied;
    }

    private static Set<Applied> wanted() throws IOException {
        var wanted = new HashSet<Applied>();
        for (var file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            var path = file.getURI().toString().split("/");
            var name = path[path.length - 1];
            wanted.add(new Applied(path[path.length - 2], name.substring(1, name.indexOf("__")), checksum(file)));
        }
        return wanted;
    }

    private static int checksum(Resource file) throws IOException {
        var sum = new CRC32();
        try (var lines = new BufferedReader(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return (int) sum.getValue();
    }
}
