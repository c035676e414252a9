package id.naungan.access;

import id.naungan.kernel.OfficeClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Titik periksa jejak. A file outside the database that says now and then how far each chain reached,
 * so that a chain cut together with its head is still found. One line a checkpoint:
 * form, time, Merkle root over all heads, the heads that moved since the line before, and a MAC over it and the line before.
 */
@Component
class Checkpoints {
    private static final String FORM = "v1";
    private static final HexFormat HEX = HexFormat.of();

    private final AuditReading chains;
    private final AuditSeal seal;
    private final OfficeClock clock;
    private final Path file;

    /** All that the file says. {@code brokenLine} is the first line, from 1, that is not as we wrote it; 0 when all are. */
    record Said(SortedMap<String, AuditChains.Head> heads, int lines, String lastMac, int brokenLine) {}

    Checkpoints(AuditReading reading, AuditChains chains, OfficeClock clock, Environment settings) {
        this.chains = reading;
        this.seal = chains.seal();
        this.clock = clock;
        this.file = Path.of(settings.getRequiredProperty("naungan.home"), "audit", "checkpoints.log");
    }

    /** Adds a line when something has moved since the last one. A file that somebody changed gets no further line: that must be looked at first. */
    synchronized boolean write() {
        Said said = read();
        if (said.brokenLine() > 0) {
            return false;
        }
        SortedMap<String, AuditChains.Head> all = chains.heads();
        List<String> moved = all.entrySet().stream()
                .filter(head -> !isSame(said.heads().get(head.getKey()), head.getValue()))
                .map(head -> head.getKey() + "/" + head.getValue().seq() + "/"
                        + HEX.formatHex(head.getValue().hash()))
                .toList();
        if (moved.isEmpty()) {
            return false;
        }
        SortedMap<String, AuditChains.Head> known = new TreeMap<>(said.heads());
        known.putAll(all);
        String line = String.join(
                "|",
                FORM,
                clock.now().toString(),
                HEX.formatHex(MerkleTree.root(leaves(known))),
                String.join(",", moved));
        append(line + "|" + mac(said.lastMac(), line) + "\n");
        return true;
    }

    Said read() {
        SortedMap<String, AuditChains.Head> heads = new TreeMap<>();
        String last = "";
        int number = 0;
        for (String text : lines()) {
            number++;
            int end = text.lastIndexOf('|');
            String line = end < 0 ? "" : text.substring(0, end);
            if (end < 0 || !mac(last, line).equals(text.substring(end + 1)) || !isSound(line, heads)) {
                return new Said(heads, number, last, number);
            }
            last = text.substring(end + 1);
        }
        return new Said(heads, number, last, 0);
    }

    private static boolean isSound(String line, Map<String, AuditChains.Head> heads) {
        String[] parts = line.split("\\|", -1);
        if (parts.length != 4 || !parts[0].equals(FORM)) {
            return false;
        }
        for (String head : parts[3].split(",")) {
            String[] fields = head.split("/");
            heads.put(
                    fields[0] + "/" + fields[1],
                    new AuditChains.Head(Long.parseLong(fields[2]), HEX.parseHex(fields[3])));
        }
        return HEX.formatHex(MerkleTree.root(leaves(heads))).equals(parts[2]) && Instant.parse(parts[1]) != null;
    }

    private static List<byte[]> leaves(Map<String, AuditChains.Head> heads) {
        return heads.entrySet().stream()
                .map(head -> (head.getKey() + "/" + head.getValue().seq() + "/"
                                + HEX.formatHex(head.getValue().hash()))
                        .getBytes(StandardCharsets.US_ASCII))
                .collect(Collectors.toList());
    }

    private static boolean isSame(AuditChains.@Nullable Head one, AuditChains.Head other) {
        return one != null && one.seq() == other.seq() && MessageDigest.isEqual(one.hash(), other.hash());
    }

    private String mac(String before, String line) {
        return HEX.formatHex(seal.mac((before + "\n" + line).getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(String line) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, line, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
