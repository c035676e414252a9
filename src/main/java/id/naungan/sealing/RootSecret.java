package id.naungan.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Rahasia akar. 32 random bytes outside the database, from which all other keys are derived by HKDF-SHA-256. */
final class RootSecret {
    static final int LENGTH = 32;

    private static final byte[] SALT = "naungan".getBytes(StandardCharsets.US_ASCII);

    private final SecretKeySpec root;

    RootSecret(byte[] bytes) {
        this.root = new SecretKeySpec(bytes, "Generic");
    }

    /** The wrapping key of a version, from 1. */
    SecretKey kek(int version) {
        return new SecretKeySpec(derived("kek/v" + version), "AES");
    }

    byte[] derived(String label) {
        try {
            var spec = HKDFParameterSpec.ofExtract()
                    .addIKM(root)
                    .addSalt(SALT)
                    .thenExpand(label.getBytes(StandardCharsets.US_ASCII), LENGTH);
            return KDF.getInstance("HKDF-SHA256").deriveData(spec);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("HKDF-SHA256 is not usable here", broken);
        }
    }
}
