package id.naungan.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list narrowed to what is wanted today, kept under a name, and turned page by page without losing or repeating a case. */
@NaunganTest
class CaseListPagesTest {
    @Autowired
    private ApplicationContext program;

    private Cast cast;
    private CrisisWalk walk;

    @BeforeEach
    void an_office() {
        cast = Cast.fresh(program);
        walk = CrisisWalk.of(program, cast, field -> "Teks " + field);
    }

    @Test
    void each_filter_narrows_the_list_to_what_it_says() {
        String fresh = walk.arrive();
        String triaged = walk.arrive();
        walk.throughTheCounter(triaged);
        walk.care(triaged);
        Visitor head = cast.as("UNIT_HEAD");
        LocalDate today = LocalDate.ofInstant(
                program.getBean(TurnableClock.class).instant(), cast.office().zone());
        assertThat(listed(head, "")).containsExactlyInAnyOrder(fresh, triaged);
        assertThat(listed(head, "status=OPEN")).containsExactly(triaged);
        assertThat(listed(head, "risiko=HIGH")).containsExactly(triaged);
        assertThat(listed(head, "risiko=LOW")).isEmpty();
        assertThat(listed(head, "jenis=VAW")).containsExactly(triaged);
        assertThat(listed(head, "jenis=AMPK")).isEmpty();
        assertThat(listed(head, "triase=YA")).containsExactly(fresh);
        assertThat(listed(head, "media=WALK_IN")).hasSize(2);
        assertThat(listed(head, "media=PHONE")).isEmpty();
        assertThat(listed(head, "layanan=intervensi-krisis")).hasSize(2);
        assertThat(listed(head, "layanan=rumah-aman")).isEmpty();
        assertThat(listed(head, "dari=" + today + "&sampai=" + today)).hasSize(2);
        assertThat(listed(head, "dari=" + today.plusDays(1))).isEmpty();
        assertThat(listed(head, "sampai=" + today.minusDays(1))).isEmpty();
        assertThat(listed(head, "rujukan=YA")).isEmpty();
        assertThat(listed(head, "milik=TEAM")).isEmpty();
        assertThat(listed(
                        head, "nomor=" + SearchPagesTest.number(head.get(fresh)).substring(8)))
                .containsExactly(fresh);
        assertThat(listed(head, "urut=RISK")).containsExactly(triaged, fresh);
        cast.as("CASE_SUPERVISOR")
                .get(fresh + "/tim")
                .form("/tim")
                .with("manager", cast.account("CASE_MANAGER").toString())
                .submit();
        assertThat(listed(cast.as("CASE_MANAGER"), "milik=MANAGED")).containsExactly(fresh);
        assertThat(listed(head, "lewat=YA")).isEmpty();
        program.getBean(TurnableClock.class).turnBy(Duration.ofHours(30));
        assertThat(listed(cast.as("UNIT_HEAD"), "lewat=YA")).contains(fresh);
    }

    @Test
    void a_case_with_an_open_referral_is_found_by_it() {
        String plain = walk.arrive();
        String referred = walk.arrive();
        walk.throughTheCounter(referred);
        walk.care(referred);
        JdbcClient.create(TestDatabase.asSuperuser(program))
                .sql("""
                        insert into referral.referral (office_id, id, case_id, need, urgency, letter_id, prepared_at, by_account, sealed)
                        values (?, ?, ?, 'HEALTH', 'NORMAL', ?, now(), ?, '\\x01')""")
                .params(
                        cast.officeId().value(),
                        UUID.randomUUID(),
                        UUID.fromString(referred.substring("/kasus/".length())),
                        UUID.randomUUID(),
                        cast.account("CASE_MANAGER").value())
                .update();
        assertThat(listed(cast.as("UNIT_HEAD"), "rujukan=YA"))
                .containsExactly(referred)
                .doesNotContain(plain);
    }

    @Test
    void pages_are_turned_forth_and_back_and_every_case_stands_on_one_of_them() {
        String at = walk.arrive();
        copies(at, 60);
        Visitor head = cast.as("UNIT_HEAD");
        for (String order : List.of("", "urut=OLDEST", "urut=RISK", "status=UNVERIFIED")) {
            List<String> all = new ArrayList<>();
            Visitor.Page page = head.get("/kasus?" + order);
            List<List<String>> pages = new ArrayList<>();
            while (true) {
                pages.add(rows(page));
                all.addAll(rows(page));
                var next = page.document().select("a[rel=next]");
                if (next.isEmpty()) {
                    break;
                }
                page = head.get(next.attr("href"));
            }
            assertThat(all).as(order).hasSize(61).doesNotHaveDuplicates();
            assertThat(pages).as(order).hasSize(3);
            Visitor.Page back = head.get(page.document().select("a[rel=prev]").attr("href"));
            assertThat(rows(back)).as(order).isEqualTo(pages.get(1));
            back = head.get(back.document().select("a[rel=prev]").attr("href"));
            assertThat(rows(back)).as(order).isEqualTo(pages.get(0));
            assertThat(back.document().select("a[rel=prev]")).as(order).isEmpty();
        }
    }

    @Test
    void what_is_no_code_and_no_place_is_answered_calmly() {
        String at = walk.arrive();
        Visitor head = cast.as("UNIT_HEAD");
        for (String query : List.of(
                "status=X&risiko=%00&jenis='--&layanan=../../x&milik=SEMUA&urut=1",
                "sesudah=abc&sebelum=9.9.9",
                "sesudah=3.99999999999999999.00000000-0000-0000-0000-000000000000",
                "sebelum=0.-1.not-an-id",
                "nomor=%25")) {
            assertThat(head.once("/kasus?" + query).statusCode()).as(query).isIn(200, 422);
        }
        Visitor.Page noDay = head.get("/kasus?dari=31-02-2026");
        assertThat(noDay.text()).contains("Isi tanggal, misalnya 2026-11-03");
        assertThat(rows(noDay)).containsExactly(at);
    }

    @Test
    void a_filter_is_kept_under_a_name_that_she_alone_sees_and_nobody_can_read_at_rest() {
        walk.arrive();
        Visitor head = cast.as("UNIT_HEAD");
        Visitor.Page kept = head.get("/kasus?status=UNVERIFIED&triase=YA&urut=OLDEST")
                .form("/saringan")
                .with("nama", "Adik Ibu Kenanga")
                .submit();
        assertThat(kept.path()).isEqualTo("/kasus?status=UNVERIFIED&triase=YA&urut=OLDEST");
        assertThat(kept.document()
                        .select(".moj-sub-navigation a[aria-current=page]")
                        .text())
                .isEqualTo("Adik Ibu Kenanga");
        Visitor.Page all = head.get("/kasus");
        assertThat(rows(all.click("Adik Ibu Kenanga"))).hasSize(1);
        assertThat(cast.as("CASE_SUPERVISOR").get("/kasus").text()).doesNotContain("Adik Ibu Kenanga");
        List<byte[]> rest = JdbcClient.create(TestDatabase.asSuperuser(program))
                .sql("select sealed from casework.saved_filter where office_id = ?")
                .param(cast.officeId().value())
                .query(byte[].class)
                .list();
        assertThat(rest).hasSize(1).allSatisfy(words -> assertThat(new String(words, StandardCharsets.ISO_8859_1))
                .doesNotContain("Kenanga", "UNVERIFIED"));
        Visitor.Form drop = kept.form("/hapus");
        assertThat(head.get("/kasus").form("/kasus").submit().status()).isEqualTo(200);
        String id = kept.document().select("form[action$=/hapus]").attr("action");
        assertThat(cast.as("CASE_SUPERVISOR")
                        .post(
                                id,
                                java.util.Map.of(
                                        "_csrf",
                                        cast.as("CASE_SUPERVISOR")
                                                .get("/saya")
                                                .document()
                                                .select("input[name=_csrf]")
                                                .attr("value"),
                                        "_once",
                                        UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(head.get("/kasus").text()).contains("Adik Ibu Kenanga");
        assertThat(drop.submit().text()).doesNotContain("Adik Ibu Kenanga");
    }

    @Test
    void a_filter_without_a_name_or_with_one_in_use_or_that_filters_nothing_is_not_kept() {
        Visitor head = cast.as("UNIT_HEAD");
        Visitor.Page page = head.get("/kasus?status=OPEN");
        Visitor.Page unnamed = page.form("/saringan").with("nama", " ").submit();
        assertThat(unnamed.status()).isEqualTo(422);
        assertThat(unnamed.text()).contains("Beri nama saringan ini");
        page = unnamed.form("/saringan").with("nama", "Berjalan").submit();
        assertThat(page.path()).isEqualTo("/kasus?status=OPEN");
        Visitor.Page taken = head.get("/kasus?status=CLOSED")
                .form("/saringan")
                .with("nama", "berjalan")
                .submit();
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.text()).contains("sudah Anda pakai");
        assertThat(taken.document().select("#f-nama").val()).isEqualTo("berjalan");
        Visitor.Page nothing = head.get("/kasus?status=CLOSED")
                .form("/saringan")
                .without("status")
                .with("nama", "Kosong")
                .submit();
        assertThat(nothing.text()).contains("Pilih dulu apa yang disaring");
    }

    /** Cases of the same office beside this one, received at few different times, so that the order needs the id too. */
    private void copies(String at, int many) {
        var all = JdbcClient.create(TestDatabase.asSuperuser(program));
        UUID first = UUID.fromString(at.substring("/kasus/".length()));
        for (int i = 0; i < many; i++) {
            UUID id = UUID.randomUUID();
            all.sql("insert into access.case_file (office_id, case_id, opened_at) values (?, ?, now())")
                    .params(cast.officeId().value(), id)
                    .update();
            all.sql("""
                    insert into casework.case_file (office_id, case_id, number, state, standard_version, path, channel,
                      information_received_at, opened_at, risk)
                    select office_id, ?, ?, state, standard_version, path, channel, ?, ?, ?
                    from casework.case_file where case_id = ?""")
                    .params(java.util.Arrays.asList(
                            id,
                            "PPA-26-Z%04d".formatted(i),
                            java.sql.Timestamp.from(
                                    Instant.parse("2026-11-01T00:00:00Z").plusSeconds(i / 7)),
                            java.sql.Timestamp.from(Instant.parse("2026-11-02T00:00:00Z")),
                            i % 4 == 0 ? null : List.of("LOW", "MEDIUM", "HIGH").get(i % 3),
                            first))
                    .update();
        }
    }

    private static List<String> listed(Visitor who, String query) {
        return rows(who.get("/kasus?" + query));
    }

    private static List<String> rows(Visitor.Page page) {
        assertThat(page.status()).isEqualTo(200);
        return page.document().select("tbody th a").eachAttr("href");
    }
}
