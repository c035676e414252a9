package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.kernel.CaseId;
import id.naungan.sealing.Owner;
import id.naungan.sealing.Sealing;
import id.naungan.shell.DraftsForTests;
import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody types into a long form and has not saved yet is kept for her, and for nobody else (D18). */
@NaunganTest
class DraftStoryTest {
    private static final String HOSTILE = "<script>alert(1)</script> ' ; -- 😀";
    private static final String OFFER = "Ada draf dari";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    private Cast cast;
    private String at;

    @BeforeEach
    void a_case_after_its_first_minutes() {
        cast = Cast.fresh(program);
        CrisisWalk walk = CrisisWalk.of(program, cast, field -> "kata " + field);
        at = walk.arrive();
        walk.throughTheCounter(at);
    }

    @Test
    void without_scripts_a_draft_is_kept_offered_resumed_and_gone_when_the_form_is_saved() {
        HttpResponse<String> kept =
                keep(assessment().with("biological", HOSTILE).with("hopes", "Ingin pulang"));
        assertThat(kept.statusCode()).isEqualTo(303);
        Visitor.Page filled =
                manager().get(kept.headers().firstValue("location").orElseThrow());
        assertThat(filled.document().select("#f-biological").val()).isEqualTo(HOSTILE);
        assertThat(filled.document().select("#f-hopes").val()).isEqualTo("Ingin pulang");
        assertThat(filled.text())
                .containsPattern("Draf tersimpan \\d\\d\\.\\d\\d")
                .doesNotContain(OFFER);

        Visitor.Page again = manager().get(at + "/asesmen");
        assertThat(again.text()).containsPattern(OFFER + " \\d\\d\\.\\d\\d");
        assertThat(again.document().select("#f-biological").val())
                .as("not filled in silence")
                .isEmpty();
        Visitor.Page resumed = again.click("Lanjutkan");
        assertThat(resumed.document().select("#f-hopes").val()).isEqualTo("Ingin pulang");
        assertThat(resumed.form("/asesmen").submit().status()).isEqualTo(200);
        assertThat(manager().get(at + "/asesmen").text()).doesNotContain(OFFER);
        assertThat(rows()).isZero();
    }

    @Test
    void a_draft_that_is_not_wanted_is_thrown_away() {
        keep(assessment().with("biological", "Memar"));
        Visitor.Page after =
                manager().get(at + "/asesmen").form("/sesi/draf/buang").submit();
        assertThat(after.path()).isEqualTo(at + "/asesmen");
        assertThat(after.text()).doesNotContain(OFFER);
        assertThat(rows()).isZero();
    }

    @Test
    void a_case_that_is_forgotten_takes_the_drafts_about_it_along_whoever_wrote_them() {
        keep(assessment().with("biological", "Memar"));
        keep("CASE_SUPERVISOR", cast.as("CASE_SUPERVISOR").get(at + "/rencana").form("/rencana"));
        String forgotten = at;
        CrisisWalk walk = CrisisWalk.of(program, cast, field -> "kata " + field);
        at = walk.arrive();
        walk.throughTheCounter(at);
        keep(assessment().with("biological", "Di kasus lain"));
        assertThat(rows()).isEqualTo(3);
        cast.within(() -> {
            CaseId id = CaseId.of(forgotten.substring("/kasus/".length()));
            program.getBean(Sealing.class).shred(Owner.of(cast.officeId(), id));
            return id;
        });
        assertThat(rows()).as("only that of the other case").isEqualTo(1);
        assertThat(manager().get(at + "/asesmen").click("Lanjutkan").body()).contains("Di kasus lain");
    }

    @Test
    void nobody_else_sees_it_though_she_may_open_the_same_form() {
        keep(assessment().with("biological", "Memar"));
        Visitor.Page supervisor = cast.as("CASE_SUPERVISOR").get(at + "/rencana");
        assertThat(supervisor.status()).isEqualTo(200);
        keep("CASE_SUPERVISOR", supervisor.form("/rencana").with("items[0].action", "Rencana supervisor"));
        assertThat(manager().get(at + "/rencana").text()).doesNotContain(OFFER);
        String path = at + "/rencana?draf=" + (at + "/rencana").replace("/", "%2F");
        assertThat(manager().get(path).body()).doesNotContain("Rencana supervisor");
        assertThat(cast.as("CASE_SUPERVISOR").get(path).body()).contains("Rencana supervisor");
    }

    @Test
    void of_two_tabs_the_later_one_is_told_and_writes_over_nothing_until_it_says_so() {
        Visitor.Form one = assessment().with("biological", "Dari tab pertama");
        Visitor.Form other = assessment().with("biological", "Dari tab kedua, yang lebih panjang");
        keep(one);
        HttpResponse<String> told = keep(other);
        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body()).contains("Tab lain sudah menyimpan draf", "Dari tab kedua, yang lebih panjang");
        assertThat(byItself(other).body())
                .contains("Tab lain sudah menyimpan draf")
                .contains("\"version\":1");
        assertThat(manager().get(at + "/asesmen").click("Lanjutkan").body()).contains("Dari tab pertama");
        keep(other.with("_version", "1"));
        assertThat(manager().get(at + "/asesmen").click("Lanjutkan").body()).contains("Dari tab kedua");
    }

    @Test
    void a_tab_that_saves_its_form_leaves_the_draft_of_another_tab_alone() {
        Visitor.Form one = assessment().with("biological", "Dari tab pertama");
        keep(assessment().with("biological", "Dari tab kedua"));
        assertThat(one.submit().status()).isEqualTo(200);
        assertThat(manager().get(at + "/asesmen").click("Lanjutkan").body()).contains("Dari tab kedua");
    }

    @Test
    void the_script_is_answered_with_a_version_and_one_short_sentence_and_goes_on_from_there() {
        Visitor.Form form = assessment().with("social", "Tinggal bersama ibu");
        assertThat(byItself(form).body()).matches("\\{.*\"version\":1.*}").contains("Draf tersimpan ");
        HttpResponse<String> second =
                byItself(form.with("_version", "1").with("social", "Tinggal bersama ibu dan adik"));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.headers().firstValue("content-type")).contains("application/json");
        assertThat(second.body()).contains("\"version\":2");
        assertThat(form.submit().status()).isEqualTo(200);
        assertThat(rows()).isZero();
    }

    @Test
    void a_draft_lives_seven_days_and_is_then_deleted_for_good() {
        keep(assessment().with("biological", "Memar"));
        clock.turnBy(Duration.ofDays(7).minusMinutes(1));
        assertThat(manager().get(at + "/asesmen").text()).contains(OFFER);
        DraftsForTests.round(program);
        assertThat(rows()).isEqualTo(1);
        clock.turnBy(Duration.ofMinutes(2));
        assertThat(manager().get(at + "/asesmen").text()).doesNotContain(OFFER);
        DraftsForTests.round(program);
        assertThat(rows()).isZero();
    }

    @Test
    void a_resumed_form_still_says_what_its_writer_had_seen_so_that_the_change_of_another_is_told() {
        Visitor.Form plan = manager()
                .get(at + "/rencana")
                .form("/rencana")
                .with("items[0].need", "PSYCHOLOGICAL")
                .with("items[0].action", "Konseling");
        keep(plan);
        assertThat(cast.as("CASE_SUPERVISOR")
                        .get(at + "/rencana")
                        .form("/rencana")
                        .with("items[0].need", "PSYCHOLOGICAL")
                        .with("items[0].action", "Rencana lain")
                        .submit()
                        .status())
                .isEqualTo(200);
        Visitor.Page saved = manager()
                .get(at + "/rencana")
                .click("Lanjutkan")
                .form("/rencana")
                .submit();
        assertThat(saved.status()).isEqualTo(422);
        assertThat(saved.document().select("[name='items[0].action']").val()).isEqualTo("Konseling");
        assertThat(rows()).as("kept, since nothing was saved").isEqualTo(1);
    }

    @Test
    void passwords_and_the_pages_of_accounts_never_become_drafts() {
        Visitor.Form form = assessment();
        assertThat(keep(form.with("_form", "/saya/sandi").with("biological", "x"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(keep(form.with("_form", "//jahat.example/x")).statusCode()).isEqualTo(400);
        assertThat(keep(form.with("_form", at + "/asesmen").with("password", "rahasia"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(rows()).isZero();
        for (String path : new String[] {"/saya", "/krisis"}) {
            assertThat(manager().get(path).document().select("[data-draft]"))
                    .as(path)
                    .isEmpty();
        }
        HttpResponse<String> elsewhere =
                keep(form.without("password").with("_form", at + "/asesmen").with("_page", "//jahat.example/x"));
        assertThat(elsewhere.headers().firstValue("location").orElseThrow()).startsWith(at + "/asesmen?");
    }

    @Test
    void a_draft_that_comes_after_the_session_ended_is_given_back_whole() {
        Visitor.Form form = assessment().with("biological", "Belum sempat disimpan");
        clock.turnBy(Duration.ofMinutes(11));
        Visitor before = form.visitor();
        HttpResponse<String> answer = before.post("/sesi/draf", fields(form));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Belum sempat disimpan", "Isian Anda tidak hilang");
    }

    @Test
    void a_request_to_stay_keeps_the_session_alive() {
        Visitor stays = cast.signIn("CASE_MANAGER");
        for (int i = 0; i < 3; i++) {
            clock.turnBy(Duration.ofMinutes(8));
            assertThat(stays.once("/sesi/tetap").statusCode()).isEqualTo(204);
        }
        assertThat(stays.get("/saya").path()).isEqualTo("/saya");
        clock.turnBy(Duration.ofMinutes(11));
        assertThat(stays.once("/sesi/tetap").statusCode()).isEqualTo(303);
    }

    private Visitor manager() {
        return cast.as("CASE_MANAGER");
    }

    private Visitor.Form assessment() {
        return manager().get(at + "/asesmen").form("/asesmen");
    }

    private HttpResponse<String> keep(Visitor.Form form) {
        return keep("CASE_MANAGER", form);
    }

    private HttpResponse<String> keep(String key, Visitor.Form form) {
        return cast.as(key).post("/sesi/draf", fields(form));
    }

    private HttpResponse<String> byItself(Visitor.Form form) {
        Map<String, String> fields = fields(form);
        fields.put("_sendiri", "1");
        return manager().post("/sesi/draf", fields);
    }

    private static Map<String, String> fields(Visitor.Form form) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.fields().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    private int rows() {
        return JdbcClient.create(TestDatabase.asSuperuser(program))
                .sql("select count(*) from web.draft where office_id = ?")
                .params(cast.officeId().value())
                .query(Integer.class)
                .single();
    }
}
