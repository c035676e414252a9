package id.naungan.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Masukan acak. Good samples, spoiled by a hand that a seed moves, for whatever reads something from outside: no input may make it fall
 * over or keep it busy. The same seed gives the same inputs; {@code bin/test --long} gives fifty times as many of another seed.
 */
public final class Fuzz {
    /** For all readers together. */
    private static final long ALL = Long.getLong("fuzz.inputs", 200_000);

    public static final long SEED = Long.getLong("fuzz.seed", 20_261_126);

    private static final long SLOW = TimeUnit.SECONDS.toNanos(2);
    /** Above this it is no busy machine any more. */
    private static final long HANGS = TimeUnit.SECONDS.toNanos(10);

    private static final int LARGEST = 30_000;
    private static final int THOUSAND = 1000;

    /** What has broken programs before. */
    private static final List<String> PIECES = List.of(
            "\u0000",
            "\uFFFF",
            "\uD800",
            "\uDC00",
            "\u202E",
            "\u0661\u0662",
            "\uFEFF",
            "\u00A0",
            "\u0085",
            "\r\n",
            "\t",
            "\u001B[31m",
            "e\u0301",
            "\uD83D\uDE42",
            "\u0130",
            "\u00DF",
            "%00",
            "%zz",
            "%",
            "%2e%2e/",
            "../",
            "//",
            "\\",
            "'",
            "\"",
            "`",
            "<script>alert(1)</script>",
            "&#0;",
            "${7*7}",
            "#{1}",
            "{{7*7}}",
            "${jndi:x}",
            "a[0].b",
            "[",
            "]",
            "[[[[[[[[",
            "{",
            "}",
            "{{{{{{{{",
            ":",
            ": ",
            "- ",
            "? ",
            "|",
            ">",
            "#",
            "!!int x",
            "!!java.net.URL [x]",
            "&a *a",
            "*a",
            "%YAML 9",
            "---",
            "...",
            "-1",
            "0",
            "00",
            "1e309",
            "NaN",
            "2147483648",
            "-9223372036854775809",
            "99999999999999999999",
            "0001",
            "31",
            "2026-02-30",
            "24:00",
            "25.61",
            "null",
            "true",
            "~",
            "1.1.1.1",
            "{0}",
            "{any}",
            ",",
            ";",
            "=",
            "a=b&a=c");

    private final String reader;
    private final List<String> samples;

    /** Reads one input, and complains by an assertion where the result is wrong. */
    public interface Reading<T> {
        void of(T input) throws Exception;
    }

    private Fuzz(String reader, List<String> samples) {
        this.reader = reader;
        this.samples = List.copyOf(samples);
    }

    /** @param reader what reads, for the page of evidence: "the checker of standards" */
    public static Fuzz of(String reader, List<String> samples) {
        return new Fuzz(reader, samples);
    }

    public static Fuzz of(String reader, String... samples) {
        return new Fuzz(reader, List.of(samples));
    }

    /** Gives the reader this many thousandths of all inputs, as texts, and notes it as evidence (G8). */
    public void texts(int thousandths, Reading<String> reading) {
        feed(thousandths, reading);
    }

    /** The same with bytes: a sample's characters are its bytes. */
    public void bytes(int thousandths, Reading<byte[]> reading) {
        feed(thousandths, text -> reading.of(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private void feed(int thousandths, Reading<String> reading) {
        long inputs = Math.max(THOUSAND, ALL * thousandths / THOUSAND);
        for (long number = 0; number < inputs; number++) {
            String input = spoiled(number);
            long begun = System.nanoTime();
            try {
                reading.of(input);
            } catch (Throwable fault) {
                throw new AssertionError(named(number, input), fault);
            }
            long took = System.nanoTime() - begun;
            if (took > HANGS) {
                throw new AssertionError(
                        "took " + TimeUnit.NANOSECONDS.toMillis(took) + " ms: " + named(number, input));
            }
            if (took > SLOW) {
                System.out.println("slow, perhaps the machine was busy: " + named(number, input));
            }
        }
        Evidence.note(
                "G8",
                inputs + " inputs to " + reader + ", 0 made it fall over or hang",
                "0 faults, none longer than 2 s (10 s on a busy machine)",
                true);
    }

    private String named(long number, String input) {
        String shown = input.length() > 400 ? input.substring(0, 400) + "..." : input;
        StringBuilder plain = new StringBuilder();
        shown.chars()
                .forEach(sign -> plain.append(
                        sign >= ' ' && sign < 127 ? String.valueOf((char) sign) : "\\u%04x".formatted(sign)));
        return "%s, input %s of -Dfuzz.seed=%s, %s characters: %s"
                .formatted(reader, number, SEED, input.length(), plain);
    }

    private String spoiled(long number) {
        SplittableRandom random = new SplittableRandom(SEED * 1_000_003 + number);
        StringBuilder text = new StringBuilder(random.nextInt(20) == 0 ? "" : pick(samples, random));
        for (int wound = 0; wound <= random.nextInt(5); wound++) {
            wound(text, random);
        }
        if (text.length() > LARGEST) {
            text.setLength(LARGEST);
        }
        return text.toString();
    }

    private void wound(StringBuilder text, SplittableRandom random) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + 1 + random.nextInt(1 << random.nextInt(1, 8)));
        switch (random.nextInt(9)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, pick(PIECES, random));
            case 2 -> text.replace(at, end, pick(PIECES, random));
            case 3 -> text.insert(at, (char) random.nextInt(random.nextBoolean() ? 256 : 65_536));
            case 4 -> text.insert(at, text.substring(at, end).repeat(random.nextInt(1, 9)));
            case 5 ->
                text.insert(at, pick(PIECES, random).repeat(random.nextInt(50) == 0 ? 4000 : random.nextInt(1, 40)));
            case 6 -> text.insert(at, half(pick(samples, random), random));
            case 7 -> text.setLength(at);
            default -> flip(text, at, random);
        }
    }

    private static void flip(StringBuilder text, int at, SplittableRandom random) {
        if (at < text.length()) {
            text.setCharAt(at, (char) (text.charAt(at) ^ 1 << random.nextInt(8)));
        }
    }

    private static String half(String sample, SplittableRandom random) {
        return sample.substring(random.nextInt(sample.length() + 1));
    }

    private static String pick(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }

    /** One odd text, for whoever builds whole requests of such. */
    public static String odd(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int piece = 0; piece <= random.nextInt(4); piece++) {
            text.append(pick(PIECES, random).repeat(random.nextInt(40) == 0 ? 3000 : 1));
        }
        return text.toString();
    }

    /** Bytes as {@link #bytes} takes them. */
    public static String sample(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Whole documents and single lines of them. */
    public static List<String> withLines(List<String> documents) {
        List<String> all = new ArrayList<>(documents);
        documents.forEach(document ->
                document.lines().filter(line -> !line.isBlank()).limit(30).forEach(all::add));
        return all;
    }
}
