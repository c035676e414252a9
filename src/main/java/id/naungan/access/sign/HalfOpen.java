package id.naungan.access.sign;

import id.naungan.kernel.AccountId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Setengah masuk. The password was right and the second factor is still to come; to every page but that one she is nobody. */
final class HalfOpen extends AbstractAuthenticationToken {
    private final AccountId account;
    private final String page;

    /** @param page where the second factor is asked for, or first set up */
    HalfOpen(AccountId account, String page) {
        super(List.of());
        this.account = account;
        this.page = page;
        setAuthenticated(true);
    }

    AccountId account() {
        return account;
    }

    String page() {
        return page;
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
