package id.naungan.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.kernel.OneTrip;
import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.Evidence;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.SentStatements;
import id.naungan.testing.TurnableClock;
import id.naungan.testing.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The same office twice, at the same times: once with a case from which three officers are kept out, once without that case.
 * Whatever they fetch must be the same to the letter, and take as many statements.
 */
@NaunganTest
class TwoWorldsTest {
    private static final List<String> PAGES = List.of(
            "/kerja",
            "/kasus",
            "/kasus?status=OPEN",
            "/kasus?status=UNVERIFIED",
            "/kasus?risiko=HIGH",
            "/kasus?lewat=YA",
            "/kasus?milik=YA",
            "/kasus?triase=YA",
            "/kasus?rujukan=YA",
            "/kasus?urut=TENGGAT",
            "/kasus?media=CRISIS",
            "/kasus?dari=2026-11-01&sampai=2026-11-30",
            "/peringatan",
            "/kerja/surat",
            "/kerja/surat?jenis=referral-cover",
            "/kerja/surat?tahun=2026",
            "/kerja/tanda-tangan",
            "/kerja/serah-terima",
            "/laporan",
            "/laporan?hasil=CASE",
            "/laporan/jumlah",
            "/laporan/baru",
            "/buku-tamu",
            "/buku-tamu/daftar",
            "/penerimaan",
            "/penerimaan/kertas-kosong",
            "/krisis",
            "/cari",
            "/siaga",
            "/ketidakhadiran",
            "/saya/hubungan",
            "/pecah-kaca",
            "/saya/menu",
            "/saya/menu/letters",
            "/saya/menu/lead",
            "/pengawasan/hubungan",
            "/pengawasan/bacaan",
            "/pengawasan/bacaan?minggu=2026-11-02",
            "/admin/mitra",
            "/admin/standar",
            "/admin/hari-libur",
            "/admin/plt-plh",
            "/admin/persetujuan-jabatan",
            "/kantor/data",
            "/kantor/laporan",
            "/kantor/rujukan");

    /** Pages of a case; asked of the hidden one they must answer like those of a case that never was. */
    private static final List<String> OF_A_CASE = List.of(
            "",
            "/linimasa",
            "/tim",
            "/triase",
            "/krisis",
            "/surat-tugas",
            "/orang/baru",
            "/terkait",
            "/naskah",
            "/kuasa",
            "/hubungan-saya",
            "/pengecualian",
            "/dua-pihak",
            "/orang-serupa",
            "/peran-bertentangan",
            "/buku-tamu",
            "/pembaca",
            "/pecah-kaca");

    private static final Pattern NUMBER = Pattern.compile("PPA-26-[0-9A-HJKMNP-TV-Z]{5}");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private TurnableClock clock;

    @Autowired
    private SentStatements sent;

    /** @param hidden path of the case that some are kept out of, or of one that never was */
    private record World(Cast cast, String open, String hidden, String number, String nik) {}

    @Test
    void officers_who_are_kept_out_cannot_tell_the_office_with_the_case_from_the_office_without_it() {
        World with = world(true);
        clock.reset();
        World without = world(false);
        List<String> differing = new ArrayList<>();
        int compared = 0;
        for (String post : List.of("UNIT_HEAD", "CASE_SUPERVISOR", "COMPANION")) {
            Map<String, Function<World, String>> asked = asked(post);
            for (Map.Entry<String, Function<World, String>> one : asked.entrySet()) {
                compared++;
                if (!one.getValue().apply(with).equals(one.getValue().apply(without))) {
                    differing.add(post + " " + one.getKey());
                }
            }
        }
        Evidence.note(
                "G17",
                compared + " answers to three officers who are kept out compared in two worlds, " + differing.size()
                        + " differ",
                "0 differ of at least 200",
                differing.isEmpty() && compared >= 200);
        assertThat(differing).isEmpty();
        assertThat(compared).isGreaterThanOrEqualTo(200);
        assertThat(seen(with, "AGENCY_HEAD", "/kasus")).isNotEqualTo(seen(without, "AGENCY_HEAD", "/kasus"));
    }

    @Test
    void what_they_fetch_takes_as_many_statements_in_both_worlds() {
        World with = world(true);
        clock.reset();
        World without = world(false);
        List<String> differing = new ArrayList<>();
        for (String post : List.of("UNIT_HEAD", "COMPANION")) {
            for (String page : PAGES) {
                if (statements(with, post, page) != statements(without, post, page)) {
                    differing.add(post + " " + page);
                }
            }
            for (String page : OF_A_CASE) {
                if (statements(with, post, with.hidden() + page)
                        != statements(without, post, without.hidden() + page)) {
                    differing.add(post + " hidden" + page);
                }
            }
        }
        Evidence.note(
                "G17",
                2 * (PAGES.size() + OF_A_CASE.size()) + " answers weighed by their statements, " + differing.size()
                        + " differ",
                "0 differ",
                differing.isEmpty());
        assertThat(differing).isEmpty();
    }

    private Map<String, Function<World, String>> asked(String post) {
        Map<String, Function<World, String>> asked = new LinkedHashMap<>();
        PAGES.forEach(page -> asked.put(page, world -> seen(world, post, page)));
        OF_A_CASE.forEach(page -> asked.put("hidden" + page, world -> seen(world, post, world.hidden() + page)));
        asked.put("the open case", world -> seen(world, post, world.open()));
        asked.put("its timeline", world -> seen(world, post, world.open() + "/linimasa"));
        asked.put(
                "cases of the officer who runs it",
                world -> seen(
                        world, post, "/kerja/serah-terima?dari=" + world.cast().account(Cast.SECOND_COMPANION)));
        for (String typed : List.of("Kenanga", "Bondan Prakosa", "kenanga puspita", "0812 0000 7788", "7788")) {
            asked.put("search " + typed, world -> found(world, post, typed));
        }
        asked.put("search its number", world -> found(world, post, world.number()));
        asked.put("search its nik", world -> found(world, post, world.nik()));
        asked.put("search its letter", world -> found(world, post, "002/"));
        asked.put(
                "link to its number",
                world -> answered(world, post, world.open() + "/terkait", form -> form.with("number", world.number())
                        .with("kind", "FOLLOWS")));
        asked.put(
                "hint at its client",
                world -> answered(world, post, world.open() + "/orang/baru", form -> form.with("role", "WITNESS")
                        .with("fullName", "Kenanga Puspita")));
        return asked;
    }

    private World world(boolean sealed) {
        Cast cast = Cast.fresh(program);
        CrisisWalk walk = CrisisWalk.of(program, cast, field -> "Teks " + field);
        String open = walk.arrive();
        walk.throughTheCounter(open);
        named(cast, open, "CASE_MANAGER", "COMPANION");
        clock.turnBy(Duration.ofHours(3));
        String nik = "00" + String.format("%014d", Math.abs(System.nanoTime()) % 100_000_000_000_000L);
        cast.as("INTAKE_OFFICER")
                .get("/buku-tamu")
                .form("/buku-tamu")
                .with("name", "Bondan Prakosa")
                .submit();
        if (!sealed) {
            List.of("UNIT_HEAD", "CASE_SUPERVISOR").forEach(cast::as);
            clock.turnBy(Duration.ofMinutes(1));
            clock.turnBy(Duration.ofHours(4));
            return new World(cast, open, "/kasus/" + UUID.randomUUID(), "PPA-26-00000", nik);
        }
        String hidden = hidden(cast, walk, nik);
        clock.turnBy(Duration.ofHours(4));
        String number = NUMBER.matcher(cast.as("AGENCY_HEAD").get(hidden).text())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        return new World(cast, open, hidden, number, nik);
    }

    /** A case with a report, a guest, a letter with a number, an accused, and a client like one that may be searched for. */
    private String hidden(Cast cast, CrisisWalk walk, String nik) {
        String at = walk.arrive();
        Visitor officer = cast.as("INTAKE_OFFICER");
        officer.get(officer.get(at).document().select("a[href$=/ubah]").attr("href"))
                .form("/ubah")
                .with("callName", "Ibu Kenanga")
                .with("fullName", "Kenanga Puspita")
                .with("nik", nik)
                .with("phone.number", "0812-0000-7788")
                .with("phone.mayCall", "YES")
                .submit();
        officer.get(at + "/orang/baru")
                .form("/baru")
                .with("role", "ACCUSED")
                .with("fullName", "Bondan Prakosa")
                .submit();
        officer.get("/buku-tamu").form("/buku-tamu").with("name", "Ibu Kenanga").submit();
        Visitor.Page book = officer.get(at + "/buku-tamu");
        String guest = book.document().select("input[name=guest]").attr("value");
        assertThat(book.form("/buku-tamu").with("guest", guest).submit().status())
                .isEqualTo(200);
        walk.throughTheCounter(at);
        named(cast, at, Cast.SECOND_COMPANION, "COMPANION");
        for (String post : List.of("COMPANION", "CASE_SUPERVISOR", "UNIT_HEAD")) {
            assertThat(cast.as("DIVISION_HEAD")
                            .get(at + "/pengecualian")
                            .form("/pengecualian")
                            .with("officer", cast.account(post).toString())
                            .submit()
                            .status())
                    .isEqualTo(200);
        }
        return at;
    }

    /** One after the other, since those who came at one moment stand in the order of their random ids. */
    private void named(Cast cast, String at, String manager, String member) {
        Visitor supervisor = cast.as("CASE_SUPERVISOR");
        supervisor
                .get(at + "/tim")
                .form("/tim")
                .with("manager", cast.account(manager).toString())
                .submit();
        clock.turnBy(Duration.ofMinutes(1));
        supervisor
                .get(at + "/tim")
                .form("/tim")
                .with("team", cast.account(member).toString())
                .submit();
    }

    private String seen(World world, String post, String page) {
        var answer = world.cast().as(post).once(page);
        return answer.statusCode() + "\n" + plain(world, answer.body());
    }

    private String found(World world, String post, String typed) {
        var page = world.cast().as(post).get("/cari");
        return page.status() != 200
                ? "none"
                : plain(world, page.form("/cari").with("cari", typed).submit().body());
    }

    private String answered(World world, String post, String path, Function<Visitor.Form, Visitor.Form> filled) {
        Visitor.Page page = world.cast().as(post).get(path);
        if (page.status() != 200) {
            return page.status() + plain(world, page.body());
        }
        Visitor.Page after =
                filled.apply(page.form(path.substring(path.lastIndexOf('/')))).submit();
        return after.status() + plain(world, after.body());
    }

    private long statements(World world, String post, String page) {
        Visitor who = world.cast().as(post);
        who.once(page);
        return sent.during(() -> who.once(page)).stream()
                .mapToLong(journey -> 1
                        + Pattern.compile(Pattern.quote(OneTrip.NEXT))
                                .matcher(journey)
                                .results()
                                .count())
                .sum();
    }

    private static String plain(World world, String body) {
        Matcher numbers = NUMBER.matcher(body.replaceAll("(name=\"_csrf\" value=\")[^\"]*", "$1")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("rawa-tirta-\\d+", "office")
                .replace(world.nik(), "nik"));
        return numbers.replaceAll("N");
    }
}
