package id.naungan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.access.Accounts;
import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A case that is not hers answers her as a case that does not exist, to the byte (S5.40; UU 12/2022 art. 69). */
@NaunganTest
class StrangersSeeNothingTest {
    static final List<String> PAGES = List.of(
            "",
            "/linimasa",
            "/krisis",
            "/krisis/identifikasi",
            "/krisis/prioritas",
            "/krisis/pengantar",
            "/krisis/pengantaran",
            "/krisis/aman-bercerita",
            "/penerimaan",
            "/pelapor",
            "/formulir",
            "/wawancara",
            "/persyaratan",
            "/buku-tamu",
            "/peran-bertentangan",
            "/triase",
            "/darurat",
            "/tim",
            "/penjelasan",
            "/kronologi",
            "/kronologi/baru",
            "/kuasa",
            "/konseling",
            "/kebutuhan",
            "/asesmen",
            "/keselamatan",
            "/instrumen",
            "/instrumen/daftar-risiko",
            "/evaluasi",
            "/rencana/riwayat",
            "/rencana",
            "/persetujuan",
            "/kesepakatan",
            "/pemantauan",
            "/laporan-akhir",
            "/terminasi",
            "/pengungkapan",
            "/terkait",
            "/dua-pihak",
            "/orang-serupa",
            "/langkah/langkah-1");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private Accounts accounts;

    private Cast cast;
    private String at;
    private String letter;
    private String number;
    private final List<String> addresses = new ArrayList<>();

    @BeforeEach
    void a_case_in_the_hands_of_its_team() {
        cast = Cast.fresh(program);
        CrisisWalk walk = CrisisWalk.of(program, cast, field -> "Rahasia " + field);
        at = walk.arrive();
        letter = walk.throughTheCounter(at);
        walk.care(at);
        Visitor.Page page = cast.as("CASE_MANAGER").get(at);
        number = page.document()
                .select("h1, .govuk-caption-l, .govuk-caption-m")
                .text()
                .replaceAll(".*(PPA-26-[0-9A-Z]{5}).*", "$1");
        assertThat(number).startsWith("PPA-26-");
        PAGES.forEach(end -> addresses.add(at + end));
        page.document()
                .select("a[href^=" + at + "]")
                .forEach(link -> addresses.add(link.attr("href").split("[#]")[0]));
        addresses.add(letter);
        addresses.add(letter + "/pdf");
    }

    @Test
    void those_of_the_case_open_its_pages() {
        Visitor manager = cast.as("CASE_MANAGER");
        List<String> opened = addresses.stream()
                .filter(address -> manager.once(address).statusCode() == 200)
                .distinct()
                .toList();
        assertThat(opened).hasSizeGreaterThan(18);
        assertThat(cast.as("UNIT_HEAD").get("/kasus").text()).contains(number);
    }

    @Test
    void an_officer_of_another_office_sees_nothing() {
        Cast other = Cast.fresh(program, Cast.SUMBER_ASIH);
        for (String post : List.of("UNIT_HEAD", "CASE_SUPERVISOR", "CASE_MANAGER", "INTAKE_OFFICER", "SYSTEM_ADMIN")) {
            blind(other.as(post));
        }
        Evidence.note(
                "G25",
                "5 posts of another office at every address of a case, reading and writing: answered to the byte like a case that does not exist",
                "0 differences",
                true);
    }

    @Test
    void an_officer_who_is_not_of_the_team_sees_nothing() {
        blind(cast.as("COMPANION"));
        blind(cast.as("SYSTEM_ADMIN"));
        blind(cast.as("AUDITOR"));
    }

    @Test
    void who_received_her_sees_nothing_after_the_hand_over() {
        Visitor intake = cast.as("INTAKE_OFFICER");
        assertThat(intake.once(at).statusCode()).isEqualTo(200);
        assertThat(intake.get("/kasus").text()).contains(number);
        cast.as("CASE_SUPERVISOR")
                .get(at + "/tim")
                .form("/tim")
                .with("manager", cast.account("CASE_MANAGER").toString())
                .submit();
        blind(intake);
    }

    @Test
    void whose_account_is_closed_is_signed_out_at_once() {
        Visitor manager = cast.as("CASE_MANAGER");
        assertThat(manager.once(at).statusCode()).isEqualTo(200);
        cast.within(() -> {
            accounts.disable(cast.account("CASE_MANAGER"));
            return true;
        });
        Map<Integer, List<String>> answers = new LinkedHashMap<>();
        addresses.forEach(
                address -> answers.computeIfAbsent(manager.once(address).statusCode(), status -> new ArrayList<>())
                        .add(address));
        assertThat(answers).doesNotContainKey(200);
        addresses.forEach(
                address -> assertThat(manager.once(address).body()).as(address).doesNotContain("Rahasia", number));
    }

    /** Every address as one that leads nowhere, reading and writing; and no trace of the case in what she may open. */
    private void blind(Visitor stranger) {
        String known = at.substring(at.lastIndexOf('/') + 1);
        String knownLetter = letter.substring(letter.lastIndexOf('/') + 1);
        for (String address : addresses) {
            String nothing = address.replace(known, UUID.randomUUID().toString())
                    .replace(knownLetter, UUID.randomUUID().toString());
            same(address, stranger.once(address), stranger.once(nothing));
            same("POST " + address, write(stranger, address), write(stranger, nothing));
        }
        for (String page : List.of(
                "/kerja", "/kasus", "/kasus?nomor=" + number, "/peringatan", "/kerja/tanda-tangan", "/kerja/surat")) {
            String body = stranger.get(page).body();
            assertThat(body.replace("value=\"" + number + "\"", ""))
                    .as(page)
                    .doesNotContain(number, known, knownLetter, "Rahasia");
        }
        searchesInVain(stranger);
        Visitor.Page found = stranger.get("/kasus?nomor=" + number);
        Visitor.Page lost = stranger.get("/kasus?nomor=PPA-26-00000");
        assertThat(plain(found.body().replace(number, "X")))
                .isEqualTo(plain(lost.body().replace("PPA-26-00000", "X")));
    }

    /** Whoever may search finds neither its number nor its people, and is told so in the same words. */
    private void searchesInVain(Visitor stranger) {
        if (stranger.once("/cari").statusCode() != 200) {
            return;
        }
        // Names are read in the background; until then the page says so, whoever asks.
        for (int i = 0; i < 500 && search(stranger, "siapa saja").body().contains("masih disiapkan"); i++) {
            Thread.onSpinWait();
        }
        for (String typed : List.of(number, number.substring(7), "Rahasia callName")) {
            Visitor.Page found = search(stranger, typed);
            Visitor.Page lost = search(stranger, "Zubaedah Takada");
            assertThat(plain(found.body().replace(typed, "X")))
                    .as("search")
                    .isEqualTo(plain(lost.body().replace("Zubaedah Takada", "X")));
        }
    }

    private static Visitor.Page search(Visitor stranger, String typed) {
        return stranger.get("/cari").form("/cari").with("cari", typed).submit();
    }

    private static HttpResponse<String> write(Visitor stranger, String address) {
        String token = Jsoup.parse(stranger.get("/saya").body())
                .select("input[name=_csrf]")
                .attr("value");
        return stranger.post(
                address, Map.of("_csrf", token, "_once", UUID.randomUUID().toString(), "_seen", "1", "words", "x"));
    }

    private static void same(String address, HttpResponse<String> hers, HttpResponse<String> nobodys) {
        assertThat(hers.statusCode())
                .as(address)
                .isEqualTo(nobodys.statusCode())
                .isIn(404, 405);
        assertThat(plain(hers.body())).as(address).isEqualTo(plain(nobodys.body()));
        assertThat(headers(hers)).as(address).isEqualTo(headers(nobodys));
    }

    /** A server says "close" at every hundredth answer, whatever it answers. */
    private static Set<String> headers(HttpResponse<String> answer) {
        Set<String> names = new TreeSet<>(answer.headers().map().keySet());
        names.remove("connection");
        return names;
    }

    /** Without what differs between any two requests: the token, keys and the numbers of rows. */
    private static String plain(String body) {
        return body.replaceAll("(name=\"_csrf\" value=\")[^\"]*", "$1").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*");
    }
}
