package id.naungan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.access.Permission;
import id.naungan.access.Posts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Rooms declare permissions, {@code posts.yaml} deals them out: neither may know one that the other does not. */
class PermissionsTest {
    private static final Path MATRIX = Path.of("docs/generated/permission-matrix.md");

    private final Posts posts = new Posts();
    private final Map<String, Permission> declared = declared();

    @Test
    void every_permission_is_held_by_a_post() {
        assertThat(declared.values())
                .allMatch(permission -> posts.anyMay(posts.codes(), permission), "held by some post");
    }

    @Test
    void every_permission_that_posts_hold_is_declared_by_a_room() {
        assertThat(posts.matrix().values().stream()
                        .flatMap(held -> held.stream())
                        .distinct()
                        .sorted()
                        .toList())
                .allSatisfy(code -> assertThat(declared.keySet()).contains(code));
    }

    @Test
    void the_administrator_and_the_auditor_open_no_case() {
        for (var post : List.of("SYSTEM_ADMIN", "AUDITOR", "ADMIN_HEAD")) {
            assertThat(posts.matrix().get(post))
                    .as(post)
                    .noneMatch(code -> code.startsWith("case.") || code.startsWith("intake."));
        }
    }

    /** After a change: {@code mvn test -Dtest=PermissionsTest -Dgenerate=true}. */
    @Test
    void the_printed_matrix_is_the_one_in_force() throws IOException {
        String now = matrix();
        if (Boolean.getBoolean("generate")) {
            Files.createDirectories(MATRIX.getParent());
            Files.writeString(MATRIX, now);
        }
        assertThat(MATRIX).hasContent(now);
    }

    private String matrix() {
        var out = new StringBuilder(
                "# Jabatan dan izin / posts and permissions\n\nDibuat dari `access/posts.yaml` dan izin yang dinyatakan tiap ruang; jangan diubah dengan tangan."
                        + "\nMade from `access/posts.yaml` and the permissions that the rooms declare; do not edit by hand.\n\n"
                        + "Jabatan dengan jangkauan / posts with their reach: `unit` semua kasus / every case, `masked` semua tanpa nama / every case without names, "
                        + "`own` kasus yang terkait / related cases, `none` tanpa kasus / no case.\n\n");
        posts.codes().forEach(code -> out.append("- `")
                .append(code)
                .append("` ")
                .append(posts.name(code).id())
                .append(" / ")
                .append(posts.name(code).en())
                .append(" (")
                .append(posts.reachName(code))
                .append(")\n"));
        out.append("\n| Izin / permission | Kelas data / data class | Jabatan / posts |\n|---|---|---|\n");
        declared.forEach((code, permission) -> out.append("| `")
                .append(code)
                .append("` | ")
                .append(permission.fieldClass().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .append(" | ")
                .append(posts.codes().stream()
                        .filter(post -> posts.matrix().get(post).contains(code))
                        .collect(Collectors.joining(", ")))
                .append(" |\n"));
        return out.toString();
    }

    private static Map<String, Permission> declared() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Permission.class));
        Map<String, Permission> all = new TreeMap<>();
        scanner.findCandidateComponents("id.naungan").forEach(found -> {
            try {
                var constants = Class.forName(found.getBeanClassName()).getEnumConstants();
                assertThat(constants)
                        .as(found.getBeanClassName() + " declares its permissions as an enum")
                        .isNotNull();
                Arrays.stream(constants).map(Permission.class::cast).forEach(permission -> assertThat(
                                all.put(permission.code(), permission))
                        .as("declared twice: " + permission.code())
                        .isNull());
            } catch (ClassNotFoundException gone) {
                throw new IllegalStateException(gone);
            }
        });
        return all;
    }
}
