package id.naungan.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    private Path home;

    @Test
    void a_new_key_file_is_readable_by_its_owner_alone_and_gives_the_same_secret_again() throws IOException {
        var file = new KeyFile(home.resolve("keys/root.key"), home.resolve("database"));
        file.create();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("keys"))))
                .isEqualTo("rwx------");
        assertThat(file.read().derived("x")).isEqualTo(file.read().derived("x"));
    }

    @Test
    void an_existing_key_file_is_never_overwritten() throws IOException {
        var file = new KeyFile(home.resolve("root.key"), null);
        file.create();
        var before = Files.readString(file.path());
        file.create();
        assertThat(Files.readString(file.path())).isEqualTo(before);
    }

    @Test
    void a_key_file_that_others_can_read_is_refused() throws IOException {
        for (var mode : new String[] {"rw-r-----", "rw----r--", "rw--w----"}) {
            var file = new KeyFile(home.resolve("root.key"), null);
            file.create();
            Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString(mode));
            assertThatThrownBy(file::read)
                    .isInstanceOf(KeyFileRefused.class)
                    .hasMessageContaining("dapat dibaca orang lain")
                    .hasMessageContaining("Others can read");
            Files.delete(file.path());
        }
    }

    @Test
    void a_key_file_inside_the_directory_of_the_database_is_refused_also_through_a_link() throws IOException {
        var database = Files.createDirectory(home.resolve("database"));
        assertThatThrownBy(() -> new KeyFile(database.resolve("a/root.key"), database).create())
                .isInstanceOf(KeyFileRefused.class)
                .hasMessageContaining("di dalam direktori basis data");
        var link = Files.createSymbolicLink(home.resolve("keys"), database);
        assertThatThrownBy(() -> new KeyFile(link.resolve("root.key"), database).create())
                .isInstanceOf(KeyFileRefused.class);
        assertThat(database).isEmptyDirectory();
    }

    @Test
    void a_secret_of_zeros_an_example_or_a_wrong_length_is_refused() throws IOException {
        assertRefused("00".repeat(32), "mudah ditebak");
        assertRefused("deadbeef".repeat(8), "mudah ditebak");
        assertRefused("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f", "mudah ditebak");
        assertRefused("aa", "heksadesimal");
        assertRefused("", "heksadesimal");
        assertRefused("zz".repeat(32), "heksadesimal");
    }

    private void assertRefused(String content, String reason) throws IOException {
        var path = home.resolve("typed.key");
        Files.deleteIfExists(path);
        Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(path, content);
        assertThatThrownBy(() -> new KeyFile(path, null).read())
                .isInstanceOf(KeyFileRefused.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining(content.isEmpty() ? "\u0000" : content);
    }
}
