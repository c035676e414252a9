package id.naungan.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is related to somebody in a case says so once, and the case is gone for her; another is named, and nobody asks her why. */
@NaunganTest
class ConflictOfInterestTest {
    private static final String REPLACE = "Petugas dikecualikan: tunjuk penggantinya";
    private static final String STOPPED = "Penunjukan dihentikan karena benturan kepentingan";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    private Cast cast;
    private String at;

    @BeforeEach
    void a_case_with_a_manager_and_a_team() {
        cast = Cast.fresh(program);
        at = CrisisWalk.of(program, cast, field -> "Teks " + field).arrive();
        named("CASE_MANAGER", "CASE_SUPERVISOR", "COMPANION");
    }

    @Test
    void an_officer_leaves_with_two_taps_and_finds_the_case_nowhere_in_any_session_from_then_on() {
        Visitor elsewhere = cast.signIn("COMPANION");
        Visitor here = cast.as("COMPANION");
        assertThat(elsewhere.get(at).status()).isEqualTo(200);
        Visitor.Page left = here.get(at)
                .click("Saya punya hubungan dengan orang di kasus ini")
                .form("/hubungan-saya")
                .submit();
        assertThat(left.path()).isEqualTo("/saya/hubungan?tercatat");
        assertThat(left.text()).contains("Tercatat").doesNotContain("PPA-26-");
        String absent = "/kasus/" + UUID.randomUUID();
        for (Visitor who : List.of(here, elsewhere)) {
            assertThat(who.get(at).status()).isEqualTo(404);
            assertThat(plain(who.get(at))).isEqualTo(plain(who.get(absent)));
            assertThat(who.get(at + "/hubungan-saya").status()).isEqualTo(404);
            assertThat(who.get("/kerja").text()).doesNotContain("PPA-26-");
            assertThat(who.get("/kasus").text()).doesNotContain("PPA-26-");
        }
        assertThat(running("TEAM", "COMPANION")).isZero();
        Evidence.note(
                "G17",
                "a relation declared: 2 sessions of the officer, in both the case is gone at the very next request, from its page, her worklist and her list",
                "at the next request, in every session",
                true);
        assertThat(cast.as("CASE_MANAGER").get(at + "/linimasa").text())
                .contains("Seorang petugas dikecualikan dari kasus")
                .doesNotContain("Keluarga", "hubungan keluarga");
    }

    @Test
    void
            another_is_named_by_the_supervisor_for_a_manager_by_the_head_for_a_supervisor_and_by_the_division_for_the_head() {
        leave("CASE_MANAGER", "FAMILY", "Adik ipar terlapor");
        assertThat(running("CASE_MANAGER", "CASE_MANAGER")).isZero();
        assertThat(cast.as("UNIT_HEAD").get("/kerja").text()).doesNotContain(REPLACE);
        Visitor.Page asked = cast.as("CASE_SUPERVISOR").get("/kerja").click(REPLACE);
        assertThat(asked.text()).contains("Dewi Maharsi", "Keluarga", "Adik ipar terlapor", "Menyatakan sendiri");
        asked.form("/pengganti").submit();
        assertThat(cast.as("CASE_SUPERVISOR").get("/kerja").text()).doesNotContain(REPLACE);
        leave("CASE_SUPERVISOR", "UNSAID", "");
        assertThat(cast.as("CASE_SUPERVISOR").get("/kerja").text()).doesNotContain(REPLACE);
        cast.as("UNIT_HEAD").get("/kerja").click(REPLACE).form("/pengganti").submit();
        leave("UNIT_HEAD", "UNSAID", "");
        assertThat(cast.as("UNIT_HEAD").get("/kerja").text()).doesNotContain(REPLACE);
        assertThat(cast.as("DIVISION_HEAD").get("/kerja").text()).contains(REPLACE);
    }

    @Test
    void she_cannot_undo_it_and_another_lifts_it_only_with_a_reason() {
        leave("COMPANION", "FRIEND", "");
        Visitor supervisor = cast.as("CASE_SUPERVISOR");
        Visitor.Page lifting = supervisor.get(at + "/pengecualian").click("Cabut");
        assertThat(cast.as("COMPANION").get(lifting.path()).status()).isEqualTo(404);
        assertThat(lifting.form(lifting.path()).with("reason", " ").submit().status())
                .isEqualTo(422);
        assertThat(cast.as("COMPANION").get(at).status()).isEqualTo(404);
        assertThat(lifting.form(lifting.path())
                        .with("reason", "Salah orang")
                        .submit()
                        .text())
                .contains("Belum ada petugas yang dikecualikan");
        assertThat(cast.as("COMPANION").get(at).status())
                .as("her place in the team does not come back by itself")
                .isEqualTo(404);
        clock.turnBy(Duration.ofMinutes(1));
        named("CASE_MANAGER", "CASE_SUPERVISOR", "COMPANION");
        assertThat(cast.as("COMPANION").get(at).status()).isEqualTo(200);
        Visitor.Page noted = supervisor
                .get(at + "/pengecualian")
                .form("/pengecualian")
                .with("officer", cast.account("CASE_SUPERVISOR").toString())
                .submit();
        assertThat(noted.path()).isEqualTo("/saya/hubungan?tercatat");
        assertThat(supervisor.get(at + "/pengecualian").status()).isEqualTo(404);
    }

    @Test
    void what_she_declared_before_keeps_her_out_of_cases_there_are_and_of_those_to_come() {
        String nik = nik();
        known(cast.as("CASE_MANAGER"), at, "Bondan Prakosa", nik);
        assertThat(declare("COMPANION", "Bondan Prakosa", "").text()).contains("Isi NIK lengkap");
        assertThat(cast.as("COMPANION").get(at).status()).isEqualTo(200);
        declare("COMPANION", "Siapa Saja", nik);
        assertThat(cast.as("COMPANION").get(at).status()).isEqualTo(404);
        assertThat(cast.as("CASE_SUPERVISOR").get(at + "/pengecualian").text())
                .contains("Sinta Larasati", "Cocok dengan pernyataan hubungannya");
        String other = nik();
        declare("CASE_SUPERVISOR", "Kenanga Puspita", other);
        assertThat(cast.as("CASE_SUPERVISOR").get(at).status()).isEqualTo(200);
        known(cast.as("CASE_MANAGER"), at, "Kenanga P.", other);
        assertThat(cast.as("CASE_SUPERVISOR").get(at).status()).isEqualTo(404);
        assertThat(cast.as("UNIT_HEAD").get("/kerja").text()).contains(REPLACE);
        assertThat(cast.as("UNIT_HEAD").get("/pengawasan/hubungan").text())
                .contains("Sinta Larasati", "Ratna Sekarsari")
                .doesNotContain("Siapa Saja", "Kenanga");
    }

    @Test
    void who_becomes_known_as_declared_when_two_records_are_made_one_closes_the_case_to_her_too() {
        Visitor supervisor = cast.as("CASE_SUPERVISOR");
        String nik = nik();
        declare("COMPANION", "Siapa Saja", nik);
        String other = CrisisWalk.of(program, cast, field -> "Teks " + field).arrive();
        known(supervisor, other, "Bondan Prakosa", nik);
        assertThat(cast.as("COMPANION").get(at).status()).isEqualTo(200);
        String pair = at + "/orang/" + clientOf(supervisor, at) + "/satukan/" + clientOf(supervisor, other);
        Visitor.Page merged = supervisor
                .get(pair)
                .form(pair)
                .with("reason", "Orang yang sama")
                .submit();
        assertThat(merged.path()).as(merged.text()).endsWith("/penyatuan");
        assertThat(cast.as("COMPANION").get(at).status()).isEqualTo(404);
    }

    @Test
    void an_officer_who_is_kept_out_is_named_neither_for_the_team_nor_for_a_task_and_the_supervisor_is_told() {
        leave("COMPANION", "UNSAID", "");
        Visitor manager = cast.as("CASE_MANAGER");
        String companion = cast.account("COMPANION").toString();
        Visitor.Page team =
                manager.get(at + "/tim").form("/tim").with("team", companion).submit();
        assertThat(team.status()).isEqualTo(422);
        assertThat(team.text()).contains("dikecualikan dari kasus ini. Supervisor sudah diberi tahu");
        team.form("/tim").submit();
        Visitor.Page task = manager.get(at + "/surat-tugas")
                .form("/surat-tugas")
                .with("officers", companion)
                .with("purpose", "ESCORT")
                .with("where", "HOME")
                .submit();
        assertThat(task.status()).isEqualTo(422);
        assertThat(task.text()).contains("dikecualikan dari kasus ini");
        assertThat(running("TEAM", "COMPANION")).isZero();
        Visitor.Page told = cast.as("CASE_SUPERVISOR").get("/kerja").click(STOPPED);
        assertThat(told.document().select("main .n-banner--warning").eachText())
                .hasSize(2)
                .allMatch(one -> one.contains("Sinta Larasati") && one.contains("Dewi Maharsi"));
        told.form(told.document().select("main form").attr("action")).submit();
        assertThat(cast.as("CASE_SUPERVISOR")
                        .get(at + "/pengecualian")
                        .document()
                        .select("main .n-banner--warning"))
                .hasSize(1);
    }

    @Test
    void who_is_accused_does_not_come_along_with_the_client() {
        Visitor manager = cast.as("CASE_MANAGER");
        person(manager, "ACCUSED", "Bondan Prakosa");
        Visitor.Page stopped = person(manager, "ACCOMPANYING", "bondan prakosa");
        if (stopped.text().contains("Saya sudah memeriksa")) {
            stopped = stopped.form("/baru").with("checked", "YES").submit();
        }
        assertThat(stopped.status()).isEqualTo(422);
        assertThat(stopped.text()).contains("tidak dapat menjadi pendamping klien");
        assertThat(cast.as("CASE_SUPERVISOR").get("/kerja").click(STOPPED).text())
                .contains("B. P., terlapor, hendak dicatat sebagai pendamping");
    }

    @Test
    void how_she_is_related_lies_sealed() {
        leave("COMPANION", "FAMILY", "Sepupu jauh dari pihak ibu");
        declare("COUNSELLOR", "Bondan Prakosa", nik());
        List<byte[]> sealed = JdbcClient.create(TestDatabase.asSuperuser(program))
                .sql("""
                        select sealed from oversight.exclusion where office_id = ?
                        union all select sealed from oversight.declaration where office_id = ?""")
                .params(cast.officeId().value(), cast.officeId().value())
                .query((row, number) -> row.getBytes(1))
                .list();
        assertThat(sealed).hasSize(2).allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("Sepupu", "FAMILY", "Bondan"));
    }

    private void leave(String post, String tie, String words) {
        assertThat(cast.as(post)
                        .get(at + "/hubungan-saya")
                        .form("/hubungan-saya")
                        .with("tie", tie)
                        .with("words", words)
                        .submit()
                        .path())
                .isEqualTo("/saya/hubungan?tercatat");
    }

    private Visitor.Page declare(String post, String name, String nik) {
        return cast.as(post)
                .get("/saya/hubungan")
                .form("/saya/hubungan")
                .with("fullName", name)
                .with("nik", nik)
                .with("tie", "FAMILY")
                .submit();
    }

    private void named(String manager, String supervisor, String member) {
        assertThat(cast.as("UNIT_HEAD")
                        .get(at + "/tim")
                        .form("/tim")
                        .with("manager", cast.account(manager).toString())
                        .with("supervisor", cast.account(supervisor).toString())
                        .with("team", cast.account(member).toString())
                        .submit()
                        .status())
                .isEqualTo(200);
    }

    private Visitor.Page person(Visitor who, String role, String fullName) {
        return who.get(at + "/orang/baru")
                .form("/baru")
                .with("role", role)
                .with("fullName", fullName)
                .submit();
    }

    private static void known(Visitor who, String at, String fullName, String nik) {
        Visitor.Page saved = who.get(
                        who.get(at).document().select("a[href$=/ubah]").attr("href"))
                .form("/ubah")
                .with("fullName", fullName)
                .with("nik", nik)
                .submit();
        assertThat(saved.status()).isEqualTo(200);
    }

    private static String clientOf(Visitor who, String at) {
        return who.get(at).document().select("a[href*=/orang/]").attr("href").replaceAll(".*/orang/([^/]+).*", "$1");
    }

    private long running(String relation, String post) {
        return JdbcClient.create(TestDatabase.asSuperuser(program))
                .sql("select count(*) from access.case_grant where account_id = ? and relation = ? and until is null")
                .params(cast.account(post).value(), relation)
                .query(Long.class)
                .single();
    }

    private static String nik() {
        return "00" + String.format("%014d", Math.abs(System.nanoTime()) % 100_000_000_000_000L);
    }

    private static String plain(Visitor.Page page) {
        return page.body()
                .replaceAll("(name=\"_csrf\" value=\")[^\"]*", "$1")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*");
    }
}
