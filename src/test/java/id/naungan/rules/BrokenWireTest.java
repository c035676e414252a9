package id.naungan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.naungan.testing.Evidence;
import id.naungan.testing.Fuzz;
import id.naungan.testing.NaunganTest;
import id.naungan.testing.Wire;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no client would send, from a seed, on the bare wire. */
@NaunganTest
class BrokenWireTest {
    private static final int REQUESTS = Integer.getInteger("fuzz.wires", 300);

    /** What the container answers to a version and to a coding that it does not speak. */
    private static final Set<Integer> NOT_SPOKEN = Set.of(501, 505);

    private static final String CLOSE = "Host: localhost\r\nConnection: close\r\n";
    private static final List<String> GOOD = List.of(
            "GET / HTTP/1.1\r\n" + CLOSE + "\r\n",
            "GET /masuk?lanjut=%2Fkerja HTTP/1.1\r\n" + CLOSE
                    + "Accept: text/html\r\nCookie: __Host-S=abc; __Host-kenal=0.1\r\n\r\n",
            "HEAD /l/a3 HTTP/1.1\r\n" + CLOSE + "Range: bytes=0-10\r\nIf-Modified-Since: x\r\n\r\n",
            "POST /kerja HTTP/1.1\r\n" + CLOSE
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\na=b&c=%20",
            "POST /bahasa HTTP/1.1\r\n" + CLOSE
                    + "Content-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n--b\r\n\r\n0\r\n\r\n");

    @LocalServerPort
    int port;

    @Test
    void no_broken_request_brings_the_program_down_or_makes_it_talk() {
        Set<String> wrong = new TreeSet<>();
        Wire wire = new Wire(port);
        for (int number = 0; number < REQUESTS; number++) {
            SplittableRandom random = new SplittableRandom(Fuzz.SEED * 17 + number);
            String request = broken(random);
            Wire.Answer answer = wire.say(request);
            boolean fault = answer.status() >= 500 && !NOT_SPOKEN.contains(answer.status());
            if (fault
                    || answer.body().contains("Exception")
                    || answer.body().contains("id.naungan")
                    || answer.body().contains("Tomcat")) {
                wrong.add(number + ": " + answer.status() + " to "
                        + request.substring(0, Math.min(200, request.length())));
            }
        }
        assertThat(wrong).as("-Dfuzz.seed=" + Fuzz.SEED).isEmpty();
        assertThat(wire.say(GOOD.getFirst()).status()).isEqualTo(200);
        Evidence.note(
                "G8",
                REQUESTS + " broken requests on the bare wire, 0 answered by a fault of ours or a word of the inside",
                "0",
                true);
    }

    private static String broken(SplittableRandom random) {
        StringBuilder request = new StringBuilder(GOOD.get(random.nextInt(GOOD.size())));
        for (int wound = 0; wound <= random.nextInt(3); wound++) {
            int at = random.nextInt(request.length() + 1);
            switch (random.nextInt(5)) {
                case 0 -> request.delete(at, Math.min(request.length(), at + random.nextInt(12)));
                case 1 -> request.insert(at, Fuzz.odd(random));
                case 2 -> request.insert(at, (char) random.nextInt(256));
                case 3 ->
                    request.insert(
                            at,
                            List.of(
                                            "\r\n",
                                            "\n",
                                            "\r",
                                            ": ",
                                            "Content-Length: 7\r\n",
                                            "\r\nTransfer-Encoding: chunked",
                                            " HTTP/1.1\r\n",
                                            "\u0000")
                                    .get(random.nextInt(8)));
                default -> request.setLength(at);
            }
        }
        return request.toString();
    }
}
