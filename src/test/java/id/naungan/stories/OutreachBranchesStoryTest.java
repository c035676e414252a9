package id.naungan.stories;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** S2 after the identification: emergency first, a plan under this office's own authority, or the hand-over to another; at each risk. */
@NaunganTest
class OutreachBranchesStoryTest {
    private static final Map<String, Integer> HOURS = Map.of("HIGH", 24, "MEDIUM", 48, "LOW", 72);

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    private Cast cast;
    private JdbcClient superuser;

    @BeforeEach
    void an_office_that_promises_outreach() {
        superuser = JdbcClient.create(TestDatabase.asSuperuser(program));
        cast = HandOverWalk.office(program, Cast.RAWA_TIRTA);
    }

    @Test
    @Shows({"S2.11", "S2.13a"})
    void at_high_risk_emergency_help_comes_before_any_assessment_and_at_no_other_risk() {
        for (String risk : HOURS.keySet()) {
            HandOverWalk walk = HandOverWalk.judged(cast, risk, "OWN");
            assertThat(limit(walk)).as(risk).isEqualTo(HOURS.get(risk));
            assertThat(met(walk)).as(risk).isNull();
            clock.turnBy(Duration.ofHours(1));
            Visitor.Page page = walk.companion().get(walk.at + "/asesmen");
            Visitor.Page answer = assess(page);
            if (!risk.equals("HIGH")) {
                assertThat(answer.status()).as(risk).isEqualTo(200);
                continue;
            }
            assertThat(page.document().select("main a[href$=/darurat]")).isNotEmpty();
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains("berikan dan catat layanan kedaruratan dulu", "Tenang, bercerita");
            assertThat(answer.document().select("main a[href$=/darurat]")).isNotEmpty();
            assertThat(plan(walk, "").status()).isEqualTo(422);
            walk.helped();
            assertThat(met(walk)).isEqualTo("case.emergency-help-given");
            assertThat(walk.step("setiap penerima manfaat mendapat layanan kedaruratan"))
                    .contains("Selesai");
            assertThat(assess(walk.companion().get(walk.at + "/asesmen")).status())
                    .isEqualTo(200);
        }
    }

    @Test
    @Shows({"S2.13b", "S2.14", "S2.16a", "S2.16b"})
    void under_the_offices_own_authority_a_plan_is_made_that_fits_a_disability() {
        for (String risk : HOURS.keySet()) {
            HandOverWalk walk = HandOverWalk.judged(cast, risk, "OWN");
            if (risk.equals("HIGH")) {
                walk.helped().secured();
            }
            assertThat(walk.step("termasuk kewenangan UPTD PPA setempat"))
                    .as(risk)
                    .doesNotContain("Selesai");
            assertThat(assess(walk.companion().get(walk.at + "/asesmen")).status())
                    .isEqualTo(200);
            assertThat(walk.companion().get(walk.at + "/asesmen").text()).contains("Juru bahasa isyarat");
            assertThat(plan(walk, "Ruang di lantai dasar").status()).as(risk).isEqualTo(200);
            assertThat(walk.companion().get(walk.at + "/rencana/riwayat").text())
                    .contains("Penyesuaian bagi disabilitas", "Ruang di lantai dasar");
            assertThat(walk.step("termasuk kewenangan UPTD PPA setempat"))
                    .as(risk)
                    .contains("Selesai");
            assertThat(walk.step("menurut kondisi khusus")).as(risk).contains("Selesai");
            assertThat(walk.manager().get(walk.at).document().select("a[href$=/pelimpahan]"))
                    .as(risk)
                    .isEmpty();
            assertThat(walk.manager().get(walk.at + "/pelimpahan").text()).contains("Kewenangannya kantor ini sendiri");
        }
    }

    @Test
    @Shows({"S2.15a", "S2.15b"})
    void under_another_authority_she_is_secured_first_and_followed_until_the_receiver_accepts() {
        for (String risk : HOURS.keySet()) {
            HandOverWalk walk = HandOverWalk.judged(cast, risk, risk.equals("LOW") ? "CENTRAL" : "OTHER_REGION")
                    .consenting("YES");
            assertThat(limit(walk)).as(risk).isEqualTo(HOURS.get(risk));
            if (risk.equals("HIGH")) {
                assertThat(walk.form(null).submit().text()).contains("berikan dan catat layanan kedaruratan dulu");
                walk.helped();
            }
            Visitor.Page early = walk.form(null).submit();
            assertThat(early.status()).as(risk).isEqualTo(422);
            assertThat(early.text()).contains("Klien harus diamankan dulu", "Dipukul berkali-kali");
            assertThat(early.document().select("main a[href$=/diamankan]")).isNotEmpty();
            walk.secured();
            assertThat(met(walk)).as(risk).isNotNull();
            assertThat(walk.step("lebih dulu diselamatkan atau diamankan")).contains("Selesai");
            String transfer = walk.offered(null);
            assertThat(running(walk, "C4")).as(risk).isTrue();
            Visitor.Page unsaid =
                    walk.manager().get(transfer + "/diterima").form("/diterima").submit();
            assertThat(unsaid.status()).isEqualTo(422);
            sent(unsaid.form("/diterima").with("words", "Diterima Ibu Sri, lewat surat dan telepon"));
            assertThat(running(walk, "C4")).as(risk).isFalse();
            assertThat(walk.step("Kemudian penerima manfaat dilimpahkan")).contains("Selesai");
            assertThat(walk.manager().get(walk.at + "/terminasi").text())
                    .doesNotContain("Risikonya masih tinggi", "Pelimpahan belum dijawab");
        }
    }

    @Test
    @Shows({"S2.13a", "S2.15a"})
    void where_she_is_safe_is_told_in_kind_and_never_by_address_and_not_before_it_was() {
        HandOverWalk walk = HandOverWalk.judged(cast, "HIGH", "OTHER_REGION").known();
        Visitor.Page told = walk.secure("KIN", "Diantar ke rumah bibinya di Jalan Anggrek 4");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Tampaknya ada alamat", "Diantar ke rumah bibinya");
        assertThat(walk.secure("KIN", "Menginap dekat Tertanam").status()).isEqualTo(422);
        assertThat(walk.secure("", "Diantar").text()).contains("Pilih jenis tempatnya.");
        Visitor.Page future = walk.companion()
                .get(walk.at + "/diamankan")
                .form("/diamankan")
                .with("place", "KIN")
                .with("how", "Dijemput")
                .with("at.year", "2027")
                .submit();
        assertThat(future.text()).contains("Waktu ini belum tiba.");
        assertThat(met(walk)).isNull();
        assertThat(walk.secure("POLICE", "Dijemput polisi").status()).isEqualTo(200);
        assertThat(met(walk)).isEqualTo("case.secured");
        assertThat(walk.companion().get(walk.at + "/diamankan").text()).contains("Kantor polisi", "Sinta Larasati");
        assertThat(walk.form(null)
                        .with("condition", "Aman dekat Tertanam")
                        .submit()
                        .text())
                .contains("kedaruratan");
        walk.helped().consenting("YES");
        assertThat(walk.form(null)
                        .with("condition", "Aman dekat Tertanam")
                        .submit()
                        .text())
                .contains("ada alamat seseorang dalam kasus ini");
    }

    @Test
    @Shows("S2.15b")
    void a_letter_goes_out_signed_and_not_after_she_took_back_her_consent_and_a_withdrawn_one_is_put_aside() {
        HandOverWalk walk = HandOverWalk.judged(cast, "MEDIUM", "PROVINCE").secured();
        assertThat(walk.form(null).submit().text()).contains("Klien belum menyetujui");
        walk.consenting("YES");
        Visitor.Page prepared = sent(walk.form(null));
        assertThat(walk.form(null).submit().text()).contains("sudah punya pelimpahan yang berjalan");
        Visitor.Page unsigned = walk.manager()
                .get(prepared.path() + "/serahkan")
                .form("/serahkan")
                .with("words", "Diantar")
                .submit();
        assertThat(unsigned.text()).contains("Surat pelimpahan belum ditandatangani.");
        walk.sign(walk.letter(prepared.path()));
        clock.turnBy(Duration.ofMinutes(1));
        walk.consenting("NO");
        Visitor.Page stopped = unsigned.form("/serahkan").submit();
        assertThat(stopped.status()).isEqualTo(422);
        assertThat(stopped.text()).contains("Klien belum menyetujui");
        sent(walk.manager().get(prepared.path() + "/batal").form("/batal").with("words", "Klien menarik persetujuan"));
        assertThat(walk.manager().get(prepared.path()).text()).contains("Dibatalkan", "Klien menarik persetujuan");
    }

    @Test
    @Shows("S2.10")
    void a_companion_asks_the_social_worker_and_the_step_is_done_when_she_has_confirmed_or_written_it_herself() {
        HandOverWalk walk = HandOverWalk.judged(cast, "MEDIUM", "OWN");
        Visitor.Form asking = walk.companion().get(walk.at + "/konsultasi").form("/konsultasi");
        assertThat(asking.with("advice", "").submit().text()).contains("Tulis saran yang diberikan.");
        sent(consultation(walk, "COMPANION"));
        assertThat(walk.step("berkomunikasi dengan pekerja sosial")).doesNotContain("Selesai");
        assertThat(walk.companion().get(walk.at + "/konsultasi").document().select("form[action*=/konsultasi/]"))
                .as("nobody confirms for her")
                .isEmpty();
        Visitor.Page asked = cast.as("SOCIAL_WORKER").get("/kerja").click("Konsultasi menunggu penegasan Anda");
        assertThat(asked.text()).contains("Perlu visum?", "Dampingi ke rumah sakit");
        String confirmation =
                asked.document().select("form[action*=/konsultasi/]").attr("action");
        assertThat(cast.as("CASE_SUPERVISOR")
                        .get(walk.at + "/konsultasi")
                        .document()
                        .select("form[action*=/konsultasi/]"))
                .isEmpty();
        sent(asked.form(confirmation).with("addition", "Bawa juru bahasa isyarat"));
        assertThat(walk.step("berkomunikasi dengan pekerja sosial")).contains("Selesai");
        assertThat(walk.companion().get(walk.at + "/konsultasi").text())
                .contains("Ditegaskan", "Bawa juru bahasa isyarat");
        HandOverWalk other = HandOverWalk.judged(cast, "LOW", "OWN");
        Visitor.Page future =
                consultation(other, "SOCIAL_WORKER").with("at.year", "2027").submit();
        assertThat(future.status()).isEqualTo(422);
        assertThat(future.text()).contains("Waktu ini belum tiba.", "Perlu visum?");
        sent(future.form("/konsultasi").with("at.year", "2026"));
        assertThat(other.step("berkomunikasi dengan pekerja sosial")).contains("Selesai");
    }

    @Test
    @Shows("S2.12")
    void in_a_rescue_whoever_was_reached_is_noted_with_time_and_result_as_needed() {
        HandOverWalk walk = HandOverWalk.judged(cast, "HIGH", "OWN");
        assertThat(walk.step("petugas keamanan, polisi")).doesNotContain("Selesai");
        Visitor.Page missing = walk.companion()
                .get(walk.at + "/penyelamatan")
                .form("/penyelamatan")
                .with("reached", "Piket SPKT, telepon")
                .submit();
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.text()).contains("Pilih siapa yang dihubungi.", "Tulis hasilnya");
        sent(missing.form("/penyelamatan").with("party", "POLICE").with("result", "Dua petugas ikut menjemput"));
        assertThat(walk.step("petugas keamanan, polisi")).contains("Selesai");
        assertThat(cast.as("UNIT_HEAD").get(walk.at + "/penyelamatan").text())
                .contains("Polisi", "Dua petugas ikut menjemput");
        assertThat(walk.manager().get(walk.at + "/linimasa").text()).doesNotContain("Dua petugas");
    }

    private Visitor.Form consultation(HandOverWalk walk, String post) {
        return cast.as(post)
                .get(walk.at + "/konsultasi")
                .form("/konsultasi")
                .with("adviser", cast.account("SOCIAL_WORKER").toString())
                .with("asked", "Perlu visum?")
                .with("advice", "Dampingi ke rumah sakit")
                .with("recommendation", "Layanan kesehatan dan hukum");
    }

    private static Visitor.Page assess(Visitor.Page page) {
        return page.form("/asesmen")
                .with("psychological", "Tenang, bercerita")
                .with("accommodation", "Juru bahasa isyarat")
                .submit();
    }

    private static Visitor.Page plan(HandOverWalk walk, String accommodation) {
        return walk.companion()
                .get(walk.at + "/rencana")
                .form("/rencana")
                .with("items[0].need", "PSYCHOLOGICAL")
                .with("items[0].action", "Dukungan psikososial awal")
                .with("items[0].provider", "OWN")
                .with("items[0].status", "PLANNED")
                .with("agreed", "YES")
                .with("items[0].accommodation", accommodation)
                .submit();
    }

    /** Hours from the start of the outreach clock to its limit. */
    private int limit(HandOverWalk walk) {
        return superuser
                .sql(
                        "select extract(epoch from due_at - started_at) / 3600 from deadlines.clock where case_id = cast(? as uuid) and clock_code = 'C1-C3'")
                .param(id(walk))
                .query(Integer.class)
                .single();
    }

    /** What stopped the outreach clock; null while it runs. */
    private String met(HandOverWalk walk) {
        return superuser
                .sql(
                        "select coalesce(met_event, '') from deadlines.clock where case_id = cast(? as uuid) and clock_code = 'C1-C3'")
                .param(id(walk))
                .query(String.class)
                .optional()
                .filter(event -> !event.isEmpty())
                .orElse(null);
    }

    private boolean running(HandOverWalk walk, String code) {
        return superuser
                        .sql(
                                "select count(*) from deadlines.clock where case_id = cast(? as uuid) and clock_code = ? and met_at is null")
                        .params(id(walk), code)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String id(HandOverWalk walk) {
        return walk.at.substring("/kasus/".length());
    }
}
