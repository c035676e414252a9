package id.naungan.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks for planted texts in the bytes of files, as a thief of the disk would: as written and in upper and lower case; in UTF-8,
 * UTF-16, hexadecimal and base64 at each of its three offsets; and once more inside every gzip and zlib member.
 * Plant texts of eight letters or more, which nobody else could have written.
 */
public final class RawScan {
    private static final int SHORTEST = 6;
    private static final int LARGEST_MEMBER = 64 << 20;
    private static final int DEEPEST = 2;

    private final Map<Integer, List<Pattern>> byStart = new HashMap<>();
    private final boolean[] starts = new boolean[1 << 16];

    /** A planted text found in a file, and in which form. */
    public record Find(String planted, String form, Path file) {}

    private record Pattern(String planted, String form, byte[] bytes) {}

    public RawScan(Collection<String> planted) {
        for (var text : planted) {
            for (var written :
                    new TreeSet<>(List.of(text, text.toUpperCase(Locale.ROOT), text.toLowerCase(Locale.ROOT)))) {
                addForms(text, written);
            }
        }
    }

    /** Everything found in all files below the directories; files that vanish meanwhile are passed over. */
    public Set<Find> scan(Path... directories) {
        var found = new LinkedHashSet<Find>();
        for (var directory : directories) {
            try (var files = Files.walk(directory)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    found.addAll(scanFile(file));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return found;
    }

    /** The different planted texts among the finds. */
    public static Set<String> plantedIn(Set<Find> finds) {
        var texts = new TreeSet<String>();
        finds.forEach(find -> texts.add(find.planted()));
        return texts;
    }

    private Set<Find> scanFile(Path file) throws IOException {
        try {
            var found = new LinkedHashSet<Find>();
            scanBytes(Files.readAllBytes(file), file, "", 0, found);
            return found;
        } catch (NoSuchFileException vanished) {
            return Set.of();
        }
    }

    private void scanBytes(byte[] bytes, Path file, String within, int depth, Set<Find> found) {
        for (var at = 0; at + SHORTEST <= bytes.length; at++) {
            if (starts[(bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff]) {
                for (var pattern : byStart.getOrDefault(start(bytes, at), List.of())) {
                    if (isAt(pattern.bytes(), bytes, at)) {
                        found.add(new Find(pattern.planted(), within + pattern.form(), file));
                    }
                }
            }
            if (depth < DEEPEST) {
                scanMember(bytes, at, file, within, depth, found);
            }
        }
    }

    private void scanMember(byte[] bytes, int at, Path file, String within, int depth, Set<Find> found) {
        var first = bytes[at] & 0xff;
        var second = bytes[at + 1] & 0xff;
        if (first == 0x1f && second == 0x8b && bytes[at + 2] == 8) {
            var content = inflate(bytes, at + gzipHeader(bytes, at), true);
            scanBytes(content, file, within + "gzip ", depth + 1, found);
        } else if (first == 0x78 && (first << 8 | second) % 31 == 0) {
            scanBytes(inflate(bytes, at, false), file, within + "zlib ", depth + 1, found);
        }
    }

    private static byte[] inflate(byte[] bytes, int from, boolean bare) {
        if (from >= bytes.length) {
            return new byte[0];
        }
        var out = new ByteArrayOutputStream();
        var piece = new byte[8192];
        try (var inflater = new Inflater(bare)) {
            inflater.setInput(bytes, from, bytes.length - from);
            for (var length = inflater.inflate(piece);
                    length > 0 && out.size() < LARGEST_MEMBER;
                    length = inflater.inflate(piece)) {
                out.write(piece, 0, length);
            }
        } catch (DataFormatException notAMember) {
            // What came out before the fault is still looked at.
        }
        return out.toByteArray();
    }

    /** Length of the header with its optional name, by RFC 1952. */
    private static int gzipHeader(byte[] bytes, int at) {
        var flags = at + 3 < bytes.length ? bytes[at + 3] : 0;
        var length = 10;
        if ((flags & 4) != 0 && at + 11 < bytes.length) {
            length += 2 + (bytes[at + 10] & 0xff) + ((bytes[at + 11] & 0xff) << 8);
        }
        for (var field : new int[] {8, 16}) {
            if ((flags & field) != 0) {
                while (at + length < bytes.length && bytes[at + length] != 0) {
                    length++;
                }
                length++;
            }
        }
        return length + ((flags & 2) != 0 ? 2 : 0);
    }

    private void addForms(String planted, String written) {
        var utf8 = written.getBytes(StandardCharsets.UTF_8);
        add(planted, "UTF-8", utf8);
        add(planted, "UTF-16LE", written.getBytes(StandardCharsets.UTF_16LE));
        add(planted, "UTF-16BE", written.getBytes(StandardCharsets.UTF_16BE));
        add(planted, "hex", ascii(HexFormat.of().formatHex(utf8)));
        add(planted, "hex", ascii(HexFormat.of().withUpperCase().formatHex(utf8)));
        for (var offset = 0; offset < 3; offset++) {
            add(planted, "base64", ascii(base64(Base64.getEncoder(), utf8, offset)));
            add(planted, "base64", ascii(base64(Base64.getUrlEncoder(), utf8, offset)));
        }
    }

    /** The characters that depend on this text alone, when so many other bytes stand before it. */
    private static String base64(Base64.Encoder encoder, byte[] text, int offset) {
        var shifted = new byte[offset + text.length];
        System.arraycopy(text, 0, shifted, offset, text.length);
        var encoded = encoder.withoutPadding().encodeToString(shifted);
        return encoded.substring((offset * 8 + 5) / 6, shifted.length * 8 / 6);
    }

    private void add(String planted, String form, byte[] bytes) {
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("too short to be told from chance: " + form);
        }
        starts[(bytes[0] & 0xff) << 8 | bytes[1] & 0xff] = true;
        var same = byStart.computeIfAbsent(start(bytes, 0), fresh -> new ArrayList<>());
        if (same.stream().noneMatch(pattern -> Arrays.equals(pattern.bytes(), bytes))) {
            same.add(new Pattern(planted, form, bytes));
        }
    }

    private static int start(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | bytes[at + 3] & 0xff;
    }

    private static boolean isAt(byte[] pattern, byte[] bytes, int at) {
        return at + pattern.length <= bytes.length
                && Arrays.equals(bytes, at, at + pattern.length, pattern, 0, pattern.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
