package id.naungan.stories;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.casework.CaseDesk;
import id.naungan.casework.CaseFile;
import id.naungan.casework.Opening;
import id.naungan.kernel.Outcome;
import id.naungan.persons.Identity;
import id.naungan.standards.Standards;
import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** S4 steps 8c to 8h: each need goes where the standard of the office sends it, by a letter of its own. */
@NaunganTest
class KdrtReferralStoryTest {
    private static final String RULES = "/admin/mitra/aturan";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Standards standards;

    @Autowired
    private CaseDesk cases;

    @Autowired
    private TurnableClock clock;

    private Cast cast;
    private String at;

    @BeforeEach
    void an_office_that_promises_the_kdrt_service() {
        cast = Cast.fresh(program);
        cast.within(() -> standards.adopt(cast.officeId(), "kdrt", Map.of(), "Kepala UPTD", LocalDate.of(2026, 1, 1)));
        cast.as("UNIT_HEAD")
                .get("/kantor/kop-surat")
                .form("/kop-surat")
                .with("lineOne", "PEMERINTAH KABUPATEN RAWA TIRTA")
                .with("lineTwo", "UPTD PPA")
                .with("lineThree", "Jalan Contoh Nomor 1")
                .with("place", "Rawa Tirta")
                .with("unitCode", "UPTD-PPA")
                .submit();
        at = cast.as("CASE_MANAGER", this::opened).at("");
        plan();
        manager()
                .get(at + "/persetujuan")
                .form("/persetujuan")
                .with("items[SHARE_WITH_OTHERS]", "YES")
                .submit();
    }

    @Test
    @Shows({"S4.19", "S4.20"})
    void health_and_mental_health_go_to_the_puskesmas_and_the_appointed_hospital() {
        fillRules();
        partner("Puskesmas Rawa Tirta", "HEALTH");
        partner("RSUD Rawa Tirta", "HOSPITAL");
        for (String need : new String[] {"HEALTH", "PSYCHOLOGICAL", "MENTAL_HEALTH"}) {
            assertThat(choices(need)).contains("Puskesmas Rawa Tirta", "RSUD Rawa Tirta");
        }
        String letter = refer("HEALTH", "Puskesmas Rawa Tirta");
        assertThat(manager().get(letter).text()).contains("Puskesmas Rawa Tirta", "Terkirim");
        assertThat(step("Kebutuhan kesehatan dan psikologi")).contains("Selesai");
        assertThat(step("Penanganan hukum dirujuk")).doesNotContain("Selesai");
    }

    @Test
    @Shows("S4.21")
    void legal_handling_goes_to_the_uppa_unit_of_the_police() {
        fillRules();
        partner("UPPA Polres Rawa Tirta", "POLICE");
        partner("LBH Contoh", "LEGAL_AID");
        assertThat(choices("LEGAL")).contains("UPPA Polres Rawa Tirta").doesNotContain("LBH Contoh");
        refer("LEGAL", "UPPA Polres Rawa Tirta");
        assertThat(step("Penanganan hukum dirujuk")).contains("Selesai");
    }

    @Test
    @Shows("S4.22")
    void a_religious_companion_fits_the_clients_religion_and_it_is_asked_for_nothing_else() {
        fillRules();
        cleric("Ibu Pendeta Contoh", "KRISTEN");
        cleric("Ustazah Contoh", "ISLAM");
        assertThat(manager().get(at + "/rujukan/baru?need=HEALTH").text()).doesNotContain("Agama klien");
        Visitor.Page unasked = form("SPIRITUAL", "Ustazah Contoh").submit();
        assertThat(unasked.text()).contains("Pilih agama klien");
        Visitor.Page other =
                form("SPIRITUAL", "Ibu Pendeta Contoh").with("faith", "ISLAM").submit();
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("Pendamping ini melayani agama lain");
        String letter = handedOver(
                form("SPIRITUAL", "Ustazah Contoh").with("faith", "ISLAM").submit());
        assertThat(manager().get(letter).text()).contains("Pendamping rohani menurut agama", "Islam");
        assertThat(step("Kebutuhan sosial dirujuk kepada pendamping rohani")).contains("Selesai");
        Visitor.Page health = form("HEALTH", "OTHER")
                .with("place", "RSUD")
                .with("faith", "ISLAM")
                .submit();
        assertThat(manager().get(letterOf(health)).text()).doesNotContain("Islam");
    }

    @Test
    @Shows("S4.23")
    void social_rehabilitation_and_reintegration_go_to_the_social_agency() {
        fillRules();
        partner("Dinas Sosial Rawa Tirta", "SOCIAL");
        assertThat(choices("REINTEGRATION")).contains("Dinas Sosial Rawa Tirta");
        refer("SOCIAL_REHABILITATION", "Dinas Sosial Rawa Tirta");
        assertThat(step("Rehabilitasi sosial dan reintegrasi")).contains("Selesai");
    }

    @Test
    @Shows("S4.24")
    void economic_need_goes_to_the_related_agency() {
        fillRules();
        partner("Dinas Koperasi Rawa Tirta", "GOVERNMENT");
        partner("Dinas Sosial Rawa Tirta", "SOCIAL");
        assertThat(choices("ECONOMIC")).contains("Dinas Koperasi Rawa Tirta").doesNotContain("Dinas Sosial");
        refer("ECONOMIC", "Dinas Koperasi Rawa Tirta");
        assertThat(step("Kebutuhan ekonomi dirujuk")).contains("Selesai");
    }

    @Test
    void one_tap_fills_the_rules_from_the_standard_and_spares_what_the_office_decided_about_one_partner() {
        partner("LBH Contoh", "LEGAL_AID");
        String own = partner("Pos Bantuan Contoh", "LEGAL_AID");
        cast.as("UNIT_HEAD")
                .get(RULES)
                .form("/aturan")
                .with("need", "LEGAL")
                .with("target", own)
                .with("priority", "1")
                .submit();
        fillRules();
        assertThat(cast.as("UNIT_HEAD").get(RULES).text()).contains("menurut standar (S4.21)", "Pos Bantuan Contoh");
        fillRules();
        assertThat(cast.as("UNIT_HEAD").get(RULES).text().split("menurut standar \\(S4.21\\)", -1))
                .hasSize(2);
        assertThat(choices("LEGAL")).contains("Pos Bantuan Contoh").doesNotContain("LBH Contoh");
    }

    @Test
    void the_rules_are_filled_by_nobody_who_may_not_write_them_and_offered_only_where_a_standard_names_places() {
        assertThat(manager().get(RULES).document().select("form[action$=dari-standar]"))
                .isEmpty();
        Cast other = Cast.fresh(program, Cast.SUMBER_ASIH);
        assertThat(other.as("UNIT_HEAD").get(RULES).document().select("form[action$=dari-standar]"))
                .isEmpty();
    }

    private CaseFile opened() {
        var adopted = standards
                .inForce(cast.officeId(), "kdrt", LocalDate.of(2026, 11, 20))
                .orElseThrow();
        var opening = new Opening(
                adopted.id(),
                "datang",
                "WALK_IN",
                clock.instant(),
                clock.instant(),
                Identity.called("Ibu Melati"),
                null);
        return switch (cases.open(cast.actor("CASE_MANAGER"), opening, () -> "report.received:walk-in")) {
            case Outcome.Done<CaseFile> done -> done.value();
            case Outcome.Refused<CaseFile> refused ->
                throw new AssertionError(refused.why().key());
        };
    }

    private void plan() {
        Visitor.Page saved = manager()
                .get(at + "/rencana")
                .form("/rencana")
                .with("items[0].need", "HEALTH")
                .with("items[0].action", "Pemeriksaan")
                .with("items[0].provider", "PARTNER")
                .with("items[0].status", "PLANNED")
                .with("agreed", "YES")
                .submit();
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    }

    private void fillRules() {
        assertThat(cast.as("UNIT_HEAD")
                        .get(RULES)
                        .form("/dari-standar")
                        .submit()
                        .status())
                .isEqualTo(200);
    }

    private String partner(String name, String kind) {
        return cast.as("UNIT_HEAD")
                .get("/admin/mitra/baru")
                .form("/baru")
                .with("name", name)
                .with("kind", kind)
                .submit()
                .path()
                .replace("/admin/mitra/", "");
    }

    private void cleric(String name, String faith) {
        cast.as("UNIT_HEAD")
                .get("/admin/mitra/baru")
                .form("/baru")
                .with("name", name)
                .with("kind", "CLERGY")
                .with("faith", faith)
                .submit();
    }

    /** The partners proposed for the need, without the others of the directory. */
    private String choices(String need) {
        return manager()
                .get(at + "/rujukan/baru?need=" + need)
                .document()
                .select("fieldset:has(input[name=partner])")
                .text();
    }

    private Visitor.Form form(String need, String partner) {
        Visitor.Page page = manager().get(at + "/rujukan/baru?need=" + need);
        String value = partner.equals("OTHER")
                ? partner
                : page.document()
                        .select(".govuk-radios__item:contains(" + partner + ") input")
                        .attr("value");
        return page.form("/baru")
                .with("partner", value)
                .with("service", "Layanan yang dimohonkan")
                .with("chronology", "Dipukul tadi malam")
                .with("purpose", "Agar tertolong");
    }

    private String refer(String need, String partner) {
        return handedOver(form(need, partner).submit());
    }

    private String handedOver(Visitor.Page referral) {
        assertThat(referral.status()).as(referral.text()).isEqualTo(200);
        String letter = letterOf(referral);
        Visitor.Page turn = cast.as("UNIT_HEAD").get(letter);
        if (!turn.document().select("form[action$=/paraf]").isEmpty()) {
            turn.form("/paraf").submit();
        }
        cast.as("UNIT_HEAD").get(letter).form("/tanda-tangan").submit();
        Visitor.Page given = manager()
                .get(referral.path() + "/serahkan")
                .form("/serahkan")
                .with("words", "Diantar pendamping")
                .submit();
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        return letter;
    }

    private static String letterOf(Visitor.Page referral) {
        return referral.document().select("main a[href^=/surat/]").attr("href");
    }

    private String step(String words) {
        return manager()
                .get(at)
                .document()
                .select("#prosedur li:contains(" + words + ")")
                .text();
    }

    private Visitor manager() {
        return cast.as("CASE_MANAGER");
    }
}
