package id.naungan.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Baris titik periksa. How a checkpoint is written, signed, checked and read. */
final class CheckpointLine {
    private static final String FORM = "v2";
    private static final String FORM_WITH_MAC = "v1";
    private static final HexFormat HEX = HexFormat.of();

    private final AuditSeal seal;
    private final AuditSignature signature;

    CheckpointLine(AuditSeal seal, AuditSignature signature) {
        this.seal = seal;
        this.signature = signature;
    }

    String write(Instant at, SortedMap<String, AuditChains.Head> known, SortedMap<String, AuditChains.Head> moved) {
        return String.join(
                "|",
                FORM,
                at.toString(),
                root(known),
                moved.entrySet().stream()
                        .map(head -> Checkpoints.named(head.getKey(), head.getValue()))
                        .collect(Collectors.joining(",")));
    }

    String sign(String before, String line) {
        return HEX.formatHex(signature.sign(bound(before, line)));
    }

    /**
     * @param before the whole line before, empty for the first; what is signed binds all of it, a MAC only that line's own MAC
     * @param isSigned whether a line before it was signed: from then on a MAC is not enough
     */
    boolean isOurs(String before, String line, String mark, boolean isSigned) {
        if (line.startsWith(FORM_WITH_MAC + "|") && !isSigned) {
            return MessageDigest.isEqual(
                    HEX.formatHex(seal.mac(bound(mark(before), line))).getBytes(StandardCharsets.US_ASCII),
                    mark.getBytes(StandardCharsets.US_ASCII));
        }
        return line.startsWith(FORM + "|")
                && mark.matches("[0-9a-f]{128}")
                && signature.isOurs(bound(before, line), HEX.parseHex(mark));
    }

    static String mark(String written) {
        return written.substring(written.lastIndexOf('|') + 1);
    }

    /** Adds what the line says; false when it does not add up. */
    boolean take(String line, Map<String, AuditChains.Head> heads, SortedMap<String, AuditChains.Head> signed) {
        String[] parts = line.split("\\|", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String head : parts[3].split(",")) {
            String[] fields = head.split("/");
            AuditChains.Head said = new AuditChains.Head(Long.parseLong(fields[2]), HEX.parseHex(fields[3]));
            heads.put(fields[0] + "/" + fields[1], said);
            if (parts[0].equals(FORM)) {
                signed.put(fields[0] + "/" + fields[1], said);
            }
        }
        return root(heads).equals(parts[2]);
    }

    private static String root(Map<String, AuditChains.Head> heads) {
        return HEX.formatHex(MerkleTree.root(heads.entrySet().stream()
                .map(head -> Checkpoints.named(head.getKey(), head.getValue()).getBytes(StandardCharsets.US_ASCII))
                .toList()));
    }

    private static byte[] bound(String before, String line) {
        return (before + "\n" + line).getBytes(StandardCharsets.UTF_8);
    }
}
