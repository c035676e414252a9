package id.naungan.sealing;

import org.jspecify.annotations.Nullable;

/**
 * Kunci terbungkus. One row of {@code sealing.data_key}; opens nothing without the key that wraps it.
 *
 * @param number of the owner's key, from 1
 * @param kek version of the wrapping key derived from the root secret; 0 when wrapped by another data key
 * @param under the owner of the data key that wraps this one, null when the root's wrapping key does
 * @param wrapped nonce, ciphertext and tag, 60 bytes
 */
public record WrappedKey(
        Owner owner, int number, int kek, @Nullable Owner under, byte[] wrapped) {}
