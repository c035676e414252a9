package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import id.naungan.print.QrCode;
import id.naungan.standards.Standards;
import id.naungan.testing.Browser;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages of reports and hand-overs as they stand in Chromium, in both languages and with faults. */
@NaunganTest
class IndirectPagesInBrowserTest {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private Standards standards;

    @LocalServerPort
    private int port;

    private Cast cast;
    private String report;
    private String file;
    private String disposition;

    @BeforeEach
    void a_report_that_waits_and_a_file_on_its_way() {
        cast = Cast.fresh(program);
        for (String code : new String[] {"pendampingan", "kdrt"}) {
            cast.within(
                    () -> standards.adopt(cast.officeId(), code, Map.of(), "Kepala UPTD", LocalDate.of(2026, 1, 1)));
        }
        cast.join("SECTION_HEAD", "Ambar Kinanti", "SECTION_HEAD");
        received("0812-0000-1111");
        report = received("0812-0000-1111").path();
        Visitor officer = cast.as("INTAKE_OFFICER");
        file = officer.get(received("0812-0000-2222").path() + "/kasus")
                .form("/kasus")
                .with("callName", "Ibu Sungai")
                .submit()
                .path();
        officer.get(file + "/serah-terima")
                .form("/serah-terima")
                .with("toPost", "SECTION_HEAD")
                .with("note", "Mohon diklarifikasi")
                .submit();
        disposition = cast.as("SECTION_HEAD")
                .get("/kerja")
                .click("Berkas menunggu diambil")
                .path();
    }

    @Test
    void the_pages_of_reports_and_hand_overs_are_sound_in_both_languages_and_with_faults() {
        try (var officer = signedIn("INTAKE_OFFICER");
                var head = signedIn("UNIT_HEAD");
                var section = signedIn("SECTION_HEAD");
                var agency = signedIn("AGENCY_HEAD")) {
            for (String language : List.of("id", "en")) {
                officer.open("/kerja").speak(language);
                new Looking(officer, language)
                        .at("/kerja", "/laporan", "/laporan/jumlah", report, report + "/ubah", file)
                        .at(file + "/serah-terima", file + "/pelimpahan")
                        .atForms(
                                "/laporan/baru",
                                report + "/kasus",
                                report + "/gabung",
                                report + "/selesai",
                                report + "/teruskan",
                                file + "/naskah/service-recommendation")
                        .nothingIsWrong();
                head.open("/kerja").speak(language);
                new Looking(head, language)
                        .atForms("/kantor/laporan", file + "/klarifikasi")
                        .at("/admin/mitra/aturan")
                        .nothingIsWrong();
                section.open("/kerja").speak(language);
                new Looking(section, language).at("/kerja", disposition).nothingIsWrong();
                agency.open("/kerja").speak(language);
                new Looking(agency, language).atForms(file + "/rekomendasi").nothingIsWrong();
            }
        }
    }

    @Test
    void a_report_is_written_and_becomes_a_case_at_a_phone_without_scripts() {
        try (var hands = Hands.of(Browser.withoutScripts(Browser.PHONE), port).signIn(cast, "INTAKE_OFFICER")) {
            hands.open("/laporan/baru")
                    .choose("channel", "WHATSAPP")
                    .fill("told", "Terdengar teriakan")
                    .press("/laporan/baru");
            String path = hands.path();
            assertThat(hands.text()).contains("Terdengar teriakan");
            hands.open(path + "/kasus").fill("callName", "Ibu Rawa");
            hands.page()
                    .setInputFiles(
                            "#f-scan",
                            new FilePayload(
                                    "surat.png", "image/png", QrCode.of("surat").png()));
            hands.press("/kasus");
            assertThat(hands.path()).startsWith("/kasus/");
            assertThat(hands.text()).contains("Surat yang menyertai laporan");
        }
    }

    private Visitor.Page received(String phone) {
        return cast.as("INTAKE_OFFICER")
                .get("/laporan/baru")
                .form("/laporan/baru")
                .with("channel", "PHONE")
                .with("phone", phone)
                .with("told", "Terdengar teriakan")
                .submit();
    }

    private Hands signedIn(String post) {
        return Hands.of(Browser.open(Browser.DESKTOP), port).signIn(cast, post);
    }
}
