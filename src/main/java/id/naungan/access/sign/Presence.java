package id.naungan.access.sign;

import id.naungan.kernel.AccountId;
import id.naungan.kernel.OfficeId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Kehadiran. Who is signed in, and for which office; the office is null until she has chosen among several. */
final class Presence extends AbstractAuthenticationToken {
    private final AccountId account;
    private final @Nullable OfficeId office;

    Presence(AccountId account, @Nullable OfficeId office) {
        super(List.of());
        this.account = account;
        this.office = office;
        setAuthenticated(true);
    }

    AccountId account() {
        return account;
    }

    @Nullable
    OfficeId office() {
        return office;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public Object getPrincipal() {
        return account.toString();
    }
}
