package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.print.PdfCheck;
import id.naungan.testing.Browser;
import id.naungan.testing.Cast;
import java.nio.file.Path;

/** S3 walked in Chromium at phone size, from the counter to the proposed end; everybody has a browser of her own. */
final class CrisisAtThePhone implements AutoCloseable {
    private static final Path PDF = Path.of("target", "screens");

    private final Cast cast;
    private final boolean scripts;
    private final Hands officer;
    private final Hands manager;
    private final Hands head;

    CrisisAtThePhone(Cast cast, int port, boolean scripts) {
        this.cast = cast;
        this.scripts = scripts;
        officer = signedIn("INTAKE_OFFICER", port);
        manager = signedIn("CASE_MANAGER", port);
        head = signedIn("UNIT_HEAD", port);
    }

    private Hands signedIn(String post, int port) {
        Browser browser = scripts ? Browser.open(Browser.PHONE) : Browser.withoutScripts(Browser.PHONE);
        return Hands.of(browser, port).signIn(cast, post);
    }

    /** Two minutes at the counter. @return the case's address */
    String arrival() {
        officer.open("/krisis")
                .fill("callName", "Ibu Melati")
                .tick("safe", "YES")
                .tick("needs", "CALMING")
                .press("/krisis");
        assertThat(officer.text())
                .containsPattern("PPA-26-[0-9A-Z]{5}")
                .contains("Ibu M.")
                .contains("Sisa 2 jam")
                .doesNotContain("Melati");
        String at = officer.path().replace("/krisis", "");
        officer.page().click("main a[href$='/krisis/identifikasi']");
        officer.fill("seen", "Gemetar, memar di lengan")
                .fill("relaxation", "Napas dalam, air minum")
                .choose("reportTo", cast.account("CASE_MANAGER").toString())
                .press("/identifikasi");
        return at;
    }

    /** The letter that goes with her. @return the letter's address */
    String coverLetter(String at) {
        manager.open(at + "/krisis/prioritas")
                .tick("level", "SEVERE")
                .choose("need", "HEALTH")
                .fill("place", "RSUD Rawa Tirta")
                .fill("reason", "Perlu dirawat")
                .press("/prioritas");
        manager.open(at + "/krisis/pengantar")
                .untick("fields", "SEX")
                .untick("fields", "BIRTH")
                .fill("condition", "Memar di lengan, sadar")
                .fill("asked", "Pemeriksaan dan perawatan")
                .press("/pengantar");
        String letter = sign(manager.path());
        String words = PdfCheck.text(manager.open(letter).downloadTo("/pdf", PDF.resolve("surat-pengantar.pdf")));
        assertThat(words)
                .containsPattern("PPA-26-[0-9A-Z]{5}")
                .contains("RSUD Rawa Tirta")
                .contains("Memar di lengan, sadar")
                .contains("https://naungan.contoh.invalid/s/")
                .doesNotContain("Melati");
        return letter;
    }

    void untilSheCanTalk(String at) {
        manager.open(at + "/krisis/pengantaran").tick("police", "NOT_NEEDED").press("/pengantaran");
        manager.open(at + "/krisis/aman-bercerita").press("/aman-bercerita");
        assertThat(manager.path()).isEqualTo(at);
    }

    void planned(String at) {
        manager.open(at + "/triase")
                .tick("risk", "MEDIUM")
                .tick("kind", "VAW")
                .tick("jurisdiction", "OWN")
                .press("/triase");
        manager.open(at + "/penjelasan")
                .tick("services", "intervensi-krisis")
                .tick("channels", "YES")
                .press("/penjelasan");
        manager.open(at + "/asesmen").fill("hopes", "Ingin pulang dengan aman").press("/asesmen");
        plan(at, "PLANNED");
        manager.open(at + "/persetujuan")
                .tick("items[ACCEPT_SERVICE]", "YES")
                .tick("items[SHARE_WITH_OTHERS]", "NO")
                .press("/persetujuan");
    }

    /** @return the signed agreement's address */
    String agreed(String at) {
        String letter = sign(manager.open(at + "/kesepakatan")
                .fill("client", "M.")
                .press("/kesepakatan")
                .path());
        manager.open(letter)
                .unfold("/klien")
                .fill("confirmation", "Saya setuju")
                .press("/klien");
        manager.downloadTo("/pdf", PDF.resolve("kesepakatan.pdf"));
        assertThat(manager.open(at).page().locator(".n-clock--met").count()).isPositive();
        return letter;
    }

    /** @return the signed report's address */
    String proposed(String at) {
        plan(at, "DONE");
        manager.open(at + "/laporan-akhir")
                .fill("handling", "Pendampingan")
                .fill("result", "Aman")
                .press("/laporan-akhir");
        String report = sign(manager.path());
        manager.open(report).downloadTo("/pdf", PDF.resolve("laporan-akhir.pdf"));
        manager.open(at + "/terminasi")
                .tick("reason", "GOALS_MET")
                .tick("client", "YES")
                .fill("words", "Tujuan tercapai")
                .press("/usulan");
        return report;
    }

    private void plan(String at, String status) {
        manager.open(at + "/rencana")
                .choose("items[0].need", "PSYCHOLOGICAL")
                .fill("items[0].action", "Konseling")
                .tick("items[0].provider", "OWN")
                .choose("items[0].status", status)
                .tick("agreed", "YES")
                .press("/rencana");
    }

    private String sign(String letter) {
        assertThat(letter).startsWith("/surat/");
        head.open(letter).press("/tanda-tangan");
        assertThat(head.text()).contains("Ditandatangani");
        return letter;
    }

    Hands officer() {
        return officer;
    }

    Hands manager() {
        return manager;
    }

    Hands head() {
        return head;
    }

    @Override
    public void close() {
        officer.close();
        manager.close();
        head.close();
    }
}
