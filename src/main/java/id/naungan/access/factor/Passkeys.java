package id.naungan.access.factor;

import id.naungan.access.AccessLog;
import id.naungan.access.Accounts;
import id.naungan.access.Actor;
import id.naungan.access.FieldClass;
import id.naungan.access.LoginSessions;
import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeId;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kunci sandi. Spring looks at what a device answers; the challenge lies in the session as a text and not, as Spring would have it, as an
 * object, and each ceremony sees the passkeys of one account alone, in the office where she began.
 */
@Component
public class Passkeys {
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
            new TypeReference<>() {};

    private final Accounts accounts;
    private final PasskeyRows rows;
    private final PasskeyOptions options;
    private final Challenges challenges;
    private final HomeScope home;
    private final AccessLog log;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    /** One of hers; {@code number} opens nothing. */
    public record Passkey(UUID number, String device, Instant madeAt, Instant usedAt) {}

    Passkeys(
            Accounts accounts,
            PasskeyRows rows,
            PasskeyOptions options,
            Challenges challenges,
            HomeScope home,
            AccessLog log) {
        this.accounts = accounts;
        this.rows = rows;
        this.options = options;
        this.challenges = challenges;
        this.home = home;
        this.log = log;
    }

    /** What the browser is asked to make one with. */
    public String toMake(HttpServletRequest request, AccountId account) {
        return json.writeValueAsString(options.creation(account, accounts.login(account), challenges.begin(request)));
    }

    /** What the browser is asked to show one with, whosever it is. */
    public String toShow(HttpServletRequest request) {
        return json.writeValueAsString(options.request(challenges.begin(request)));
    }

    /** Whether the answer is a new passkey of this device, made for this challenge with its owner present. */
    public boolean made(HttpServletRequest request, AccountId account, String answer) {
        byte[] challenge = challenges.take(request);
        String device = LoginSessions.device(request.getHeader("User-Agent"));
        String login = accounts.login(account);
        return home.within(account, office -> {
                    var hers = rows.of(office, account, device);
                    try {
                        operations(account, hers)
                                .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                                        options.creation(account, login, challenge),
                                        new RelyingPartyPublicKey(json.readValue(answer, MADE), "-")));
                        note(office, account, "factor.passkey");
                        return true;
                    } catch (RuntimeException refused) {
                        return false;
                    }
                })
                .orElse(false);
    }

    /** Whose passkey answered this challenge; empty for everything that does not fit, and for an account that is closed. */
    public Optional<AccountId> shown(HttpServletRequest request, String answer) {
        byte[] challenge = challenges.take(request);
        PublicKeyCredential<AuthenticatorAssertionResponse> credential;
        AccountId claimed;
        try {
            credential = json.readValue(answer, SHOWN);
            claimed = account(Objects.requireNonNull(credential.getResponse().getUserHandle()));
        } catch (RuntimeException noAnswer) {
            return Optional.empty();
        }
        if (!accounts.isOpen(claimed)) {
            return Optional.empty();
        }
        return home.within(claimed, office -> {
                    try {
                        operations(claimed, rows.of(office, claimed, ""))
                                .authenticate(
                                        new RelyingPartyAuthenticationRequest(options.request(challenge), credential));
                        return Optional.of(claimed);
                    } catch (RuntimeException refused) {
                        return Optional.<AccountId>empty();
                    }
                })
                .flatMap(whose -> whose);
    }

    public List<Passkey> of(AccountId account) {
        return home.within(account, office -> rows.list(account)).orElse(List.of());
    }

    public void remove(AccountId account, UUID number) {
        home.within(account, office -> {
            note(office, account, "factor.passkey-gone");
            return rows.remove(account, number);
        });
    }

    /** All of hers, in the transaction and scope of the caller. */
    void forget(AccountId account) {
        rows.forget(account);
    }

    private Webauthn4JRelyingPartyOperations operations(AccountId account, PasskeyRows.Hers hers) {
        return new Webauthn4JRelyingPartyOperations(
                new OneUser(options.user(account, "")), hers, options.site(), Set.of(options.origin()));
    }

    private void note(OfficeId office, AccountId account, String what) {
        log.write(
                new Actor(account, office, "", "", Set.of(), ZoneOffset.UTC),
                new AccessLog.Act(
                        what, FieldClass.PUBLIC_CODE, null, "account:" + account, null, AccessLog.Result.ALLOWED));
    }

    static Bytes handle(AccountId account) {
        UUID id = account.value();
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    private static AccountId account(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
    }
}
