package id.naungan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** docs/security.md says in numbers what the code does; a number that is changed on one side only is found. */
class SecurityPageTest {
    private static final Path PAGE = Path.of("docs/security.md");

    @Test
    void the_page_says_what_the_code_does() throws Exception {
        String page = Files.readString(PAGE).replaceAll("\\s+", " ");
        assertThat(page)
                .contains("dies after " + duration("access.SetupLinks", "LIFE").toHours() + " hours")
                .contains(constant("access.PasswordRules", "SHORTEST") + " to "
                        + constant("access.PasswordRules", "LONGEST") + " signs")
                .contains((int) constant("access.Passwords", "MEMORY_KIB") / 1024 + " MiB")
                .contains("At most " + constant("access.Passwords", "AT_ONCE") + " passwords")
                .contains("after " + duration("access.sign.SessionIds", "IDLE").toMinutes() + " minutes without work")
                .contains("after "
                        + duration("access.sign.SessionIds", "ABSOLUTE").toHours() + " hours in all")
                .contains("one name from one address (" + free("PAIR") + " free tries), one name (" + free("ACCOUNT")
                        + "), one address ("
                        + free("ADDRESS") + "), one office (" + free("OFFICE") + "), the whole installation ("
                        + free("SYSTEM")
                        + "), and codes of the second factor (" + free("FACTOR") + ")")
                .contains("Drafts live " + duration("shell.DraftRows", "LIFE").toDays() + " days")
                .contains(constant("shell.FormBinder", "LONGEST") + " signs a field")
                .contains("root secret, " + constant("sealing.RootSecret", "LENGTH") + " bytes")
                .contains("version " + constant("sealing.Envelope", "VERSION") + " and its key's number")
                .contains("wrapping key, version " + constant("sealing.Sealing", "KEK_VERSION"))
                .contains("every " + duration("access.CheckpointRound", "EVERY").toMinutes() + " minutes or "
                        + constant("access.CheckpointRound", "ROWS") + " rows")
                .contains(constant("documents.web.Pace", "MOST") + " a minute and address");
    }

    @Test
    void the_page_names_every_header_and_every_kind_of_file() throws Exception {
        String page = Files.readString(PAGE);
        assertThat(page)
                .contains(((Map<?, ?>) constant("shell.HeadersFilter", "EVERYWHERE"))
                        .keySet().stream().map(String::valueOf).toList())
                .contains("Strict-Transport-Security", "PDF", "JPEG", "PNG")
                .contains("PNG up to " + (int) constant("documents.Vault", "LARGEST") / 1024 / 1024 + " MB")
                .contains((int) constant("standards.PublishingDesk", "LARGEST") / 1024 + " kB;")
                .contains((int) constant("deadlines.HolidayList", "LARGEST") + " signs")
                .contains((int) constant("casework.care.InstrumentChecker", "LARGEST") / 1000 + " kB");
    }

    @Test
    void the_page_says_what_is_set() throws Exception {
        String page = Files.readString(PAGE);
        Map<String, Object> set = new Yaml().load(Files.readString(Path.of("src/main/resources/application.yaml")));
        assertThat(page)
                .contains("pool of " + at(set, "spring.datasource.hikari.maximum-pool-size") + " connections")
                .contains("longer than " + (int) at(set, "spring.datasource.hikari.connection-timeout") / 1000
                        + " seconds")
                .contains((long) constant("shell.UploadedParts", "LARGEST_FORM") / 1024 / 1024
                        + " MB a form are never read further")
                .contains("forms ("
                        + at(set, "server.tomcat.max-http-form-post-size")
                                .toString()
                                .replace("MB", " MB"));
    }

    private static Object at(Map<String, Object> set, String path) {
        Object here = set;
        for (String part : path.split("\\.")) {
            here = ((Map<?, ?>) here).get(part);
        }
        return here;
    }

    private static Object free(String bucket) throws Exception {
        Class<?> buckets = Class.forName("id.naungan.access.sign.Bucket");
        Method free = buckets.getDeclaredMethod("free");
        free.setAccessible(true);
        Field one = buckets.getDeclaredField(bucket);
        one.setAccessible(true);
        return free.invoke(one.get(null));
    }

    private static Duration duration(String type, String name) throws Exception {
        return (Duration) constant(type, name);
    }

    private static Object constant(String type, String name) throws Exception {
        Field field = Class.forName("id.naungan." + type).getDeclaredField(name);
        field.setAccessible(true);
        return field.get(null);
    }
}
