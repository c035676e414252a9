package id.naungan.stories;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Cast;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A report that is taken back when the case is in other hands: who has her hears of it, and who reported is named to nobody. */
@NaunganTest
class WithdrawnAfterHandOverTest {
    private static final String WAITING = "Pelimpahan dari UPTD PPA Kabupaten Rawa Tirta menunggu jawaban";
    private static final String TOLD = "Laporannya ditarik di kantor pengirim";

    @Autowired
    private ApplicationContext program;

    private Cast sender;
    private HandOverWalk walk;

    @BeforeEach
    void a_case_for_another_region_in_the_hands_of_its_team() {
        sender = HandOverWalk.office(program, Cast.RAWA_TIRTA);
        walk = HandOverWalk.judged(sender, "MEDIUM", "OTHER_REGION");
    }

    @Test
    @Shows("S2.15b")
    void the_office_that_took_the_case_over_is_told_that_the_report_was_withdrawn_and_not_by_whom_or_how() {
        Cast receiver = HandOverWalk.office(program, Cast.SUMBER_ASIH);
        walk.known().secured().consenting("YES").offered(receiver);
        Visitor head = receiver.as("CASE_SUPERVISOR");
        String there = sent(head.get("/kerja")
                        .click(WAITING)
                        .form("/terima")
                        .with("route", "pendampingan/tidak-langsung"))
                .path();
        assertThat(head.get(there).text()).doesNotContain(TOLD);
        withdraw("CASE_MANAGER", HandOverWalk.REPORTER + " menelepon: batal saja");
        Visitor.Page page = head.get(there);
        assertThat(page.text()).contains(TOLD, "Kasus ini tetap berjalan");
        assertThat(head.get(there + "/linimasa").text()).contains("Laporan ditarik di kantor pengirim");
        for (String end : new String[] {"", "/linimasa", "/asal"}) {
            assertThat(head.get(there + end).text()).as(end).doesNotContain("batal saja", "Rukmini");
        }
        assertThat(rows(receiver)).isEqualTo(1);
        assertThat(left(receiver)).isZero();
        assertThat(sender.as("CASE_SUPERVISOR").get("/kerja").text()).contains("Penjangkauan menunggu jawaban Anda");
    }

    @Test
    void what_was_withdrawn_before_the_other_office_took_the_case_over_it_hears_together_with_the_case() {
        Cast receiver = HandOverWalk.office(program, Cast.SUMBER_ASIH);
        walk.known().secured().consenting("YES").offered(receiver);
        Visitor.Page offer = receiver.as("UNIT_HEAD").get("/kerja").click(WAITING);
        withdraw("CASE_MANAGER", "Batal saja");
        assertThat(rows(receiver)).isZero();
        Visitor.Page taken = sent(offer.form("/terima").with("route", "pendampingan/tidak-langsung"));
        assertThat(receiver.as("UNIT_HEAD").get(taken.path()).text()).contains(TOLD);
        assertThat(rows(receiver)).isEqualTo(1);
    }

    @Test
    void the_officer_who_took_the_report_and_handed_the_case_on_writes_the_call_down_and_the_supervisor_brings_it_in() {
        Visitor intake = sender.as("INTAKE_OFFICER");
        assertThat(intake.get(walk.at + "/penjangkauan/ditarik").status()).isEqualTo(404);
        Visitor.Page call = sent(intake.get("/laporan/baru")
                .form("/laporan/baru")
                .with("channel", "PHONE")
                .with("told", "Pelapor meminta laporannya dibatalkan"));
        String number =
                walk.manager().get(walk.at).document().select("h1").text().split(" ")[0];
        assertThat(intake.get(call.path() + "/gabung")
                        .form("/gabung")
                        .with("number", number)
                        .submit()
                        .status())
                .as("the case is not hers any more")
                .isEqualTo(422);
        Visitor supervisor = sender.as("CASE_SUPERVISOR");
        sent(supervisor.get(call.path() + "/gabung").form("/gabung").with("number", number));
        withdraw("CASE_SUPERVISOR", "Lihat laporan kedua");
        assertThat(walk.companion().get(walk.at + "/penjangkauan").text()).contains("Laporan ditarik");
        assertThat(walk.manager().get(walk.at + "/linimasa").text()).contains("Pelapor meminta laporannya dibatalkan");
    }

    private void withdraw(String post, String words) {
        sent(sender.as(post)
                .get(walk.at + "/penjangkauan/ditarik")
                .form("/ditarik")
                .with("words", words));
    }

    private int rows(Cast office) {
        return superuser()
                .sql("select count(*) from access.audit where office_id = ? and object like 'report-withdrawn:%'")
                .param(office.officeId().value())
                .query(Integer.class)
                .single();
    }

    private int left(Cast office) {
        return superuser()
                .sql("select count(*) from referral.parcel_key where for_office = ?")
                .param(office.officeId().value())
                .query(Integer.class)
                .single();
    }

    private JdbcClient superuser() {
        return JdbcClient.create(TestDatabase.asSuperuser(program));
    }
}
