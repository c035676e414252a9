package id.naungan.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** Pohon Merkle. One hash over many; leaves and inner nodes are marked apart, so that none passes for the other (RFC 6962). */
final class MerkleTree {
    private MerkleTree() {}

    static byte[] root(List<byte[]> leaves) {
        List<byte[]> level = new ArrayList<>();
        leaves.forEach(leaf -> level.add(hash((byte) 0, leaf, new byte[0])));
        if (level.isEmpty()) {
            return hash((byte) 0, new byte[0], new byte[0]);
        }
        List<byte[]> now = level;
        while (now.size() > 1) {
            List<byte[]> above = new ArrayList<>();
            for (int i = 0; i < now.size(); i += 2) {
                above.add(i + 1 < now.size() ? hash((byte) 1, now.get(i), now.get(i + 1)) : now.get(i));
            }
            now = above;
        }
        return now.getFirst();
    }

    private static byte[] hash(byte mark, byte[] left, byte[] right) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(mark);
            digest.update(left);
            return digest.digest(right);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("SHA-256 is not usable here", broken);
        }
    }
}
