package id.naungan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.RawScan;
import id.naungan.testing.Visitor;
import id.naungan.testing.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Files as large as evidence is: a recording, a scanned dossier. */
@NaunganTest
class LargeFilesTest {
    private static final int MEGABYTE = 1024 * 1024;
    private static final String TOLD = "Kesaksian rekaan yang panjang sekali. ";

    @Autowired
    ApplicationContext program;

    @LocalServerPort
    int port;

    private Cast cast;
    private Visitor officer;
    private String papers;
    private String copy;

    @BeforeEach
    void a_case_that_asks_for_papers() {
        cast = Cast.fresh(program);
        DirectWalk walk = new DirectWalk(program, cast).promising("pendampingan");
        officer = cast.as("INTAKE_OFFICER");
        papers = walk.arrive(officer, "Ibu Rekaan", "CLIENT") + "/persyaratan";
        copy = officer.get(papers)
                .document()
                .select("a[href$=/salinan]")
                .first()
                .attr("href");
    }

    @Test
    void a_hundred_megabytes_come_back_as_they_went_in_and_lie_nowhere_readable_meanwhile() {
        byte[] content = pdf(100 * MEGABYTE);
        AtomicReference<Set<RawScan.Find>> found = new AtomicReference<>(Set.of());
        assertThat(send(content, () -> found.set(onTheDisk()))).isEqualTo(303);
        assertThat(found.get()).isEmpty();
        String link = officer.get(papers)
                .document()
                .select("a[href^=/berkas/]:not([href$=/riwayat])")
                .first()
                .attr("href");
        var given = officer.file(link);
        assertThat(given.headers().firstValueAsLong("content-length")).hasValue(content.length);
        assertThat(Contents.sha256(given.body())).isEqualTo(Contents.sha256(content));
        Evidence.note(
                "G8",
                "a file of 100 MB on its way in and out: readable nowhere on the disk, and whole again",
                "0 places",
                found.get().isEmpty());
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void a_download_is_the_whole_answer_and_nothing_is_drawn_after_it(CapturedOutput log) {
        byte[] content = pdf(3_000);
        assertThat(send(content, () -> {})).isEqualTo(303);
        String link = officer.get(papers)
                .document()
                .select("a[href^=/berkas/]")
                .first()
                .attr("href");
        assertThat(officer.file(link).body()).isEqualTo(content);
        // Read to the end of the line, which comes when the program is done with the request.
        new Wire(port)
                .say("GET " + link + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: "
                        + officer.cookies().entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; "))
                        + "\r\n\r\n");
        assertThat(log.getAll()).doesNotContain("Ignoring exception");
    }

    @Test
    void one_byte_more_is_refused_and_nothing_is_kept() {
        assertThat(send(pdf(100 * MEGABYTE + 1), () -> {})).isEqualTo(413);
        assertThat(officer.get(papers).document().select("a[href^=/berkas/]")).isEmpty();
    }

    @Test
    void who_has_not_signed_in_brings_no_large_file() {
        Visitor stranger = cast.stranger();
        stranger.get("/masuk");
        assertThat(stranger.postAs("multipart/form-data; boundary=x", "/masuk", "--x\r\n" + "y".repeat(100_000))
                        .statusCode())
                .isEqualTo(413);
    }

    /** Sends the form with the file; {@code meanwhile} runs when half of it is on its way. */
    private int send(byte[] content, Runnable meanwhile) {
        String boundary = "batas-" + UUID.randomUUID();
        StringBuilder before = new StringBuilder();
        officer.get(copy).form("/salinan").fields().forEach(field -> {
            if (!field.getKey().equals("copy")) {
                before.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                        + "\"\r\n\r\n" + field.getValue() + "\r\n");
            }
        });
        before.append("--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"copy\"; filename=\"rekaman.pdf\"\r\n\r\n");
        InputStream body = new SequenceInputStream(Collections.enumeration(List.of(
                bytes(before.toString()),
                new ByteArrayInputStream(content, 0, content.length / 2),
                new Pause(meanwhile),
                new ByteArrayInputStream(content, content.length / 2, content.length - content.length / 2),
                bytes("\r\n--" + boundary + "--\r\n"))));
        long length =
                before.toString().getBytes(StandardCharsets.UTF_8).length + content.length + boundary.length() + 8;
        return officer.postStream("multipart/form-data; boundary=" + boundary, copy, body, length);
    }

    /** What the request has laid down by now: nameless files that this process holds open, and the container's own directory. */
    private static Set<RawScan.Find> onTheDisk() {
        try (Stream<Path> held = Files.list(Path.of("/proc/self/fd"));
                Stream<Path> container = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            List<Path> spills = held.filter(LargeFilesTest::isLarge).toList();
            assertThat(spills).as("half of it lies somewhere").isNotEmpty();
            return new RawScan(List.of(TOLD.strip()))
                    .scan(Stream.concat(spills.stream(), container.filter(path -> path.getFileName()
                                    .toString()
                                    .startsWith("tomcat")))
                            .toArray(Path[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLarge(Path held) {
        try {
            return Files.readSymbolicLink(held).toString().contains(".tumpahan") && Files.size(held) > 20 * MEGABYTE;
        } catch (IOException gone) {
            return false;
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] pdf(int size) {
        byte[] content = new byte[size];
        byte[] told = TOLD.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < size; at += told.length) {
            System.arraycopy(told, 0, content, at, Math.min(told.length, size - at));
        }
        System.arraycopy("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, content, 0, 5);
        return content;
    }

    /** Empty; runs something when it is reached. */
    private static final class Pause extends InputStream {
        private final Runnable meanwhile;

        Pause(Runnable meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public int read() {
            meanwhile.run();
            return -1;
        }
    }
}
