package id.naungan.intake;

import static id.naungan.testing.DirectWalk.sent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import id.naungan.testing.Visitor;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of the counter where something is missing, wrong, twice, or not for her eyes. */
@NaunganTest
class DirectIntakePagesTest {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private DirectWalk walk;
    private Visitor officer;

    @BeforeEach
    void an_office_with_two_services_for_who_comes() {
        cast = Cast.fresh(program);
        walk = new DirectWalk(program, cast).promising("kdrt");
        officer = cast.signIn("INTAKE_OFFICER");
    }

    @Test
    void what_is_missing_at_the_counter_is_said_at_its_field() {
        Visitor.Page again = officer.get("/penerimaan").form("/penerimaan").submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text())
                .contains("Tulis satu kata untuk memanggilnya.")
                .contains("Pilih siapa yang datang.")
                .contains("Pilih apakah ia aman saat ini.");
        Visitor.Page future = walk.arrival(officer, "Ibu <b>Melati</b>", "CLIENT")
                .with("earlier", "YES")
                .with("received.day", "1")
                .with("received.month", "1")
                .with("received.year", "2030")
                .submit();
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.text()).contains("setelah sekarang");
        assertThat(future.document().select("input[name=callName]").val()).isEqualTo("Ibu <b>Melati</b>");
        assertThat(officer.get("/kasus").document().select("tbody tr")).isEmpty();
    }

    @Test
    void an_office_without_such_a_standard_says_so_kindly() {
        Cast bare = Cast.fresh(program);
        Visitor.Page page = bare.signIn("INTAKE_OFFICER").get("/penerimaan");
        assertThat(page.text()).contains("Kantor ini belum memakai standar untuk orang yang datang langsung.");
        Visitor.Page again = page.form("/penerimaan")
                .with("callName", "Ibu Melati")
                .with("came", "CLIENT")
                .with("safe", "YES")
                .submit();
        assertThat(again.status()).isEqualTo(422);
    }

    @Test
    void somebody_known_is_found_before_she_is_registered_again() {
        String first = sent(walk.arrival(officer, "Ibu Melati", "CLIENT").with("fullName", "Melati Kusuma Wardani"))
                .path();
        Visitor.Page hint = walk.arrival(officer, "Ibu Mel", "CLIENT")
                .with("fullName", "Melati Kusuma Wardani")
                .submit();
        assertThat(hint.status()).isEqualTo(422);
        assertThat(hint.text()).contains("Mungkin orang yang sama", "Ibu M.").doesNotContain("Wardani");
        String known = hint.document().select("input[name=known]").first().val();
        String second = sent(hint.form("/penerimaan").with("known", known)).path();
        assertThat(second).isNotEqualTo(first);
        assertThat(person(first)).isEqualTo(person(second));
    }

    @Test
    void a_person_whom_she_was_not_shown_cannot_be_named_by_hand() {
        String first = sent(walk.arrival(officer, "Ibu Melati", "CLIENT").with("fullName", "Melati Kusuma Wardani"))
                .path();
        Visitor.Page other = sent(walk.arrival(officer, "Ibu Lain", "CLIENT").with("known", person(first)));
        assertThat(person(other.path())).isNotEqualTo(person(first));
    }

    @Test
    void two_officers_who_register_the_same_woman_at_once_both_get_a_number_and_a_supervisor_is_asked()
            throws Exception {
        cast.join("INTAKE_OFFICER.2", "Petugas Kedua", "INTAKE_OFFICER");
        List<Visitor> two = List.of(officer, cast.signIn("INTAKE_OFFICER.2"));
        CountDownLatch go = new CountDownLatch(1);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Visitor.Page>> pages = two.stream()
                    .map(who -> walk.arrival(who, "Ibu Melati", "CLIENT").with("fullName", "Melati Kusuma Wardani"))
                    .map(form -> hands.submit(() -> {
                        go.await();
                        return form.submit();
                    }))
                    .toList();
            go.countDown();
            for (Future<Visitor.Page> page : pages) {
                assertThat(page.get().status()).as(page.get().text()).isEqualTo(200);
                assertThat(page.get().text())
                        .containsPattern("PPA-26-[0-9A-Z]{5}")
                        .doesNotContain("Mungkin orang");
            }
        }
        assertThat(cast.signIn("CASE_SUPERVISOR").get("/kerja").text()).contains("mungkin orang yang sama");
    }

    @Test
    void the_next_visitor_reads_nothing_of_the_guest_book_and_only_those_who_need_it_see_the_day() {
        sent(officer.get("/buku-tamu").form("/buku-tamu").with("name", "Bapak Wijaya"));
        Visitor companion = cast.signIn("COMPANION");
        assertThat(companion.get("/buku-tamu").status()).isEqualTo(200);
        assertThat(companion.get("/buku-tamu").text()).doesNotContain("Wijaya").doesNotContain("Lihat daftar");
        assertThat(companion.get("/buku-tamu/daftar").status()).isEqualTo(404);
        assertThat(cast.signIn("DATA_OFFICER").get("/buku-tamu").status()).isEqualTo(404);
        String guest = officer.get("/buku-tamu/daftar").click("Tampilkan").path();
        assertThat(companion.get(guest).status()).isEqualTo(404);
        Cast other = Cast.fresh(program, Cast.SUMBER_ASIH);
        assertThat(other.signIn("UNIT_HEAD").get(guest).status()).isEqualTo(404);
        assertThat(other.signIn("UNIT_HEAD").get("/buku-tamu/daftar").text()).contains("Tidak ada tamu");
        assertThat(audited("guest:" + guest.substring(guest.lastIndexOf('/') + 1)))
                .isEqualTo(1);
        assertThat(officer.get("/buku-tamu").response().headers().firstValue("cache-control"))
                .as("nothing for the back button")
                .contains("no-store");
    }

    @Test
    void a_guest_who_only_asked_is_settled_once() {
        sent(officer.get("/buku-tamu").form("/buku-tamu").with("name", "Bapak Wijaya"));
        String guest = officer.get("/buku-tamu/daftar").click("Tampilkan").path();
        Visitor.Form first = officer.get(guest).form(guest).with("outcome", "ASKED_ONLY");
        Visitor.Form second =
                cast.signIn("CASE_SUPERVISOR").get(guest).form(guest).with("outcome", "OFFICIAL");
        assertThat(sent(first).text()).contains("Hanya bertanya");
        Visitor.Page told = second.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("sudah dicatat hasilnya");
        assertThat(officer.get(guest).document().select("form[action=" + guest + "]"))
                .isEmpty();
        assertThat(officer.get("/buku-tamu").form("/buku-tamu").submit().text()).contains("Tulis satu nama.");
    }

    @Test
    void guests_write_at_a_tablet_where_nobody_is_signed_in_until_it_is_closed() {
        sent(officer.get("/buku-tamu/tablet").form("/buku-tamu/tablet"));
        String address = officer.get("/buku-tamu/tablet")
                .document()
                .select("main a[href*=/tamu/]")
                .attr("href");
        assertThat(officer.get(address).document().select("input[name=name]"))
                .as("an officer is still signed in there")
                .isEmpty();
        Visitor guest = cast.stranger();
        Visitor.Page after =
                guest.get(address).form(address).with("name", "Ibu Cempaka").submit();
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text()).contains("Terima kasih").doesNotContain("Cempaka");
        assertThat(after.document().select("input[name=name]").val()).isEmpty();
        assertThat(guest.get(address).form(address).submit().text()).contains("Tulis satu nama.");
        assertThat(officer.get("/buku-tamu/daftar").text()).contains("Ibu C.");
        assertThat(guest.get("/buku-tamu/daftar").path()).startsWith("/masuk");
        Visitor.Form late = guest.get(address).form(address).with("name", "Ibu Terlambat");
        sent(officer.get("/buku-tamu/tablet").form("/tutup"));
        assertThat(late.submit().status()).isEqualTo(404);
        assertThat(guest.get(address).status()).isEqualTo(404);
        Cast other = Cast.fresh(program, Cast.SUMBER_ASIH);
        assertThat(guest.get(address.replace(
                                cast.office().code(), other.office().code()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_guest_of_a_case_that_she_may_not_see_has_no_name_in_the_list() {
        sent(officer.get("/buku-tamu").form("/buku-tamu").with("name", "Ibu Seruni"));
        Visitor.Page form = officer.get("/buku-tamu/daftar").click("Tampilkan").click("Terima sebagai laporan");
        String at = sent(form.form("/penerimaan").with("came", "CLIENT").with("safe", "YES"))
                .path()
                .replace("/penerimaan", "");
        cast.join("INTAKE_OFFICER.2", "Petugas Kedua", "INTAKE_OFFICER");
        Visitor second = cast.signIn("INTAKE_OFFICER.2");
        assertThat(second.get(at).status()).isEqualTo(404);
        assertThat(second.get("/buku-tamu/daftar").text())
                .contains("Tamu sebuah kasus")
                .doesNotContain("Ibu S.");
        assertThat(officer.get("/buku-tamu/daftar").text()).contains("Ibu S.");
    }

    @Test
    void a_reporter_may_stay_unnamed_or_be_an_institution_and_what_is_missing_is_said() {
        String at = walk.arrive(officer, "Ibu Melati", "REPORTER");
        assertThat(officer.get(at + "/pelapor").form("/pelapor").submit().text())
                .contains("Pilih siapa yang melapor.");
        Visitor.Page nameless = officer.get(at + "/pelapor")
                .form("/pelapor")
                .with("kind", "SOMEBODY")
                .submit();
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.text()).contains("Isi nama pelapor");
        assertThat(officer.get(at + "/pelapor")
                        .form("/pelapor")
                        .with("kind", "AGENCY")
                        .submit()
                        .text())
                .contains("tulis nama lembaganya");
        sent(officer.get(at + "/pelapor").form("/pelapor").with("kind", "ANONYMOUS"));
        assertThat(officer.get(at).text()).contains("Tidak ingin menyebut nama");
        sent(officer.get(at + "/pelapor")
                .form("/pelapor")
                .with("kind", "AGENCY")
                .with("agency", "Polsek Rawa Tirta")
                .with("callName", "Aipda Wira"));
        assertThat(officer.get(at).text())
                .contains("Lembaga (polisi, rumah sakit, sekolah)", "A. W.")
                .doesNotContain("Wira");
        String hers = walk.arrive(officer, "Ibu Dahlia", "CLIENT");
        assertThat(officer.get(hers).text()).contains("Klien sendiri");
    }

    @Test
    void one_who_reports_and_is_accused_or_speaks_for_a_child_and_is_accused_comes_before_the_supervisor() {
        String at = walk.arrive(officer, "Adik Kemuning", "REPORTER");
        add(at, "ACCUSED", "Bapak Bara", "Bara Wicaksana Tirta", "PARENT");
        assertThat(cast.signIn("CASE_SUPERVISOR").get("/kerja").text()).contains("peran seseorang bertentangan");
        assertThat(officer.get("/kerja").text()).doesNotContain("peran seseorang bertentangan");
        assertThat(officer.get(at + "/peran-bertentangan").status()).isEqualTo(404);
        sent(officer.get(at + "/pelapor")
                .form("/pelapor")
                .with("kind", "SOMEBODY")
                .with("fullName", "Bara Wicaksana Tirta")
                .with("checked", "YES"));
        Visitor supervisor = cast.signIn("CASE_SUPERVISOR");
        Visitor.Page page = supervisor.get(at + "/peran-bertentangan");
        assertThat(page.text())
                .contains("pelapor sekaligus terlapor", "mendampingi atau mewakili klien", "Bapak B.")
                .doesNotContain("Wicaksana");
        Visitor.Page left = sent(page.form("/peran-bertentangan"));
        assertThat(sent(left.form("/peran-bertentangan")).text()).contains("Tidak ada peran yang bertentangan.");
        assertThat(supervisor.get("/kerja").text()).doesNotContain("bertentangan");
    }

    @Test
    void each_accused_has_a_relation_to_each_client_and_what_was_said_before_is_kept() {
        String at = walk.arrive(officer, "Ibu Melati", "CLIENT");
        add(at, "VICTIM", "Adik Kemuning", "", "");
        Visitor.Page relation = add(at, "ACCUSED", "Bapak Bara", "", "SPOUSE");
        assertThat(relation.path()).endsWith("/hubungan");
        var selects = relation.document().select("select[name^=kinship]");
        assertThat(selects).hasSize(2);
        String child = selects.stream()
                .filter(select -> relation.document()
                        .select("label[for=" + select.id() + "]")
                        .text()
                        .contains("Adik K."))
                .findFirst()
                .orElseThrow()
                .attr("name");
        Visitor.Page file = sent(relation.form("/hubungan").with(child, "PARENT"));
        assertThat(file.text()).contains("Suami atau istri · dari Ibu M.", "Orang tua · dari Adik K.");
        add(at, "ACCUSED", "Om Jati", "", "NEIGHBOUR");
        assertThat(officer.get(at).text()).contains("Tetangga · dari Adik K.");
        assertThat(jdbcCount("select count(*) from persons.former_kin where office_id = ?"))
                .isEqualTo(1);
    }

    @Test
    void the_second_of_two_who_fill_in_the_form_is_told_and_keeps_her_text() {
        String at = walk.arrive(officer, "Ibu Melati", "CLIENT");
        Visitor supervisor = cast.signIn("CASE_SUPERVISOR");
        Visitor.Form first = officer.get(at + "/formulir").form("/formulir").with("story", "Yang pertama");
        Visitor.Form second = supervisor.get(at + "/formulir").form("/formulir").with("story", "Yang kedua");
        sent(first);
        Visitor.Page told = second.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Petugas lain baru saja menyimpan.");
        assertThat(told.document().select("textarea[name=story]").text()).isEqualTo("Yang kedua");
        sent(told.form("/formulir"));
        assertThat(officer.get(at + "/formulir/versi/1").text()).contains("Yang pertama");
        assertThat(officer.get(at + "/formulir/versi/2").text()).contains("Yang kedua");
        assertThat(officer.get(at + "/formulir/versi/9").status()).isEqualTo(404);
    }

    @Test
    void a_date_that_cannot_be_is_refused_and_a_hint_never_is() {
        String at = walk.arrive(officer, "Ibu Melati", "CLIENT");
        Visitor.Form form = officer.get(at + "/formulir")
                .form("/formulir")
                .with("date.day", "3")
                .with("date.month", "11")
                .with("date.year", "2027")
                .with("regency", "Rawa Tirta");
        Visitor.Page again = form.submit();
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text())
                .contains("sesudah informasi diterima", "Kode kabupaten atau kota terdiri dari empat angka");
        Visitor.Page contradicts = form.with("date.year", "2025")
                .with("regency", "64.02")
                .with("dateSaid", "UNKNOWN")
                .submit();
        assertThat(contradicts.text()).contains("Tanggalnya terisi.");
        sent(form.with("dateSaid", "ESTIMATE").with("violence", "SEXUAL").with("done", "YES"));
        assertThat(officer.get(at).text()).contains("laporan ke polisi paling lama 3 x 24 jam");
    }

    @Test
    void an_interview_waits_until_she_is_safe_and_able_to_talk_and_its_times_must_be_possible() {
        CrisisWalk crisis = CrisisWalk.of(program, cast, field -> "Teks " + field);
        String at = crisis.arrive();
        Visitor.Page held = cast.as("INTAKE_OFFICER")
                .get(at + "/wawancara")
                .form("/wawancara")
                .with("notes", "Terlalu dini")
                .submit();
        assertThat(held.status()).isEqualTo(422);
        assertThat(held.text()).contains("Langkah 6 pada standar ini harus selesai lebih dulu");
        String calm = walk.arrival(officer, "Ibu Dahlia", "CLIENT")
                .with("standard", "kdrt")
                .submit()
                .path();
        calm = calm.replace("/penerimaan", "");
        assertThat(officer.get(calm + "/wawancara").form("/wawancara").submit().text())
                .contains("Tulis catatan wawancara.");
        Visitor.Form early = officer.get(calm + "/wawancara")
                .form("/wawancara")
                .with("notes", "x")
                .with("began.year", "2025");
        assertThat(early.submit().text()).contains("sebelum informasi diterima");
        assertThat(early.with("began.year", "2026")
                        .with("ended.year", "2030")
                        .submit()
                        .text())
                .contains("setelah sekarang");
    }

    @Test
    void the_second_of_two_at_the_checklist_is_told_and_it_works_for_a_crisis_too() {
        CrisisWalk crisis = CrisisWalk.of(program, cast, field -> "Teks " + field);
        String at = crisis.arrive();
        assertThat(officer.get(at + "/persyaratan").status()).isEqualTo(200);
        String hers = walk.arrival(officer, "Ibu Dahlia", "CLIENT")
                .with("standard", "kdrt")
                .submit()
                .path()
                .replace("/penerimaan", "");
        Visitor.Form first =
                officer.get(hers + "/persyaratan").form("/persyaratan").with("state[visum]", "LATER");
        Visitor.Form second = cast.signIn("CASE_SUPERVISOR")
                .get(hers + "/persyaratan")
                .form("/persyaratan")
                .with("state[visum]", "NONE")
                .with("reason[visum]", "Belum diperiksa dokter");
        sent(first);
        Visitor.Page told = second.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.document().select("input[name=reason[visum]]").val()).isEqualTo("Belum diperiksa dokter");
        Visitor.Page reasonOnly = officer.get(hers + "/persyaratan")
                .form("/persyaratan")
                .with("reason[surat-rujukan]", "Tanpa pilihan")
                .submit();
        assertThat(reasonOnly.text()).contains("Pilih ada, menyusul, atau tidak ada.");
    }

    @Test
    @Shows("S4.9")
    void the_copy_of_a_visum_opens_for_the_team_and_the_supervisors_and_for_nobody_else() {
        String at = walk.arrive(officer, "Ibu Melati", "CLIENT");
        String copy = at + "/persyaratan/visum/salinan";
        assertThat(officer.get(copy)
                        .form("/salinan")
                        .submitWith("copy", "x.txt", "teks".getBytes(UTF_8))
                        .status())
                .isEqualTo(422);
        assertThat(officer.get(copy)
                        .form("/salinan")
                        .submitWith("copy", "kosong.pdf", new byte[0])
                        .status())
                .isEqualTo(422);
        byte[] pdf = "%PDF-1.4\n%invented\n%%EOF\n".getBytes(UTF_8);
        Visitor.Page after = officer.get(copy).form("/salinan").submitWith("copy", "hasil.pdf", pdf);
        assertThat(after.status()).as(after.text()).isEqualTo(200);
        assertThat(after.text()).contains("salinan tersimpan tertutup");
        assertThat(after.document().select("a[href^=/berkas/]")).isEmpty();
        Visitor supervisor = cast.signIn("CASE_SUPERVISOR");
        String file = supervisor
                .get(at + "/persyaratan")
                .document()
                .select("a[href^=/berkas/]")
                .attr("href");
        assertThat(supervisor.once(file).statusCode()).isEqualTo(200);
        assertThat(officer.once(file).statusCode()).isEqualTo(404);
        assertThat(cast.signIn("COMPANION").once(file).statusCode()).isEqualTo(404);
        sent(supervisor
                .get(at + "/tim")
                .form("/tim")
                .with("manager", cast.account("CASE_MANAGER").toString())
                .with("team", cast.account("COMPANION").toString()));
        assertThat(cast.signIn("COMPANION").once(file).statusCode()).isEqualTo(200);
    }

    @Test
    void an_officer_who_is_not_of_the_case_finds_none_of_its_pages() {
        String at = walk.arrive(officer, "Ibu Melati", "CLIENT");
        Cast other = Cast.fresh(program, Cast.SUMBER_ASIH);
        for (Visitor stranger : List.of(
                cast.signIn("COMPANION"),
                cast.signIn("DIVISION_HEAD"),
                cast.signIn("AUDITOR"),
                other.signIn("UNIT_HEAD"))) {
            for (String page : List.of(
                    "/penerimaan",
                    "/pelapor",
                    "/formulir",
                    "/formulir/versi/1",
                    "/wawancara",
                    "/persyaratan",
                    "/persyaratan/visum/salinan",
                    "/buku-tamu")) {
                assertThat(stranger.get(at + page).status()).as(page).isEqualTo(404);
            }
        }
    }

    private Visitor.Page add(String at, String role, String callName, String fullName, String kinship) {
        return sent(officer.get(at + "/orang/baru")
                .form("/orang/baru")
                .with("role", role)
                .with("callName", callName)
                .with("fullName", fullName)
                .with("kinship", kinship));
    }

    private String person(String board) {
        String at = board.replace("/penerimaan", "");
        return officer.get(at)
                .document()
                .select("a[href*=/orang/]")
                .attr("href")
                .replaceAll(".*/orang/", "");
    }

    private long audited(String object) {
        return cast.within(() -> jdbc.sql("select count(*) from access.audit where object = ?")
                .param(object)
                .query(Long.class)
                .single());
    }

    private long jdbcCount(String sql) {
        return cast.within(() ->
                jdbc.sql(sql).param(cast.officeId().value()).query(Long.class).single());
    }
}
