package id.naungan.stories;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.documents.Incoming;
import id.naungan.documents.Vault;
import id.naungan.kernel.CaseId;
import id.naungan.testing.Cast;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Shows;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case goes from one office of the installation to another, and each sees no more of the other than is due (S2.15, D8). */
@NaunganTest
class HandOverBetweenOfficesTest {
    private static final String WAITING = "Pelimpahan dari UPTD PPA Kabupaten Rawa Tirta menunggu jawaban";
    private static final String CLOCK = "Pelimpahan sampai diterima";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    private Cast sender;
    private Cast receiver;
    private HandOverWalk walk;
    private JdbcClient superuser;

    @BeforeEach
    void a_case_for_another_region_in_the_hands_of_its_team() {
        superuser = JdbcClient.create(TestDatabase.asSuperuser(program));
        sender = HandOverWalk.office(program, Cast.RAWA_TIRTA);
        receiver = HandOverWalk.office(program, Cast.SUMBER_ASIH);
        walk = HandOverWalk.judged(sender, "MEDIUM", "OTHER_REGION")
                .known()
                .secured()
                .consenting("YES");
    }

    @Test
    @Shows({"S2.15a", "S2.15b"})
    void a_case_becomes_the_other_offices_own_and_neither_reads_what_is_the_others() {
        String file = keptFile();
        Visitor.Page unread = walk.form(receiver)
                .with("papers", file.substring(file.lastIndexOf('/') + 1))
                .submit();
        assertThat(unread.status()).isEqualTo(422);
        assertThat(unread.document().select(".govuk-error-summary").text())
                .contains("Buka dulu semua berkas yang dipilih");
        String transfer =
                sent(unread.form("/pelimpahan/baru").with("papersRead", "YES")).path();
        String letter = walk.letter(transfer);
        walk.sign(letter);
        assertThat(walk.manager().get(letter).text()).doesNotContain(HandOverWalk.NAME, HandOverWalk.STREET);
        sent(walk.companion().get(transfer + "/serahkan").form("/serahkan"));
        assertThat(walk.manager().get(walk.at).text()).contains(CLOCK, "Menunggu jawaban");

        Visitor.Page offer = receiver.as("CASE_SUPERVISOR").get("/kerja").click(WAITING);
        assertThat(offer.text())
                .contains("Rawa Tirta", "Sedang", "Kekerasan terhadap perempuan", "Hukum", "Sosial")
                .doesNotContain("Kencana", "Tertanam", HandOverWalk.STORY, "memar");
        clock.turnBy(Duration.ofHours(3));
        Visitor head = receiver.as("CASE_SUPERVISOR");
        Visitor.Page taken = accept(head.get(offer.path()));
        assertThat(taken.path()).startsWith("/kasus/").isNotEqualTo(walk.at);
        String there = taken.path();
        String number = taken.document().select("h1").text().split(" ")[0];
        assertThat(taken.text()).contains("Berkas dari kantor pengirim", "Terlapor", "Klien");
        assertThat(head.get(there + "/asal").text())
                .contains(HandOverWalk.STORY, "Sadar, memar di lengan", "UPTD PPA Kabupaten Rawa Tirta");
        assertThat(client(head, there)).contains(HandOverWalk.NAME);
        assertThat(reporters(taken)).isZero();
        assertThat(heardAt(there)).as("clocks run from when the offer came in").isEqualTo(3);
        assertThat(files(there)).containsExactlyInAnyOrder("surat-pelimpahan.pdf", "luka.png");

        Visitor.Page told = walk.manager().get(walk.at);
        assertThat(told.text()).contains("Dilimpahkan", number);
        assertThat(walk.step("Kemudian penerima manfaat dilimpahkan")).contains("Selesai");
        assertThat(clockStopped()).isTrue();
        for (String foreign : List.of(there, there + "/asal", there + "/linimasa")) {
            assertThat(sender.as("UNIT_HEAD").get(foreign).status()).as(foreign).isEqualTo(404);
        }
        for (String foreign : List.of(walk.at, transfer, letter, file, walk.at + "/linimasa")) {
            assertThat(receiver.as("UNIT_HEAD").get(foreign).status())
                    .as(foreign)
                    .isEqualTo(404);
        }
        assertThat(sender.as("UNIT_HEAD").get(offer.path()).status()).isEqualTo(404);
        Evidence.note(
                "G1",
                "a case handed from one office to another: 9 addresses of the other side tried afterwards, 0 of them opened",
                "0 cross-office reads",
                true);
    }

    @Test
    @Shows("S2.15b")
    void a_refusal_brings_the_case_back_with_its_reason_and_the_clock_runs_on() {
        String transfer = walk.offered(receiver);
        Visitor.Page offer = receiver.as("UNIT_HEAD").get("/kerja").click(WAITING);
        Visitor.Page silent = offer.form("/tolak").with("reason", " ").submit();
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text()).contains("Tulis alasannya.");
        sent(silent.form("/tolak").with("reason", "Klien tercatat di kota lain"));
        assertThat(walk.manager().get(transfer).text())
                .contains("Ditolak penerima", "Klien tercatat di kota lain", "Kasus tetap di sini");
        assertThat(walk.manager().get("/kerja").text()).contains("Pelimpahan ditolak: tentukan tujuan lain");
        assertThat(walk.manager().get(walk.at + "/linimasa").text()).contains("Pelimpahan ditolak penerima");
        assertThat(clockStopped()).isFalse();
        assertThat(left()).isZero();
        Visitor.Page again = walk.manager().get(walk.at + "/pelimpahan");
        assertThat(again.document().select("a[href$=/pelimpahan/baru]")).isNotEmpty();
    }

    @Test
    @Shows("S2.15b")
    void silence_is_a_task_and_what_is_withdrawn_is_gone_for_both() {
        String transfer = walk.offered(receiver);
        assertThat(walk.manager().get("/kerja").text()).contains("Pelimpahan menunggu jawaban penerima");
        assertThat(walk.manager().get(walk.at + "/terminasi").text()).contains("Pelimpahan belum dijawab penerima.");
        clock.turnBy(Duration.ofDays(3));
        assertThat(walk.manager().get("/kerja").text()).contains("Pelimpahan belum dijawab penerima");
        assertThat(clockStopped()).isFalse();
        Visitor.Page offer = receiver.as("UNIT_HEAD").get("/kerja").click(WAITING);
        sent(walk.manager().get(transfer + "/batal").form("/batal").with("words", "Klien kembali ke daerah ini"));
        assertThat(left()).isZero();
        assertThat(receiver.as("UNIT_HEAD").get("/kerja").text()).doesNotContain(WAITING);
        Visitor.Page late = accept(offer);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("sudah dijawab atau dibatalkan");
        assertThat(cases(receiver)).isZero();
        assertThat(clockStopped()).isTrue();
    }

    @Test
    void who_reported_stays_behind_unless_she_agreed() {
        Visitor.Page unasked = walk.form(receiver)
                .with("going", "ACCUSED", "REPORTER", "ACCOMPANYING")
                .submit();
        assertThat(unasked.status()).isEqualTo(422);
        assertThat(unasked.text()).contains("Pelapor hanya ikut bila ia setuju.");
        String transfer = sent(unasked.form("/pelimpahan/baru").with("reporterAsked", "YES"))
                .path();
        walk.sign(walk.letter(transfer));
        sent(walk.companion().get(transfer + "/serahkan").form("/serahkan"));
        Visitor.Page taken = accept(receiver.as("CASE_SUPERVISOR").get("/kerja").click(WAITING));
        assertThat(reporters(taken)).isPositive();
    }

    @Test
    void an_officer_there_who_is_a_party_does_not_see_it_from_the_moment_it_is_opened() {
        Visitor supervisor = receiver.as("CASE_SUPERVISOR");
        sent(supervisor
                .get("/saya/hubungan")
                .form("/saya/hubungan")
                .with("fullName", HandOverWalk.NAME)
                .with("nik", HandOverWalk.NIK)
                .with("tie", "FAMILY"));
        walk.offered(receiver);
        Visitor.Page after = accept(supervisor.get("/kerja").click(WAITING));
        assertThat(after.path()).isEqualTo("/pelimpahan");
        assertThat(after.text()).doesNotContain("PPA-26-");
        assertThat(cases(receiver)).isEqualTo(1);
        String there = superuser
                .sql("select '/kasus/' || case_id from referral.received where office_id = ?")
                .param(receiver.officeId().value())
                .query(String.class)
                .single();
        assertThat(supervisor.get(there).status()).isEqualTo(404);
        assertThat(receiver.as("UNIT_HEAD").get(there).status()).isEqualTo(200);
    }

    @Test
    void a_third_office_finds_nothing_and_somebody_without_the_right_no_inbox() {
        walk.offered(receiver);
        Visitor.Page offer = receiver.as("UNIT_HEAD").get("/kerja").click(WAITING);
        Cast third = HandOverWalk.office(program, Cast.SUMBER_ASIH);
        assertThat(third.as("UNIT_HEAD").get(offer.path()).status()).isEqualTo(404);
        assertThat(third.as("UNIT_HEAD").get("/pelimpahan").text()).contains("Tidak ada pelimpahan yang menunggu.");
        assertThat(offer.text()).contains("Kelompok usia Belum diketahui").doesNotContain(" NA ");
        assertThat(receiver.as("COMPANION").get("/pelimpahan").status()).isEqualTo(404);
        assertThat(receiver.as("CASE_MANAGER").get(offer.path()).status()).isEqualTo(404);
    }

    private Visitor.Form acceptance(Visitor.Page offer) {
        return offer.form("/terima").with("route", "pendampingan/tidak-langsung");
    }

    private Visitor.Page accept(Visitor.Page offer) {
        return acceptance(offer).submit();
    }

    private static String client(Visitor who, String at) {
        return who.get(who.get(at)
                        .document()
                        .select("a[href*=/orang/]:contains(Klien)")
                        .attr("href"))
                .text();
    }

    private Set<String> files(String at) {
        Visitor head = receiver.as("UNIT_HEAD");
        return receiver
                .as("UNIT_HEAD", () -> program.getBean(Vault.class)
                        .ofCase(receiver.actor("UNIT_HEAD"), CaseId.of(at.substring("/kasus/".length()))))
                .stream()
                .peek(file -> assertThat(head.file("/berkas/" + file.id()).statusCode())
                        .isEqualTo(200))
                .map(file -> file.name())
                .collect(Collectors.toSet());
    }

    /** A picture kept in the sender's case. */
    private String keptFile() {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
        return sender.as(
                "CASE_MANAGER",
                () -> "/berkas/"
                        + program.getBean(Vault.class)
                                .keep(
                                        sender.actor("CASE_MANAGER"),
                                        CaseId.of(walk.at.substring("/kasus/".length())),
                                        Incoming.of("luka.png", picture.toByteArray()))
                                .orThrow());
    }

    private boolean clockStopped() {
        return superuser
                .sql(
                        "select coalesce(bool_and(met_at is not null), false) from deadlines.clock where case_id = cast(? as uuid) and clock_code = 'C4'")
                .param(walk.at.substring("/kasus/".length()))
                .query(Boolean.class)
                .single();
    }

    private static int reporters(Visitor.Page file) {
        return file.document().select("a[href*=/orang/]:contains(Pelapor)").size();
    }

    /** Hours between when the other office heard of the case and when it opened its own. */
    private int heardAt(String at) {
        return superuser
                .sql(
                        "select extract(epoch from opened_at - information_received_at) / 3600 from casework.case_file where case_id = cast(? as uuid)")
                .param(at.substring("/kasus/".length()))
                .query(Integer.class)
                .single();
    }

    private int left() {
        return superuser
                .sql(
                        "select count(*) from referral.parcel_key k join referral.offer o on o.id = k.offer_id where o.to_office = ?")
                .param(receiver.officeId().value())
                .query(Integer.class)
                .single();
    }

    private int cases(Cast office) {
        return superuser
                .sql("select count(*) from casework.case_file where office_id = ?")
                .param(office.officeId().value())
                .query(Integer.class)
                .single();
    }
}
