package id.naungan.access;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Segel jejak. The canonical form of an audit row, its hash over the row before it, and a MAC that only the key's holder can make.
 * Form 1: a version byte, then each field with its length, null as length -1; times as microseconds since 1970 UTC.
 * Changing the form means a new version byte: old rows must stay verifiable for ever.
 */
final class AuditSeal {
    static final String KEY_LABEL = "audit/mac/v1";
    static final byte[] START = new byte[32];
    private static final byte FORM = 1;

    private final SecretKeySpec key;

    AuditSeal(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    AuditRow link(AuditChains.Chain chain, long seq, byte[] previous, AccessLog.Line line, byte @Nullable [] reason) {
        AccessLog.Act act = line.act();
        UUID caseId = act.caseId() == null ? null : act.caseId().value();
        AuditRow open = new AuditRow(
                chain,
                seq,
                line.at(),
                act.action(),
                act.fieldClass().ordinal(),
                caseId,
                act.object(),
                reason,
                act.result().name(),
                previous,
                START,
                START);
        byte[] hash = hash(open);
        return new AuditRow(
                chain,
                seq,
                open.at(),
                open.action(),
                open.fieldClass(),
                caseId,
                open.object(),
                reason,
                open.result(),
                previous,
                hash,
                mac(hash));
    }

    byte[] hash(AuditRow row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            field(out, row.previous());
            field(out, text(row.chain().office()));
            field(out, text(row.chain().actor()));
            out.writeLong(row.seq());
            out.writeLong(micros(row.at()));
            field(out, text(row.action()));
            out.writeInt(row.fieldClass());
            field(out, text(row.caseId()));
            field(out, text(row.object()));
            field(out, row.reason());
            field(out, text(row.result()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return sha256(bytes.toByteArray());
    }

    byte[] mac(byte[] hash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] headMac(AuditChains.Chain chain, long seq, byte[] hash) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(160);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORM);
            field(out, text("head"));
            field(out, text(chain.office()));
            field(out, text(chain.actor()));
            out.writeLong(seq);
            field(out, hash);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return mac(sha256(bytes.toByteArray()));
    }

    private static void field(DataOutputStream out, byte @Nullable [] value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
        } else {
            out.writeInt(value.length);
            out.write(value);
        }
    }

    private static byte @Nullable [] text(@Nullable Object value) {
        return value == null ? null : value.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
