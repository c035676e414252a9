package id.naungan.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.kernel.PersonId;
import id.naungan.persons.Identity;
import id.naungan.persons.People;
import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two records of one person become one, wholly or not at all, and come apart again as they were. */
@NaunganTest
class MergePagesTest {
    @Autowired
    private ApplicationContext program;

    private Cast cast;
    private String first;
    private String second;
    private PersonId melati;
    private PersonId wening;

    /** The intake officer has one case, a companion the other; neither sees the other's. */
    @BeforeEach
    void the_same_woman_in_two_cases_under_two_names() {
        cast = Cast.fresh(program);
        CrisisWalk.of(program, cast, field -> "Teks " + field);
        first = arrive("INTAKE_OFFICER", "Ibu Melati");
        second = arrive("COMPANION", "Ibu Wening");
        melati = person("INTAKE_OFFICER", first);
        wening = person("COMPANION", second);
        complete("INTAKE_OFFICER", first, melati, "Kartika Sulastri", "0812 0000 1111");
        complete("COMPANION", second, wening, "Kartika Soelastri", "0812 0000 2222");
    }

    @Test
    void the_supervisor_chooses_what_stands_and_both_cases_show_the_one_record() {
        Visitor supervisor = cast.as("CASE_SUPERVISOR");
        Visitor.Page page = supervisor.get(first + "/orang/" + melati).click("Bandingkan");
        assertThat(page.text()).contains("Kartika Sulastri", "Kartika Soelastri", "0812 0000 2222");
        Visitor.Page missing = page.form("/satukan/" + wening).submit();
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.text()).contains("Pilih isian yang berlaku", "Tulis alasannya");
        Visitor.Page done = chosen(missing).submit();
        assertThat(done.path()).isEqualTo(first + "/orang/" + melati + "/penyatuan");
        assertThat(done.text()).contains("Disatukan dengan catatan lain", "Ratna Sekarsari", "Wajah dan NIK sama");
        Identity stands = identity(melati);
        assertThat(stands.callName()).isEqualTo("Ibu Melati");
        assertThat(stands.fullName()).isEqualTo("Kartika Soelastri");
        assertThat(stands.phones())
                .extracting(Identity.Phone::number)
                .containsExactly("0812 0000 1111", "0812 0000 2222");
        Visitor companion = cast.as("COMPANION");
        assertThat(companion.get(second).text()).contains("Ibu M.").doesNotContain("Ibu W.");
        assertThat(companion.get(second + "/orang/" + melati).text()).contains("Kartika Soelastri", "0812 0000 1111");
        assertThat(companion.get(second + "/orang/" + wening).status()).isEqualTo(404);
        for (String typed : List.of("wening", "melati", "Soelastri", "2222")) {
            Visitor.Page found = SearchPagesTest.search(supervisor, typed);
            assertThat(found.document().select("main .n-list > li")).as(typed).hasSize(1);
            assertThat(found.document().select("main .n-list a").eachAttr("href"))
                    .as(typed)
                    .containsExactlyInAnyOrder(first, second);
        }
        Visitor.Page mine = SearchPagesTest.search(companion, "melati");
        assertThat(mine.document().select("main .n-list a").eachAttr("href")).containsExactly(second);
    }

    @Test
    void every_case_concerned_is_told_and_none_is_told_of_the_other() {
        merge();
        String numberOfFirst = SearchPagesTest.number(cast.as("INTAKE_OFFICER").get(first));
        String numberOfSecond = SearchPagesTest.number(cast.as("COMPANION").get(second));
        Visitor.Page here = cast.as("INTAKE_OFFICER").get(first + "/linimasa");
        Visitor.Page there = cast.as("COMPANION").get(second + "/linimasa");
        assertThat(here.text()).contains("Dua catatan orang disatukan").doesNotContain(numberOfSecond, "Wajah dan NIK");
        assertThat(here.body()).doesNotContain(second);
        assertThat(there.text()).contains("Dua catatan orang disatukan").doesNotContain(numberOfFirst, "Wajah dan NIK");
        assertThat(there.body()).doesNotContain(first);
        assertThat(audited("merge:")).containsExactlyInAnyOrder(id(first), id(second));
    }

    @Test
    void undone_the_two_are_exactly_as_they_were() {
        Identity before = identity(melati);
        Identity other = identity(wening);
        List<String> rows = roles();
        merge();
        assertThat(identity(melati)).isNotEqualTo(before);
        Visitor.Page history = cast.as("CASE_SUPERVISOR").get(first + "/orang/" + melati + "/penyatuan");
        assertThat(history.form("/penyatuan").submit().text()).contains("Tulis alasannya");
        Visitor.Page undone =
                history.form("/penyatuan").with("reason", "Ternyata kakaknya").submit();
        assertThat(undone.text()).contains("Penyatuan dibatalkan", "Ternyata kakaknya");
        assertThat(undone.document().select("form[action$=/penyatuan]")).isEmpty();
        assertThat(identity(melati)).isEqualTo(before);
        assertThat(identity(wening)).isEqualTo(other);
        assertThat(roles()).isEqualTo(rows);
        assertThat(cast.as("COMPANION").get(second).text()).contains("Ibu W.");
        assertThat(cast.as("COMPANION").get(second + "/linimasa").text())
                .contains("Penyatuan catatan orang dibatalkan");
        assertThat(audited("merge:")).hasSize(4);
        assertThat(history.form("/penyatuan")
                        .with("_once", UUID.randomUUID().toString())
                        .with("reason", "Lagi")
                        .submit()
                        .text())
                .contains("sudah dibatalkan");
        merge();
        assertThat(cast.as("COMPANION").get(second).text()).contains("Ibu M.");
    }

    @Test
    void what_was_corrected_after_the_merge_stays_when_it_is_undone() {
        merge();
        assertThat(cast.as("CASE_SUPERVISOR")
                        .get(first + "/orang/" + melati + "/ubah")
                        .form("/ubah")
                        .with("religion", "KATOLIK")
                        .submit()
                        .status())
                .isEqualTo(200);
        cast.as("CASE_SUPERVISOR")
                .get(first + "/orang/" + melati + "/penyatuan")
                .form("/penyatuan")
                .with("reason", "Keliru")
                .submit();
        assertThat(identity(melati).fullName()).isEqualTo("Kartika Sulastri");
        assertThat(identity(melati).background().religion()).isEqualTo("KATOLIK");
    }

    @Test
    void a_fault_in_between_leaves_nothing_half_done() throws SQLException {
        Identity before = identity(melati);
        Visitor.Form form = chosen(comparing());
        sql("create function public.stumble() returns trigger language plpgsql as $$ begin"
                + " raise exception 'stumbled'; end $$");
        // The last thing that a merge writes before its log.
        sql("create trigger stumble before insert on journal.entry for each row when (new.event = 'people.merged')"
                + " execute function public.stumble()");
        try {
            assertThat(form.send().statusCode()).isGreaterThanOrEqualTo(500);
        } finally {
            sql("drop trigger stumble on journal.entry");
            sql("drop function public.stumble()");
        }
        assertThat(identity(melati)).isEqualTo(before);
        assertThat(count("select count(*) from persons.merge where office_id = ?"))
                .isZero();
        assertThat(count("select count(*) from persons.person where merged_into is not null and office_id = ?"))
                .isZero();
        assertThat(audited("merge:")).isEmpty();
        assertThat(cast.as("COMPANION").get(second).text()).contains("Ibu W.");
        assertThat(form.send().statusCode()).isEqualTo(303);
        assertThat(count("select count(*) from persons.merge where office_id = ?"))
                .isEqualTo(1);
    }

    @Test
    void of_two_who_merge_at_once_one_does_and_the_other_is_told() throws Exception {
        Visitor.Form hers = chosen(comparing());
        Visitor.Form other = cast.as("UNIT_HEAD")
                .get(second + "/orang/" + wening + "/satukan/" + melati)
                .form("/satukan/" + melati);
        for (String part : List.of("CALL_NAME", "FULL_NAME", "PHONES")) {
            other.with("parts[" + part + "]", "KEPT");
        }
        other.with("reason", "Alasan kepala");
        CountDownLatch go = new CountDownLatch(1);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = List.of(
                    hands.submit(() -> {
                        go.await();
                        return hers.send().statusCode();
                    }),
                    hands.submit(() -> {
                        go.await();
                        return other.send().statusCode();
                    }));
            go.countDown();
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(303, 422);
        }
        assertThat(count("select count(*) from persons.merge where office_id = ?"))
                .isEqualTo(1);
        assertThat(count("select count(*) from persons.person where merged_into is not null and office_id = ?"))
                .isEqualTo(1);
        Visitor.Page told = hers.submit().status() == 422 ? hers.submit() : other.submit();
        assertThat(told.text()).contains("baru saja diubah atau disatukan");
    }

    @Test
    void nobody_but_a_supervisor_merges_and_nobody_of_another_office_can_be_merged() {
        String page = first + "/orang/" + melati + "/satukan/" + wening;
        for (String post : List.of("INTAKE_OFFICER", "COMPANION", "CASE_MANAGER", "DIVISION_HEAD", "SYSTEM_ADMIN")) {
            assertThat(cast.as(post).get(page).status()).as(post).isEqualTo(404);
        }
        Cast other = Cast.fresh(program, Cast.SUMBER_ASIH);
        CrisisWalk.of(program, other, field -> "Teks " + field);
        assertThat(other.as("CASE_SUPERVISOR").get(page).status()).isEqualTo(404);
        String foreign = SearchPagesTest.arrive(other, "Ibu Melati");
        String stranger = other.as("INTAKE_OFFICER")
                .get(foreign)
                .document()
                .select("a[href$=/ubah]")
                .attr("href")
                .replaceAll(".*/orang/([^/]+)/.*", "$1");
        Visitor supervisor = cast.as("CASE_SUPERVISOR");
        assertThat(supervisor
                        .get(first + "/orang/" + melati + "/satukan/" + stranger)
                        .status())
                .isEqualTo(404);
        assertThat(supervisor
                        .get(first + "/orang/" + melati + "/satukan/" + melati)
                        .status())
                .isEqualTo(404);
        assertThat(supervisor
                        .get(first + "/orang/" + wening + "/satukan/" + melati)
                        .status())
                .as("not somebody of this case")
                .isEqualTo(404);
        assertThat(supervisor.get(first + "/orang/" + wening + "/penyatuan").status())
                .isEqualTo(404);
    }

    @Test
    void the_reasons_lie_sealed() {
        merge();
        List<byte[]> rest = JdbcClient.create(TestDatabase.asSuperuser(program))
                .sql("select reason from persons.merge where office_id = ?")
                .param(cast.officeId().value())
                .query(byte[].class)
                .list();
        assertThat(rest).hasSize(1).allSatisfy(bytes -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("Wajah"));
    }

    private void merge() {
        assertThat(chosen(comparing()).submit().status()).isEqualTo(200);
    }

    private Visitor.Page comparing() {
        return cast.as("CASE_SUPERVISOR").get(first + "/orang/" + melati + "/satukan/" + wening);
    }

    private Visitor.Form chosen(Visitor.Page page) {
        return page.form("/satukan/" + wening)
                .with("parts[CALL_NAME]", "KEPT")
                .with("parts[FULL_NAME]", "OTHER")
                .with("parts[PHONES]", "BOTH")
                .with("reason", "Wajah dan NIK sama");
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

    private PersonId person(String post, String at) {
        return PersonId.of(cast.as(post)
                .get(at)
                .document()
                .select("a[href$=/ubah]")
                .attr("href")
                .replaceAll(".*/orang/([^/]+)/.*", "$1"));
    }

    private void complete(String post, String at, PersonId person, String fullName, String phone) {
        assertThat(cast.as(post)
                        .get(at + "/orang/" + person + "/ubah")
                        .form("/ubah")
                        .with("fullName", fullName)
                        .with("phone.number", phone)
                        .with("phone.mayCall", "YES")
                        .submit()
                        .status())
                .isEqualTo(200);
    }

    private Identity identity(PersonId person) {
        return cast.within(() -> program.getBean(People.class)
                .find(cast.officeId(), person)
                .orElseThrow()
                .identity());
    }

    private List<String> roles() {
        return JdbcClient.create(TestDatabase.asSuperuser(program))
                .sql("select c::text from persons.person_in_case c where office_id = ? order by 1")
                .param(cast.officeId().value())
                .query(String.class)
                .list();
    }

    private List<String> audited(String object) {
        return JdbcClient.create(TestDatabase.asSuperuser(program))
                .sql(
                        "select case_id::text from access.audit where office_id = ? and object like ? and action = 'case.compare-people'")
                .params(cast.officeId().value(), object + "%")
                .query(String.class)
                .list();
    }

    private long count(String sql) {
        return JdbcClient.create(TestDatabase.asSuperuser(program))
                .sql(sql)
                .param(cast.officeId().value())
                .query(Long.class)
                .single();
    }

    private void sql(String statement) throws SQLException {
        try (var connection = TestDatabase.asSuperuser(program).getConnection();
                var act = connection.createStatement()) {
            act.execute(statement);
        }
    }

    private static String id(String at) {
        return at.substring("/kasus/".length());
    }
}
