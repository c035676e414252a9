package id.naungan.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.standards.Standards;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** After one word at the counter everything else may follow: who she is, who came with her, and who she may be already. */
@NaunganTest
class PeoplePagesTest {
    private static final String FULL_NAME = "Kartika Wening Sulastri";
    private static final String NIK = "0012015501960001";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Standards standards;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;

    @BeforeEach
    void an_office_that_promises_crisis_intervention() {
        cast = office();
    }

    @Test
    void an_identity_is_completed_and_read_back_and_each_reading_is_written_down_once() {
        Visitor officer = cast.signIn("INTAKE_OFFICER");
        String at = arrive(officer, "Ibu Melati");
        String person = person(officer, at);
        Visitor.Page form = officer.get(person + "/ubah");
        assertThat(form.status()).isEqualTo(200);
        assertThat(readings(person)).isEqualTo(1);
        Visitor.Page saved = form.form("/ubah")
                .with("fullName", FULL_NAME)
                .with("nik", NIK)
                .with("birth.day", "15")
                .with("birth.month", "1")
                .with("birth.year", "1996")
                .with("sex", "FEMALE")
                .with("phone.number", "0812 0000 1111")
                .with("phone.mayCall", "MESSAGE_ONLY")
                .with("phone.safeTime", "pagi setelah pukul 9")
                .with("phone.whoAnswers", "adik")
                .with("domicile.province", "64")
                .with("domicile.regency", "kutai kartanegara")
                .with("domicile.district", "Tenggarong")
                .with("domicile.village", "Rawa Jati")
                .with("domicile.line", "Gang Contoh 3")
                .with("disability", "YES")
                .with("disabilityTypes", "RUNGU")
                .with("support", "Juru bahasa isyarat")
                .with("pregnant", "NO")
                .with("marital", "MENIKAH")
                .with("education", "SLTA")
                .with("religion", "DECLINED")
                .submit();
        assertThat(saved.path()).isEqualTo(at);
        assertThat(saved.text())
                .contains("Ibu M.")
                .doesNotContain("Kartika")
                .doesNotContain("Melati")
                .doesNotContain("Rawa Jati")
                .doesNotContain(NIK);
        Visitor.Page read = officer.get(person);
        assertThat(read.text())
                .contains(
                        FULL_NAME,
                        NIK,
                        "0812 0000 1111",
                        "Hanya pesan",
                        "pagi setelah pukul 9",
                        "adik",
                        "Rawa Jati",
                        "Gang Contoh 3",
                        "Tenggarong",
                        "Kabupaten Kutai Kartanegara, Kalimantan Timur",
                        "Sensorik: rungu",
                        "Juru bahasa isyarat",
                        "Menikah",
                        "SLTA",
                        "Memilih tidak menjawab",
                        "Perempuan");
        assertThat(readings(person)).isEqualTo(2);
        Visitor.Page again = officer.get(person + "/ubah");
        assertThat(again.document().select("input[name=domicile.regency]").val())
                .isEqualTo("Kabupaten Kutai Kartanegara");
        assertThat(again.form("/ubah")
                        .with("domicile.regency", "Bogor")
                        .submit()
                        .text())
                .contains("Tidak ada kabupaten atau kota dengan nama ini");
        assertThat(again.form("/ubah")
                        .with("domicile.province", "")
                        .with("domicile.regency", "64.02")
                        .submit()
                        .path())
                .isEqualTo(at);
    }

    @Test
    void somebody_who_may_not_see_the_case_is_told_that_there_is_no_such_page() {
        Visitor officer = cast.signIn("INTAKE_OFFICER");
        String person = person(officer, arrive(officer, "Ibu Melati"));
        for (Visitor other : new Visitor[] {
            office().signIn("CASE_SUPERVISOR"), cast.signIn("COMPANION"), cast.signIn("DIVISION_HEAD")
        }) {
            assertThat(other.get(person + "/ubah").status()).isEqualTo(404);
            assertThat(other.get(person).status()).isEqualTo(404);
        }
        String otherCase = arrive(officer, "Ibu Kenanga");
        assertThat(officer.get(otherCase + person.substring(person.indexOf("/orang/")) + "/ubah")
                        .status())
                .isEqualTo(404);
        assertThat(officer.get(otherCase + "/orang/bukan-nomor/ubah").status()).isEqualTo(404);
    }

    @Test
    void the_second_of_two_who_save_is_told_and_keeps_her_text() {
        Visitor officer = cast.signIn("INTAKE_OFFICER");
        String person = person(officer, arrive(officer, "Ibu Melati"));
        Visitor.Form hers = officer.get(person + "/ubah").form("/ubah").with("fullName", "Kartika Wening");
        Visitor supervisor = cast.signIn("CASE_SUPERVISOR");
        supervisor
                .get(person + "/ubah")
                .form("/ubah")
                .with("fullName", "Sulastri Wening")
                .submit();
        Visitor.Page told = hers.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("baru saja diubah oleh petugas lain");
        assertThat(told.document().select("#f-fullName").val()).isEqualTo("Kartika Wening");
        assertThat(officer.get(person).text()).contains("Sulastri Wening");
        assertThat(told.form("/ubah").submit().status()).isEqualTo(200);
        assertThat(officer.get(person).text()).contains("Kartika Wening");
    }

    @Test
    void hostile_text_is_kept_and_escaped_and_each_wrong_field_says_so() {
        Visitor officer = cast.signIn("INTAKE_OFFICER");
        String person = person(officer, arrive(officer, "Ibu Melati"));
        Visitor.Page again = officer.get(person + "/ubah")
                .form("/ubah")
                .with("callName", "<script>alert(1)</script>'; drop table x; \u202E\uD83D\uDE00")
                .with("birth.day", "31")
                .with("birth.month", "2")
                .with("birth.year", "9999")
                .with("age", "-4")
                .with("sex", "ROBOT")
                .with("phone.number", "nol delapan")
                .with("domicile.province", "Rawa Tirta")
                .with("religion", "X")
                .with("support", "a".repeat(2001))
                .submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).doesNotContain("<script>alert");
        assertThat(again.document().select("#f-callName").val())
                .startsWith("<script>alert(1)</script>'; drop table x;");
        assertThat(again.document().select("#f-support").text()).hasSize(2001);
        assertThat(again.document().select(".govuk-error-summary__list li")).hasSize(8);
        assertThat(again.document().select("details:not([open])")).isEmpty();
        Visitor.Page kept = officer.get(person + "/ubah")
                .form("/ubah")
                .with("callName", "<b>Ibu</b> \uD83D\uDE00")
                .submit();
        assertThat(kept.status()).isEqualTo(200);
        assertThat(officer.get(person).text()).contains("<b>Ibu</b> \uD83D\uDE00");
        assertThat(officer.get(person + "/ubah")
                        .form("/ubah")
                        .with("callName", "x".repeat(1_000_000))
                        .send()
                        .statusCode())
                .isIn(413, 422);
    }

    @Test
    void an_odd_nik_is_pointed_out_and_saved() {
        Visitor officer = cast.signIn("INTAKE_OFFICER");
        String person = person(officer, arrive(officer, "Ibu Melati"));
        Visitor.Page saved =
                officer.get(person + "/ubah").form("/ubah").with("nik", "00123").submit();
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text()).contains("NIK biasanya 16 angka").doesNotContain("00123");
        assertThat(officer.get(person).text()).contains("00123");
    }

    @Test
    void somebody_in_another_case_that_she_may_see_is_hinted_at_and_she_can_go_on() {
        Visitor officer = cast.signIn("INTAKE_OFFICER");
        String first = arrive(officer, "Ibu Melati");
        name(officer, first);
        String second = arrive(officer, "Ibu Wening");
        Visitor.Page saved = name(officer, second);
        assertThat(saved.text())
                .contains("Mungkin orang yang sama")
                .containsPattern("PPA-26-[0-9A-Z]{5} · Ibu M\\.")
                .doesNotContain("Kartika");
        assertThat(saved.click("Lanjut ke kasus").path()).isEqualTo(second);
        assertThat(officer.get(second + "/krisis").text()).contains("Mungkin orang yang sama");
        assertThat(cast.signIn("CASE_SUPERVISOR").get("/kerja").text()).doesNotContain("mungkin orang yang sama");
    }

    @Test
    void somebody_in_a_case_that_she_may_not_see_leaves_no_sign_but_a_question_to_the_supervisor() {
        Visitor companion = cast.signIn("COMPANION");
        name(companion, arrive(companion, "Ibu Melati"));
        Visitor officer = cast.signIn("INTAKE_OFFICER");
        String at = arrive(officer, "Ibu Wening");
        Visitor.Page saved = name(officer, at);

        Cast elsewhere = office();
        Visitor alone = elsewhere.signIn("INTAKE_OFFICER");
        String plain = arrive(alone, "Ibu Wening");
        Visitor.Page plainly = name(alone, plain);
        assertThat(nameless(saved)).isEqualTo(nameless(plainly));
        assertThat(nameless(officer.get(at + "/krisis"))).isEqualTo(nameless(alone.get(plain + "/krisis")));
        assertThat(officer.get("/kerja").text()).doesNotContain("orang yang sama");
        assertThat(officer.get(at + "/orang-serupa").status()).isEqualTo(404);

        Visitor supervisor = cast.signIn("CASE_SUPERVISOR");
        Visitor.Page asked = supervisor.get("/kerja").click("mungkin orang yang sama");
        assertThat(asked.text())
                .contains("Ibu W. di kasus ini")
                .containsPattern("PPA-26-[0-9A-Z]{5} · Ibu M\\.")
                .doesNotContain("Kartika");
        assertThat(asked.form("/orang-serupa").submit().text()).contains("Pilih apakah orangnya sama.");
        assertThat(asked.form("/orang-serupa").with("answer", "OTHER").submit().text())
                .contains("Tidak ada yang perlu diperiksa.");
        assertThat(supervisor.get("/kerja").text()).doesNotContain("orang yang sama");
    }

    @Test
    void a_nik_that_another_office_knows_is_asked_about_and_shows_nothing_of_it() {
        Cast other = office();
        Visitor there = other.signIn("INTAKE_OFFICER");
        String known = person(there, arrive(there, "Ibu Melati"));
        String nik = "00" + String.format("%014d", Math.abs(System.nanoTime()) % 100_000_000_000_000L);
        there.get(known + "/ubah").form("/ubah").with("nik", nik).submit();
        Visitor officer = cast.signIn("INTAKE_OFFICER");
        String person = person(officer, arrive(officer, "Ibu Wening"));
        assertThat(officer.get(person + "/ubah")
                        .form("/ubah")
                        .with("nik", nik)
                        .submit()
                        .text())
                .doesNotContain("kantor lain");
        assertThat(cast.signIn("CASE_SUPERVISOR")
                        .get("/kerja")
                        .click("mungkin orang yang sama")
                        .text())
                .contains("NIK ini tercatat di kantor lain. Tanyakan kepada supervisor")
                .doesNotContain("Melati")
                .doesNotContain("Ibu M.");
    }

    @Test
    void another_person_joins_the_case_with_her_relation_to_the_client() {
        Visitor officer = cast.signIn("INTAKE_OFFICER");
        String at = arrive(officer, "Ibu Melati");
        Visitor.Page empty =
                officer.get(at + "/orang/baru?peran=ACCUSED").form("/baru").submit();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Isi nama panggilan atau nama lengkap");
        Visitor.Page saved = empty.form("/baru")
                .with("fullName", "Bondan Prakosa")
                .with("kinship", "SPOUSE")
                .with("detail", "suami sirri")
                .submit();
        assertThat(saved.path()).isEqualTo(at);
        assertThat(saved.text()).contains("Terlapor").contains("B. P.").doesNotContain("Bondan");
        String accused = saved.document()
                .select("a[href*=/orang/]:contains(Tampilkan):contains(Terlapor)")
                .attr("href");
        assertThat(officer.get(accused).text()).contains("Bondan Prakosa", "Suami atau istri", "suami sirri");
        Visitor.Page twin = officer.get(arrive(officer, "Ibu Kenanga") + "/orang/baru")
                .form("/baru")
                .with("role", "WITNESS")
                .with("fullName", "Bondan Prakosa")
                .submit();
        assertThat(twin.text()).contains("Mungkin orang ini sudah tercatat");
        assertThat(twin.form("/baru").with("checked", "YES").submit().text()).contains("Saksi");
    }

    private Visitor.Page name(Visitor who, String at) {
        return who.get(person(who, at) + "/ubah")
                .form("/ubah")
                .with("fullName", FULL_NAME)
                .submit();
    }

    /** What a reader sees, without what differs from case to case; in no order, since facts of one instant have none. */
    private static List<String> nameless(Visitor.Page page) {
        return Arrays.stream(page.text().replaceAll("PPA-26-[0-9A-Z]{5}", "N").split(" "))
                .sorted()
                .toList();
    }

    private static String person(Visitor who, String at) {
        return who.get(at).document().select("a[href$=/ubah]").attr("href").replace("/ubah", "");
    }

    private int readings(String person) {
        String object = "person:" + person.substring(person.lastIndexOf('/') + 1);
        return cast.within(
                () -> jdbc.sql("select count(*) from access.audit where object = ? and action = 'case.read-identity'")
                        .param(object)
                        .query(Integer.class)
                        .single());
    }

    private static String arrive(Visitor officer, String callName) {
        Visitor.Page board = officer.get("/krisis")
                .form("/krisis")
                .with("callName", callName)
                .with("safe", "YES")
                .with("needs", "CALMING")
                .submit();
        assertThat(board.status()).isEqualTo(200);
        return board.path().replace("/krisis", "");
    }

    private Cast office() {
        Cast fresh = Cast.fresh(program);
        fresh.within(() -> standards.adopt(
                fresh.officeId(), "intervensi-krisis", Map.of(), "Kepala UPTD", LocalDate.of(2026, 1, 1)));
        return fresh;
    }
}
