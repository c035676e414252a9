package id.naungan.access.factor;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeClock;
import id.naungan.kernel.OfficeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Kunci sandi dalam basis data. Works in the transaction and scope of its caller. */
@Repository
class PasskeyRows {
    private final JdbcClient jdbc;
    private final OfficeClock clock;

    PasskeyRows(JdbcClient jdbc, OfficeClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The passkeys of one account, as Spring asks for them. */
    Hers of(OfficeId office, AccountId account, String device) {
        return new Hers(office, account, device);
    }

    List<Passkeys.Passkey> list(AccountId account) {
        return jdbc.sql(
                        "select number, device, made_at, used_at from access.passkey where account_id = ? order by made_at, number")
                .params(account.value())
                .query((row, number) -> new Passkeys.Passkey(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    int remove(AccountId account, UUID number) {
        return jdbc.sql("delete from access.passkey where account_id = ? and number = ?")
                .params(account.value(), number)
                .update();
    }

    void forget(AccountId account) {
        jdbc.sql("delete from access.passkey where account_id = ?")
                .params(account.value())
                .update();
    }

    final class Hers implements UserCredentialRepository {
        private final OfficeId office;
        private final AccountId account;
        private final String device;

        private Hers(OfficeId office, AccountId account, String device) {
            this.office = office;
            this.account = account;
            this.device = device;
        }

        @Override
        public @Nullable CredentialRecord findByCredentialId(Bytes id) {
            return jdbc.sql("select * from access.passkey where account_id = ? and credential_id = ?")
                    .params(account.value(), id.getBytes())
                    .query(this::read)
                    .optional()
                    .orElse(null);
        }

        @Override
        public List<CredentialRecord> findByUserId(Bytes user) {
            return jdbc.sql("select * from access.passkey where account_id = ?")
                    .params(account.value())
                    .query(this::read)
                    .list();
        }

        /** A new one, or the count of one that was used. */
        @Override
        public void save(CredentialRecord made) {
            Timestamp now = Timestamp.from(clock.now());
            jdbc.sql("""
                    insert into access.passkey (office_id, account_id, number, credential_id, public_key, sign_count, verified,
                        backup_eligible, backed_up, attestation, client_data, device, made_at, used_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (credential_id) do update set sign_count = excluded.sign_count, backed_up = excluded.backed_up,
                        used_at = excluded.used_at
                    """)
                    .params(
                            office.value(),
                            account.value(),
                            UUID.randomUUID(),
                            made.getCredentialId().getBytes(),
                            made.getPublicKey().getBytes(),
                            made.getSignatureCount(),
                            made.isUvInitialized(),
                            made.isBackupEligible(),
                            made.isBackupState(),
                            Objects.requireNonNull(made.getAttestationObject()).getBytes(),
                            Objects.requireNonNull(made.getAttestationClientDataJSON())
                                    .getBytes(),
                            device,
                            now,
                            now)
                    .update();
        }

        @Override
        public void delete(Bytes id) {
            throw new UnsupportedOperationException("by its number");
        }

        private CredentialRecord read(ResultSet row, int number) throws SQLException {
            return ImmutableCredentialRecord.builder()
                    .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                    .credentialId(new Bytes(row.getBytes("credential_id")))
                    .userEntityUserId(Passkeys.handle(account))
                    .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                    .signatureCount(row.getLong("sign_count"))
                    .uvInitialized(row.getBoolean("verified"))
                    .transports(Set.of())
                    .backupEligible(row.getBoolean("backup_eligible"))
                    .backupState(row.getBoolean("backed_up"))
                    .attestationObject(new Bytes(row.getBytes("attestation")))
                    .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                    .created(row.getTimestamp("made_at").toInstant())
                    .lastUsed(row.getTimestamp("used_at").toInstant())
                    .label("-")
                    .build();
        }
    }
}
