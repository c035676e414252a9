package id.naungan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.Application;
import id.naungan.testing.TestDatabase;
import id.naungan.testing.Visitor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The demo as {@code bin/run --demo} fills it, on an empty database. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"naungan.demo=true", "naungan.test=true", "naungan.rounds=false"})
class DemoTest {
    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void anEmptyDatabaseAndHome(DynamicPropertyRegistry settings) {
        var database = TestDatabase.fresh();
        var home = TestDatabase.newProgramHome();
        settings.add("spring.datasource.url", database::url);
        settings.add("spring.datasource.username", () -> database.application().user());
        settings.add("spring.datasource.password", () -> database.application().password());
        settings.add("spring.flyway.user", () -> database.owner().user());
        settings.add("spring.flyway.password", () -> database.owner().password());
        settings.add("naungan.home", home::toString);
        settings.add("naungan.url", () -> "https://naungan.contoh.invalid");
        settings.add("naungan.key-file", () -> home.resolve("keys/root.key").toString());
        settings.add(
                "naungan.database-directory",
                () -> database.home().resolve("database").toString());
    }

    @BeforeAll
    static void the_demo_is_filled(@Autowired DemoStart demo) throws Exception {
        demo.filling().get(120, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @EnumSource
    void every_person_of_the_list_can_sign_in_and_sees_that_all_is_invented(DemoOffice.Person person) {
        Visitor.Page first = signIn(person).get("/saya");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.document().select(".n-demo").text()).contains("rekaan");
        assertThat(first.document().select("form[action=/sesi/keluar]"))
                .as("signed in")
                .isNotEmpty();
    }

    @Test
    void the_public_reads_five_standards_under_the_same_banner() {
        Visitor.Page catalogue = new Visitor(port).get("/");
        assertThat(catalogue.document().select(".n-demo")).isNotEmpty();
        assertThat(catalogue.document().select("a[href^=/l/]")).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void the_head_finds_a_missed_limit_a_letter_to_sign_and_a_closure_to_decide() {
        Visitor head = signIn(DemoOffice.Person.HEAD);
        assertThat(head.get("/kerja").text()).contains("Lewat batas (1)").contains("Putuskan usulan terminasi");
        assertThat(head.get("/kerja/tanda-tangan").document().select("a[href^=/surat/]"))
                .isNotEmpty();
        assertThat(head.get("/kasus").text()).contains("Diarsipkan");
    }

    @Test
    void somebody_is_on_call_partners_have_an_area_and_no_standard_carries_the_telephone_of_its_author() {
        Visitor head = signIn(DemoOffice.Person.HEAD);
        assertThat(head.get("/kerja").text())
                .contains("Siaga sekarang: ", "0800-000-15")
                .doesNotContain("Celah jadwal siaga");
        assertThat(head.get("/admin/mitra").text()).contains("RSUD Rawa Tirta", "Jawa Tengah");
        for (String address : new String[] {"a2", "a4", "a5"}) {
            assertThat(new Visitor(port).get("/l/" + address).text())
                    .as(address)
                    .doesNotContain("belum diisi", "07117583081", "2021694");
        }
    }

    @Test
    void the_newer_rooms_hold_something_too() {
        Visitor supervisor = signIn(DemoOffice.Person.SUPERVISOR);
        assertThat(supervisor.get("/kerja").text()).contains("Berkas menunggu diambil");
        String at = supervisor
                .get("/kasus")
                .document()
                .select("tr:contains(Ibu F.) a[href^=/kasus/]")
                .attr("href");
        assertThat(supervisor.get(at + "/keselamatan").text()).contains("Lewat pintu samping");
        assertThat(supervisor.get(at + "/instrumen").text()).contains("Risiko tinggi");
    }

    @Test
    void somebody_is_to_be_reached_whose_team_has_not_left_and_one_client_is_entered_in_simfoni() {
        Visitor companion = signIn(DemoOffice.Person.COMPANION);
        Visitor.Page list = companion.get("/penjangkauan");
        assertThat(list.text()).contains("Ibu A.", "Sisa 1");
        String at = list.document()
                .select("a[href$=/penjangkauan]:not([href=/penjangkauan])")
                .attr("href");
        assertThat(companion.get(at).text())
                .contains("Kelurahan Telaga Bening", "Surat tugas")
                .doesNotContain("Dalam perjalanan");
        Visitor data = signIn(DemoOffice.Person.DATA_OFFICER);
        assertThat(data.get("/kerja").text()).contains("Belum dicatat di Simfoni");
        assertThat(data.get("/simfoni?tampil=ENTERED").text()).contains("Ibu K.", "CONTOH-0001");
        assertThat(data.get("/simfoni").text()).contains("Ibu A.");
    }

    @Test
    void a_second_start_adds_nothing(@Autowired DemoStart demo, @Autowired ConfigurableApplicationContext program)
            throws Exception {
        int before = cases();
        demo.begin(new ApplicationReadyEvent(
                new SpringApplication(Application.class), new String[0], program, java.time.Duration.ZERO));
        demo.filling().get(120, TimeUnit.SECONDS);
        assertThat(cases()).isEqualTo(before).isGreaterThanOrEqualTo(9);
    }

    private int cases() {
        return signIn(DemoOffice.Person.HEAD)
                .get("/kasus")
                .document()
                .select("tbody tr")
                .size();
    }

    private Visitor signIn(DemoOffice.Person person) {
        Visitor visitor = new Visitor(port);
        visitor.get("/masuk")
                .form("/masuk")
                .with("login", person.login())
                .with("password", DemoOffice.PASSWORD)
                .submit();
        return visitor;
    }
}
