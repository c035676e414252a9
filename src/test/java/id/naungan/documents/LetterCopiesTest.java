package id.naungan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.print.PageSize;
import id.naungan.print.PdfCheck;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TestDatabase;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sizes of paper and English copies, through the front door. */
@NaunganTest
class LetterCopiesTest {
    @Autowired
    ApplicationContext program;

    OfficeOfLetters office;
    Cast cast;

    @BeforeEach
    void office_of_letters() {
        office = OfficeOfLetters.fresh(program);
        cast = office.cast();
    }

    @Test
    void a_preview_is_printed_on_either_paper_and_a_signed_letter_keeps_the_one_it_was_signed_on() {
        var page = cast.as("UNIT_HEAD")
                .get("/kantor/kop-surat")
                .form("/kop-surat")
                .with("pageSize", "F4")
                .submit();
        assertThat(page.text()).contains("F4 atau folio (215 x 330 mm)", "Kop surat tersimpan");
        LetterId id = office.draft(LetterType.REFERRAL, SampleLetters.referral());
        assertThat(cast.as("CASE_MANAGER").get("/surat/" + id).text()).contains("Pratinjau di kertas lain");
        assertThat(size(id, null)).isEqualTo("215x330");
        assertThat(size(id, PageSize.A4)).isEqualTo("210x297");
        assertThat(cast.as("CASE_MANAGER")
                        .once("/surat/" + id + "/pdf?kertas=Kuarto")
                        .statusCode())
                .isEqualTo(200);

        cast.as("UNIT_HEAD", () -> office.letters().sign(cast.actor("UNIT_HEAD"), id, 1, null));
        assertThat(size(id, PageSize.A4)).isEqualTo("215x330");
        String hash = office.letter(id).sha256();
        office.keep(Letterheads.Letterhead.of("PEMERINTAH LAIN", "UPTD", "Jalan", "Kota", "X"));
        assertThat(size(id, null)).isEqualTo("215x330");
        assertThat(office.letter(id).sha256()).isEqualTo(hash);
        assertThat(cast.as("CASE_MANAGER").get("/surat/" + id).text()).doesNotContain("Pratinjau di kertas lain");
    }

    @Test
    void an_english_copy_of_a_signed_letter_is_a_download_with_its_own_row_in_the_log() {
        LetterId id = office.signed(LetterType.REFERRAL, SampleLetters.referral());
        assertThat(cast.as("CASE_MANAGER").get("/surat/" + id).text()).contains("salinan bahasa Inggris");
        var answer = cast.as("CASE_MANAGER").once("/surat/" + id + "/salinan-inggris");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                .startsWith("attachment")
                .contains("copy-")
                .doesNotContain("Bunga");
        assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("no-store");
        assertThat(rows(id, "english-copy")).isEqualTo(1);
        assertThat(rows(id, "pdf")).isZero();

        byte[] pdf = english(id);
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.language(pdf)).isEqualTo("en");
        assertThat(PdfCheck.text(pdf))
                .contains(
                        "the Indonesian letter no. 001/SR/UPTD-PPA/XI/2026 is authoritative",
                        "/s/" + office.letter(id).code(),
                        "Wulan Ariyanti",
                        "Bunga Rahasia");
        assertThat(rows(id, "english-copy")).isEqualTo(2);
    }

    @Test
    void a_void_letter_is_void_in_english_too_and_a_draft_has_no_copy() {
        LetterId id = office.signed(LetterType.REFERRAL, SampleLetters.referral());
        cast.as("UNIT_HEAD", () -> office.letters().voidLetter(cast.actor("UNIT_HEAD"), id, "Salah tujuan"));
        byte[] pdf = english(id);
        assertThat(PdfCheck.faults(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf).replace(" ", "")).contains("VOID");

        LetterId draft = office.draft(LetterType.REFERRAL, SampleLetters.referral());
        assertThat(cast.as("CASE_MANAGER")
                        .once("/surat/" + draft + "/salinan-inggris")
                        .statusCode())
                .isEqualTo(404);
        assertThat(rows(draft, "english-copy")).isZero();
    }

    @Test
    void whoever_may_not_read_the_letter_finds_no_copy_either() {
        LetterId id = office.signed(LetterType.REFERRAL, SampleLetters.referral());
        String nowhere = "/surat/" + UUID.randomUUID() + "/salinan-inggris";
        for (String who : new String[] {"COMPANION", "DATA_OFFICER", "SYSTEM_ADMIN", "AUDITOR"}) {
            assertThat(cast.as(who).once("/surat/" + id + "/salinan-inggris").statusCode())
                    .as(who)
                    .isEqualTo(404)
                    .isEqualTo(cast.as(who).once(nowhere).statusCode());
        }
        Cast others = Cast.fresh(program, Cast.SUMBER_ASIH);
        assertThat(others.as("UNIT_HEAD")
                        .once("/surat/" + id + "/salinan-inggris")
                        .statusCode())
                .isEqualTo(404);
        assertThat(rows(id, "english-copy")).isZero();
    }

    @Test
    void a_letter_whose_reading_cannot_be_logged_does_not_leave_the_house() throws SQLException {
        LetterId id = office.signed(LetterType.REFERRAL, SampleLetters.referral());
        sql("create function public.stumble() returns trigger language plpgsql as $$ begin"
                + " raise exception 'stumbled'; end $$");
        sql("create trigger stumble before insert on access.audit for each row when (new.object like 'letter:" + id
                + ":%') execute function public.stumble()");
        try {
            for (String copy : new String[] {"/pdf", "/salinan-inggris"}) {
                var answer = cast.as("CASE_MANAGER").once("/surat/" + id + copy);
                assertThat(answer.statusCode()).as(copy).isGreaterThanOrEqualTo(500);
                assertThat(answer.body()).as(copy).doesNotContain("%PDF");
                assertThat(answer.headers().firstValue("content-disposition"))
                        .as(copy)
                        .isEmpty();
            }
        } finally {
            sql("drop trigger stumble on access.audit");
            sql("drop function public.stumble()");
        }
        assertThat(cast.as("CASE_MANAGER").once("/surat/" + id + "/pdf").body()).startsWith("%PDF");
    }

    private void sql(String statement) throws SQLException {
        try (var connection = TestDatabase.asSuperuser(program).getConnection();
                var act = connection.createStatement()) {
            act.execute(statement);
        }
    }

    private String size(LetterId id, PageSize size) {
        return PdfCheck.size(cast.as("CASE_MANAGER", () -> office.letters().pdf(cast.actor("CASE_MANAGER"), id, size)));
    }

    private byte[] english(LetterId id) {
        return cast.as("CASE_MANAGER", () -> office.letters().english(cast.actor("CASE_MANAGER"), id, null));
    }

    private long rows(LetterId id, String what) {
        return cast.within(() -> program.getBean(JdbcClient.class)
                .sql("select count(*) from access.audit where object = ? and action = 'letter.read'")
                .param("letter:" + id + ":" + what)
                .query(Long.class)
                .single());
    }
}
