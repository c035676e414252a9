package id.naungan.rules;

import static id.naungan.rules.HostileTexts.enc;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import id.naungan.testing.Cast;
import id.naungan.testing.CrisisWalk;
import id.naungan.testing.Evidence;
import id.naungan.testing.Fuzz;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Visitor;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random requests from a seed, to every address of ours, by those who may and those who may not: a calm answer in good time, no word of the
 * program's inside, and no door that opens. {@link HostileFormsTest} goes through the forms field by field; this one sends what no form would.
 */
@NaunganTest
class HttpFuzzTest {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3000);

    private static final String PLANTED = "Zirkonia-tersembunyi";

    private static final Set<Integer> CALM =
            Set.of(200, 302, 303, 400, 401, 403, 404, 405, 406, 409, 413, 415, 416, 422, 429);

    private static final List<String> INSIDE = List.of(
            "Exception",
            "id.naungan",
            "org.springframework",
            "java.lang",
            "at org.",
            "PSQL",
            "Tomcat",
            "Whitelabel",
            "SQLState");

    /** They end her session, slow sign-ins down for all, or are tried by tests of their own. */
    private static final List<String> LEFT_OUT =
            List.of("/sesi", "/masuk", "/keluar", "/saya", "/bahasa", "/error", "/l/uji");

    /** Whoever runs the case may let others in; that is no door that opens by itself. */
    private static final List<String> LETS_IN = List.of("/tim", "/paraf", "/ajukan");

    @Autowired
    private ApplicationContext program;

    @Autowired
    private JdbcClient jdbc;

    private final Set<String> wrong = new TreeSet<>();
    private Cast cast;
    private String theCase;
    private String letter;
    private List<String> ids;
    private int reached;

    private record Sender(String name, Visitor visitor, String token, boolean mayEnter) {}

    @Test
    void whatever_is_sent_to_whichever_address_is_answered_calmly_and_opens_no_door() {
        aCaseWithALetter();
        Cast other = Cast.fresh(program, Cast.SUMBER_ASIH);
        List<Sender> senders = List.of(
                sender("manager", cast.as("CASE_MANAGER"), true),
                sender("companion outside the team", cast.as("COMPANION"), false),
                sender("head of another office", other.as("UNIT_HEAD"), false),
                new Sender("stranger", cast.stranger(), "", false));
        ids = List.of(
                theCase,
                letter,
                other.account("UNIT_HEAD").toString(),
                UUID.randomUUID().toString(),
                "0",
                "-1",
                "x",
                "%2e%2e",
                enc("' or 1=1 --"));
        List<FoundAddresses.Address> addresses = FoundAddresses.of(program).stream()
                .filter(address -> LEFT_OUT.stream().noneMatch(address.pattern()::startsWith))
                .toList();
        String rights = rights();
        long open = openFiles();
        for (int number = 0; number < REQUESTS; number++) {
            SplittableRandom random = new SplittableRandom(Fuzz.SEED * 31 + number);
            // Every address in turn, so that none is missed.
            send(addresses.get(number % addresses.size()), senders.get(random.nextInt(senders.size())), random, number);
        }
        assertThat(wrong).as("-Dfuzz.seed=" + Fuzz.SEED).isEmpty();
        assertThat(rights()).as("posts and parts in cases").isEqualTo(rights);
        // Connections of browsers stay open for a while; what is left behind by each fault would be in the thousands.
        assertThat(openFiles() - open).as("files and connections left open").isLessThan(REQUESTS / 10);
        assertThat(cast.as("CASE_MANAGER").get("/kasus/" + theCase).status()).isEqualTo(200);
        senders.stream().filter(sender -> !sender.mayEnter()).forEach(sender -> assertThat(
                        sender.visitor().get("/kasus/" + theCase).body())
                .as(sender.name())
                .doesNotContain(PLANTED));
        assertThat(reached).as("requests that a handler took up").isGreaterThan(REQUESTS / 10);
        Evidence.note(
                "G8",
                REQUESTS + " random requests to " + addresses.size()
                        + " addresses by 4 senders: 0 answers of 5xx, 0 words of the program's inside, 0 doors opened, 0 rights changed",
                "0 of each, none slower than 2 s (10 s on a busy machine)",
                wrong.isEmpty());
    }

    private static long openFiles() {
        return ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class)
                .getOpenFileDescriptorCount();
    }

    private void aCaseWithALetter() {
        cast = Cast.fresh(program);
        CrisisWalk walk = CrisisWalk.of(program, cast, field -> PLANTED + " " + field);
        String at = walk.arrive();
        letter = walk.throughTheCounter(at).replace("/surat/", "");
        walk.care(at);
        theCase = at.replace("/kasus/", "");
    }

    private static Sender sender(String name, Visitor visitor, boolean mayEnter) {
        String token = Jsoup.parse(visitor.get("/saya").body())
                .select("input[name=_csrf]")
                .attr("value");
        assertThat(token).as(name).isNotEmpty();
        return new Sender(name, visitor, token, mayEnter);
    }

    /** Who holds which post, and who has which part in which case: nobody who sends here may change them. */
    private String rights() {
        return cast.within(() -> jdbc.sql("""
                        select (select string_agg(h::text, ',' order by h::text) from access.post_holding h) || '/'
                            || (select string_agg(g::text, ',' order by g::text) from access.case_grant g)
                        """).query(String.class).single());
    }

    private void send(FoundAddresses.Address address, Sender sender, SplittableRandom random, int number) {
        if (sender.mayEnter() && LETS_IN.stream().anyMatch(address.pattern()::endsWith)) {
            return;
        }
        String path = address.filled(theCase, letter, ids, random);
        String where = "%s %s by %s (%s)"
                .formatted(address.posts() ? "POST" : "GET", address.pattern(), sender.name(), number);
        long begun = System.nanoTime();
        HttpResponse<String> answer;
        try {
            answer = address.posts()
                    ? post(path, address, sender, random)
                    : sender.visitor().once(path + query(address, random));
        } catch (RuntimeException noAnswer) {
            wrong.add(where + ": " + noAnswer);
            return;
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        if (seconds >= 2) {
            System.out.println("slow, perhaps the machine was busy: " + where + " " + seconds + " s");
        }
        if (seconds >= 10) {
            wrong.add(where + ": " + seconds + " s");
        }
        judge(where, sender, answer);
    }

    private void judge(String where, Sender sender, HttpResponse<String> answer) {
        int status = answer.statusCode();
        reached += Set.of(200, 303, 422, 409).contains(status) ? 1 : 0;
        if (!CALM.contains(status)) {
            wrong.add(where + ": " + status);
        }
        if (answer.headers().firstValue("Content-Security-Policy").isEmpty()) {
            wrong.add(where + ": without headers, " + status);
        }
        boolean text =
                answer.headers().firstValue("Content-Type").orElse("text/").startsWith("text/");
        INSIDE.stream()
                .filter(word -> text && answer.body().contains(word))
                .forEach(word -> wrong.add(where + ": tells " + word));
        if (!sender.mayEnter() && answer.body().contains(PLANTED)) {
            wrong.add(where + ": shows what is not hers");
        }
    }

    private HttpResponse<String> post(
            String path, FoundAddresses.Address address, Sender sender, SplittableRandom random) {
        String form = form(address, sender, random);
        return switch (random.nextInt(12)) {
            case 0 -> sender.visitor().postAs("application/json", path, "{\"a\":" + "[".repeat(random.nextInt(2000)));
            case 1 ->
                sender.visitor()
                        .postAs(
                                "application/xml",
                                path,
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
            case 2 ->
                sender.visitor().postAs("multipart/form-data; boundary=b", path, multipart(address, sender, random));
            case 3 ->
                sender.visitor()
                        .postAs(
                                "application/x-www-form-urlencoded; charset="
                                        + (random.nextBoolean() ? "utf-16" : "nope"),
                                path,
                                form);
            case 4 -> sender.visitor().postAs(";/;", path, form);
            default -> sender.visitor().postAs("application/x-www-form-urlencoded", path, form);
        };
    }

    private String form(FoundAddresses.Address address, Sender sender, SplittableRandom random) {
        List<String> fields = new ArrayList<>();
        if (random.nextInt(10) > 0) {
            fields.add("_csrf=" + sender.token());
        }
        if (random.nextInt(10) > 0) {
            fields.add("_once="
                    + UUID.nameUUIDFromBytes(
                            new byte[] {(byte) random.nextInt(), (byte) random.nextInt(), (byte) random.nextInt()}));
        }
        for (String name : address.names()) {
            for (int times = random.nextInt(10); times > 0; times = times == 1 ? 2 : 0) {
                fields.add(enc(name) + "=" + value(random));
                times = random.nextInt(6) == 0 ? 1 : 0;
            }
        }
        if (random.nextInt(3) == 0) {
            fields.add(enc(List.of(
                                    "a[0].b",
                                    "items[-1].x",
                                    "lines[99999].goal",
                                    "[",
                                    "class.module",
                                    "_csrf",
                                    "_seen",
                                    "_version",
                                    "names[x",
                                    "\u0000")
                            .get(random.nextInt(10)))
                    + "=" + value(random));
        }
        return String.join("&", fields);
    }

    private String query(FoundAddresses.Address address, SplittableRandom random) {
        List<String> fields = new ArrayList<>();
        for (String name : address.names()) {
            fields.add(enc(name) + "=" + enc(Fuzz.odd(random).replaceAll("(?s)^(.{500}).*", "$1")));
        }
        fields.add(List.of("lang", "hal", "lanjut", "draf", "a[0].b").get(random.nextInt(5)) + "="
                + enc(Fuzz.odd(random).replaceAll("(?s)^(.{500}).*", "$1")));
        return "?" + String.join("&", fields).replace("[", "%5B").replace("]", "%5D");
    }

    private String multipart(FoundAddresses.Address address, Sender sender, SplittableRandom random) {
        StringBuilder body = new StringBuilder(
                "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + sender.token() + "\r\n");
        for (String name : address.names()) {
            body.append("--b\r\nContent-Disposition: form-data; name=\"")
                    .append(name)
                    .append(random.nextBoolean() ? "\"; filename=\"../../x.php" : "");
            body.append("\"\r\n")
                    .append(random.nextInt(5) == 0 ? "" : "\r\n")
                    .append(Fuzz.odd(random))
                    .append("\r\n");
        }
        return body.append(random.nextInt(4) == 0 ? "" : "--b--\r\n").toString();
    }

    private String value(SplittableRandom random) {
        return switch (random.nextInt(12)) {
            case 0 -> "";
            case 1, 2 -> ids.get(random.nextInt(ids.size()));
            case 3 -> "9".repeat(random.nextInt(1, 30));
            case 4 -> "1".repeat(19_999) + "x";
            case 5 ->
                List.of("%zz", "%", "%c3%28", "%00", "%u0041", "+%2B", "&", ";").get(random.nextInt(8));
            case 6 -> Integer.toString(random.nextInt(-40, 40));
            default -> enc(Fuzz.odd(random));
        };
    }
}
