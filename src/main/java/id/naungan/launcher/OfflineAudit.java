package id.naungan.launcher;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Pemeriksa jejak luring. Checks an exported access log against signed checkpoints with the public key alone: no database, no secret,
 * nothing of the program. Uses the JDK only, so that a stranger can read these lines and run them as they are:
 * {@code java OfflineAudit.java EXPORT CHECKPOINTS PUBLIC-KEY}.
 *
 * <p>It proves that every row is as it was, and none is missing or added, when the program signed the last checkpoint; the signature
 * binds the Merkle root over the ends of all chains, and each end binds, hash by hash, every row before it.
 */
final class OfflineAudit {
    private static final HexFormat HEX = HexFormat.of();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final String START = "0".repeat(64);

    private final SortedMap<String, String> heads = new TreeMap<>();
    private String header = "";
    private int signed;
    private int unsigned;
    private long rows;
    private int chains;
    private String chain = "";
    private long seq;
    private String hash = START;

    OfflineAudit() {}

    /** For one more export against checkpoints that were read already. */
    OfflineAudit(OfflineAudit read) {
        heads.putAll(read.heads);
        header = read.header;
        signed = read.signed;
        unsigned = read.unsigned;
    }

    /** The first thing that is wrong, with where: a line of a file. */
    static final class Finding extends Exception {
        private static final long serialVersionUID = 1;

        Finding(String where, String indonesian, String english) {
            super(where + ": " + indonesian + " / " + english);
        }
    }

    record Answer(long rows, int chains, int signed, int unsigned, String until) {}

    static Answer verify(Path export, Path checkpoints, Path publicKey, Instant until) throws IOException, Finding {
        OfflineAudit audit = new OfflineAudit();
        try (InputStream lines = new BufferedInputStream(Files.newInputStream(checkpoints))) {
            audit.checkpoints(lines, key(Files.readString(publicKey)), until);
        }
        try (InputStream lines = new BufferedInputStream(Files.newInputStream(export))) {
            audit.export(lines);
        }
        return new Answer(audit.rows, audit.chains, audit.signed, audit.unsigned, audit.until());
    }

    public static void main(String[] files) throws IOException {
        try {
            System.out.println(verify(Path.of(files[0]), Path.of(files[1]), Path.of(files[2]), Instant.MAX));
        } catch (Finding found) {
            System.out.println(found.getMessage());
            System.exit(1);
        }
    }

    static PublicKey key(String pem) throws Finding {
        try {
            String base64 = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new Finding("public key", "kunci publik tidak terbaca", "the public key cannot be read");
        }
    }

    /** Lines up to {@code until} tell how far the chains must reach; later ones must be signed as well. */
    void checkpoints(InputStream lines, PublicKey key, Instant until) throws IOException, Finding {
        String before = "";
        String root = "";
        int number = 0;
        for (String text = line(lines, "checkpoints"); !text.isEmpty(); text = line(lines, "checkpoints")) {
            String where = "checkpoints #" + ++number;
            String line = text.substring(0, Math.max(0, text.lastIndexOf('|')));
            String mark = text.substring(text.lastIndexOf('|') + 1);
            String[] parts = line.split("\\|", -1);
            if (parts[0].equals("v1") && signed == 0) {
                unsigned++;
            } else {
                if (!parts[0].equals("v2") || parts.length != 4 || !isSigned(key, before + "\n" + line, mark)) {
                    throw new Finding(
                            where, "baris ini tidak ditandatangani kunci ini", "this line was not signed by this key");
                }
                signed++;
                if (!Instant.parse(parts[1]).isAfter(until)) {
                    take(parts[3]);
                    root = parts[2];
                    header = "naungan-jejak|1|" + parts[1] + "|" + mark;
                }
            }
            before = text;
        }
        if (!root.equals(root())) {
            throw new Finding(
                    "checkpoints",
                    "akar Merkle tidak cocok, atau tidak ada titik periksa",
                    "the Merkle root does not fit, or there is no checkpoint");
        }
    }

    private void take(String moved) {
        for (String head : moved.split(",")) {
            int name = head.indexOf('/', head.indexOf('/') + 1);
            heads.put(head.substring(0, name), head.substring(name + 1));
        }
    }

    void export(InputStream lines) throws IOException, Finding {
        if (!line(lines, "export").equals(header)) {
            throw new Finding(
                    "export #1",
                    "ekspor tidak dibuat pada titik periksa terakhir; lihat --until",
                    "the export was not made at the last checkpoint; see --until");
        }
        String text = line(lines, "export");
        for (; text.indexOf('\t') >= 0; text = line(lines, "export")) {
            row(text);
        }
        end(text);
        if (!line(lines, "export").isEmpty()) {
            throw new Finding("export", "ada baris sesudah penutup", "there is a line after the end");
        }
    }

    /** Changes nothing of what is known when the row is not as it was. */
    void row(String text) throws Finding {
        String[] field = text.split("\t", -1);
        if (field.length != 11) {
            throw new Finding(at(rows + 1, text), "baris tidak terbaca", "the row cannot be read");
        }
        String name = field[0] + "/" + field[1];
        boolean begins = !name.equals(chain);
        if (begins && (!chain.isEmpty() && name.compareTo(chain) <= 0 || !heads.containsKey(name))) {
            throw new Finding(
                    at(rows + 1, name),
                    "rantai di luar urutan atau tanpa titik periksa",
                    "a chain out of order or without a checkpoint");
        }
        if (begins) {
            endChain();
        }
        long due = (begins ? 0 : seq) + 1;
        if (!field[2].equals(Long.toString(due))) {
            throw new Finding(
                    at(rows + 1, name + " #" + due),
                    "baris hilang, disisipkan atau tertukar",
                    "a row is missing, put in or out of place");
        }
        String now = HEX.formatHex(sha256(canonical(begins ? START : hash, field, name)));
        if (!now.equals(field[10])) {
            throw new Finding(at(rows + 1, name + " #" + due), "isi baris berubah", "the row was changed");
        }
        String head = heads.getOrDefault(name, "0/");
        long reach = Long.parseLong(head.substring(0, head.indexOf('/')));
        if (due > reach || due == reach && !head.endsWith("/" + now)) {
            throw new Finding(
                    at(rows + 1, name + " #" + due),
                    "rantai lain atau lebih panjang daripada titik periksa",
                    "the chain is other or longer than its checkpoint");
        }
        chains += begins ? 1 : 0;
        rows++;
        chain = name;
        seq = due;
        hash = now;
    }

    private void end(String last) throws Finding {
        endChain();
        if (chains != heads.size()) {
            throw new Finding("export", "rantai hilang: " + (heads.size() - chains), "chains are missing");
        }
        if (!last.equals("akhir|" + rows + "|" + chains)) {
            throw new Finding("export", "penutup berkas tidak cocok", "the end of the file does not fit");
        }
    }

    private void endChain() throws Finding {
        if (!chain.isEmpty() && !heads.getOrDefault(chain, "").equals(seq + "/" + hash)) {
            throw new Finding(chain + " #" + (seq + 1), "akhir rantai terpotong", "the end of the chain was cut off");
        }
    }

    /** The same bytes as the program hashes: form 1, each field with its length, null as length -1, big-endian numbers. */
    private byte[] canonical(String previous, String[] field, String name) throws Finding {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Instant at = Instant.parse(field[3]);
            int fieldClass = Integer.parseInt(field[5]);
            String reason = field[8].isEmpty() ? "" : HEX.formatHex(HEX.parseHex(field[8].substring(1)));
            if (!TIME.format(at).equals(field[3])
                    || !Integer.toString(fieldClass).equals(field[5])
                    || !field[8].isEmpty() && !field[8].equals("=" + reason)) {
                throw new IllegalArgumentException("another spelling");
            }
            out.writeByte(1);
            bytes(out, HEX.parseHex(previous));
            bytes(out, field[0].getBytes(StandardCharsets.UTF_8));
            bytes(out, field[1].getBytes(StandardCharsets.UTF_8));
            out.writeLong(Long.parseLong(field[2]));
            out.writeLong(at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000);
            bytes(out, plain("=" + field[4]));
            out.writeInt(fieldClass);
            bytes(out, plain(field[6]));
            bytes(out, plain(field[7]));
            bytes(out, reason.isEmpty() && field[8].isEmpty() ? plain("") : HEX.parseHex(reason));
            bytes(out, plain("=" + field[9]));
            return bytes.toByteArray();
        } catch (IOException | DateTimeException | IllegalArgumentException unreadable) {
            throw new Finding(at(rows + 1, name), "isi baris berubah", "the row was changed");
        }
    }

    private static final byte[] NULL = new byte[0];

    private static void bytes(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value == NULL ? -1 : value.length);
        out.write(value);
    }

    /** Empty stands for null, "=" goes before everything else, and %XX for a control character or the percent sign. */
    private static byte[] plain(String written) {
        if (written.isEmpty()) {
            return NULL;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] given = written.getBytes(StandardCharsets.UTF_8);
        for (int i = 1; i < given.length; i++) {
            boolean isEscape = given[i] == '%' && i + 2 < given.length;
            int one = isEscape
                    ? HexFormat.fromHexDigit(given[i + 1]) * 16 + HexFormat.fromHexDigit(given[i + 2])
                    : given[i];
            boolean isDue = one >= 0 && one < 0x20 || one == '%' || one == 0x7f;
            if (isEscape != isDue || given[0] != '=') {
                throw new IllegalArgumentException("another spelling");
            }
            out.write(one);
            i += isEscape ? 2 : 0;
        }
        return out.toByteArray();
    }

    private String root() {
        List<byte[]> level = new ArrayList<>();
        heads.forEach((name, head) ->
                level.add(node(0, (name + "/" + head).getBytes(StandardCharsets.US_ASCII), new byte[0])));
        while (level.size() > 1) {
            for (int i = 0; i + 1 < level.size(); i++) {
                level.set(i, node(1, level.get(i), level.remove(i + 1)));
            }
        }
        return level.isEmpty() ? "none" : HEX.formatHex(level.getFirst());
    }

    private static byte[] node(int mark, byte[] left, byte[] right) {
        byte[] all = new byte[1 + left.length + right.length];
        all[0] = (byte) mark;
        System.arraycopy(left, 0, all, 1, left.length);
        System.arraycopy(right, 0, all, 1 + left.length, right.length);
        return sha256(all);
    }

    private static boolean isSigned(PublicKey key, String text, String mark) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return mark.matches("[0-9a-f]{128}") && signature.verify(HEX.parseHex(mark));
        } catch (GeneralSecurityException refused) {
            return false;
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private String until() {
        return header.split("\\|", -1)[2];
    }

    private static String at(long row, String what) {
        return "export #" + (row + 1) + ", " + what;
    }

    /** The next line, which must end with a line feed and be well-formed; empty at the end of the file. */
    private static String line(InputStream in, String file) throws IOException, Finding {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        int one = in.read();
        if (one < 0) {
            return "";
        }
        for (; one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new Finding(file, "berkas terpotong", "the file was cut off");
            }
            bytes.write(one);
        }
        String text = bytes.toString(StandardCharsets.UTF_8);
        if (bytes.size() == 0 || !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes.toByteArray())) {
            throw new Finding(file, "baris tidak terbaca", "a line cannot be read");
        }
        return text;
    }
}
