package id.naungan.stories;

import static id.naungan.testing.DirectWalk.sent;
import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.referral.AnswersHeard;
import id.naungan.simfoni.SimfoniCase;
import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.DirectWalk;
import id.naungan.testing.Evidence;
import id.naungan.testing.FailingDatabase;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.OutreachWalk;
import id.naungan.testing.Publishing;
import id.naungan.testing.Visitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The database is lost at each write and at each commit of each act in turn: no act without its row, and no row without its act. */
@NaunganTest
class EveryWriteFailsTest {
    private static final String OFFERED = "Pelimpahan dari UPTD PPA Kabupaten Rawa Tirta menunggu jawaban";

    @Autowired
    ApplicationContext program;

    @Autowired
    FailingDatabase database;

    private Cast cast;
    private LosingWrites losing;

    @BeforeEach
    void an_office() {
        losing = new LosingWrites(program, database);
        cast = Cast.fresh(program);
    }

    @AfterEach
    void the_database_is_well_again() {
        losing.close();
    }

    @Test
    void an_act_whose_write_or_commit_fails_leaves_nothing_and_its_repetition_acts_once_with_its_row() {
        losing.chapter("crisis", () -> {
            CrisisWalk walk = CrisisWalk.of(program, cast, field -> "Rekaan " + field);
            String at = walk.arrive();
            walk.throughTheCounter(at);
            walk.care(at);
            told(at);
            walk.agree(at);
            walk.finish(at);
            String other = walk.arrive();
            referred(other);
            found(at, other);
        });
        losing.chapter("office", this::theOffice);
        assertThat(losing.wrong()).isEmpty();
        assertThat(losing.acts()).hasSizeGreaterThan(35);
        note("");
    }

    @Test
    void so_it_is_with_an_outreach_with_a_case_handed_over_and_with_what_the_register_is_told() {
        OutreachWalk road = new OutreachWalk(program, cast).promising();
        losing.chapter("outreach", () -> onTheRoad(road));
        Cast sender = HandOverWalk.office(program, Cast.RAWA_TIRTA);
        HandOverWalk walk =
                HandOverWalk.judged(sender, "MEDIUM", "OTHER_REGION").known().consenting("YES");
        Cast receiver = HandOverWalk.office(program, Cast.SUMBER_ASIH);
        losing.madeUpBy(() -> AnswersHeard.by(program, sender.officeId()));
        losing.chapter("hand-over", () -> handedOver(walk, receiver));
        SimfoniCase house = new SimfoniCase(program);
        losing.chapter("simfoni", () -> told(house));
        assertThat(losing.wrong()).isEmpty();
        assertThat(losing.acts()).hasSizeGreaterThan(30);
        note("of outreach, hand-over and Simfoni");
    }

    private void note(String which) {
        assertThat(losing.failures()).isGreaterThan(losing.acts().size() * 5);
        Evidence.note(
                "G4",
                (losing.acts().size() + " acts " + which).strip() + ", the connection lost at each of their "
                        + losing.failures() + " writes and commits: no act without a row, no row without an act",
                "none of either",
                losing.wrong().isEmpty());
    }

    /** Information, checks, a visit with all that can happen on it, an emergency, a report taken back, and somebody not found. */
    private void onTheRoad(OutreachWalk walk) {
        String at = walk.sought("Ibu Rekaan", Duration.ofHours(1));
        sent(walk.form(at, "belum-dilaporkan").with("words", "Rekaan"));
        walk.triage(at, "MEDIUM");
        walk.verified(at);
        walk.traced(at);
        walk.known(at);
        losing.quietly(() -> {
            walk.lettered(at);
            return at;
        });
        walk.planned(at);
        sent(walk.act(at, "berangkat"));
        sent(walk.act(at, "belum-bertemu").with("outcome", "NOT_AT_HOME"));
        sent(walk.act(at, "bertemu").with("safe", "YES"));
        sent(walk.act(at, "temuan")
                .with("condition", "Rekaan")
                .with("secured", "YES")
                .with("securedTo", "KIN")
                .with("securedHow", "Rekaan"));
        walk.form(at, "kunjungan/foto").with("words", "Rekaan").submitWith("photo", "foto.png", picture());
        sent(walk.act(at, "selesai").with("words", "Rekaan"));
        advised(at);
        walk.planned(at);
        sent(walk.act(at, "berangkat-darurat").with("words", "Rekaan"));
        answered(walk, at);
        sent(cast.as("CASE_MANAGER")
                .get(at + "/penjangkauan/ditarik")
                .form("/ditarik")
                .with("words", "Rekaan"));
        sent(walk.act(at, "batal").with("words", "Rekaan"));
        answered(walk, at);
    }

    private void advised(String at) {
        Visitor companion = cast.as("COMPANION");
        sent(companion
                .get(at + "/konsultasi")
                .form("/konsultasi")
                .with("adviser", cast.account("CASE_SUPERVISOR").toString())
                .with("asked", "Rekaan")
                .with("advice", "Rekaan")
                .with("recommendation", "Rekaan"));
        Visitor.Page asked = cast.as("CASE_SUPERVISOR").get(at + "/konsultasi");
        sent(asked.form(asked.document().select("form[action*=/konsultasi/]").attr("action")));
        sent(companion
                .get(at + "/penyelamatan")
                .form("/penyelamatan")
                .with("party", "POLICE")
                .with("reached", "Rekaan")
                .with("result", "Rekaan"));
    }

    private void answered(OutreachWalk walk, String at) {
        Visitor.Page question = walk.page("CASE_SUPERVISOR", at).click("Jawab");
        sent(question.form(question.path()
                        .substring(question.path().lastIndexOf('/'))
                        .split("[?]")[0])
                .with("words", "Rekaan"));
    }

    /** Refused by the receiver, taken back, and taken over; then one to somebody outside, who answers by letter. */
    private void handedOver(HandOverWalk walk, Cast receiver) {
        walk.secured();
        String first = sent(walk.form(receiver)).path();
        losing.quietly(() -> {
            walk.sign(walk.letter(first));
            return first;
        });
        sent(walk.manager().get(first + "/serahkan").form("/serahkan").with("words", "Rekaan"));
        sent(offer(receiver).form("/tolak").with("reason", "Rekaan"));
        String second = losing.quietly(() -> walk.offered(receiver));
        sent(walk.manager().get(second + "/batal").form("/batal").with("words", "Rekaan"));
        String outside = losing.quietly(() -> walk.offered(null));
        sent(walk.manager().get(outside + "/ditolak").form("/ditolak").with("words", "Rekaan"));
        losing.quietly(() -> walk.offered(receiver));
        sent(offer(receiver).form("/terima").with("route", "pendampingan/tidak-langsung"));
    }

    private static Visitor.Page offer(Cast receiver) {
        return receiver.as("UNIT_HEAD").get("/kerja").click(OFFERED);
    }

    private static void told(SimfoniCase house) {
        Visitor clerk = house.cast.as("DATA_OFFICER");
        sent(clerk.get(house.at + "/simfoni").form("/lembar").with("reason", "Rekaan"));
        sent(clerk.get(house.at + "/simfoni").form("/dicatat").with("reference", "SIM-REKAAN-1"));
        sent(clerk.get("/simfoni/berkas").form("/simfoni/berkas").with("reason", "Rekaan"));
    }

    private void told(String at) {
        Visitor supervisor = cast.as("CASE_SUPERVISOR");
        sent(supervisor
                .get(at + "/kronologi/baru")
                .form("/baru")
                .with("toldBy", "OTHER")
                .with("time", "Kemarin")
                .with("about", "Rumah")
                .with("text", "Rekaan")
                .with("cause", "Rekaan"));
        sent(supervisor.get(at + "/pernyataan").form("/pernyataan").with("words", "Rekaan"));
        sent(supervisor
                .get(at + "/tim")
                .form("/tim")
                .with("manager", cast.account("CASE_MANAGER").toString()));
        String person = cast.as("CASE_MANAGER")
                .get(at)
                .document()
                .select("a[href*=/orang/]")
                .attr("href");
        sent(cast.as("CASE_MANAGER")
                .get(person + "/ubah")
                .form("/ubah")
                .with("fullName", "Melati Rekaan")
                .with("nik", "0000005505960001"));
    }

    private void referred(String at) {
        sent(cast.as("INTAKE_OFFICER")
                .get(at + "/krisis/identifikasi")
                .form("/identifikasi")
                .with("seen", "Rekaan")
                .with("relaxation", "Rekaan")
                .with("reportTo", cast.account("CASE_MANAGER").toString()));
        sent(cast.as("CASE_MANAGER")
                .get(at + "/persetujuan")
                .form("/persetujuan")
                .with("items[SHARE_WITH_OTHERS]", "YES"));
        sent(cast.as("CASE_MANAGER")
                .get(at + "/rujukan/baru?need=HEALTH")
                .form("/baru")
                .with("service", "Pemeriksaan luka")
                .with("chronology", "Rekaan")
                .with("physical", "Rekaan")
                .with("purpose", "Rekaan")
                .with("partner", "OTHER")
                .with("place", "RSUD Rekaan"));
    }

    private void theOffice() {
        sent(cast.as("SYSTEM_ADMIN")
                .get("/admin/pengguna/baru")
                .form("/admin/pengguna")
                .with("displayName", "Nadia Rekaan")
                .with("login", "nadia-" + cast.office().code())
                .with("posts", "COMPANION"));
        sent(cast.as("UNIT_HEAD")
                .get("/admin/mitra/baru")
                .form("/baru")
                .with("name", "RSUD Rekaan")
                .with("kind", "HOSPITAL"));
        Publishing.publish(cast.as("UNIT_HEAD"), "pendampingan", Map.of(), "Kepala UPTD");
        DirectWalk direct = new DirectWalk(program, cast);
        direct.arrive(cast.as("INTAKE_OFFICER"), "Ibu Rekaan", "CLIENT");
    }

    /** Linked, merged and parted. */
    private void found(String at, String other) {
        Visitor supervisor = cast.as("CASE_SUPERVISOR");
        String person = at + "/orang/" + person(supervisor, at);
        Visitor.Page merged = sent(supervisor
                .get(person + "/satukan/" + person(supervisor, other))
                .form("/satukan/" + person(supervisor, other))
                .with("parts[CALL_NAME]", "KEPT")
                .with("reason", "Rekaan"));
        sent(merged.form("/penyatuan").with("reason", "Rekaan"));
    }

    private static String person(Visitor who, String at) {
        return who.get(at).document().select("a[href*=/orang/]").attr("href").replaceAll(".*/orang/([^/]+).*", "$1");
    }

    private static byte[] picture() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }
}
