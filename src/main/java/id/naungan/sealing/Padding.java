package id.naungan.sealing;

import java.util.Arrays;

/**
 * Ganjal panjang. Hides the length of what is sealed: 32, 64, 128 ... 65,536 bytes, then whole multiples of 65,536.
 * The text ends with 0x80 and zeros (ISO/IEC 7816-4), so that 31 bytes fit into the smallest size.
 */
final class Padding {
    static final int SMALLEST = 32;
    static final int FRAME = 1 << 16;

    private static final byte MARK = (byte) 0x80;

    private Padding() {}

    static byte[] pad(byte[] plain) {
        var padded = Arrays.copyOf(plain, paddedLength(plain.length));
        padded[plain.length] = MARK;
        return padded;
    }

    static byte[] strip(byte[] padded) {
        var end = padded.length - 1;
        while (end >= 0 && padded[end] == 0) {
            end--;
        }
        if (end < 0 || padded[end] != MARK) {
            throw new SealBroken("the padding is not whole", null);
        }
        return Arrays.copyOf(padded, end);
    }

    private static int paddedLength(int length) {
        var needed = length + 1;
        if (needed <= SMALLEST) {
            return SMALLEST;
        }
        return needed <= FRAME ? Integer.highestOneBit(needed - 1) << 1 : Math.ceilDiv(needed, FRAME) * FRAME;
    }
}
