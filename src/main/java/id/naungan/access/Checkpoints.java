package id.naungan.access;

import id.naungan.kernel.OfficeClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Titik periksa jejak. A file outside the database that says now and then how far each chain reached,
 * so that a chain cut together with its head is still found. One line a checkpoint:
 * form, time, Merkle root over all heads, the heads that moved since the line before, and a signature over it and the line before.
 * Lines of form v1 carry a MAC instead; the first line after them names every head again, so that the public key is enough from there on.
 */
@Component
class Checkpoints {
    private static final HexFormat HEX = HexFormat.of();

    private final AuditReading chains;
    private final CheckpointLine form;
    private final CheckpointPlaces places;
    private final OfficeClock clock;
    private final Path file;
    private byte[] lastDigest = new byte[0];
    private @Nullable Said lastSaid;

    /**
     * All that the file says.
     *
     * @param signed heads that a signed line has named
     * @param last the last line as it was written, and {@code time} what it says
     * @param brokenLine the first line, from 1, that is not as we wrote it; 0 when all are
     */
    record Said(
            SortedMap<String, AuditChains.Head> heads,
            SortedMap<String, AuditChains.Head> signed,
            int lines,
            String last,
            String time,
            int brokenLine) {}

    Checkpoints(
            AuditReading reading,
            AuditChains chains,
            AuditSignature signature,
            CheckpointPlaces places,
            OfficeClock clock,
            Environment settings) {
        this.chains = reading;
        this.form = new CheckpointLine(chains.seal(), signature);
        this.places = places;
        this.clock = clock;
        this.file = Path.of(settings.getRequiredProperty("naungan.home"), "audit", "checkpoints.log");
        leave(file.resolveSibling("public-key.pem"), signature.publicKey());
    }

    /**
     * Adds a line when something has moved since the last one. A file that somebody changed gets no further line, and a chain whose
     * head is not ours or which no longer holds what was signed is not signed again: that must be looked at first.
     */
    synchronized boolean write() {
        prepare();
        try (FileChannel locked = FileChannel.open(file, StandardOpenOption.WRITE);
                var held = locked.lock()) {
            boolean added = held.isValid() && add();
            places.copy(file);
            return added;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean add() throws IOException {
        Said said = read();
        if (said.brokenLine() > 0) {
            return false;
        }
        SortedMap<String, AuditChains.Head> moved = chains.headsSince(said.heads());
        SortedMap<String, AuditChains.Head> known = new TreeMap<>(said.heads());
        known.putAll(moved);
        if (known.isEmpty() || moved.isEmpty()) {
            return false;
        }
        boolean isFirstSigned = said.signed().isEmpty();
        String line = form.write(clock.now(), known, isFirstSigned ? known : moved);
        Files.writeString(
                file,
                line + "|" + form.sign(said.last(), line) + "\n",
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
        return true;
    }

    /** Signatures are checked again only when the file is not as it was when they were. */
    synchronized Said read() {
        byte[] bytes = bytes();
        byte[] digest = MerkleTree.root(List.of(bytes));
        Said known = lastSaid;
        if (known == null || !MessageDigest.isEqual(digest, lastDigest)) {
            known = read(new String(bytes, StandardCharsets.UTF_8));
            lastSaid = known;
            lastDigest = digest;
        }
        return new Said(
                new TreeMap<>(known.heads()),
                new TreeMap<>(known.signed()),
                known.lines(),
                known.last(),
                known.time(),
                known.brokenLine());
    }

    private Said read(String text) {
        SortedMap<String, AuditChains.Head> heads = new TreeMap<>();
        SortedMap<String, AuditChains.Head> signed = new TreeMap<>();
        String last = "";
        String time = "";
        int number = 0;
        for (String written : text.lines().toList()) {
            number++;
            int end = written.lastIndexOf('|');
            String line = end < 0 ? "" : written.substring(0, end);
            if (end < 0
                    || !form.isOurs(last, line, written.substring(end + 1), !signed.isEmpty())
                    || !form.take(line, heads, signed)) {
                return new Said(heads, signed, number, last, time, number);
            }
            last = written;
            time = line.split("\\|", -1)[1];
        }
        return new Said(heads, signed, number, last, time, 0);
    }

    /** Whether a copy in another place goes on where this file ends, or says other things. */
    boolean isContradicted() {
        return places.contradict(file);
    }

    private byte[] bytes() {
        try {
            return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare() {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The public key lies beside the checkpoints from the first start on; it is to be copied away, and is no secret. */
    private static void leave(Path key, String text) {
        try {
            if (!Files.exists(key) || !Files.readString(key).equals(text)) {
                Files.createDirectories(key.toAbsolutePath().getParent());
                Files.writeString(key, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String named(String chain, AuditChains.Head head) {
        return chain + "/" + head.seq() + "/" + HEX.formatHex(head.hash());
    }
}
