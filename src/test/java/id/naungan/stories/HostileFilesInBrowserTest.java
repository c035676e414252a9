package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import id.naungan.documents.HostileFiles;
import id.naungan.testing.Browser;
import id.naungan.testing.Cast;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An officer opens, in Chromium, every hostile file that was kept: it is laid down as a file and never drawn, and nothing of it runs. */
@NaunganTest
class HostileFilesInBrowserTest {
    @Autowired
    private ApplicationContext program;

    @LocalServerPort
    private int port;

    @TempDir
    private Path desk;

    private final List<String> happened = new ArrayList<>();

    @Test
    void a_hostile_file_is_laid_down_and_never_drawn_and_its_clean_copy_shows_and_runs_nothing() throws IOException {
        Cast cast = Cast.fresh(program);
        Map<String, byte[]> kept = kept(cast);
        int clean = 0;
        try (var officer = Hands.of(Browser.open(Browser.DESKTOP), port).signIn(cast, "INTAKE_OFFICER")) {
            officer.open("/kasus");
            listen(officer.page(), officer.address(""));
            for (Map.Entry<String, byte[]> file : kept.entrySet()) {
                Download laid = laidDown(officer, file.getKey());
                assertThat(Files.readAllBytes(laid.path())).as(file.getKey()).isEqualTo(file.getValue());
                clean += shows(officer, file.getKey() + "/bersih") ? 1 : 0;
                officer.open(file.getKey() + "/riwayat");
            }
            assertThat(officer.browser().violations()).isEmpty();
        }
        assertThat(happened).isEmpty();
        assertThat(kept).hasSizeGreaterThanOrEqualTo(5);
        assertThat(clean).isGreaterThanOrEqualTo(2);
        Evidence.note(
                "G22",
                kept.size() + " hostile files opened by an officer in Chromium: each laid down as a file, 0 drawn; "
                        + clean
                        + " clean copies shown; 0 dialogs, 0 new windows, 0 broken content rules, 0 requests to other hosts",
                "0 of each",
                happened.isEmpty());
    }

    /** What was not refused at the counter, by its address. */
    private Map<String, byte[]> kept(Cast cast) throws IOException {
        Visitor officer = cast.as("INTAKE_OFFICER");
        String papers = new DirectWalk(program, cast).promising("pendampingan").arrive(officer, "Ibu Rekaan", "CLIENT")
                + "/persyaratan";
        String copy = officer.get(papers)
                .document()
                .select("a[href$=/salinan]")
                .first()
                .attr("href");
        Map<String, byte[]> kept = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> one : HostileFiles.corpus().entrySet()) {
            Visitor.Page after = officer.get(copy).form("/salinan").submitWith("copy", one.getKey(), one.getValue());
            if (after.status() == 200) {
                kept.put(
                        officer.get(papers)
                                .document()
                                .select("a[href^=/berkas/]:not([href$=/riwayat])")
                                .first()
                                .attr("href"),
                        one.getValue());
            }
        }
        return kept;
    }

    /** Everything that no file may bring about. */
    private void listen(Page page, String origin) {
        page.context().onDialog(dialog -> {
            happened.add("a dialog said " + dialog.message());
            dialog.dismiss();
        });
        page.onPopup(other -> happened.add("a window opened at " + other.url()));
        page.onFrameNavigated(frame -> {
            if (frame.url().matches(".*/berkas/[^/]+(/bersih)?")) {
                happened.add(frame.url() + " was drawn");
            }
        });
        page.context().onRequest(request -> {
            String url = request.url();
            if (!url.startsWith(origin) && !url.startsWith("file://" + desk) && !url.startsWith("data:")) {
                happened.add("asked for " + url);
            }
        });
    }

    private static Download laidDown(Hands officer, String path) {
        Download laid = officer.page().waitForDownload(() -> {
            try {
                officer.page().navigate(officer.address(path));
                throw new AssertionError(path + " was drawn as a page");
            } catch (PlaywrightException becameADownload) {
                assertThat(becameADownload).hasMessageContaining("Download is starting");
            }
        });
        assertThat(laid.suggestedFilename()).matches("(berkas|gambar)-[0-9a-f]{8}\\.(pdf|jpg|png)");
        return laid;
    }

    /** Whether there is a clean copy; then it is laid down as well, and looked at from there. */
    private boolean shows(Hands officer, String path) {
        if (officer.page().request().get(officer.address(path)).status() != 200) {
            return false;
        }
        Download laid = laidDown(officer, path);
        Path picture = desk.resolve(path.split("/")[2] + "-" + laid.suggestedFilename());
        laid.saveAs(picture);
        Page page = officer.page();
        page.navigate("file://" + picture);
        assertThat(((Number) page.evaluate("document.images[0].naturalWidth")).intValue())
                .as("width of " + laid.suggestedFilename())
                .isPositive();
        assertThat(page.evaluate("document.scripts.length"))
                .as("scripts beside it")
                .isEqualTo(0);
        officer.open("/kasus");
        return true;
    }
}
