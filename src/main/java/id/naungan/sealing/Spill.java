package id.naungan.sealing;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Tumpahan. Bytes on their way through the program that are too many for memory. What is beyond one frame lies in a file, sealed frame by
 * frame under a key that is written nowhere; the file has lost its name as soon as it is open, so that a program which is killed
 * leaves nothing behind, and nothing that could be read. Written first, then read as often as needed; for one thread at a time.
 */
public final class Spill extends OutputStream implements Closeable {
    private static final int FRAME = 64 * 1024;
    private static final int TAG = 16;
    private static final int NONCE = 12;
    private static final int KEY = 32;
    private static final int FIRST_BYTES = 1024;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MessageDigest digest = digest();
    private byte[] last = new byte[FIRST_BYTES];
    private int filled;
    private long frames;
    private @Nullable SecretKey key;
    private @Nullable FileChannel file;

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        digest.update(bytes, from, count);
        int at = from;
        for (int left = count; left > 0; ) {
            if (filled == FRAME) {
                seal();
            }
            int step = Math.min(left, FRAME - filled);
            if (filled + step > last.length) {
                last = Arrays.copyOf(last, Math.min(FRAME, Math.max(last.length * 2, filled + step)));
            }
            System.arraycopy(bytes, at, last, filled, step);
            filled += step;
            at += step;
            left -= step;
        }
    }

    /** Number of bytes written. */
    public long size() {
        return frames * FRAME + filled;
    }

    /** Fingerprint of what was written so far. */
    public byte[] sha256() {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is small enough to lie in memory already. */
    public static Spill of(byte[] content) {
        Spill spill = new Spill();
        try {
            spill.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return spill;
    }

    /** All of it in memory; for what is known to be small. */
    public byte[] bytes() {
        try (InputStream in = read()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the first byte on, each time anew; throws {@link SealBroken} where the file was touched. */
    public InputStream read() {
        return new Reading();
    }

    /** The file is gone with it. */
    @Override
    public void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void seal() throws IOException {
        if (file == null) {
            file = nameless();
            key = newKey();
        }
        ByteBuffer sealed = ByteBuffer.wrap(crypt(Cipher.ENCRYPT_MODE, frames, last, filled));
        for (long at = frames * (FRAME + TAG); sealed.hasRemaining(); ) {
            at += file.write(sealed, at);
        }
        frames++;
        filled = 0;
    }

    private byte[] opened(long frame) throws IOException {
        ByteBuffer sealed = ByteBuffer.allocate(FRAME + TAG);
        FileChannel from = file;
        while (sealed.hasRemaining()) {
            if (from == null || from.read(sealed, frame * (FRAME + TAG) + sealed.position()) < 0) {
                throw new EOFException();
            }
        }
        return crypt(Cipher.DECRYPT_MODE, frame, sealed.array(), FRAME + TAG);
    }

    /** A frame's number is its nonce: each is sealed once under a key of this spill alone. */
    private byte[] crypt(int mode, long frame, byte[] bytes, int count) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce = ByteBuffer.allocate(NONCE)
                    .putLong(NONCE - Long.BYTES, frame)
                    .array();
            cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
            return cipher.doFinal(bytes, 0, count);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("a spill", e);
        }
    }

    private static FileChannel nameless() throws IOException {
        Path path = Files.createTempFile("naungan-", ".tumpahan");
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static SecretKey newKey() {
        byte[] bytes = new byte[KEY];
        RANDOM.nextBytes(bytes);
        return new SecretKeySpec(bytes, "AES");
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Reading extends InputStream {
        private byte[] frame = new byte[0];
        private int at;
        private int end;
        private long next;

        @Override
        public int read() throws IOException {
            return hasMore() ? frame[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            if (count == 0) {
                return 0;
            }
            if (!hasMore()) {
                return -1;
            }
            int step = Math.min(count, end - at);
            System.arraycopy(frame, at, into, from, step);
            at += step;
            return step;
        }

        private boolean hasMore() throws IOException {
            if (at == end && next <= frames) {
                boolean isLast = next == frames;
                frame = isLast ? last : opened(next);
                end = isLast ? filled : frame.length;
                at = 0;
                next++;
            }
            return at < end;
        }
    }
}
