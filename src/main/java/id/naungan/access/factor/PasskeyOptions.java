package id.naungan.access.factor;

import id.naungan.kernel.AccountId;
import java.time.Duration;
import java.util.List;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutableAuthenticationExtensionsClientInputs;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.stereotype.Component;

/**
 * Syarat kunci sandi. The device keeps the passkey and asks for PIN or finger each time, so that it stands for password and code together;
 * it says nothing of its maker.
 */
@Component
class PasskeyOptions {
    private static final Duration TIME = Duration.ofMinutes(5);

    private final PasskeySite place;

    PasskeyOptions(PasskeySite place) {
        this.place = place;
    }

    PublicKeyCredentialCreationOptions creation(AccountId account, String login, byte[] challenge) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(site())
                .user(user(account, login))
                .challenge(new Bytes(challenge))
                .pubKeyCredParams(List.of(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256))
                .timeout(TIME)
                .excludeCredentials(List.of())
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .extensions(new ImmutableAuthenticationExtensionsClientInputs())
                .build();
    }

    PublicKeyCredentialRequestOptions request(byte[] challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(new Bytes(challenge))
                .rpId(place.host())
                .timeout(TIME)
                .allowCredentials(List.of())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .extensions(new ImmutableAuthenticationExtensionsClientInputs())
                .build();
    }

    PublicKeyCredentialUserEntity user(AccountId account, String login) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Passkeys.handle(account))
                .name(login)
                .displayName(login)
                .build();
    }

    PublicKeyCredentialRpEntity site() {
        return PublicKeyCredentialRpEntity.builder()
                .id(place.host())
                .name("Naungan")
                .build();
    }

    String origin() {
        return place.origin();
    }
}
