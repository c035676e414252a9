package id.naungan.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Amplop. {@code version(1) | key number(4) | nonce(12) | ciphertext | tag(16)}, AES-256-GCM.
 * The header and the place are authenticated with the text.
 */
final class Envelope {
    static final byte VERSION = 1;
    static final byte OPEN_VERSION = 0;
    static final int HEADER = 5;
    static final int NONCE = 12;
    static final int TAG = 16;

    private static final String CIPHER = "AES/GCM/NoPadding";
    /** Named, because looking for one among all costs more memory than the sealing itself. */
    private static final Provider PROVIDER = provider();

    private static final SecureRandom RANDOM = new SecureRandom();

    private Envelope() {}

    static byte[] seal(SecretKey key, int number, byte[] place, byte[] plain) {
        return seal(key, number, place, plain, randomBytes(NONCE));
    }

    static byte[] seal(SecretKey key, int number, byte[] place, byte[] plain, byte[] nonce) {
        var padded = Padding.pad(plain);
        var sealed = new byte[HEADER + NONCE + padded.length + TAG];
        ByteBuffer.wrap(sealed).put(VERSION).putInt(number).put(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0);
            cipher.updateAAD(sealed, 0, HEADER);
            cipher.updateAAD(place);
            cipher.doFinal(padded, 0, padded.length, sealed, HEADER + NONCE);
            return sealed;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("AES-GCM is not usable here", broken);
        } finally {
            Arrays.fill(padded, (byte) 0);
        }
    }

    static byte[] open(SecretKey key, int number, byte[] place, byte[] sealed) {
        if (sealed.length < HEADER + NONCE + Padding.SMALLEST + TAG
                || sealed[0] != VERSION
                || ByteBuffer.wrap(sealed, 1, 4).getInt() != number) {
            throw new SealBroken("not an envelope of this version and key", null);
        }
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, key, sealed, HEADER);
            cipher.updateAAD(sealed, 0, HEADER);
            cipher.updateAAD(place);
            var padded = cipher.doFinal(sealed, HEADER + NONCE, sealed.length - HEADER - NONCE);
            var plain = Padding.strip(padded);
            Arrays.fill(padded, (byte) 0);
            return plain;
        } catch (GeneralSecurityException broken) {
            throw new SealBroken("changed, moved, or sealed by another key", broken);
        }
    }

    /** Wraps or unwraps 32 key bytes: {@code nonce | ciphertext | tag}, no padding. */
    static byte[] wrap(SecretKey kek, byte[] binding, byte[] key) {
        var nonce = randomBytes(NONCE);
        var wrapped = Arrays.copyOf(nonce, NONCE + key.length + TAG);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, kek, nonce, 0);
            cipher.updateAAD(binding);
            cipher.doFinal(key, 0, key.length, wrapped, NONCE);
            return wrapped;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("AES-GCM is not usable here", broken);
        }
    }

    static byte[] unwrap(SecretKey kek, byte[] binding, byte[] wrapped) {
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, kek, wrapped, 0);
            cipher.updateAAD(binding);
            return cipher.doFinal(wrapped, NONCE, wrapped.length - NONCE);
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new SealBroken("a wrapped key was changed, or wrapped by another root secret", broken);
        }
    }

    /** The authenticated name of a place; the zero byte keeps "ab"+"c" and "a"+"bc" apart. */
    static byte[] name(Owner owner, Place place) {
        var table = place.table().getBytes(StandardCharsets.UTF_8);
        var column = place.column().getBytes(StandardCharsets.UTF_8);
        var office = owner.office().value();
        return ByteBuffer.allocate(16 + table.length + 1 + column.length + 1 + 16 + 4)
                .putLong(office.getMostSignificantBits())
                .putLong(office.getLeastSignificantBits())
                .put(table)
                .put((byte) 0)
                .put(column)
                .put((byte) 0)
                .putLong(place.row().getMostSignificantBits())
                .putLong(place.row().getLeastSignificantBits())
                .putInt(place.version())
                .array();
    }

    static byte[] randomBytes(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static Provider provider() {
        try {
            return Cipher.getInstance(CIPHER).getProvider();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("AES-GCM is not usable here", missing);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] source, int offset) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER, PROVIDER);
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, source, offset, NONCE));
        return cipher;
    }
}
