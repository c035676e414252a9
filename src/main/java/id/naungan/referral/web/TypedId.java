package id.naungan.referral.web;

import java.util.Optional;
import java.util.UUID;

/** Nomor dalam alamat. What is no number is like a number that nobody has. */
final class TypedId {

    private TypedId() {}

    static Optional<UUID> read(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
