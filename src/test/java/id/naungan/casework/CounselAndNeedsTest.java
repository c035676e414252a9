package id.naungan.casework;

import static id.naungan.casework.CareCase.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import id.naungan.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counselling is open to those whose work it is, and what she chose begins the plan. */
@NaunganTest
class CounselAndNeedsTest {
    @Autowired
    private ApplicationContext program;

    @Autowired
    private JdbcClient jdbc;

    private Cast cast;
    private CareCase kdrt;

    @BeforeEach
    void a_case_of_domestic_violence() {
        cast = Cast.fresh(program);
        kdrt = CareCase.of(program, cast, "kdrt", "datang");
    }

    @Test
    @Shows("S5.11")
    void counselling_as_needed_is_noted_and_fulfils_its_step() {
        CareCase help = CareCase.of(program, cast, "pendampingan", "langsung");
        assertThat(help.standing("konseling seperlunya")).contains("Catat konseling");
        sent(session(help, "COUNSELLOR").with("with", "Klien dan ibunya").with("followUp", "Bertemu lagi Jumat"));
        assertThat(help.standing("konseling seperlunya")).contains("Selesai");
        assertThat(cast.as("COUNSELLOR").get(help.at("konseling")).text())
                .contains("Klien dan ibunya", "Rahasia profesi", "Bertemu lagi Jumat", "Perasaan");
    }

    @Test
    void a_psychologists_note_is_closed_to_the_companion_of_the_same_team_and_open_to_the_supervisor() {
        cast.join("PSYCHOLOGIST", "Arum Setyaningsih", "PSYCHOLOGIST");
        List<String> team = List.of("COMPANION", "COUNSELLOR", "PSYCHOLOGIST");
        sent(cast.as("CASE_SUPERVISOR")
                .get(kdrt.at("tim"))
                .form("/tim")
                .with(
                        "team",
                        team.stream().map(key -> cast.account(key).toString()).toArray(String[]::new)));
        sent(session(kdrt, "PSYCHOLOGIST"));
        Visitor.Page companions = cast.as("COMPANION").get(kdrt.at("konseling"));
        assertThat(companions.text())
                .contains("Arum Setyaningsih", "Catatan ini dibuka oleh profesi dan supervisor.")
                .doesNotContain("Rahasia profesi");
        assertThat(cast.as("CASE_MANAGER").get(kdrt.at("konseling")).body()).doesNotContain("Rahasia profesi");
        assertThat(cast.as("COMPANION").get(kdrt.at("linimasa")).body()).doesNotContain("Rahasia profesi");
        for (String post : new String[] {"PSYCHOLOGIST", "COUNSELLOR", "CASE_SUPERVISOR", "UNIT_HEAD"}) {
            assertThat(cast.as(post).get(kdrt.at("konseling")).text()).as(post).contains("Rahasia profesi");
        }
        assertThat(readings()).isPositive();
    }

    @Test
    void a_talk_in_support_stays_with_those_who_assess_and_places_of_service_are_for_all_who_counsel() {
        sent(cast.as("CASE_SUPERVISOR")
                .get(kdrt.at("tim"))
                .form("/tim")
                .with(
                        "team",
                        cast.account("COMPANION").toString(),
                        cast.account("INTAKE_OFFICER").toString()));
        sent(session(kdrt, "COMPANION").with("kind", "SUPPORT"));
        sent(session(kdrt, "COMPANION").with("kind", "PLACES_OF_SERVICE").with("text", "Ia diberi tahu ke mana"));
        assertThat(cast.as("CASE_MANAGER").get(kdrt.at("konseling")).text())
                .contains("Rahasia profesi", "Ia diberi tahu ke mana");
        Visitor.Page counter = cast.as("INTAKE_OFFICER").get(kdrt.at("konseling"));
        assertThat(counter.text()).contains("Ia diberi tahu ke mana").doesNotContain("Rahasia profesi");
        assertThat(counter.document().select("input[value=SUPPORT]")).isEmpty();
        assertThat(session(kdrt, "INTAKE_OFFICER")
                        .with("kind", "SUPPORT")
                        .submit()
                        .status())
                .isEqualTo(422);
    }

    @Test
    void nobody_writes_a_psychological_note_who_could_not_open_it() {
        Visitor.Page form = cast.as("COMPANION").get(kdrt.at("konseling"));
        assertThat(form.document().select("input[value=PSYCHOLOGICAL]")).isEmpty();
        Visitor.Page refused =
                session(kdrt, "COMPANION").with("kind", "PSYCHOLOGICAL").submit();
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("ditulis oleh psikolog, konselor, atau supervisor");
        assertThat(refused.document().select("#f-text").text()).isEqualTo("Rahasia profesi");
        Visitor.Page empty =
                kdrt.form("COMPANION", "konseling").with("at.day", "32").submit();
        assertThat(empty.text())
                .contains("Isi tanggal dan jam", "Pilih paling sedikit satu.", "Tulis catatan konseling.");
        Visitor.Page future = session(kdrt, "COMPANION").with("at.year", "2030").submit();
        assertThat(future.text()).contains("Waktu ini setelah sekarang");
    }

    @Test
    @Shows("S4.16")
    void she_is_told_of_services_and_chooses_and_her_choice_begins_the_plan() {
        String step = "konseling tentang tempat-tempat pelayanan";
        sent(kdrt.form("CASE_MANAGER", "penjelasan").with("services", "kdrt").with("channels", "YES"));
        assertThat(kdrt.standing(step)).contains("1 dari 2 bagian").contains("Sepakati kebutuhan");
        sent(kdrt.form("COMPANION", "kebutuhan")
                .with("said[LEGAL]", "DECLINED")
                .with("words[LEGAL]", "Belum ingin melapor")
                .with("said[HEALTH]", "CHOSEN")
                .with("words[HEALTH]", "Mau ke puskesmas dekat rumah ibu"));
        assertThat(kdrt.standing(step)).contains("Selesai");
        Visitor.Page plan = cast.as("CASE_MANAGER").get(kdrt.at("rencana"));
        assertThat(plan.document()
                        .select("[name=items[0].need] option[selected]")
                        .val())
                .isEqualTo("HEALTH");
        assertThat(plan.document().select("[name=items[0].action]").val())
                .isEqualTo("Mau ke puskesmas dekat rumah ibu");
        assertThat(plan.document().select("[name=items[1].need] option[selected]"))
                .isEmpty();
        Visitor.Page again = cast.as("CASE_MANAGER").get(kdrt.at("kebutuhan"));
        assertThat(again.document().select("[name=words[LEGAL]]").val()).isEqualTo("Belum ingin melapor");
        assertThat(again.text()).contains("Kesepakatan 1", "Memilih tidak");
    }

    @Test
    void the_second_of_two_who_agree_on_needs_is_told_and_keeps_her_text() {
        Visitor.Form first = kdrt.form("CASE_MANAGER", "kebutuhan").with("said[HEALTH]", "CHOSEN");
        Visitor.Form second = kdrt.form("COMPANION", "kebutuhan")
                .with("said[SHELTER]", "CHOSEN")
                .with("words[SHELTER]", "Malam ini");
        sent(first);
        Visitor.Page told = second.submit();
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Orang lain baru saja menyimpan bagian ini");
        assertThat(told.document().select("[name=words[SHELTER]]").val()).isEqualTo("Malam ini");
        sent(told.form("/kebutuhan"));
        Visitor.Page empty = kdrt.form("COMPANION", "kebutuhan")
                .with("said[SHELTER]")
                .with("words[SHELTER]", "Tanpa pilihan")
                .with("said[HEALTH]", "X")
                .submit();
        assertThat(empty.text()).contains("Pilih apa yang klien katakan", "Pilihan ini tidak dikenal");
    }

    private Visitor.Form session(CareCase file, String post) {
        return file.form(post, "konseling").with("topics", "FEELINGS", "SAFETY").with("text", "Rahasia profesi");
    }

    private int readings() {
        return cast.within(() -> jdbc.sql(
                        "select count(*) from access.audit where action = 'case.read-psychology' and object = 'counselling'")
                .query(Integer.class)
                .single());
    }
}
