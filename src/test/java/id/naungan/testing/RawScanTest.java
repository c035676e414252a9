package id.naungan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawScanTest {
    private static final String PLANTED = "Zubaedah Kwartana";

    @TempDir
    private Path disk;

    private final RawScan scan = new RawScan(List.of(PLANTED));

    @Test
    void a_planted_text_is_found_in_every_form_amid_noise() throws IOException {
        var text = PLANTED.getBytes(StandardCharsets.UTF_8);
        found("UTF-8", text);
        found("UTF-8", PLANTED.toUpperCase().getBytes(StandardCharsets.UTF_8));
        found("UTF-16LE", PLANTED.getBytes(StandardCharsets.UTF_16LE));
        found("UTF-16BE", PLANTED.toLowerCase().getBytes(StandardCharsets.UTF_16BE));
        found("hex", HexFormat.of().formatHex(text).getBytes());
        found("hex", HexFormat.of().withUpperCase().formatHex(text).getBytes());
        for (var before = 0; before < 6; before++) {
            var shifted = "x".repeat(before) + PLANTED + "yz";
            found("base64", Base64.getEncoder().encode(shifted.getBytes(StandardCharsets.UTF_8)));
        }
        found("gzip UTF-8", gzip(text));
        found("zlib UTF-8", zlib(text));
        found("gzip zlib hex", gzip(zlib(HexFormat.of().formatHex(text).getBytes())));
    }

    @Test
    void a_cut_member_is_read_as_far_as_it_goes() throws IOException {
        var member = gzip((PLANTED + "x".repeat(100) + new Random(1).nextLong()).getBytes(StandardCharsets.UTF_8));
        Files.write(disk.resolve("cut"), Arrays.copyOf(member, member.length - 9));
        assertThat(RawScan.plantedIn(scan.scan(disk))).containsExactly(PLANTED);
    }

    @Test
    void nothing_is_found_where_nothing_was_planted() throws IOException {
        var noise = new byte[1 << 20];
        new Random(20261123).nextBytes(noise);
        Files.write(disk.resolve("noise"), noise);
        Files.writeString(disk.resolve("near"), "Zubaedah Kwartan");
        assertThat(scan.scan(disk)).isEmpty();
    }

    private void found(String form, byte[] content) throws IOException {
        var noise = new byte[5000];
        new Random(7).nextBytes(noise);
        System.arraycopy(content, 0, noise, 1234, content.length);
        Files.write(disk.resolve("disk"), noise);
        assertThat(scan.scan(disk)).as(form).contains(new RawScan.Find(PLANTED, form, disk.resolve("disk")));
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] zlib(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new DeflaterOutputStream(out)) {
            zip.write(content);
        }
        return out.toByteArray();
    }
}
