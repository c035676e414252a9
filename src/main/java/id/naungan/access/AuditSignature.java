package id.naungan.access;

import id.naungan.sealing.Sealing;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Tanda tangan titik periksa. Ed25519 with a key derived from the root secret; whoever has the public half can check and not sign.
 * The MAC of a row needs the secret, so it proves nothing to an outsider; this does.
 */
@Component
class AuditSignature {
    private static final String KEY_LABEL = "audit/sign/v1";
    private static final String ALGORITHM = "Ed25519";

    private final KeyPair pair;

    AuditSignature(Sealing sealing) {
        this.pair = pairOf(sealing.derived(KEY_LABEL));
    }

    byte[] sign(byte[] text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Ed25519 is not usable here", broken);
        }
    }

    boolean isOurs(byte[] text, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(pair.getPublic());
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException broken) {
            return false;
        }
    }

    /** As {@code openssl pkey -pubin} reads it. */
    String publicKey() {
        String base64 = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
    }

    /** Java makes the public half only while it generates a pair, so the generator is handed our secret as its chance. */
    private static KeyPair pairOf(byte[] secret) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Given(secret));
            KeyPair made = generator.generateKeyPair();
            byte[] used = ((EdECPrivateKey) made.getPrivate()).getBytes().orElseThrow();
            if (!Arrays.equals(used, secret)) {
                throw new IllegalStateException("the signing key does not come from the root secret");
            }
            return made;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("Ed25519 is not usable here", broken);
        }
    }

    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] secret;

        Given(byte[] secret) {
            this.secret = secret.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(secret, 0, bytes, 0, bytes.length);
        }
    }
}
