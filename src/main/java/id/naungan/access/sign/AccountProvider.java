package id.naungan.access.sign;

import id.naungan.access.Accounts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Checks a name and a password; unknown, disabled and wrong answer alike. */
@Component
class AccountProvider implements AuthenticationProvider {
    /** More than anybody types; a megabyte of password must not be hashed. */
    private static final int LONGEST = 1000;

    private final Accounts accounts;
    private final Throttle throttle;
    private final Admission admission;

    AccountProvider(Accounts accounts, Throttle throttle, Admission admission) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.admission = admission;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = String.valueOf(attempt.getCredentials());
        String login = attempt.getName();
        Attempt from = (Attempt) attempt.getDetails();
        long times = from == null ? 1 : throttle.turnedAway(login, from);
        if (from == null || times > 0) {
            throw new TooMany(times);
        }
        if (password.length() > LONGEST || login.length() > LONGEST) {
            throw new BadCredentialsException("too long");
        }
        return switch (accounts.verify(login, password)) {
            case Accounts.Verdict.Right right -> {
                throttle.succeeded(login, from);
                yield admission.byPassword(right.account()).orElseThrow(NoPost::new);
            }
            case Accounts.Verdict.Wrong wrong -> throw new BadCredentialsException("wrong");
            case Accounts.Verdict.Busy busy -> throw new TooBusy();
        };
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    /** Nothing was checked: the machine is at its limit of sign-ins. */
    static final class TooBusy extends InternalAuthenticationServiceException {
        TooBusy() {
            super("busy");
        }
    }

    /** Turned away unlooked at; said alike for every name, known or not. */
    static final class TooMany extends AuthenticationException {
        private final long times;

        TooMany(long times) {
            super("too many attempts");
            this.times = times;
        }

        boolean isTold() {
            return Throttle.isTold(times);
        }
    }

    /** The password was right, but no office has given her a post. */
    static final class NoPost extends AuthenticationException {
        NoPost() {
            super("no post");
        }
    }
}
