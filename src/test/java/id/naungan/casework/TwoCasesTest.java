package id.naungan.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases that belong together, and people who stand on opposite sides of two: known to those alone who may see both. */
@NaunganTest
class TwoCasesTest {
    @Autowired
    private ApplicationContext program;

    private Cast cast;
    private String first;
    private String second;
    private String numberOfSecond;

    @BeforeEach
    void two_cases_in_different_hands() {
        cast = Cast.fresh(program);
        CrisisWalk.of(program, cast, field -> "Teks " + field);
        first = arrive("INTAKE_OFFICER", "Ibu Melati");
        second = arrive("COMPANION", "Ibu Kenanga");
        numberOfSecond = SearchPagesTest.number(cast.as("COMPANION").get(second));
    }

    @Test
    void a_link_is_shown_on_both_sides_to_who_may_see_both_and_to_nobody_else() {
        String before = cast.as("INTAKE_OFFICER").get(first).text();
        Visitor supervisor = cast.as("CASE_SUPERVISOR");
        Visitor.Page linked = link(supervisor, numberOfSecond.toLowerCase(java.util.Locale.ROOT), "FOLLOWS");
        assertThat(linked.text()).contains(numberOfSecond, "Lanjutan dari kasus itu", "Ratna Sekarsari");
        assertThat(supervisor.get(first).text()).contains("Kasus terkait", numberOfSecond);
        assertThat(supervisor.get(second).text()).contains("Kasus itu lanjutan dari kasus ini");
        assertThat(cast.as("INTAKE_OFFICER").get(first).text()).isEqualTo(before);
        assertThat(cast.as("COMPANION").get(second).text()).doesNotContain("Kasus terkait");
        assertThat(cast.as("INTAKE_OFFICER").get(first + "/terkait").status()).isEqualTo(404);
        assertThat(audited("link:")).isEqualTo(2);
        assertThat(link(supervisor, numberOfSecond, "FOLLOWS").text()).contains("sudah dikaitkan");
        assertThat(link(supervisor, SearchPagesTest.number(supervisor.get(first)), "SAME_CLIENT")
                        .text())
                .contains("nomor kasus yang sedang dibuka");
    }

    @Test
    void a_case_that_she_may_not_see_is_answered_like_a_number_that_nobody_has() {
        cast.as("CASE_SUPERVISOR")
                .get(first + "/tim")
                .form("/tim")
                .with("manager", cast.account("CASE_MANAGER").toString())
                .submit();
        Visitor manager = cast.as("CASE_MANAGER");
        Visitor.Page hidden = link(manager, numberOfSecond, "SAME_CLIENT");
        Visitor.Page absent = link(manager, "PPA-26-00000", "SAME_CLIENT");
        assertThat(hidden.status()).isEqualTo(422);
        assertThat(hidden.text()).contains("Tidak ada kasus dengan nomor itu");
        assertThat(plain(hidden, numberOfSecond)).isEqualTo(plain(absent, "PPA-26-00000"));
        Visitor.Page empty = link(manager, " ", "KERABAT");
        assertThat(empty.text()).contains("Isi nomor kasusnya", "Pilihan ini tidak dikenal");
    }

    @Test
    void a_link_is_taken_away_with_a_reason() {
        Visitor supervisor = cast.as("CASE_SUPERVISOR");
        Visitor.Page end = link(supervisor, numberOfSecond, "SAME_HOUSEHOLD").click("Lepas");
        Visitor.Page unsaid = end.form(end.path()).with("reason", " ").submit();
        assertThat(unsaid.status()).isEqualTo(422);
        Visitor.Page ended =
                unsaid.form(end.path()).with("reason", "Alamat lama").submit();
        assertThat(ended.text()).doesNotContain(numberOfSecond);
        assertThat(supervisor.get(second).text()).doesNotContain("Satu rumah tangga");
        assertThat(supervisor.get(end.path()).status()).isEqualTo(404);
        assertThat(audited("link:")).isEqualTo(4);
        assertThat(link(supervisor, numberOfSecond, "SAME_HOUSEHOLD").text()).contains(numberOfSecond);
    }

    @Test
    void who_is_accused_in_one_case_and_client_in_another_is_a_question_for_the_supervisor_alone() {
        accuse("INTAKE_OFFICER", first, "Bondan Prakosa Widodo");
        Visitor companion = cast.as("COMPANION");
        String plainly = saved(companion, second, "Bondan Prakosa Widodo");
        Cast without = Cast.fresh(program);
        CrisisWalk.of(program, without, field -> "Teks " + field);
        Visitor alone = without.as("COMPANION");
        String other = alone.get("/krisis")
                .form("/krisis")
                .with("callName", "Ibu Kenanga")
                .with("safe", "YES")
                .with("needs", "CALMING")
                .submit()
                .path()
                .replace("/krisis", "");
        assertThat(plainly).isEqualTo(saved(alone, other, "Bondan Prakosa Widodo"));
        assertThat(companion.get("/kerja").text()).doesNotContain("Terlapor di satu kasus");
        assertThat(companion.get(second + "/dua-pihak").status()).isEqualTo(404);

        Visitor supervisor = cast.as("CASE_SUPERVISOR");
        Visitor.Page asked = supervisor.get("/kerja").click("Terlapor di satu kasus");
        assertThat(asked.text())
                .contains("B. P. W.", "Terlapor", "Klien", SearchPagesTest.number(supervisor.get(first)))
                .doesNotContain("Bondan");
        Visitor.Page unsaid = asked.form("/dua-pihak").submit();
        assertThat(unsaid.text()).contains("Pilih keputusan Anda", "Tulis alasannya");
        Visitor.Page settled = unsaid.form("/dua-pihak")
                .with("decision", "NO_RISK")
                .with("reason", "Perkara lama, sudah damai")
                .submit();
        assertThat(settled.text()).contains("Tidak ada yang perlu diputuskan");
        assertThat(supervisor.get("/kerja").text()).doesNotContain("Terlapor di satu kasus");
        assertThat(audited("opposed:")).isEqualTo(2);
        saved(companion, second, "Bondan Prakosa Widodo");
        assertThat(supervisor.get("/kerja").text()).doesNotContain("Terlapor di satu kasus");
    }

    @Test
    void a_reporter_who_is_accused_elsewhere_is_asked_about_too_from_whichever_case_comes_second() {
        Visitor companion = cast.as("COMPANION");
        add(companion, second, "REPORTER", "Bondan Prakosa Widodo");
        accuse("INTAKE_OFFICER", first, "Bondan Prakosa Widodo");
        assertThat(cast.as("CASE_SUPERVISOR")
                        .get("/kerja")
                        .click("Terlapor di satu kasus")
                        .text())
                .contains("Pelapor", "Terlapor");
        Visitor excluded = cast.as("UNIT_HEAD");
        JdbcClient.create(TestDatabase.asSuperuser(program))
                .sql("""
                        insert into access.case_grant (office_id, case_id, account_id, relation, since)
                        values (?, cast(? as uuid), ?, 'EXCLUDED', now())""")
                .params(
                        cast.officeId().value(),
                        first.substring("/kasus/".length()),
                        cast.account("UNIT_HEAD").value())
                .update();
        assertThat(excluded.get("/kerja").text()).doesNotContain("Terlapor di satu kasus");
        assertThat(excluded.get(second + "/dua-pihak").text()).contains("Tidak ada yang perlu diputuskan");
    }

    @Test
    void client_and_accused_who_have_changed_places_in_another_case_are_both_asked_about_on_both_sides() {
        saved(cast.as("INTAKE_OFFICER"), first, "Kirana Ayudya Lestari");
        accuse("INTAKE_OFFICER", first, "Bondan Prakosa Widodo");
        saved(cast.as("COMPANION"), second, "Bondan Prakosa Widodo");
        accuse("COMPANION", second, "Kirana Ayudya Lestari");
        Visitor supervisor = cast.as("CASE_SUPERVISOR");
        assertThat(supervisor
                        .get("/kerja")
                        .document()
                        .select("a:contains(Terlapor di satu kasus)")
                        .eachAttr("href"))
                .containsExactlyInAnyOrder(first + "/dua-pihak", second + "/dua-pihak");
        for (String at : new String[] {first, second}) {
            assertThat(supervisor.get(at + "/dua-pihak").text())
                    .contains("Terlapor", "Klien", "Masih ada 1 pertanyaan sesudah ini")
                    .doesNotContain("Bondan", "Kirana");
            assertThat(cast.as("INTAKE_OFFICER").get(at + "/dua-pihak").status())
                    .isEqualTo(404);
            assertThat(cast.as("COMPANION").get(at + "/dua-pihak").status()).isEqualTo(404);
        }
        assertThat(cast.as("INTAKE_OFFICER").get(first).text()).doesNotContain(numberOfSecond);
    }

    @Test
    void a_companion_of_one_side_is_not_given_to_the_other_without_the_supervisors_word() {
        accuse("INTAKE_OFFICER", first, "Bondan Prakosa Widodo");
        saved(cast.as("COMPANION"), second, "Bondan Prakosa Widodo");
        Visitor supervisor = cast.as("CASE_SUPERVISOR");
        String mega = cast.account(Cast.SECOND_COMPANION).toString();
        assertThat(supervisor
                        .get(second + "/tim")
                        .form("/tim")
                        .with("team", mega)
                        .submit()
                        .path())
                .isEqualTo("/kerja");
        Visitor.Page warned =
                supervisor.get(first + "/tim").form("/tim").with("team", mega).submit();
        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.text()).contains("Mega Puspaningrum juga bekerja di " + numberOfSecond);
        assertThat(supervisor.get("/kerja").text()).doesNotContain("dua pihak yang berseberangan");
        assertThat(warned.form("/tim").with("checked", "YES").submit().path()).isEqualTo("/kerja");
        assertThat(supervisor.get("/kerja").text()).contains("dua pihak yang berseberangan");
        assertThat(cast.as("INTAKE_OFFICER").get(first + "/tim").text()).doesNotContain(numberOfSecond, "seberang");
    }

    private Visitor.Page link(Visitor who, String number, String kind) {
        return who.get(first + "/terkait")
                .form("/terkait")
                .with("number", number)
                .with("kind", kind)
                .submit();
    }

    private void accuse(String post, String at, String fullName) {
        add(cast.as(post), at, "ACCUSED", fullName);
    }

    private static void add(Visitor who, String at, String role, String fullName) {
        Visitor.Page added = who.get(at + "/orang/baru")
                .form("/baru")
                .with("role", role)
                .with("fullName", fullName)
                .submit();
        assertThat(added.status()).isEqualTo(200);
    }

    /** What the clerk reads after she wrote down the client's name. */
    private static String saved(Visitor who, String at, String fullName) {
        return who.get(who.get(at).document().select("a[href$=/ubah]").attr("href"))
                .form("/ubah")
                .with("fullName", fullName)
                .submit()
                .text()
                .replaceAll("PPA-26-[0-9A-Z]{5}", "N");
    }

    private String arrive(String post, String callName) {
        return cast.as(post)
                .get("/krisis")
                .form("/krisis")
                .with("callName", callName)
                .with("safe", "YES")
                .with("needs", "CALMING")
                .submit()
                .path()
                .replace("/krisis", "");
    }

    private long audited(String object) {
        List<String> rows = JdbcClient.create(TestDatabase.asSuperuser(program))
                .sql("select case_id::text from access.audit where office_id = ? and object like ?")
                .params(cast.officeId().value(), object + "%")
                .query(String.class)
                .list();
        return rows.size();
    }

    private static String plain(Visitor.Page page, String number) {
        return page.body()
                .replace(number, "N")
                .replaceAll("(name=\"_csrf\" value=\")[^\"]*", "$1")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("data-now=\"[^\"]*\"", "");
    }
}
