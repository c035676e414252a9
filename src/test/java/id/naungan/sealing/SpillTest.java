package id.naungan.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bytes that lie beside memory for a while. */
class SpillTest {
    private static final int FRAME = 64 * 1024;

    @Test
    void what_went_in_comes_out_as_often_as_asked_whatever_its_size() throws Exception {
        for (int size : List.of(0, 1, FRAME - 1, FRAME, FRAME + 1, 3 * FRAME, 1_000_003)) {
            byte[] content = new byte[size];
            new Random(size).nextBytes(content);
            try (Spill spill = new Spill()) {
                int half = size / 2;
                spill.write(content, 0, half);
                for (int at = half; at < Math.min(size, half + 10); at++) {
                    spill.write(content[at]);
                }
                int from = Math.min(size, half + 10);
                spill.write(content, from, size - from);
                assertThat(spill.size()).isEqualTo(size);
                assertThat(spill.bytes()).isEqualTo(content);
                assertThat(spill.read().readAllBytes()).isEqualTo(content);
                assertThat(spill.sha256())
                        .isEqualTo(MessageDigest.getInstance("SHA-256").digest(content));
            }
        }
    }

    @Test
    void on_the_disk_it_has_no_name_and_no_word_of_it_can_be_read() throws IOException {
        byte[] told = "Ia menceritakan hal rekaan. ".repeat(20_000).getBytes(StandardCharsets.UTF_8);
        try (Spill spill = Spill.of(told)) {
            List<Path> open = open();
            assertThat(open).hasSize(1);
            assertThat(Files.exists(Path.of(
                            Files.readSymbolicLink(open.getFirst()).toString().replace(" (deleted)", ""))))
                    .isFalse();
            byte[] onDisk = Files.readAllBytes(open.getFirst());
            assertThat(onDisk.length).isGreaterThan(told.length - 2 * FRAME);
            assertThat(new String(onDisk, StandardCharsets.ISO_8859_1)).doesNotContain("menceritakan");
            assertThat(spill.bytes()).isEqualTo(told);
        }
        assertThat(open()).isEmpty();
    }

    @Test
    void a_small_one_never_touches_the_disk() throws IOException {
        try (Spill spill = Spill.of(new byte[FRAME])) {
            assertThat(open()).isEmpty();
            assertThat(spill.size()).isEqualTo(FRAME);
        }
    }

    @Test
    void two_alike_lie_unlike_on_the_disk() throws IOException {
        byte[] told = new byte[3 * FRAME];
        try (Spill one = Spill.of(told);
                Spill other = Spill.of(told)) {
            List<Path> open = open();
            assertThat(open).hasSize(2);
            assertThat(Arrays.equals(Files.readAllBytes(open.getFirst()), Files.readAllBytes(open.getLast())))
                    .isFalse();
            assertThat(one.sha256()).isEqualTo(other.sha256());
        }
    }

    /** Files of spills that this process holds open. */
    private static List<Path> open() throws IOException {
        try (Stream<Path> held = Files.list(Path.of("/proc/self/fd"))) {
            return held.filter(SpillTest::isSpill).toList();
        }
    }

    private static boolean isSpill(Path held) {
        try {
            return Files.readSymbolicLink(held).toString().contains(".tumpahan");
        } catch (IOException gone) {
            return false;
        }
    }
}
