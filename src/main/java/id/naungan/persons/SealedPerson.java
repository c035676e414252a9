package id.naungan.persons;

import id.naungan.kernel.PersonId;
import id.naungan.sealing.WrappedKey;
import org.jspecify.annotations.Nullable;

/**
 * Orang tersegel. The rows of a new person as they are stored, for loading many by COPY (D24).
 *
 * @param key row of {@code sealing.data_key}
 * @param identity the sealed document
 * @param sex, ageBand, provinceCode, regencyCode the readable codes
 * @param nikHash keyed hash for {@code persons.nik}, null where there is no whole number
 */
public record SealedPerson(
        PersonId id,
        WrappedKey key,
        byte[] identity,
        @Nullable String sex,
        String ageBand,
        @Nullable String provinceCode,
        @Nullable String regencyCode,
        byte @Nullable [] nikHash) {}
